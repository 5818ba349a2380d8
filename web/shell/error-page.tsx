import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { ApiError, ConnectionError } from '#web/api/api-error.ts';
import { EmptyState } from '#web/parts/empty-state.tsx';
import { PageTitle } from '#web/parts/page-title.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useWords } from '#web/words/language.tsx';
import { shellWords } from './words.ts';

/** A page that failed: what the API said, or an apology. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const say = useWords(shellWords);
  const again = (
    <Button variant="default" onClick={reset}>
      {say.again}
    </Button>
  );
  if (error instanceof ApiError || error instanceof ConnectionError)
    return (
      <>
        <PageTitle title={say.broken} />
        <ProblemNotice error={error} />
        {again}
      </>
    );
  return (
    <>
      <PageTitle title={say.broken} />
      <EmptyState title={say.brokenAbout} action={again} />
    </>
  );
}
