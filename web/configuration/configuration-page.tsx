import { PageTitle } from '#web/parts/page-title.tsx';
import { useWords } from '#web/words/language.tsx';
import { configurationWords } from './words.ts';

/** What the business configured, as people read it. */
export function ConfigurationPage() {
  const say = useWords(configurationWords);
  return <PageTitle title={say.title} />;
}
