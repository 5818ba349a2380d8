import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { DebtorRow } from '#schemas/api/debtor-row.ts';
import { usePages } from '#web/api/use-pages.ts';
import { Loading } from '#web/parts/loading.tsx';
import { Money } from '#web/parts/money.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useWords } from '#web/words/language.tsx';
import { nextInWords } from './next-in-words.ts';
import css from './search-results.module.css';
import { StatusPill } from './status-pill.tsx';
import { useSayings } from './use-sayings.ts';
import { portfolioWords } from './words.ts';

/** All debts of a debtor, closed ones too, the newest invoice first. */
export function DebtorDebts({
  debtor: { creditorId, debtorId },
}: {
  readonly debtor: Pick<DebtorRow, 'creditorId' | 'debtorId'>;
}) {
  const say = useWords(portfolioWords);
  const sayingIn = useSayings();
  const { data, error, refetch, hasNextPage, fetchNextPage } = usePages(
    '/debtors/{creditorId}/{debtorId}/debts',
    { creditorId, debtorId },
    {},
  );
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const rows = data.pages.flatMap(({ items }) => items);
  return (
    <>
      {rows.length === 0 && say.search.noDebts}
      <ul className={css.debts}>
        {rows.map((row) => (
          <li key={row.debtId}>
            <Link to="/debts/$debtId" params={{ debtId: row.debtId }}>
              {row.invoiceId}
            </Link>
            <Money centavos={row.owed} />
            <StatusPill row={row} />
            <span className={css.next}>{nextInWords(row, sayingIn(row.creditorId)).what}</span>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" size="xs" onClick={() => void fetchNextPage()}>
          {say.search.showDebts}
        </Button>
      )}
    </>
  );
}
