import { Button, Paper } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { DebtAnswer } from '#schemas/api/debt.ts';
import type { NextStepAnswer } from '#schemas/api/next-step.ts';
import { usePages } from '#web/api/use-pages.ts';
import { debtWords } from '#web/debt/words.ts';
import { useZone } from '#web/parts/creditors.ts';
import { dayText, instantText, moneyText } from '#web/parts/formats.ts';
import { Loading } from '#web/parts/loading.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { rulerWords } from '#web/ruler/words.ts';
import { useSettings } from '#web/sign-in/settings-context.ts';
import { useCite } from '#web/words/citation.ts';
import { useLanguage, useWords } from '#web/words/language.tsx';
import { Dot } from './dot.tsx';
import css from './timeline.module.css';
import { type FutureRow, type TimelineRow, timelineRows } from './timeline-rows.ts';

/** What happened to a debt and what comes, in one list: waits are compressed, and the future says why. */
export function Timeline({
  debt,
  next,
}: {
  readonly debt: DebtAnswer;
  readonly next: NextStepAnswer | undefined;
}) {
  const say = useWords(debtWords);
  const { channels } = useWords(rulerWords);
  const { language } = useLanguage();
  const cite = useCite();
  const zone = useZone(debt.creditorId);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = usePages(
    '/debts/{debtId}/timeline',
    { debtId: debt.debtId },
    { limit: '200' },
  );
  const rows = useMemo(() => {
    const names = new Map(debt.ruler?.marks.map(({ step, name }) => [step, name]));
    const { dueDate, rolledDueDate = dueDate } = debt.invoice ?? {};
    const countedFrom =
      rolledDueDate === undefined || rolledDueDate === dueDate
        ? undefined
        : say.countedFrom(dayText(rolledDueDate, language, 'short'));
    const nameOf = (step: string) => names.get(step);
    const telling = { words: say, channels, cite, nameOf, language, zone, countedFrom };
    const entries = data?.pages.flatMap(({ items }) => items) ?? [];
    return timelineRows(entries, hasNextPage ? undefined : next, debt.ruler, telling);
  }, [data, hasNextPage, next, debt.ruler, debt.invoice, say, channels, cite, language, zone]);
  return (
    <Paper component="section" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{say.timelineTitle}</h2>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <ul className={css.list}>
          {rows.map((row) => (
            <Row key={row.key} row={row} zone={zone} debtId={debt.debtId} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button variant="default" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say.earlier}
        </Button>
      )}
    </Paper>
  );
}

function Row({
  row,
  zone,
  debtId,
}: {
  readonly row: TimelineRow;
  readonly zone: string;
  readonly debtId: string;
}) {
  const say = useWords(debtWords);
  const { sandbox } = useSettings();
  const { language } = useLanguage();
  switch (row.kind) {
    case 'now':
      return <li className={css.now}>{say.now}</li>;
    case 'wait':
      return (
        <li className={css.wait}>
          <span>{say.wait(row.days)}</span>
        </li>
      );
    case 'past':
      return (
        <li className={css.row}>
          <time className={css.when} dateTime={row.at}>
            {instantText(row.at, language, zone, 'short')}
          </time>
          <Dot tone={row.tone} />
          <div>
            {row.title}
            {row.details
              .filter((detail) => detail !== '')
              .map((detail) => (
                <span key={detail} className={css.details}>
                  {detail}
                </span>
              ))}
          </div>
          {sandbox && (
            <Link
              className={css.fork}
              to="/fork"
              search={{ at: row.at, debtId }}
              aria-label={`${say.forkHere}: ${row.title}`}
            >
              {say.forkHere}
            </Link>
          )}
        </li>
      );
    case 'future':
      return <Coming row={row} zone={zone} />;
  }
}

function Coming({ row, zone }: { readonly row: FutureRow; readonly zone: string }) {
  const say = useWords(debtWords);
  const { language } = useLanguage();
  const { at, day, title, why, owed, isConditional } = row;
  const when = at === undefined ? dayText(day, language, 'short') : instantText(at, language, zone, 'short');
  return (
    <li className={`${css.row} ${css.future}`}>
      <time className={css.when} dateTime={at ?? day}>
        {when}
      </time>
      <Dot tone="future" />
      <div>
        {title}
        {owed !== undefined && `, ${moneyText(owed)}`}
        {isConditional && <span className={css.details}>{say.ifUnpaid}</span>}
        {why.length > 0 && (
          <span className={css.details}>
            {say.because}: {why.join('; ')}
          </span>
        )}
      </div>
    </li>
  );
}
