import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import css from '#web/clock/clock.module.css';
import type { Happened } from '#web/clock/sandbox-api.ts';
import { addedTo, beginStory } from '#web/clock/story.ts';
import { StoryList } from '#web/clock/story-list.tsx';
import { clockWords } from '#web/clock/words.ts';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useWords } from '#web/words/language.tsx';

/** What the system did about an act, or why it was not carried out; a screen reader says it by itself. */
export function ActResult({
  done,
  error,
  children,
}: {
  readonly done: Happened | undefined;
  readonly error: unknown;
  /** What came of the act itself, before what happened because of it. */
  readonly children?: ReactNode;
}) {
  const { acts: say } = useWords(clockWords);
  return (
    <>
      <div role="status">
        {done && (
          <div className={css.result}>
            <Text fw={600}>{say.result}</Text>
            {children}
            {done.events.length + done.incidents.length > 0 ? (
              <StoryList story={addedTo(beginStory(done.now), done)} />
            ) : (
              children === undefined && <Text c="dimmed">{say.nothing}</Text>
            )}
          </div>
        )}
      </div>
      {error !== null && error !== undefined && <ProblemNotice error={error} />}
    </>
  );
}
