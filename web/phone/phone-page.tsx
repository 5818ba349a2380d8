import { PageTitle } from '#web/parts/page-title.tsx';
import { useWords } from '#web/words/language.tsx';
import { phoneWords } from './words.ts';

/** What debtors received, as they see it. In a sandbox alone. */
export function PhonePage() {
  const say = useWords(phoneWords);
  return <PageTitle title={say.title} />;
}
