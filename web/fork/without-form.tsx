import { Button, NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ForkChange, ForkInput } from '#schemas/sandbox/fork.ts';
import { BRASILIA, instantText, moneyText } from '#web/parts/formats.ts';
import { Loading } from '#web/parts/loading.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useLanguage, useWords } from '#web/words/language.tsx';
import type { Change } from './change.ts';
import type { SandboxCalls } from './sandbox-calls.ts';
import { forkWords } from './words.ts';

const isPayment = ({ what, name }: ForkInput): boolean => what === 'payment' || name === 'PaymentReported.v1';

/** "This payment does not come": anything that came in, or will, after the fork. */
export function WithoutForm({
  at,
  calls,
  edited,
  onAdd,
}: {
  readonly at: string;
  /** The change that is edited. */
  readonly edited: ForkChange | undefined;
  readonly calls: SandboxCalls;
  readonly onAdd: (change: Change) => void;
}) {
  const say = useWords(forkWords);
  const { language } = useLanguage();
  const [chosen, setChosen] = useState(edited?.kind === 'without' ? edited.input : undefined);
  const { data, error } = useQuery({
    queryKey: ['/sandbox/forks/inputs', at],
    queryFn: () => calls.inputs(at),
  });
  if (!data) return error ? <ProblemNotice error={error} /> : <Loading />;
  if (data.items.length === 0) return <Text c="dimmed">{say.noInputs}</Text>;
  const labelOf = ({ at: came, name, invoiceId, amount, file, line, ...input }: ForkInput): string =>
    [
      instantText(came, language, BRASILIA, 'short'),
      isPayment({ at: came, ...input, ...(name === undefined ? {} : { name }) }) ? undefined : name,
      invoiceId ?? (file === undefined ? undefined : `${file}:${line}`),
      amount === undefined ? undefined : moneyText(amount),
    ]
      .filter((part) => part !== undefined)
      .join(' · ');
  const payments = data.items.filter(isPayment);
  const others = data.items.filter((input) => !isPayment(input));
  const [first] = [...payments, ...others];
  const input = data.items.find(({ id }) => id === chosen) ?? first;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (input)
          onAdd({ change: { kind: 'without', input: input.id }, label: say.doesNotCome(labelOf(input)) });
      }}
    >
      <NativeSelect
        label={say.input}
        value={input?.id ?? ''}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        {[
          { title: say.payments, items: payments },
          { title: say.others, items: others },
        ].map(({ title, items }) => (
          <optgroup key={title} label={title}>
            {items.map((each) => (
              <option key={each.id} value={each.id}>
                {labelOf(each)}
              </option>
            ))}
          </optgroup>
        ))}
      </NativeSelect>
      <Button type="submit" mt="sm">
        {edited ? say.save : say.add}
      </Button>
    </form>
  );
}
