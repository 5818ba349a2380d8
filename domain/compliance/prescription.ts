import { Temporal } from 'temporal-polyfill';

/** A liquid debt in a written instrument is prescribed after five years (CC art. 206 §5 I). */
const YEARS_OF_THE_LAW = 5;

/** True from N years after the due date on: every contact about the debt ends. */
export const isPrescribed = (dueDate: string, day: string, years = YEARS_OF_THE_LAW): boolean =>
  Temporal.PlainDate.compare(Temporal.PlainDate.from(dueDate).add({ years }), Temporal.PlainDate.from(day)) <=
  0;

/**
 * The day from which prescription counts: the earlier of the due date first issued and the one in force. A creditor who
 * puts the date off does not begin it anew; only what CC art. 202 lists does, and a person has to decide that.
 */
export const prescribesFrom = (debt: {
  readonly dueDate: string;
  readonly issued: { readonly dueDate: string };
}): string => [debt.issued.dueDate, debt.dueDate].toSorted()[0] as string;
