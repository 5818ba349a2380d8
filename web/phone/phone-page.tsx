import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { PhoneRow } from '#sandbox/contract/answers.ts';
import { clockText } from '#web/clock/clock-text.ts';
import { useSandbox } from '#web/clock/use-sandbox.ts';
import { EmptyState } from '#web/parts/empty-state.tsx';
import { PageTitle } from '#web/parts/page-title.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useLanguage, useWords } from '#web/words/language.tsx';
import css from './phone.module.css';
import { Phone } from './phone.tsx';
import { phoneWords } from './words.ts';

/** What debtors received, as they see it. In a sandbox alone. */
export function PhonePage() {
  const say = useWords(phoneWords);
  const sandbox = useSandbox();
  const { debt } = useSearch({ from: '/phone' });
  const { data, error } = useQuery({
    queryKey: ['/sandbox/phones'],
    queryFn: ({ signal }) => sandbox.phones(signal),
  });
  const rows = data?.items ?? [];
  const shown = debt ?? rows[0]?.debt.debtId;
  return (
    <>
      <PageTitle title={say.title} about={say.about} />
      {error && <ProblemNotice error={error} />}
      {data && rows.length === 0 && debt === undefined && (
        <EmptyState title={say.none} about={say.noneAbout} />
      )}
      {shown !== undefined && (
        <div className={css.both}>
          <ul className={css.rows} aria-label={say.list}>
            {rows.map((row) => (
              <li key={row.debt.debtId}>
                <Row row={row} isShown={row.debt.debtId === shown} />
              </li>
            ))}
          </ul>
          <Phone debtId={shown} />
        </div>
      )}
    </>
  );
}

function Row({ row: { debt, last }, isShown }: { readonly row: PhoneRow; readonly isShown: boolean }) {
  const say = useWords(phoneWords);
  const { language } = useLanguage();
  return (
    <Link
      to="/phone"
      search={{ debt: debt.debtId }}
      className={css.row ?? ''}
      activeProps={{}}
      aria-current={isShown}
    >
      <strong>{debt.name ?? say.somebody}</strong>
      <span>{clockText(last.at, language, 'short')}</span>
      <span className={css.said}>
        {say.channels[last.channel]}: {last.subject ?? last.text}
      </span>
    </Link>
  );
}
