import { putBatchDebt } from '#adapters/table/batches.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { schedule } from '#application/ladder/schedule.ts';
import { takeEarlyMoney } from '#application/payments/take-early-money.ts';
import { isAllotted } from '#application/unit-of-work/allot-money.ts';
import { allotNow } from '#application/unit-of-work/allot-now.ts';
import { openOnce } from '#application/unit-of-work/open-once.ts';
import { costsOf, instalmentsOf, type Part as ReadPart } from '#application/unit-of-work/plan-parts.ts';
import { runEffects } from '#application/unit-of-work/run-effects.ts';
import { addDays } from '#domain/calendar/days.ts';
import { zoneOf } from '#domain/calendar/time-zone.ts';
import { isEmpty } from '#domain/checks/is-empty.ts';
import { allotPlanMoney } from '#domain/debt/allot-plan-money.ts';
import { type NewDebt, openDebt } from '#domain/debt/commands/open-debt.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { lastOf } from '#domain/debt/last-of.ts';
import { pausesOf } from '#domain/debt/pauses.ts';
import { withoutBill } from '#domain/debt/without-bill.ts';
import { creditorOf } from '#runtime/config.ts';
import { log } from '#runtime/log.ts';
import type { Debt, DebtOnPaymentPlan } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { PaymentPlan } from '#schemas/records/negotiation.ts';

/** An instalment opens this many days before it falls due: an execution lives a year at most, a payment plan may be longer. */
export const OPENS_DAYS_BEFORE = 120;

/** One for which money has come opens at once, at most as long before as its ladder may be planned. */
const PAID_OPENS_DAYS_BEFORE = 300;

type Part = PaymentPlan['instalments'][number];

/**
 * Opens the instalments that fall due before long, and those for which money has come; those that are open go on. Each then has its share of the plan's money: what came
 * for one before the plan did goes to the debt first. All harmless when done again.
 * @returns the instalments, if nothing of them had to change; undefined when they have to be read again
 */
export async function openInstalments(debt: Debt, now: string): Promise<readonly ReadPart[] | undefined> {
  if (debt.status !== 'onPaymentPlan') return undefined;
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  if (!debtor) {
    log.warn('instalments of a debtor whose data was erased', { debtId: debt.debtId });
    return undefined;
  }
  const latest = addDays(dayFor(debt, now), OPENS_DAYS_BEFORE);
  const latestPaid = addDays(dayFor(debt, now), PAID_OPENS_DAYS_BEFORE);
  const plan = lastOf(debt.paymentPlans);
  const parts = await instalmentsOf(plan);
  const paid = paidParts(debt, parts);
  let isKnown = true;
  const current: ReadPart[] = [];
  for (const part of parts) {
    if (part.debt?.status === 'awaitingInvoice') {
      isKnown = false;
      await takeEarlyMoney(part.debt, debt, part.number);
    }
    current.push(part);
    if (part.dueDate > (paid.has(part.number) ? latestPaid : latest)) continue;
    if (part.debt && part.debt.status !== 'awaitingInvoice') {
      isKnown &&= isEmpty(part.debt.effects);
      await runEffects(part.debt);
      continue;
    }
    if (debt.batch !== undefined) await putBatchDebt(debt.creditorId, debt.batch, part.debtId);
    const opened = await openOnce(part.debtId, async (early) => {
      if (early) {
        isKnown = false;
        await takeEarlyMoney(early, debt, part.number);
      }
      return openDebt(instalmentOf(debt, part, debtor, now), {
        at: now,
        // What came before it is money of the whole debt.
        early: early && { ...early, payments: {}, refunds: {} },
        otherOpenDebts: 0,
        holidays: creditorOf(debt).holidays,
      });
    });
    isKnown &&= opened.kind === 'opened';
    await runEffects(opened.debt);
    current[current.length - 1] = { ...part, debt: opened.debt };
  }
  if (isKnown && isAllotted({ whole: debt, plan, parts: current })) return current;
  await allotNow(debt);
  return undefined;
}

/** The numbers of the instalments that have a share of the plan's money. */
function paidParts(debt: DebtOnPaymentPlan, parts: Awaited<ReturnType<typeof instalmentsOf>>): Set<number> {
  const { parts: shares } = allotPlanMoney(debt, lastOf(debt.paymentPlans), costsOf(parts, debt));
  return new Set(
    shares.filter(({ payments }) => Object.keys(payments).length > 0).map(({ number }) => number),
  );
}

function instalmentOf(debt: DebtOnPaymentPlan, part: Part, debtor: Debtor, now: string): NewDebt {
  const { number, amount, exempt, dueDate, invoiceId, debtId } = part;
  const creditor = creditorOf(debt);
  const planned = schedule({
    debtId,
    version: 1,
    creditor,
    debtor,
    profile: debt.profile.kind,
    debtKind: debt.debtKind,
    amount,
    dueDate,
    regua: creditor.negotiation.paymentPlans.regua,
    bill: {},
    now,
  });
  const count = lastOf(debt.paymentPlans).instalments.length;
  return {
    debtId,
    creditorId: debt.creditorId,
    invoiceId,
    debtorId: debt.debtorId,
    zone: debt.zone ?? zoneOf(debtor.uf),
    sellerId: debt.sellerId,
    batch: debt.batch,
    debtKind: debt.debtKind,
    description: `Parcela ${number} de ${count} do acordo da fatura ${debt.invoiceId}`,
    amount,
    exempt,
    dueDate,
    issuedAt: now,
    bill: {},
    terms: debt.terms,
    profile: debt.profile,
    instalmentOf: { debtId: debt.debtId, number },
    pauses: pausesOf(debt),
    assigned: debt.assigned && withoutBill(debt.assigned),
    planned,
    spent: 0,
    defects: [],
  };
}
