import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { NextEvent } from '#sandbox/contract/answers.ts';
import { useStepNames } from '#web/ruler/use-step-names.ts';
import { useLanguage, useWords } from '#web/words/language.tsx';
import css from './clock.module.css';
import { clockText } from './clock-text.ts';
import { channelsText, nextText } from './next-text.ts';
import { clockWords } from './words.ts';

/** What happens next, before it happens: when, to whom, and why then. */
export function NextList({
  next,
  onClose,
}: {
  readonly next: readonly NextEvent[];
  readonly onClose: () => void;
}) {
  const say = useWords(clockWords);
  const named = useStepNames();
  const { language } = useLanguage();
  return (
    <section className={css.panel} aria-label={say.listNext}>
      <div className={css.head}>
        <h2 className={css.summary}>{say.listNext}</h2>
        <Button variant="default" size="xs" onClick={onClose}>
          {say.close}
        </Button>
      </div>
      {next.length === 0 && say.nothingNext}
      <ol className={css.lines}>
        {next.map((event, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: several may come at one instant, and the list is replaced as a whole
          <li key={`${event.at} ${index}`}>
            <time dateTime={event.at}>{clockText(event.at, language, 'short')}</time>
            <span>
              {event.debt ? (
                <Link to="/debts/$debtId" params={{ debtId: event.debt.debtId }}>
                  {nextText(event, say, named)}
                </Link>
              ) : (
                nextText(event, say, named)
              )}{' '}
              <span className={css.others}>
                {[channelsText(event, say), ...(event.why ?? [])].filter((text) => text !== '').join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
