import { PageTitle } from '#web/parts/page-title.tsx';
import { useWords } from '#web/words/language.tsx';
import { forkWords } from './words.ts';

/** Two futures of a portfolio, side by side. In a sandbox alone. */
export function ForkPage() {
  const say = useWords(forkWords);
  return <PageTitle title={say.title} />;
}
