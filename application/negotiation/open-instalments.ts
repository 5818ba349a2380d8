import { findDebtor } from '#adapters/table/debtors.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { countOtherOpen } from '#adapters/table/unpaid-debts.ts';
import { schedule } from '#application/ladder/schedule.ts';
import { openOnce } from '#application/unit-of-work/open-once.ts';
import { runEffects } from '#application/unit-of-work/run-effects.ts';
import { addDays, dayOf } from '#domain/calendar/days.ts';
import { type NewDebt, openDebt } from '#domain/debt/commands/open-debt.ts';
import { lastOf } from '#domain/debt/last-of.ts';
import { pausesOf } from '#domain/debt/pauses.ts';
import { creditorOf } from '#runtime/config.ts';
import { log } from '#runtime/log.ts';
import type { Debt, DebtOnPaymentPlan, StoredDebt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { PaymentPlan } from '#schemas/records/negotiation.ts';

/** An instalment opens this many days before it falls due: an execution lives a year at most, a payment plan may be longer. */
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
      await runEffects(part.debt);
      continue;
    }
    const opened = await openOnce(part.debtId, async (early) =>
      // An instalment that is paid before it opens is paid.
      openDebt(instalmentOf(debt, part, debtor, now), {
        at: now,
        early,
        otherOpenDebts: early ? await countOtherOpen({ ...debt, debtId: part.debtId }) : 0,
        holidays: creditorOf(debt).holidays,
      }),
    );
    await runEffects(opened.debt);
  }
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
    pauses: pausesOf(debt),
    planned,
    spent: 0,
    defects: [],
  };
}
