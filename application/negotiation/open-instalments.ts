import { countOtherOpen } from '#adapters/table/debt-summaries.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { findDebt, putDebt } from '#adapters/table/debts.ts';
import { freshDebt } from '#application/ladder/fresh-debt.ts';
import { openingEvents } from '#application/ladder/opening-events.ts';
import { schedule } from '#application/ladder/schedule.ts';
import { startLadder } from '#application/ladder/start-ladder.ts';
import { withEarlyPayments } from '#application/ladder/with-early-payments.ts';
import { followUp } from '#application/unit-of-work/follow-up.ts';
import { addDays, dayOf } from '#domain/calendar/days.ts';
import { creditorOf } from '#runtime/config.ts';
import { log } from '#runtime/log.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { PaymentPlan } from '#schemas/records/negotiation.ts';

/** An instalment opens so many days before it falls due: an execution lives a year at most, a payment plan may be longer. */
const OPENS_DAYS_BEFORE = 120;

type Part = PaymentPlan['instalments'][number];

/** The instalments of the payment plan that holds, each with its debt, as far as it is open yet. */
export const instalmentsOf = (debt: Debt): Promise<(Part & { readonly debt: StoredDebt | undefined })[]> =>
  Promise.all(
    (debt.paymentPlans.at(-1)?.instalments ?? []).map(async (part) => ({
      ...part,
      debt: await findDebt(part.debtId),
    })),
  );

/** Opens the instalments that fall due before long; those that are open go on. All harmless when done again. */
export async function openInstalments(debt: Debt, now: string): Promise<void> {
  if (debt.status !== 'onPaymentPlan') return;
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  if (!debtor) return log.warn('instalments of a debtor whose data was erased', { debtId: debt.debtId });
  const latest = addDays(dayOf(now), OPENS_DAYS_BEFORE);
  for (const part of await instalmentsOf(debt)) {
    if (part.dueDate > latest) continue;
    if (part.debt && part.debt.status !== 'awaitingInvoice') {
      await begin(part.debt);
      continue;
    }
    const otherOpenDebts = part.debt ? await countOtherOpen({ ...debt, debtId: part.debtId }) : 0;
    const fresh = instalment(debt, part, debtor, now);
    // Who pays an instalment before it opens has paid it.
    const opened = withEarlyPayments(fresh, part.debt, { now, otherOpenDebts });
    if (await putDebt(opened, part.debt)) await begin(opened);
  }
}

/** All harmless when done again. */
async function begin(instalment: Debt): Promise<void> {
  await startLadder(instalment);
  await followUp(instalment);
}

function instalment(debt: Debt, part: Part, debtor: Debtor, now: string): Debt {
  const { number, amount, exempt, dueDate, invoiceId, debtId } = part;
  const creditor = creditorOf(debt);
  const planned = schedule({
    debtId,
    version: 1,
    creditor,
    debtor,
    profile: debt.profile.kind,
    amount,
    dueDate,
    regua: creditor.negotiation.paymentPlans.regua,
    bill: {},
    now,
  });
  const count = debt.paymentPlans.at(-1)?.instalments.length ?? 0;
  const opened = freshDebt({
    debtId,
    creditorId: debt.creditorId,
    invoiceId,
    debtorId: debt.debtorId,
    sellerId: debt.sellerId,
    description: `Parcela ${number} de ${count} do acordo da fatura ${debt.invoiceId}`,
    amount,
    exempt,
    dueDate,
    issuedAt: now,
    bill: {},
    terms: debt.terms,
    profile: debt.profile,
    instalmentOf: { debtId: debt.debtId, number },
    planned,
  });
  const events = openingEvents(opened, { at: now, firstStepAt: planned.firstStepAt, defects: [] });
  return { ...opened, outbox: Object.fromEntries(events) };
}
