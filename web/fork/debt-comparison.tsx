import { useMemo, useState } from 'react';
import type { ComparedDebt, DebtEnd, MomentPair } from '#schemas/sandbox/comparison.ts';
import type { Moment, StepNames } from '#schemas/sandbox/future.ts';
import { BRASILIA, dayIn, moneyText } from '#web/parts/formats.ts';
import { Instant } from '#web/parts/instant.tsx';
import { Pill } from '#web/parts/pill.tsx';
import { Ruler } from '#web/ruler/ruler.tsx';
import { stepName } from '#web/ruler/step-name.ts';
import { rulerWords } from '#web/ruler/words.ts';
import { useCite } from '#web/words/citation.ts';
import { useLanguage, useWords } from '#web/words/language.tsx';
import css from './fork-page.module.css';
import { momentText } from './moment-text.ts';
import { rulerOf } from './ruler-of.ts';
import type { ForkWords } from './words/pt-BR.ts';
import { forkWords } from './words.ts';

const sideOf = (pair: MomentPair, side: 'one' | 'other'): Moment | undefined =>
  side === 'one' ? ('one' in pair ? pair.one : undefined) : 'other' in pair ? pair.other : undefined;

/** When the first moment is, or the fork if that is earlier, ISO-8601 in UTC. */
const firstOf = ({ moments }: ComparedDebt, at: string): string =>
  [
    at,
    ...moments.flatMap((pair) =>
      [sideOf(pair, 'one'), sideOf(pair, 'other')].flatMap((each) => each?.at ?? []),
    ),
  ].toSorted()[0] ?? at;

/** A debt in both futures: how many differences it has, and, opened, each moment side by side. */
export function DebtComparison({
  debt,
  stepNames,
  at,
  to,
  showsSame,
}: {
  readonly debt: ComparedDebt;
  readonly stepNames: StepNames;
  readonly at: string;
  readonly to: string;
  /** Also the moments that are the same in both. */
  readonly showsSame: boolean;
}) {
  const say = useWords(forkWords);
  const [isOpen, setIsOpen] = useState(false);
  const { debtor, invoiceId, amount, differences, one, other } = debt;
  const ends = [one, other].map((end) => endText(end, say));
  return (
    <details className={css.debt} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <span className={css.name}>{debtor}</span>
        <span>
          {invoiceId} · {moneyText(amount)}
        </span>
        <Pill tone={differences === 0 ? 'quiet' : 'brand'}>{say.differences(differences)}</Pill>
        {ends[0] !== ends[1] && (
          <span>
            {ends[0]} → {ends[1]}
          </span>
        )}
      </summary>
      {isOpen && (
        <>
          {(['one', 'other'] as const).map((side) => (
            <div key={side}>
              <div className={css.laneName}>{say[side]}</div>
              <Lane debt={debt} stepNames={stepNames} side={side} at={at} to={to} />
            </div>
          ))}
          <Moments debt={debt} stepNames={stepNames} showsSame={showsSame} />
        </>
      )}
    </details>
  );
}

/** One future of a debt, over the same days as the other. */
function Lane({
  debt,
  stepNames,
  side,
  at,
  to,
}: {
  readonly debt: ComparedDebt;
  readonly stepNames: StepNames;
  readonly side: 'one' | 'other';
  readonly at: string;
  readonly to: string;
}) {
  const say = useWords(forkWords);
  const { countsFrom } = useWords(rulerWords);
  const regua = debt[side]?.regua;
  const days = useMemo(
    () => ({ from: dayIn(firstOf(debt, at), BRASILIA), to: dayIn(to, BRASILIA) }),
    [debt, at, to],
  );
  const ruler = useMemo(
    () =>
      regua === undefined
        ? undefined
        : rulerOf(
            debt.moments.flatMap((pair) => sideOf(pair, side) ?? []),
            { dueDate: debt.countsFrom, regua, at },
            stepNames,
          ),
    [debt, side, regua, at, stepNames],
  );
  if (!ruler) return <span className={css.same}>—</span>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form, and this is a drawing with its legend
    <div role="group" aria-label={`${say.ruler(debt.debtor)}, ${say[side]}`}>
      <Ruler
        ruler={ruler}
        size="large"
        days={days}
        todayName={say.forkDay}
        dueName={debt.countsFrom === debt.dueDate ? undefined : countsFrom}
      />
    </div>
  );
}

const endText = (end: DebtEnd | undefined, say: ForkWords): string =>
  end === undefined
    ? say.nothing
    : [
        say.statuses[end.status],
        ...(end.received > 0 ? [say.receivedEnd(moneyText(end.received))] : []),
        ...(end.owed > 0 ? [say.owes(moneyText(end.owed))] : []),
      ].join(', ');

function Moments({
  debt,
  stepNames,
  showsSame,
}: {
  readonly debt: ComparedDebt;
  readonly stepNames: StepNames;
  readonly showsSame: boolean;
}) {
  const say = useWords(forkWords);
  const shown = debt.moments.filter(({ how }) => showsSame || how !== 'same');
  return (
    <table className={`${css.table} ${css.moments}`}>
      <thead>
        <tr>
          <th scope="col">{say.changes}</th>
          <th scope="col">{say.one}</th>
          <th scope="col">{say.other}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((pair) => (
          <tr key={`${pair.how} ${JSON.stringify(sideOf(pair, 'one') ?? sideOf(pair, 'other'))}`}>
            <td className={pair.how === 'same' ? css.same : ''}>
              {say.how[pair.how]}
              {pair.how === 'changed' && `: ${pair.differs.map((each) => say.differs[each]).join(', ')}`}
            </td>
            <td data-label={say.one}>
              <OneMoment moment={sideOf(pair, 'one')} creditorId={debt.creditorId} stepNames={stepNames} />
            </td>
            <td data-label={say.other}>
              <OneMoment moment={sideOf(pair, 'other')} creditorId={debt.creditorId} stepNames={stepNames} />
            </td>
          </tr>
        ))}
        <tr>
          <td>{say.lastDay}</td>
          <td data-label={say.one}>{endText(debt.one, say)}</td>
          <td data-label={say.other}>{endText(debt.other, say)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function OneMoment({
  moment,
  creditorId,
  stepNames,
}: {
  readonly moment: Moment | undefined;
  readonly creditorId: string;
  readonly stepNames: StepNames;
}) {
  const say = useWords(forkWords);
  const { language } = useLanguage();
  const named = (step: string): string => stepName({ step, name: stepNames[step] }, language);
  const cite = useCite();
  if (!moment) return <span className={css.same}>—</span>;
  return (
    <>
      <Instant at={moment.at} creditorId={creditorId} form="short" /> {momentText(moment, say, named)}
      {moment.kind === 'message' && moment.owed > 0 && (
        <span className={css.cite}> {say.owes(moneyText(moment.owed))}</span>
      )}
      {moment.kind === 'gate' && (
        <div className={css.cite}>
          {cite(moment.citation)}
          {moment.until !== undefined && (
            <>
              {' '}
              ({say.until} <Instant at={moment.until} creditorId={creditorId} form="short" />)
            </>
          )}
        </div>
      )}
    </>
  );
}
