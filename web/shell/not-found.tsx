import { Link } from '@tanstack/react-router';
import { EmptyState } from '#web/parts/empty-state.tsx';
import { PageTitle } from '#web/parts/page-title.tsx';
import { useWords } from '#web/words/language.tsx';
import { shellWords } from './words.ts';

/** An address that leads nowhere. */
export function NotFound() {
  const say = useWords(shellWords);
  return (
    <>
      <PageTitle title={say.notFound} />
      <EmptyState title={say.notFoundAbout} action={<Link to="/">{say.back}</Link>} />
    </>
  );
}
