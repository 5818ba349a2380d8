import { addDays, daysBetween } from '#domain/calendar/days.ts';

/** The data of a seller's view, independent of the current day, so that it is valid until the debt changes. */
export interface SoldDebt {
  readonly status:
    | 'open'
    | 'promised'
    | 'caseOpen'
    | 'onPaymentPlan'
    | 'handedOver'
    | 'settled'
    | 'cancelled'
    | 'prescribed';
  readonly rolledDueDate: string;
  /** Centavos. */
  readonly unpaid: number;
  /** The first day of this status, if known. */
  readonly since?: string | undefined;
  /** The days to come: the promised day, the deadline of a case, each instalment. */
  readonly awaited: readonly string[];
}

interface Next {
  readonly what: 'due' | 'promise' | 'answer' | 'instalment';
  readonly on: string;
}

/** Computes the standing of a debt for its seller on a day: see `schemas/records/seller-standing.ts`. */
export function sellerStanding(debt: SoldDebt, today: string) {
  const { status, rolledDueDate, unpaid, since } = debt;
  const standing = standingKind(debt, today);
  const next = nextOf(debt, today);
  const isLate = standing === 'late' || (status === 'handedOver' && rolledDueDate < today);
  const from = isLate ? addDays(rolledDueDate, 1) : since;
  return {
    standing,
    ...(from === undefined ? {} : { since: from }),
    ...(next ? { next } : {}),
    ...(isLate ? { daysLate: daysBetween(rolledDueDate, today) } : {}),
    unpaid,
  };
}

type Kind = 'due' | 'late' | Exclude<SoldDebt['status'], 'open'>;

/** The kind of standing alone. */
export function standingKind(
  { status, rolledDueDate }: Pick<SoldDebt, 'status' | 'rolledDueDate'>,
  today: string,
): Kind {
  if (status !== 'open') return status;
  return rolledDueDate < today ? 'late' : 'due';
}

/** A promised day stays the next day until the promise is broken: only the ladder knows its tolerance. */
function nextOf({ status, rolledDueDate, awaited }: SoldDebt, today: string): Next | undefined {
  const one = (what: Next['what'], on: string | undefined): Next | undefined =>
    on === undefined ? undefined : { what, on };
  switch (status) {
    case 'open':
      return rolledDueDate < today ? undefined : one('due', rolledDueDate);
    case 'promised':
      return one('promise', awaited[0]);
    case 'caseOpen':
      return one('answer', awaited[0]);
    case 'onPaymentPlan':
      return one(
        'instalment',
        awaited.find((day) => day >= today),
      );
    default:
      return undefined;
  }
}
