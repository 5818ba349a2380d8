import { cellDay, dependsOnOrder } from './days.ts';
import type { DayOrder } from './profile.ts';
import type { Cell } from './table.ts';

/** Why the order of a column was chosen. */
export type DayReason = 'no-choice' | 'part-over-12' | 'stated' | 'other-column' | 'due-after-issue';

export type DecidedDays =
  | { readonly ok: true; readonly order: DayOrder; readonly because: DayReason }
  | {
      readonly ok: false;
      readonly why: 'mixed' | 'against-stated' | 'either';
      readonly examples: readonly Cell[];
    };

const ORDERS: readonly DayOrder[] = ['dmy', 'mdy'];
const other = (order: DayOrder): DayOrder => (order === 'dmy' ? 'mdy' : 'dmy');
const isRead = (cell: Cell, order: DayOrder): boolean => typeof cellDay(cell, order) === 'object';

/** Looks for cells of a column that only one order can read: a part over 12 is a day. */
function onlyIn(cells: readonly Cell[], order: DayOrder): Cell | undefined {
  return cells.find((cell) => isRead(cell, order) && !isRead(cell, other(order)));
}

/**
 * Decides the order of day and month of each column of days, over the whole file: a part over 12 settles it; where nothing does, what the
 * system is known to write; where that is not known, the one order that other columns of the file show; where none shows any, that no title is
 * due before it is issued. What is left is not guessed.
 * @param columns the cells of each column; `due` and `issued` are compared row by row
 * @param stated by the system or by a person
 */
export function decideDays(
  columns: {
    readonly due: readonly Cell[];
    readonly issued?: readonly Cell[] | undefined;
    readonly [name: string]: readonly Cell[] | undefined;
  },
  stated: DayOrder | undefined,
): Readonly<Record<string, DecidedDays>> {
  const decided: Record<string, DecidedDays> = {};
  for (const [name, cells] of Object.entries(columns)) if (cells) decided[name] = byItself(cells, stated);
  const shown = new Set(
    Object.values(decided).flatMap((one) => (one.ok && one.because === 'part-over-12' ? [one.order] : [])),
  );
  const [order, ...others] = shown;
  for (const [name, one] of Object.entries(decided))
    if (!one.ok && one.why === 'either' && order !== undefined && others.length === 0)
      decided[name] = { ok: true, order, because: 'other-column' };
  const due = decided.due;
  const issued = decided.issued;
  if (!columns.issued || !due || !issued || (due.ok && issued.ok)) return decided;
  const fits = (dueOrder: DayOrder, issuedOrder: DayOrder): boolean =>
    columns.due.every((cell, row) => {
      const [until, from] = [
        cellDay(cell, dueOrder),
        cellDay(columns.issued?.[row] ?? { text: '' }, issuedOrder),
      ];
      return typeof until === 'string' || typeof from === 'string' || until.day >= from.day;
    });
  const pairs = ORDERS.flatMap((dueOrder) =>
    ORDERS.filter((issuedOrder) => (!due.ok && !issued.ok ? issuedOrder === dueOrder : true))
      .filter(
        (issuedOrder) =>
          (due.ok ? due.order === dueOrder : true) && (issued.ok ? issued.order === issuedOrder : true),
      )
      .map((issuedOrder) => ({ dueOrder, issuedOrder })),
  );
  const possible = pairs.filter(({ dueOrder, issuedOrder }) => fits(dueOrder, issuedOrder));
  const [only, ...more] = possible;
  if (!only || more.length > 0) return decided;
  if (!due.ok && due.why === 'either')
    decided.due = { ok: true, order: only.dueOrder, because: 'due-after-issue' };
  if (!issued.ok && issued.why === 'either')
    decided.issued = { ok: true, order: only.issuedOrder, because: 'due-after-issue' };
  return decided;
}

function byItself(cells: readonly Cell[], stated: DayOrder | undefined): DecidedDays {
  const dependent = cells.filter(dependsOnOrder);
  const [dmy, mdy] = [onlyIn(dependent, 'dmy'), onlyIn(dependent, 'mdy')];
  if (dmy && mdy) return { ok: false, why: 'mixed', examples: [dmy, mdy] };
  const proof = dmy ?? mdy;
  const proven: DayOrder | undefined = dmy ? 'dmy' : mdy ? 'mdy' : undefined;
  if (proof && stated !== undefined && stated !== proven)
    return { ok: false, why: 'against-stated', examples: [proof] };
  if (proven !== undefined) return { ok: true, order: proven, because: 'part-over-12' };
  if (stated !== undefined) return { ok: true, order: stated, because: 'stated' };
  const differing = dependent.filter((cell) => {
    const [one, two] = [cellDay(cell, 'dmy'), cellDay(cell, 'mdy')];
    return typeof one === 'object' && typeof two === 'object' && one.day !== two.day;
  });
  if (differing.length === 0) return { ok: true, order: 'dmy', because: 'no-choice' };
  return { ok: false, why: 'either', examples: differing.slice(0, 3) };
}
