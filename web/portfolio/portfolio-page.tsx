import { Link } from '@tanstack/react-router';
import { usePages } from '#web/api/use-pages.ts';
import { Loading } from '#web/parts/loading.tsx';
import { Money } from '#web/parts/money.tsx';
import { PageTitle } from '#web/parts/page-title.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useWords } from '#web/words/language.tsx';
import { portfolioWords } from './words.ts';

/** The debts that the person may see. */
export function PortfolioPage() {
  const say = useWords(portfolioWords);
  const { data, error, refetch } = usePages('/debts', {}, {});
  return (
    <>
      <PageTitle title={say.title} />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Loading />}
      <ul>
        {data?.pages.flatMap(({ items }) =>
          items.map(({ debtId, invoiceId, owed }) => (
            <li key={debtId}>
              <Link to="/debts/$debtId" params={{ debtId }}>
                {invoiceId}
              </Link>{' '}
              <Money centavos={owed} />
            </li>
          )),
        )}
      </ul>
    </>
  );
}
