import { Temporal } from 'temporal-polyfill';
import { earliest } from '#domain/calendar/days.ts';
import { remembered } from '#domain/calendar/remembered.ts';
import type { USUAL_DEBT_KIND } from '#schemas/config/legal.ts';

/** After how many years a debt can no longer be demanded, and by which law. */
export interface PrescriptionRule {
  readonly years: number;
  readonly citation: string;
}

/**
 * The rule for a kind of debt (`prescription.kinds` in `config/legal/limits.yaml`). A kind that the table has no more gets the shortest
 * one, so that nobody is chased for longer than the law allows.
 * @param kind undefined for the usual one, a liquid debt in a document (CC art. 206 §5 I)
 */
export function prescriptionOf(
  { kinds }: { readonly kinds: Readonly<Record<string, PrescriptionRule>> },
  kind: string = USUAL_KIND,
): PrescriptionRule {
  const rule = kinds[kind] ?? Object.values(kinds).sort((one, other) => one.years - other.years)[0];
  if (!rule) throw new RangeError('config/legal/limits.yaml has no kind of debt under prescription.kinds');
  return rule;
}

const USUAL_KIND: typeof USUAL_DEBT_KIND = 'document';

/**
 * The first day on which a debt is prescribed: the day of the same number, N years later (CC art. 132 §3). Of 29 February it is the 28th
 * where there is none; the law has 1 March, a day later.
 */
export const prescribesOn = remembered((from: string, years: number): string =>
  Temporal.PlainDate.from(from).add({ years }).toString(),
);

/** The latest day from which prescription may count, for a debt to be prescribed on a day. */
export function countsFromFor(day: string, years: number): string {
  const from = Temporal.PlainDate.from(day).subtract({ years });
  const next = from.add({ days: 1 }).toString();
  // 29 February, of which the day of the same number is often missing.
  return isPrescribed(next, day, years) ? next : from.toString();
}

/** True from N years after the due date on: every contact about the debt ends. */
export const isPrescribed = (dueDate: string, day: string, years: number): boolean =>
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
  const own = earliest(debt.issued.dueDate, debt.dueDate);
  const plan = debt.paymentPlans?.at(-1);
  // A case of the debt may be open while its plan holds.
  const rests = debt.status === 'caseOpen' && plan?.ended === undefined;
  if (debt.status !== 'onPaymentPlan' && !rests) return own;
  const days = plan?.instalments.map(({ dueDate }) => dueDate) ?? [];
  return days.toSorted().at(-1) ?? own;
};
