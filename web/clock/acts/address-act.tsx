import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Phone } from '#sandbox/contract/answers.ts';
import type { AddressOutcome } from '#schemas/sandbox/act.ts';
import css from '#web/clock/clock.module.css';
import { useSandbox } from '#web/clock/use-sandbox.ts';
import { clockWords } from '#web/clock/words.ts';
import { Loading } from '#web/parts/loading.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useWords } from '#web/words/language.tsx';
import { ActResult } from './act-result.tsx';
import type { Acting } from './acting.ts';
import { useAct } from './use-act.ts';

const OUTCOMES = ['bounced', 'soft-bounced', 'complained', 'silent', 'delivered'] as const;

/** Decides what becomes of messages to an address of the debtor, or has the channel report on the last one. */
export function AddressAct({ runner, debtId = '' }: Acting) {
  const { acts } = useWords(clockWords);
  const sandbox = useSandbox();
  const phone = useQuery({
    queryKey: ['/sandbox/phones', debtId],
    queryFn: ({ signal }) => sandbox.phone(debtId, signal),
    enabled: debtId !== '',
  });
  if (debtId === '') return <Text>{acts.chooseDebt}</Text>;
  if (phone.data) return <AddressForm runner={runner} phone={phone.data} />;
  return phone.error ? <ProblemNotice error={phone.error} /> : <Loading />;
}

function AddressForm({ runner, phone }: Pick<Acting, 'runner'> & { readonly phone: Phone }) {
  const { acts } = useWords(clockWords);
  const { address: say } = acts;
  const act = useAct(runner);
  const [chosen, setChosen] = useState<string>();
  const [outcome, setOutcome] = useState<AddressOutcome>('bounced');
  const address = chosen ?? phone.addresses[0]?.value ?? '';
  const last = phone.messages.findLast(
    (message) => message.from === 'creditor' && message.address === address,
  );
  const said = act.variables?.act === 'set-address' ? act.variables : undefined;
  return (
    <form
      className={css.act}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ act: 'set-address', address, outcome });
      }}
    >
      <NativeSelect
        label={say.address}
        value={address}
        data={phone.addresses.map(({ value }) => value)}
        onChange={({ currentTarget: { value } }) => setChosen(value)}
      />
      <NativeSelect
        label={say.outcome}
        value={outcome}
        data={OUTCOMES.map((value) => ({ value, label: say.outcomes[value] }))}
        onChange={({ currentTarget: { value } }) =>
          setOutcome(OUTCOMES.find((one) => one === value) ?? 'bounced')
        }
      />
      <Group gap="xs">
        <Button type="submit" loading={act.isPending} disabled={address === ''}>
          {say.confirm}
        </Button>
        {last && outcome !== 'silent' && (
          <Button
            variant="default"
            disabled={act.isPending}
            onClick={() => act.mutate({ act: 'report', messageId: last.messageId, outcome })}
          >
            {say.last}: {say.report}
          </Button>
        )}
      </Group>
      <ActResult done={act.data} error={act.error}>
        {said && <Text>{say.done(said.address, say.outcomes[said.outcome])}</Text>}
      </ActResult>
    </form>
  );
}
