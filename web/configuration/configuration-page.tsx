import { Link, useParams } from '@tanstack/react-router';
import type { ConfigurationAnswer } from '#schemas/api/configuration.ts';
import { useRead } from '#web/api/use-read.ts';
import { BRASILIA, instantText } from '#web/parts/formats.ts';
import { Loading } from '#web/parts/loading.tsx';
import { PageTitle } from '#web/parts/page-title.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { type Language, useLanguage, useWords } from '#web/words/language.tsx';
import css from './configuration.module.css';
import { Difference } from './difference.tsx';
import { Hours } from './hours.tsx';
import { Messages } from './messages.tsx';
import { OfferBooks } from './offer-books.tsx';
import { PARTS, partAt } from './parts.ts';
import { Reguas } from './reguas.tsx';
import { Rules } from './rules.tsx';
import { configurationWords } from './words.ts';

const SHOWN = {
  reguas: Reguas,
  rules: Rules,
  offers: OfferBooks,
  messages: Messages,
  hours: Hours,
  difference: Difference,
};

const sinceOf = ({ since }: ConfigurationAnswer, language: Language): string | undefined =>
  since && instantText(since, language, BRASILIA);

/** What the business configured, as people read it, as it is deployed. */
export function ConfigurationPage() {
  const say = useWords(configurationWords);
  const { language } = useLanguage();
  const { part } = useParams({ strict: false });
  const chosen = partAt(part);
  const { data, error, refetch } = useRead('/configuration', {});
  const Shown = SHOWN[chosen];
  return (
    <>
      <PageTitle
        title={say.title}
        about={data && say.version(say.since(data.version, sinceOf(data, language)))}
      />
      <nav aria-label={say.parts}>
        <ul className={css.parts}>
          {PARTS.map((to) => (
            <li key={to}>
              <Link
                to="/configuration/$part"
                params={{ part: to }}
                className={css.part ?? ''}
                aria-current={to === chosen ? 'page' : undefined}
              >
                {say.part[to]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && <Shown configuration={data} />}
    </>
  );
}
