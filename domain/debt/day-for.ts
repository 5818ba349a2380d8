import { dayOf } from '#domain/calendar/days.ts';

/** A debt, of which days are those where its debtor is. */
export interface InZone {
  /** IANA; Brasília's when it is absent. */
  readonly zone?: string | undefined;
}

/**
 * The day of an instant (ISO-8601) for the money of a debt: a due date ends at its debtor's midnight, and a payment counts on the day
 * that their calendar shows. Ours; payment is made at the debtor's domicile (CC art. 327).
 */
export const dayFor = ({ zone }: InZone, instant: string): string => dayOf(instant, zone);
