import { findDebtor } from '#adapters/table/debtors.ts';
import { replan } from '#application/ladder/replan.ts';
import { handOverEvent } from '#application/unit-of-work/hand-over-event.ts';
import { hasPrescribed } from '#application/unit-of-work/has-prescribed.ts';
import { outgoing } from '#application/unit-of-work/outbox.ts';
import { RejectedEventError } from '#application/unit-of-work/rejected.ts';
import type { FieldChange } from '#application/unit-of-work/write-fields.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { replacedBills } from '#domain/debt/replaced.ts';
import { settlementOn } from '#domain/debt/settlement.ts';
import type { ReguaEventDetail } from '#schemas/events/regua.ts';
import type { Debt, HandOverReason } from '#schemas/records/debt.ts';

/** Where a debt goes on: at a step of its ladder, or with a person. */
type Place = { readonly to: 'ladder'; readonly plan: ReturnType<typeof replan> } | HandOverToPerson;
interface HandOverToPerson {
  readonly to: 'person';
  readonly reason: HandOverReason;
}

/**
 * Opens a debt again, as of when we learnt that it must be: a new version, on the ladder where it belongs by then, with the
 * due date that it had. One whose ladder is over, that is prescribed, or whose debtor was erased goes to a person.
 * @param debt as its ledger now is
 * @param day whose balance is told: no entry of the ledger is later
 * @param now ISO-8601
 */
export async function reopening(
  debt: Debt,
  {
    because,
    day,
    now,
  }: {
    readonly because: ReguaEventDetail<'DebtReopened.v1'>['because'];
    readonly day: string;
    readonly now: string;
  },
): Promise<FieldChange> {
  const unbilled: Debt = { ...debt, bill: stillGood(debt), reissue: undefined };
  const version = debt.version + 1;
  const place = await whereTo(unbilled, day, now);
  const { due: owed, daysLate } = balanceOn(unbilled, day);
  const { debtorId, sellerId } = debt;
  return {
    fields: {
      version,
      bill: unbilled.bill,
      oldBills: replacedBills(debt),
      ...(place.to === 'ladder'
        ? {
            status: hasOpenCase(debt) ? 'caseOpen' : 'open',
            regua: place.plan.regua,
            execution: place.plan.execution,
          }
        : { status: 'handedOver', handedOver: { at: now, reason: place.reason } }),
    },
    removed: ['settledAt', 'creditHoldReleased', 'reissue', 'postponed', 'wakeToken', 'wakeStepKey'],
    events: [
      outgoing('DebtReopened.v1', debt, String(version), {
        at: now,
        debtorId,
        ...(sellerId === undefined ? {} : { sellerId }),
        version,
        because,
        owed,
        daysLate,
        to: place.to,
        ...(place.to === 'ladder' ? { regua: place.plan.regua, firstStepAt: place.plan.firstStepAt } : {}),
      }),
      ...(place.to === 'person'
        ? [handOverEvent(debt, String(version), { at: now, reason: place.reason, owed, daysLate })]
        : []),
    ],
  };
}

/** Nobody answered its case before it was paid: it is to be answered still, and nobody chased meanwhile. */
const hasOpenCase = ({ cases }: Debt): boolean => cases.length > 0 && !cases.at(-1)?.closed;

/** A code or a line that was paid cannot be paid again; billing's own page knows what is owed. */
const stillGood = ({ bill: { url } }: Debt): Debt['bill'] => (url === undefined ? {} : { url });

async function whereTo(debt: Debt, day: string, now: string): Promise<Place> {
  const handOverToPerson = (reason: HandOverReason): HandOverToPerson => ({ to: 'person', reason });
  const { handedOver } = debt;
  if (handedOver && handedOver.reason !== 'only-charges-left') return handOverToPerson(handedOver.reason);
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  if (!debtor) return handOverToPerson('debtor-erased');
  if (hasPrescribed(debt, dayOf(now))) return handOverToPerson('prescribed');
  if (settlementOn(debt, day).asks) return handOverToPerson('only-charges-left');
  try {
    const { amount, dueDate, bill } = debt;
    const plan = replan(debt, { debtor, amount, dueDate, bill, now });
    return plan.plan.steps.some(({ at }) => at !== undefined)
      ? { to: 'ladder', plan }
      : handOverToPerson('ladder-over');
  } catch (error) {
    // Its ladder would end after it is prescribed.
    if (error instanceof RejectedEventError) return handOverToPerson('prescribed');
    throw error;
  }
}
