import { countOtherOpen } from '#adapters/table/debt-summaries.ts';
import { putPaymentPointer } from '#adapters/table/payment-pointers.ts';
import { closeInstalments } from '#application/negotiation/close-instalments.ts';
import { instalmentsOf, openInstalments } from '#application/negotiation/open-instalments.ts';
import { endOfDay, promiseOver } from '#application/negotiation/promise-times.ts';
import { outgoing } from '#application/unit-of-work/outbox.ts';
import { paymentsKnownFor } from '#application/unit-of-work/payments-known-for.ts';
import { settledEvents } from '#application/unit-of-work/settled-event.ts';
import { writeFields } from '#application/unit-of-work/write-fields.ts';
import { addDays, BANK_ZONE, dayOf, isBefore } from '#domain/calendar/days.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { latestDay } from '#domain/debt/latest-day.ts';
import { settledOn } from '#domain/debt/settled-on.ts';
import { settlementOn } from '#domain/debt/settlement.ts';
import { sumOf } from '#domain/debt/sum-of.ts';
import { withPartsOf } from '#domain/debt/with-parts-of.ts';
import { withWaived } from '#domain/debt/with-waived.ts';
import { creditorOf } from '#runtime/config.ts';
import type { Standing } from '#schemas/machine.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import type { PaymentPlan } from '#schemas/records/negotiation.ts';
import { LOOK_AGAIN_DAYS } from './continue-anew.ts';
import { staleUntil } from './stale-until.ts';

/**
 * How a payment plan stands: kept, when every instalment is paid, or let go by billing, and the debt is settled with the
 * last; broken, when as many are missed as its terms say, and the debt is back, less what was paid of them; or waited for
 * until the next instalment would be missed. Instalments that fall due before long are opened here.
 */
export async function reEvaluatePaymentPlan(debt: Debt, now: string): Promise<Standing | 'again'> {
  const paymentPlan = debt.paymentPlans.at(-1) as PaymentPlan;
  if (paymentPlan.ended === 'breaking') return giveBack(debt, now);
  await openInstalments(debt, now);
  const parts = await instalmentsOf(debt);
  const isDone = parts.every(({ debt: part }) => part?.status === 'settled' || part?.status === 'cancelled');
  if (isDone) return keep(debt, parts.map(partOf), now);
  const missed = parts.filter((part) => part.debt && isMissed(part.debt, paymentPlan, now));
  if (missed.length >= paymentPlan.breach.instalments) {
    const later = await staleUntil(debt, now);
    if (later) return { event: 'onPaymentPlan', until: later };
    await beginBreaking(debt);
    return 'again';
  }
  const next = parts
    .flatMap(({ debt: part }) => (part && isOwed(part.status) ? [missedAt(part as Debt, paymentPlan)] : []))
    .filter((at) => isBefore(now, at))
    .sort()[0];
  const latest = endOfDay(addDays(dayOf(now), LOOK_AGAIN_DAYS), BANK_ZONE);
  return { event: 'onPaymentPlan', until: next !== undefined && isBefore(next, latest) ? next : latest };
}

const partOf = ({ debt }: { readonly debt: StoredDebt | undefined }): Debt => debt as Debt;

/** Unpaid so many days after it fell due, when a payment of that day is known. One that is disputed is not missed. */
const isMissed = (part: StoredDebt, paymentPlan: PaymentPlan, now: string): boolean =>
  part.status !== 'awaitingInvoice' &&
  part.status !== 'caseOpen' &&
  isOwed(part.status) &&
  !isBefore(now, missedAt(part, paymentPlan));

/** A day that was promised for it comes first. */
function missedAt(part: Debt, { breach }: PaymentPlan): string {
  const due = paymentsKnownFor(
    creditorOf(part),
    addDays(part.rolledDueDate, breach.days),
    part.reissue ?? part.bill,
  );
  const promised = part.status === 'promised' ? promiseOver(part) : due;
  return isBefore(due, promised) ? promised : due;
}

/** The last instalment was paid: so is the debt. What was paid of them is on it as well; what was let go is waived. */
async function keep(debt: Debt, parts: readonly Debt[], now: string): Promise<'again'> {
  const ledger = withPartsOf(debt, parts);
  const last = settledOn(ledger) ?? dayOf(now);
  const { total: waived, daysLate } = balanceOn(ledger, last);
  const occasion = `payment-plan-${debt.paymentPlans.length}`;
  const settled = {
    ...ledger,
    paymentPlans: ended(debt, 'kept'),
    settledAt: now,
    writeOffs: withWaived(ledger, occasion, { waived, on: last, at: now }),
  };
  const { payments, refunds, paymentPlans, writeOffs } = settled;
  await rememberWhole(settled);
  await writeFields(debt, {
    fields: { status: 'settled', settledAt: now, payments, refunds, paymentPlans, writeOffs },
    removed: [],
    events: settledEvents(settled, {
      occasion,
      by: 'payment-plan',
      waived,
      daysLate,
      otherOpenDebts: await countOtherOpen(debt),
    }),
  });
  return 'again';
}

/** A refund of one of these payments finds the debt from now on. */
const rememberWhole = ({ creditorId, debtId, payments }: Debt): Promise<unknown> =>
  Promise.all(
    Object.entries(payments).map(([paymentId, { of = paymentId }]) =>
      putPaymentPointer({ creditorId, paymentId: of }, debtId),
    ),
  );

/**
 * The instalments are closed first, so that none is paid while their payments are carried over. Who paid all that is owed
 * by them, interest and all, owes nothing.
 */
async function giveBack(debt: Debt, now: string): Promise<'again'> {
  const parts = await closeInstalments(debt, now);
  const back = { ...withPartsOf(debt, parts), paymentPlans: ended(debt, 'broken') };
  const { payments, refunds, paymentPlans } = back;
  await rememberWhole(back);
  const number = debt.paymentPlans.length;
  const occasion = `payment-plan-${number}`;
  const day = latestDay(back, dayOf(now));
  const { settles, balance: owed, waived, daysLate } = settlementOn(back, day);
  const received = sumOf(payments) - sumOf(debt.payments);
  const broken = outgoing('PaymentPlanBroken.v1', debt, String(number), { at: now, number, received, owed });
  const settled = {
    ...back,
    settledAt: now,
    writeOffs: withWaived(back, occasion, { waived, on: day, at: now }),
  };
  await writeFields(debt, {
    fields: {
      ...{ payments, refunds, paymentPlans },
      ...(settles
        ? { status: 'settled' as const, settledAt: now, writeOffs: settled.writeOffs }
        : { status: 'open' as const, writeOffs: back.writeOffs }),
    },
    removed: [],
    events: [
      broken,
      ...(settles
        ? settledEvents(settled, {
            occasion,
            by: 'payment-plan',
            waived,
            daysLate,
            otherOpenDebts: await countOtherOpen(debt),
          })
        : []),
    ],
  });
  return 'again';
}

const ended = ({ paymentPlans }: Debt, how: 'kept' | 'breaking' | 'broken'): Debt['paymentPlans'] =>
  paymentPlans.map((paymentPlan, index) =>
    index === paymentPlans.length - 1 ? { ...paymentPlan, ended: how } : paymentPlan,
  );

const beginBreaking = (debt: Debt): Promise<unknown> =>
  writeFields(debt, { fields: { paymentPlans: ended(debt, 'breaking') }, removed: [], events: [] });
