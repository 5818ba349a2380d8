import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ForkChange } from '#schemas/sandbox/fork.ts';
import { usePages } from '#web/api/use-pages.ts';
import { DateField } from '#web/parts/date-field.tsx';
import { dayText, moneyText } from '#web/parts/formats.ts';
import { useLanguage, useWords } from '#web/words/language.tsx';
import { dayAfter, morningOf } from './brasilia.ts';
import type { Change } from './change.ts';
import { forkWords } from './words.ts';

/** Centavos of an amount as a person writes it, `1.842,50` or `150`; undefined if it is none. */
function centavosOf(text: string): number | undefined {
  const [, reais = '', cents = '0'] =
    /^(?:R\$\s*)?(\d{1,3}(?:\.\d{3})*|\d+)(?:,(\d{2}))?$/.exec(text.trim()) ?? [];
  const centavos = Number(reais.replaceAll('.', '')) * 100 + Number(cents);
  return reais === '' || centavos === 0 ? undefined : centavos;
}

const inReais = (centavos: number): string => moneyText(centavos).replace(/^R\$\s/, '');

/** "This debtor pays on that day." */
export function PayForm({
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
  const { language } = useLanguage();
  const paid = edited?.kind === 'pay' ? edited : undefined;
  const [chosen, setChosen] = useState(paid?.debtId ?? debtId ?? '');
  const [day, setDay] = useState(paid ? dayAfter(paid.at, 0) : dayAfter(at, 1));
  const [amount, setAmount] = useState(paid?.amount === undefined ? '' : inReais(paid.amount));
  const { data, isError, hasNextPage, isFetching, fetchNextPage } = usePages('/debts', {}, { limit: '100' });
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  const isKnown = rows.some((row) => row.debtId === chosen);
  // Without its row, a debt is named by an id that nobody knows.
  const isReading = !isError && !isKnown && (data === undefined || hasNextPage);
  const centavos = centavosOf(amount);
  const isWrong = amount.trim() !== '' && centavos === undefined;
  const label = rows.find((row) => row.debtId === chosen)?.invoiceId ?? chosen;
  return (
    <form
      aria-busy={isReading}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen === '' || isWrong || day === '') return;
        const given = centavos === undefined ? {} : { amount: centavos };
        onAdd({
          change: { kind: 'pay', debtId: chosen, at: morningOf(day), ...given },
          label: say.paysOn(
            label,
            dayText(day, language),
            centavos === undefined ? say.whatSettles : moneyText(centavos),
          ),
        });
      }}
    >
      <Group align="flex-start">
        <NativeSelect
          label={say.debt}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          required
        >
          <option value="">{say.chooseDebt}</option>
          {chosen !== '' && !isKnown && <option value={chosen}>{chosen}</option>}
          {rows.map((row) => (
            <option key={row.debtId} value={row.debtId}>
              {`${row.invoiceId} · ${moneyText(row.amount)}`}
            </option>
          ))}
        </NativeSelect>
        <DateField label={say.day} value={day} onDay={setDay} min={dayAfter(at, 0)} required />
        <TextInput
          label={say.amount}
          description={say.amountAbout}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="decimal"
          value={amount}
          onChange={(event) => setAmount(event.currentTarget.value)}
          error={isWrong && say.wrongAmount}
        />
      </Group>
      <Button type="submit" mt="sm" disabled={isReading}>
        {edited ? say.save : say.add}
      </Button>
    </form>
  );
}
