import { Button } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { type Language, useLanguage, useWords } from '#web/words/language.tsx';
import css from './clock.module.css';
import { clockText } from './clock-text.ts';
import type { Story } from './story.ts';
import { StoryList } from './story-list.tsx';
import type { Runner } from './use-runner.ts';
import type { ClockWords } from './words/pt-BR.ts';
import { clockWords } from './words.ts';

/** What happened while time went on: first in one sentence, which a screen reader says by itself. */
export function StoryPanel({ runner }: { readonly runner: Runner }) {
  const say = useWords(clockWords);
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { story, running, error, dismiss } = runner;
  const { pathname } = useLocation();
  const shownOn = useRef(pathname);
  useEffect(() => {
    // What happened was read on the page where time went on: it does not follow to the next one.
    if (shownOn.current !== pathname && !running) dismiss();
    shownOn.current = pathname;
  }, [pathname, running, dismiss]);
  const isFaulty = error !== undefined;
  return (
    <div {...(story || isFaulty ? { className: css.panel } : {})}>
      <div className={css.head}>
        <div className={css.summary} role="status">
          {story && !running && summaryOf(story, say, language)}
        </div>
        {story && story.count + story.incidents.length > 0 && (
          <Button variant="default" size="xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? say.story.hide : say.story.show}
          </Button>
        )}
        {(story || isFaulty) && !running && (
          <Button variant="default" size="xs" onClick={dismiss}>
            {say.story.dismiss}
          </Button>
        )}
      </div>
      {isFaulty && <ProblemNotice error={error} />}
      {story && isOpen && <StoryList story={story} />}
    </div>
  );
}

/** `De sex 06 mar 09:44 a seg 09 mar 10:00: 2 mensagens enviadas e 1 pagamento.` */
export function summaryOf(story: Story, { story: say }: ClockWords, language: Language): string {
  const { from, now, messages, payments, count, incidents, reached } = story;
  if (!reached && from === now) return say.nothingToCome;
  const [began, ended] = [clockText(from, language, 'short'), clockText(now, language, 'short')];
  const when = began === ended ? say.at(ended) : say.passed(began, ended);
  const counts = [
    ...(messages > 0 ? [say.messages(messages)] : []),
    ...(payments > 0 ? [say.payments(payments)] : []),
  ];
  const rest = counts.length > 0 ? counts : count > 0 || incidents.length > 0 ? [say.events(count)] : [];
  const what = rest.length === 0 ? say.nothing : `${rest.join(say.and)}.`;
  return `${when} ${what}${reached ? '' : ` ${say.notReached}`}`;
}
