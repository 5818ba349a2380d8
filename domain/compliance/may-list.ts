import { type Holiday, rollForward } from '#domain/calendar/calendar.ts';
import { addDays, addMonths } from '#domain/calendar/days.ts';
import type { ListingNotice, ListingNotices } from '#schemas/config/listing-notices.ts';
import type { UF } from '#schemas/primitives.ts';
import { type ListingObstacle, WHY_NOT } from './listing-obstacles.ts';

/** The question whether a debt may be listed in a register of bad payers on a day. */
export interface ListingQuestion {
  readonly notices: ListingNotices;
  /** The state of the debtor; absent where it is not known. */
  readonly uf?: UF | undefined;
  /** The due date, rolled to a business day. */
  readonly rolledDueDate: string;
  /** The day on which the bureau's notice was delivered, with proof; absent while nothing proves it. */
  readonly deliveredOn?: string | undefined;
  /** The day asked about. */
  readonly on: string;
  readonly obstacles: readonly ListingObstacle[];
  /** The municipal holidays of the creditor. */
  readonly holidays: readonly Holiday[];
}

/** The answer, with its law. `from`: the first day on which it is lawful. `until`: the last. */
export type ListingAnswer = { readonly citation: string; readonly tableVersion: string } & (
  | { readonly allowed: true; readonly rule: 'listing-notice'; readonly from: string; readonly until: string }
  | {
      readonly allowed: false;
      readonly rule: ListingObstacle | 'notice-not-delivered' | 'not-late-enough' | 'notice-days' | 'too-old';
      readonly from?: string;
    }
);

/** Years from the due date for which a register may show a debt (CDC art. 43 §1; STJ, Súmula 323). */
const MOST_YEARS = 5;

const DELIVERY =
  'STJ, Tema 1.315 (2026-03-05) and Súmula 359: the bureau notifies first, with proof of sending and of delivery';

/**
 * Answers whether a debt may be listed on a day: never while something of its own keeps it back; not before its bureau's notice is
 * proven to be delivered; not before the days of the debtor's state have passed; never when its due date is five years past. A notice
 * that is delivered on no business day counts from the next one (CC art. 132).
 */
export function mayList(question: ListingQuestion): ListingAnswer {
  const { notices, rolledDueDate, on, obstacles, deliveredOn, holidays } = question;
  const tableVersion = notices.version;
  const notice = noticeOf(question);
  const [obstacle] = obstacles;
  if (obstacle !== undefined)
    return { allowed: false, rule: obstacle, citation: WHY_NOT[obstacle], tableVersion };
  const until = addDays(addMonths(rolledDueDate, 12 * MOST_YEARS), -1);
  if (on > until)
    return { allowed: false, rule: 'too-old', citation: 'CDC art. 43 §1; STJ, Súmula 323', tableVersion };
  if (deliveredOn === undefined)
    return { allowed: false, rule: 'notice-not-delivered', citation: DELIVERY, tableVersion };
  const { citation } = notice;
  const afterNotice = addDays(rollForward(deliveredOn, holidays), notice.daysAfterDelivery + 1);
  const lateEnough = addDays(rolledDueDate, notice.daysLate + 1);
  const from = [afterNotice, lateEnough].sort().at(-1) ?? afterNotice;
  if (from > until)
    return { allowed: false, rule: 'too-old', citation: 'CDC art. 43 §1; STJ, Súmula 323', tableVersion };
  if (on >= from) return { allowed: true, rule: 'listing-notice', citation, tableVersion, from, until };
  const rule = on >= afterNotice ? 'not-late-enough' : 'notice-days';
  return { allowed: false, rule, citation, tableVersion, from };
}

/** The row of the debtor's state; of one that is not known, the strictest of all rows, as far as both figures go. */
export function noticeOf({ notices, uf }: Pick<ListingQuestion, 'notices' | 'uf'>): ListingNotice {
  if (uf !== undefined) return notices.byUf[uf] ?? notices.default;
  const rows = [notices.default, ...Object.values(notices.byUf)];
  return {
    ...notices.default,
    daysAfterDelivery: Math.max(...rows.map(({ daysAfterDelivery }) => daysAfterDelivery)),
    daysLate: Math.max(...rows.map(({ daysLate }) => daysLate)),
    citation: 'Our choice: the state of the debtor is not known, and the strictest of all states holds',
  };
}
