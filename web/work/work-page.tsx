import { Link, useParams } from '@tanstack/react-router';
import { useRead } from '#web/api/use-read.ts';
import { Loading } from '#web/parts/loading.tsx';
import { PageTitle } from '#web/parts/page-title.tsx';
import { useMay } from '#web/sign-in/session.ts';
import { useWords } from '#web/words/language.tsx';
import { Cases } from './cases.tsx';
import { countIn } from './count-in.ts';
import { DeadLetters } from './dead-letters.tsx';
import { HandedOver } from './handed-over.tsx';
import { KINDS, kindAt } from './kinds.ts';
import { Offers } from './offers.tsx';
import { Doubtful, Unidentified } from './payments.tsx';
import { StaleSources } from './stale-sources.tsx';
import { Unapplied } from './unapplied.tsx';
import { UnknownOutcomes } from './unknown-outcomes.tsx';
import { workWords } from './words.ts';
import css from './work.module.css';

const LISTS = {
  cases: Cases,
  handedOver: HandedOver,
  offers: Offers,
  doubtful: Doubtful,
  unidentified: Unidentified,
  unapplied: Unapplied,
  deadLetters: DeadLetters,
  staleSources: StaleSources,
  unknownOutcomes: UnknownOutcomes,
};

/** What waits for a person: kind by kind, each with its count, its owner, the time by which somebody has to act, and what happens if nobody does. */
export function WorkPage() {
  const say = useWords(workWords);
  const may = useMay();
  const { list } = useParams({ strict: false });
  const { data, error } = useRead('/work', {});
  const counts = data?.items ?? [];
  const isShown = KINDS.filter(({ operation }) => may(operation));
  const withWork = isShown.find(({ kind }) => counts.some((one) => one.kind === kind && one.count > 0));
  const chosen = kindAt(list) ?? (data || error ? (withWork?.kind ?? 'cases') : undefined);
  if (chosen === undefined) return <Loading />;
  const List = LISTS[chosen];
  return (
    <>
      <PageTitle title={say.title} about={say.about} />
      <nav aria-label={say.kinds}>
        <ul className={css.kinds}>
          {isShown.map(({ kind, list: to }) => {
            const count = counts.find((one) => one.kind === kind);
            return (
              <li key={kind}>
                <Link
                  to="/work/$list"
                  params={{ list: to }}
                  className={css.kind ?? ''}
                  aria-current={kind === chosen ? 'page' : undefined}
                >
                  {say.kind[kind]}
                  {count && count.count > 0 && (
                    <span className={`${css.count} ${count.overdue ? css.overdue : ''}`}>
                      {countIn(count)}
                      {count.overdue ? <span> · {say.overdueCount(count.overdue)}</span> : null}
                    </span>
                  )}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      <p className={css.about}>{say.kindAbout[chosen]}</p>
      <List key={chosen} />
    </>
  );
}
