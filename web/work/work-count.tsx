import { VisuallyHidden } from '@mantine/core';
import { useRead } from '#web/api/use-read.ts';
import { useMay } from '#web/sign-in/session.ts';
import { useWords } from '#web/words/language.tsx';
import { countIn } from './count-in.ts';
import { workWords } from './words.ts';
import css from './work.module.css';

/** How much waits for a person, beside the page's name in the navigation; nothing while nothing does. */
export function WorkCount() {
  const say = useWords(workWords);
  const may = useMay();
  const counts = useRead('/work', may('countWork') ? {} : undefined).data?.items ?? [];
  const count = counts.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return null;
  return (
    <span className={`${css.count} ${counts.some(({ overdue = 0 }) => overdue > 0) ? css.overdue : ''}`}>
      {countIn({ count, isMore: counts.some(({ isMore }) => isMore) })}
      <VisuallyHidden> {say.waiting}</VisuallyHidden>
    </span>
  );
}
