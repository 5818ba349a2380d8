import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ComparedDebt, Comparison } from '#schemas/sandbox/comparison.ts';
import { BRASILIA, dayIn, dayText, instantText } from '#web/parts/formats.ts';
import { useLanguage, useWords } from '#web/words/language.tsx';
import { comparisonCsv } from './comparison-csv.ts';
import { DebtComparison } from './debt-comparison.tsx';
import css from './fork-page.module.css';
import { TotalsTable } from './totals-table.tsx';
import { forkWords } from './words.ts';

/** Debts that are listed at first, and more at a time. */
const LISTED = 30;

const SHOWS = ['changed', 'all', 'message', 'gate', 'payment', 'turn'] as const;
type Show = (typeof SHOWS)[number];

/** Both futures of a portfolio: figures, then debt by debt. */
export function ComparisonView({
  comparison,
  at,
  to,
  changes,
  deployed,
}: {
  readonly comparison: Comparison;
  readonly at: string;
  readonly to: string;
  /** What the second future changes, in words. */
  readonly changes: readonly string[];
  /** From when an edited configuration holds, if one is. */
  readonly deployed: 'fork' | 'beginning' | undefined;
}) {
  const say = useWords(forkWords);
  const { language } = useLanguage();
  const [show, setShow] = useState<Show>('changed');
  const [search, setSearch] = useState('');
  const [listed, setListed] = useState(LISTED);
  const found = comparison.debts.filter((debt) => isShown(debt, show) && isFound(debt, search));
  const end = dayText(dayIn(new Date(Date.parse(to) - 1).toISOString(), BRASILIA), language);
  const period =
    deployed === 'beginning' ? say.periodAll(end) : say.period(instantText(at, language, BRASILIA), end);
  const differs = comparison.debts.some(({ differences }) => differences > 0);
  return (
    <Stack gap="lg">
      <section className={css.section} aria-label={say.result}>
        <Group justify="space-between">
          <h2>{say.result}</h2>
          <Group gap="xs">
            <Button
              variant="default"
              size="xs"
              onClick={() => download('bifurcacao.csv', 'text/csv', comparisonCsv(comparison, say, language))}
            >
              {say.downloadCsv}
            </Button>
            <Button
              variant="default"
              size="xs"
              onClick={() =>
                download('bifurcacao.json', 'application/json', JSON.stringify(comparison, null, 2))
              }
            >
              {say.downloadJson}
            </Button>
          </Group>
        </Group>
        <Text size="sm">{period}</Text>
        <Text size="sm">{say.ofChange(changes)}</Text>
        <Text size="sm" mb="sm">
          {say.paymentsAreInputs}
        </Text>
        {deployed === 'fork' && (
          <Text size="sm" mb="sm">
            {say.whoseSteps(comparison.totals.other.steps)}
          </Text>
        )}
        <TotalsTable totals={comparison.totals} />
      </section>
      <section className={css.section} aria-label={say.changes}>
        <Group align="flex-end" mb="sm">
          <NativeSelect
            label={say.show}
            value={show}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setShow(SHOWS.find((one) => one === value) ?? 'changed');
            }}
          >
            {SHOWS.map((one) => (
              <option key={one} value={one}>
                {say.shows[one]}
              </option>
            ))}
          </NativeSelect>
          <TextInput
            label={say.search}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <Text role="status" c="dimmed">
            {say.debtsShown(found.length, comparison.debts.length)}
          </Text>
        </Group>
        {found.length === 0 && <Text>{differs ? say.nothingFound : say.nothingChanges}</Text>}
        {found.slice(0, listed).map((debt) => (
          <DebtComparison
            key={debt.debtId}
            debt={debt}
            stepNames={comparison.stepNames}
            at={at}
            to={to}
            showsSame={show === 'all'}
          />
        ))}
        {found.length > listed && (
          <Button variant="default" mt="sm" onClick={() => setListed(listed + LISTED)}>
            {say.more}
          </Button>
        )}
      </section>
    </Stack>
  );
}

function isShown({ differences, moments }: ComparedDebt, show: Show): boolean {
  if (show === 'all') return true;
  if (show === 'changed') return differences > 0;
  return moments.some((pair) => pair.how !== 'same' && ('one' in pair ? pair.one : pair.other).kind === show);
}

const isFound = ({ debtor, invoiceId }: ComparedDebt, search: string): boolean =>
  `${debtor} ${invoiceId}`.toLocaleLowerCase('pt-BR').includes(search.trim().toLocaleLowerCase('pt-BR'));

/** Has the browser save a text as a file. */
function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
