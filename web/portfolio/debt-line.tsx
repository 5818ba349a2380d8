import { memo } from 'react';
import type { DebtRow } from '#schemas/api/debt-row.ts';
import { dayText, moneyText } from '#web/parts/formats.ts';
import { Pill } from '#web/parts/pill.tsx';
import { Ruler } from '#web/ruler/ruler.tsx';
import { useWords } from '#web/words/language.tsx';
import css from './debt-list.module.css';
import { type Next, nextInWords, type Saying } from './next-in-words.ts';
import { CLOSED } from './page-chain.ts';
import { StatusPill } from './status-pill.tsx';
import { portfolioWords } from './words.ts';

/** The cells of one debt: beside each other on a desktop, a card on a phone. */
export const DebtLine = memo(function DebtLine({
  row,
  saying,
}: {
  readonly row: DebtRow;
  readonly saying: Saying;
}) {
  const say = useWords(portfolioWords);
  const next = nextInWords(row, saying);
  return (
    <>
      <th scope="row" className={css.who}>
        {/* A link of the router would watch every address: the list opens it, and the browser in another tab. */}
        <a href={`${import.meta.env.BASE_URL}debts/${encodeURIComponent(row.debtId)}`} tabIndex={-1}>
          {row.name ?? say.erased}
        </a>
        <small>{row.invoiceId}</small>
        <small>{dueInWords(row, saying)}</small>
      </th>
      <td className={css.owed}>
        {CLOSED.has(row.status) ? '—' : moneyText(row.owed)}
        {!CLOSED.has(row.status) && row.received > 0 && <small>{say.partlyPaid}</small>}
      </td>
      <td className={css.status}>
        <StatusPill row={row} />
        {row.isPaused && <Pill tone="quiet">{say.paused}</Pill>}
        {row.isAssigned && <Pill tone="quiet">{say.assigned}</Pill>}
      </td>
      <td className={css.ruler}>
        <Ruler ruler={row.ruler} size="small" />
      </td>
      <td className={css.next}>
        <NextAction next={next} />
      </td>
      <td className={css.owner}>{row.owner ?? (next.waitsForPerson ? say.nobody : say.robot)}</td>
    </>
  );
});

/** When it is due, as the list is sorted, and from when days count where that is another day. */
function dueInWords({ dueDate, ruler, asOf }: DebtRow, { say, language }: Saying): string {
  const day = dayText(dueDate, language, 'short');
  return ruler.dueDate === dueDate
    ? say.due(day, dueDate < asOf)
    : `${day}, ${say.countsFrom(dayText(ruler.dueDate, language, 'short'))}`;
}

function NextAction({ next: { what, why } }: { readonly next: Next }) {
  return (
    <>
      {what}
      {why !== undefined && <small>{why}</small>}
    </>
  );
}
