import { PageTitle } from '#web/parts/page-title.tsx';
import { useWords } from '#web/words/language.tsx';
import { workWords } from './words.ts';

/** What waits for a person. */
export function WorkPage() {
  const say = useWords(workWords);
  return <PageTitle title={say.title} />;
}
