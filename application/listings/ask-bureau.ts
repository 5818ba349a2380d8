import type { BureauAnswer, BureauDebtor } from '#adapters/bureau/bureau.ts';
import { bureauOf } from '#adapters/bureau/bureau-of.ts';
import { applyAndPublish } from '#application/unit-of-work/apply-and-publish.ts';
import { statedAt } from '#domain/calendar/stated-at.ts';
import { type BureauWord, recordBureauWord } from '#domain/debt/commands/record-bureau-word.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { principalOn } from '#domain/debt/principal-on.ts';
import { creditorOf } from '#runtime/config.ts';
import { log } from '#runtime/log.ts';
import type { AnyBureau } from '#schemas/config/bureau.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { ListingAction, ListingOrder } from '#schemas/records/listing-order.ts';

/** The moments of an action: when it was ordered, and that it was taken. */
export const MOMENTS = {
  notify: { ordered: 'noticeOrdered', taken: 'noticeTaken' },
  list: { ordered: 'listingOrdered', taken: 'listingTaken' },
  clear: { ordered: 'clearanceOrdered', taken: 'clearanceTaken' },
} as const;

/**
 * Asks a bureau for what was ordered, and records its answer with all that it reports. Asked again it does nothing twice: the order has a
 * key of its own. Without an answer nothing is known, and it is asked again later.
 */
export async function askBureau(asked: {
  readonly debt: Debt;
  /** The order as it was last written. */
  readonly order: ListingOrder;
  readonly action: ListingAction;
  readonly bureau: AnyBureau;
  readonly debtor?: Debtor | undefined;
  /** Whether nothing was asked under this key before: then what the bureau surely did not take is as if it never was. */
  readonly isFirst: boolean;
  /** ISO-8601. */
  readonly at: string;
}): Promise<void> {
  const { debt, order, action, bureau, debtor, isFirst, at } = asked;
  const creditor = creditorOf(debt);
  const { id, legalName: name, taxId, holidays } = creditor;
  const answer = await bureauOf(creditor.id, bureau).ask({
    action,
    kind: order.kind,
    debtId: debt.debtId,
    orderId: order.orderId,
    orderedAt: order.moments[MOMENTS[action].ordered]?.at ?? at,
    now: at,
    creditor: { id, name, taxId },
    invoiceId: debt.invoiceId,
    owed: principalOn(debt, dayFor(debt, at)),
    dueDate: debt.dueDate,
    debtor: debtor && asBureauNeeds(debtor),
  });
  // What it refuses is published, and the step is given up; a clearing that it refuses is asked again.
  if (answer.means !== 'taken' && (answer.means !== 'refused' || action === 'clear'))
    log.warn(BUREAU_AWAY, { debtId: debt.debtId, bureau: bureau.id, action, ...answer });
  const word = wordOf(answer, action, { isFirst, at });
  if (!word) return;
  await applyAndPublish(debt.debtId, {
    command: 'recordBureauWord',
    decide: (current) =>
      recordBureauWord(current, { orderId: order.orderId, ...word }, { at, holidays, isOwnStep: true }),
  });
}

/** What the alarm on bureaus looks for in the log: see `deployment/log-metrics.ts`. */
const BUREAU_AWAY = 'a bureau did not take an order, or its answer is not known';

/** What an answer says that is to be recorded; nothing when it settles nothing. A bureau cannot refuse to clear: it is asked again. */
function wordOf(
  answer: BureauAnswer,
  action: ListingAction,
  { isFirst, at }: { readonly isFirst: boolean; readonly at: string },
): Omit<BureauWord, 'orderId'> | undefined {
  switch (answer.means) {
    case 'taken':
      return {
        answer: MOMENTS[action].taken,
        reports: answer.reports.map((report) => ({ ...report, at: statedAt(report.at, at) })),
      };
    case 'refused':
      return action === 'clear' ? undefined : { reports: [{ report: 'refused', at, reason: answer.reason }] };
    case 'not-taken':
      return isFirst && action === 'list' ? { answer: 'not-taken', reports: [] } : undefined;
    case 'maybe-taken':
      return undefined;
  }
}

const asBureauNeeds = ({ name, taxId, uf, contacts }: Debtor): BureauDebtor => {
  const valuesOf = (kind: 'email' | 'phone') =>
    contacts.flatMap((contact) =>
      contact.kind === kind && contact.validity !== 'invalid' ? [contact.value] : [],
    );
  return { name, taxId, uf, emails: valuesOf('email'), phones: valuesOf('phone') };
};
