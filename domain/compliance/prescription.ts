import { Temporal } from 'temporal-polyfill';

/** A liquid debt in a written instrument is prescribed after five years (CC art. 206 §5 I). */
const YEARS_OF_THE_LAW = 5;

/** The first day on which a debt is prescribed: the day of the same number, N years later (CC art. 132 §3). */
export const prescribesOn = (from: string, years = YEARS_OF_THE_LAW): string =>
  Temporal.PlainDate.from(from).add({ years }).toString();

/** The latest day from which prescription may count, for a debt to be prescribed on a day. */
export function countsFromFor(day: string, years = YEARS_OF_THE_LAW): string {
  const from = Temporal.PlainDate.from(day).subtract({ years });
  const next = from.add({ days: 1 }).toString();
  // 29 February, of which the day of the same number is often missing.
  return isPrescribed(next, day, years) ? next : from.toString();
}

/** True from N years after the due date on: every contact about the debt ends. */
export const isPrescribed = (dueDate: string, day: string, years = YEARS_OF_THE_LAW): boolean =>
  prescribesOn(dueDate, years) <= day;

/**
 * The day from which prescription counts: the earlier of the due date first issued and the one in force. A creditor who
 * puts the date off does not begin it anew; only what CC art. 202 lists does, and a person has to decide that. While a payment
 * plan holds, each instalment is demanded from its own due date, and the debt itself from that of the last.
 */
export const prescribesFrom = (debt: {
  readonly dueDate: string;
  readonly issued: { readonly dueDate: string };
  readonly status?: string;
  readonly paymentPlans?: readonly {
    readonly ended?: string | undefined;
    readonly instalments: readonly { readonly dueDate: string }[];
  }[];
}): string => {
  const own = [debt.issued.dueDate, debt.dueDate].toSorted()[0] as string;
  const plan = debt.paymentPlans?.at(-1);
  // A case of the debt may be open while its plan holds.
  const rests = debt.status === 'caseOpen' && plan?.ended === undefined;
  if (debt.status !== 'onPaymentPlan' && !rests) return own;
  const days = plan?.instalments.map(({ dueDate }) => dueDate) ?? [];
  return days.toSorted().at(-1) ?? own;
};
