import { useQuery } from '@tanstack/react-query';
import { Instant } from '#web/parts/instant.tsx';
import { useWords } from '#web/words/language.tsx';
import css from './clock-bar.module.css';
import { clockWords } from './words.ts';

/** The clock of the sandbox. */
export function ClockBar() {
  const say = useWords(clockWords);
  const { data } = useQuery({
    queryKey: ['/sandbox/clock'],
    queryFn: async ({ signal }): Promise<{ readonly now: string }> =>
      (await fetch('/sandbox/clock', { signal })).json(),
  });
  return (
    <section className={css.bar} aria-label={say.title}>
      {data && <Instant at={data.now} />}
    </section>
  );
}
