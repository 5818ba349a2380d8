import { Button, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { AddressOutcome, SystemAct } from '#schemas/sandbox/act.ts';
import type { ForkChange } from '#schemas/sandbox/fork.ts';
import { ChannelField, type ChannelName } from '#web/clock/acts/channel-field.tsx';
import { useSandbox } from '#web/clock/use-sandbox.ts';
import { clockWords } from '#web/clock/words.ts';
import { BRASILIA, instantText } from '#web/parts/formats.ts';
import { useLanguage, useWords } from '#web/words/language.tsx';
import { asLocal, fromLocal } from './brasilia.ts';
import type { Change } from './change.ts';
import { forkWords } from './words.ts';

const KINDS = ['set-address', 'outage', 'kill'] as const satisfies readonly SystemAct['act'][];
const OUTCOMES = ['bounced', 'soft-bounced', 'complained', 'silent'] as const;

/** What the fields begin with: what an act says that is edited. */
const firstOf = (act: SystemAct | undefined) => ({
  kind: KINDS.find((one) => one === act?.act) ?? 'set-address',
  channel: act && 'channel' in act ? act.channel : ('email' as const),
  hours: act && 'hours' in act ? act.hours : 24,
  after: !(act?.act === 'kill' && act.when === 'before-sending'),
  address: act && 'address' in act ? act.address : undefined,
  outcome: act && 'outcome' in act ? act.outcome : ('bounced' as const),
});

/** "From that moment on, this fails": an address, a channel, or a function in the middle of a send. */
export function ActForm({
  at,
  debtId,
  edited,
  onAdd,
}: {
  readonly at: string;
  readonly debtId: string | undefined;
  /** The change that is edited. */
  readonly edited: ForkChange | undefined;
  readonly onAdd: (change: Change) => void;
}) {
  const say = useWords(forkWords);
  const { acts, channels } = useWords(clockWords);
  const { language } = useLanguage();
  const first = firstOf(edited?.kind === 'act' ? edited.act : undefined);
  const [kind, setKind] = useState<(typeof KINDS)[number]>(first.kind);
  const [when, setWhen] = useState(edited?.kind === 'act' ? edited.at : at);
  const [channel, setChannel] = useState<ChannelName>(first.channel);
  const [hours, setHours] = useState(first.hours);
  const [after, setAfter] = useState(first.after);
  const [typed, setTyped] = useState(first.address);
  const [outcome, setOutcome] = useState<AddressOutcome>(first.outcome);
  const addresses = useAddresses(debtId);
  const isReading = kind === 'set-address' && typed === undefined && addresses === undefined;
  const address = typed ?? addresses?.[0] ?? '';
  const suggestions = useId();
  const titles = { 'set-address': acts.address.title, outage: acts.channel.title, kill: acts.kill.title };
  const asked = (): { readonly act: SystemAct; readonly what: string } => {
    switch (kind) {
      case 'set-address':
        return {
          act: { act: kind, address, outcome },
          what: acts.address.done(address, acts.address.outcomes[outcome]),
        };
      case 'outage':
        return {
          act: { act: kind, channel, fails: 'unavailable', hours },
          what: say.isDown(channels[channel], hours),
        };
      case 'kill':
        return {
          act: { act: kind, channel, when: after ? 'after-sending' : 'before-sending' },
          what: acts.channel.armed(channels[channel]),
        };
    }
  };
  return (
    <form
      aria-busy={isReading}
      onSubmit={(event) => {
        event.preventDefault();
        const { act, what } = asked();
        onAdd({
          change: { kind: 'act', at: when, act },
          label: `${instantText(when, language, BRASILIA, 'short')}: ${what}`,
        });
      }}
    >
      <Group align="flex-start">
        <NativeSelect
          label={say.act}
          value={kind}
          data={KINDS.map((value) => ({ value, label: titles[value] }))}
          onChange={({ currentTarget: { value } }) =>
            setKind(KINDS.find((one) => one === value) ?? 'set-address')
          }
        />
        <TextInput
          type="datetime-local"
          label={say.actAt}
          value={asLocal(when)}
          min={asLocal(at)}
          required
          onChange={({ currentTarget: { value } }) => value !== '' && setWhen(fromLocal(value))}
        />
        {kind === 'set-address' && (
          <>
            <TextInput
              label={acts.address.address}
              value={address}
              list={suggestions}
              miw={300}
              required
              minLength={3}
              onChange={({ currentTarget: { value } }) => setTyped(value)}
            />
            <datalist id={suggestions}>
              {(addresses ?? []).map((value) => (
                <option key={value} value={value} />
              ))}
            </datalist>
            <NativeSelect
              label={acts.address.outcome}
              value={outcome}
              data={OUTCOMES.map((value) => ({ value, label: acts.address.outcomes[value] }))}
              onChange={({ currentTarget: { value } }) =>
                setOutcome(OUTCOMES.find((one) => one === value) ?? 'bounced')
              }
            />
          </>
        )}
        {kind !== 'set-address' && <ChannelField value={channel} onChannel={setChannel} />}
        {kind === 'outage' && (
          <NumberInput
            label={acts.channel.hours}
            value={hours}
            min={1}
            max={720}
            allowDecimal={false}
            hideControls
            onChange={(value) => setHours(Math.max(1, Number(value) || 1))}
          />
        )}
        {kind === 'kill' && (
          <NativeSelect
            label={acts.kill.when}
            value={after ? 'after' : 'before'}
            data={[
              { value: 'after', label: acts.kill.after },
              { value: 'before', label: acts.kill.before },
            ]}
            onChange={({ currentTarget: { value } }) => setAfter(value === 'after')}
          />
        )}
      </Group>
      <Button type="submit" mt="sm" disabled={isReading}>
        {edited ? say.save : say.add}
      </Button>
    </form>
  );
}

/** The addresses of the debtor of a debt, none without a debt; undefined while they are read. */
function useAddresses(debtId: string | undefined): readonly string[] | undefined {
  const sandbox = useSandbox();
  const { data, isError } = useQuery({
    queryKey: ['/sandbox/phones', debtId ?? ''],
    queryFn: ({ signal }) => sandbox.phone(debtId ?? '', signal),
    enabled: debtId !== undefined,
  });
  if (debtId === undefined || isError) return [];
  return data?.addresses.map(({ value }) => value);
}
