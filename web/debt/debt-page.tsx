import { useParams } from '@tanstack/react-router';
import { useRead } from '#web/api/use-read.ts';
import { Loading } from '#web/parts/loading.tsx';
import { PageTitle } from '#web/parts/page-title.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useWords } from '#web/words/language.tsx';
import { debtWords } from './words.ts';

/** One debt. */
export function DebtPage() {
  const say = useWords(debtWords);
  const { debtId } = useParams({ from: '/debts/$debtId' });
  const { data, error, refetch } = useRead('/debts/{debtId}', { debtId });
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return <PageTitle title={`${say.title} ${data.invoiceId}`} />;
}
