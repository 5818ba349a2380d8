import type { DebtRow } from '#schemas/api/debt-row.ts';
import { Pill, type Tone } from '#web/parts/pill.tsx';
import { useWords } from '#web/words/language.tsx';
import { portfolioWords } from './words.ts';

/** Where a debt is, in a word: how late it is while it is on its ladder, its status otherwise. */
export function StatusPill({ row }: { readonly row: DebtRow }) {
  const say = useWords(portfolioWords);
  const { status, daysLate, ruler, dueDate } = row;
  if (status === 'open' && daysLate > 0) return <Pill tone="late">{say.daysLate(daysLate)}</Pill>;
  if (status === 'open')
    return (
      <Pill tone="ok">{ruler.dueDate === dueDate ? say.dueIn(-daysLate) : say.countsIn(-daysLate)}</Pill>
    );
  return <Pill tone={TONES[status]}>{say.statuses[status]}</Pill>;
}

const TONES: Readonly<Record<DebtRow['status'], Tone>> = {
  open: 'late',
  promised: 'brand',
  onPaymentPlan: 'brand',
  caseOpen: 'stop',
  handedOver: 'stop',
  settled: 'ok',
  cancelled: 'quiet',
  prescribed: 'quiet',
};
