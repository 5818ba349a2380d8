import { dayOf } from '#domain/calendar/days.ts';
import type { Payment } from '#schemas/records/debt.ts';

/** A payment as a source reports it: an entry of the ledger, and its id `source/id`. */
export interface ReportedPayment extends Payment {
  readonly paymentId: string;
}

/**
 * Whether a reported payment is one that the debt has from another source. `same`: it is, by an id or by amount and instant.
 * `doubtful`: it may be, and a person decides with both shown. `new`: it is none of them.
 */
export type Likeness =
  | { readonly is: 'new' }
  | { readonly is: 'same'; readonly paymentId: string }
  | { readonly is: 'doubtful'; readonly paymentIds: readonly [string, ...string[]] };

/**
 * Tells whether a payment is one that another source reported before: see docs/payment-identity.md. Within one source, its own id
 * tells its payments apart, and two of them are never compared. Neither are parts of a payment (`of` another invoice, come again),
 * payments of different instalments, and what the assignee of the credit received with what the creditor did.
 * @param payments the ledger of the debt
 */
export function likenessOf(payments: Readonly<Record<string, Payment>>, reported: ReportedPayment): Likeness {
  if (reported.restores !== undefined) return { is: 'new' };
  const others = Object.entries(payments)
    .map(([paymentId, payment]) => ({ ...payment, paymentId }))
    .filter((known) => mayBeCompared(known, reported));
  const same = others.find((known) => isSame(known, reported));
  if (same) return { is: 'same', paymentId: same.paymentId };
  const [first, ...more] = others.filter((known) => isDoubtful(known, reported)).map((one) => one.paymentId);
  return first === undefined ? { is: 'new' } : { is: 'doubtful', paymentIds: [first, ...more] };
}

const mayBeCompared = (known: ReportedPayment, reported: ReportedPayment): boolean =>
  known.restores === undefined &&
  sourceOf(known) !== sourceOf(reported) &&
  known.receivedBy === reported.receivedBy &&
  known.instalment?.plan === reported.instalment?.plan &&
  known.instalment?.number === reported.instalment?.number;

function isSame(known: ReportedPayment, reported: ReportedPayment): boolean {
  if (known.amount !== reported.amount || arePixApart(known, reported)) return false;
  const onOneDay = share(daysOf(known.paidAt), daysOf(reported.paidAt));
  if (ownId(known) === ownId(reported)) return onOneDay || isPix(ownId(known));
  if (known.billId !== undefined && known.billId === reported.billId) return onOneDay;
  return known.paidAt === reported.paidAt && !standsForDay(known.paidAt);
}

/**
 * Whether two payments have one id and different contents, or one amount and day with nothing that tells them apart.
 */
function isDoubtful(known: ReportedPayment, reported: ReportedPayment): boolean {
  if (arePixApart(known, reported)) return false;
  if (ownId(known) === ownId(reported)) return true;
  return known.amount === reported.amount && share(daysOf(known.paidAt), daysOf(reported.paidAt));
}

/** Two Pix of two ids are two payments, whatever else is alike. */
const arePixApart = (one: ReportedPayment, other: ReportedPayment): boolean =>
  isPix(ownId(one)) && isPix(ownId(other)) && ownId(one) !== ownId(other);

interface PaymentIds {
  readonly paymentId: string;
  readonly of?: string | undefined;
}

/** The payment that an entry is, or is a part of. */
const wholeId = ({ paymentId, of = paymentId }: PaymentIds): string => of;

const sourceOf = (payment: PaymentIds): string => wholeId(payment).split('/', 1)[0] ?? '';

/** The id that a source gave: all after its name. */
const ownId = (payment: PaymentIds): string => wholeId(payment).slice(sourceOf(payment).length + 1);

/** BACEN, API Pix 2.9.0, EndToEndId: the letter, the PSP's number, year to minute, and eleven of the PSP's own. One in all of Pix. */
const END_TO_END_ID = /^E\d{20}[A-Za-z0-9]{11}$/;

const isPix = (id: string): boolean => END_TO_END_ID.test(id);

/** The id that one Pix has in every source; undefined of a payment that was reported under another kind of id. */
export const endToEndIdOf = (payment: PaymentIds): string | undefined =>
  isPix(ownId(payment)) ? ownId(payment) : undefined;

/** Times by which sources write a bare day: noon and midnight in Brasília, and midnight in UTC. */
const BARE_DAY = new Set(['T15:00:00.000Z', 'T03:00:00.000Z', 'T00:00:00.000Z']);

const standsForDay = (instant: string): boolean => BARE_DAY.has(timeOf(instant));

const timeOf = (instant: string): string => instant.slice(instant.indexOf('T'));

/** The calendar days that an instant may be of: in Brasília, and of a bare day in UTC, that day too. */
function daysOf(instant: string): readonly string[] {
  const day = dayOf(instant);
  return timeOf(instant) === 'T00:00:00.000Z' ? [day, instant.slice(0, 10)] : [day];
}

const share = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.includes(one));
