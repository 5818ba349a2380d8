import { Link } from '@tanstack/react-router';
import type { KnownDebt } from '#sandbox/contract/answers.ts';
import { useStepNames } from '#web/ruler/use-step-names.ts';
import { useCite } from '#web/words/citation.ts';
import { useLanguage, useWords } from '#web/words/language.tsx';
import css from './clock.module.css';
import { clockText } from './clock-text.ts';
import { sentenceOf } from './sentence.ts';
import type { Story } from './story.ts';
import { clockWords } from './words.ts';

/** What is shown of a long story: its end. */
const SHOWN = 100;

interface Line {
  readonly key: string;
  readonly at: string;
  readonly text: string;
  readonly isFault: boolean;
  readonly debt?: KnownDebt | undefined;
}

/** What happened, line by line in its order, each with its debt. */
export function StoryList({ story }: { readonly story: Story }) {
  const say = useWords(clockWords);
  const { language } = useLanguage();
  const lines = useLines(story);
  const hidden = story.count - lines.filter(({ isFault }) => !isFault).length;
  return (
    <ol className={css.lines}>
      {lines.slice(-SHOWN).map(({ key, at, text, isFault, debt }) => (
        <li key={key} className={isFault ? css.fault : undefined}>
          <time dateTime={at}>{clockText(at, language, 'short')}</time>
          <span>
            {debt && (
              <>
                <Link to="/debts/$debtId" params={{ debtId: debt.debtId }}>
                  {debt.name ?? debt.invoiceId}
                </Link>
                {': '}
              </>
            )}
            {text}
          </span>
        </li>
      ))}
      {hidden > 0 && <li className={css.others}>{say.story.others(hidden)}</li>}
    </ol>
  );
}

function useLines({ events, incidents, debts }: Story): Line[] {
  const say = useWords(clockWords);
  const { language } = useLanguage();
  const cite = useCite();
  const named = useStepNames();
  const lines = events.flatMap((event): Line[] => {
    const text = sentenceOf(event, say, language, cite, named);
    const debt = 'debtId' in event.detail ? debts.get(event.detail.debtId) : undefined;
    return text === undefined
      ? []
      : [{ key: event.detail.eventId, at: event.at, text, isFault: false, debt }];
  });
  const faults = incidents.map(
    ({ at, what, channel, functionName }, index): Line => ({
      ...{ key: `incident-${index}-${at}`, at, isFault: true },
      text: say.incidents[what](functionName, say.channels[channel]),
    }),
  );
  return [...faults, ...lines].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
