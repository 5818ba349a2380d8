import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { countOtherOpen } from '#adapters/table/unpaid-debts.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { type Allotment, allotPlanMoney, planEntries } from '#domain/debt/allot-plan-money.ts';
import {
  type AllotMoney,
  allotMoney as decide,
  isAllotted as hasShare,
} from '#domain/debt/commands/allot-money.ts';
import { change } from '#domain/debt/decision.ts';
import { type DebtWithPlan, hasPlanInForce, planInForce } from '#domain/debt/plan-in-force.ts';
import { withMoneyOfBefore } from '#domain/debt/with-money-of-before.ts';
import { creditorOf } from '#runtime/config.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import type { PaymentPlan } from '#schemas/records/negotiation.ts';
import { applyCommand } from './apply-command.ts';
import { costsOf, instalmentsOf, type Part } from './plan-parts.ts';

/** Runs what follows from a change of an instalment: `runEffects`, which this file is run by. */
type Follow = (debt: StoredDebt) => Promise<void>;

/** A debt with the payment plan that holds, and its instalments, as they were read. */
interface ReadPlan {
  readonly whole: DebtWithPlan;
  readonly plan: PaymentPlan;
  readonly parts: readonly Part[];
}

/**
 * Gives each instalment of the payment plan that holds its share of the plan's money, which is on the whole debt: that ledger is
 * the truth, and the shares follow from it. Looks again until nothing is left to change, because money may come meanwhile. Done
 * again, it changes nothing more.
 * @param debt the whole debt, or one of its instalments
 * @throws ContentionError when others change the plan under every try
 */
export async function allotMoney(debt: StoredDebt, follow: Follow): Promise<void> {
  const wholeId =
    debt.status === 'awaitingInvoice' ? debt.debtId : (debt.instalmentOf?.debtId ?? debt.debtId);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const whole = await findDebt(wholeId);
    if (!hasPlanInForce(whole)) return;
    const plan = planInForce(whole);
    if (!plan || !(await allotOnce({ whole, plan, parts: await instalmentsOf(plan) }, follow))) return;
  }
  throw new ContentionError(wholeId);
}

/**
 * Whether every instalment of a plan that was read has its share. Money that came since the whole debt was read has an effect of its own
 * that gives the shares of it.
 */
export const isAllotted = (read: ReadPlan): boolean =>
  !moneyOfBefore(read) && sharesToGive(read).length === 0;

/** The whole debt with the money of its instalments of before there was a ledger of the plan, if it lacks any. */
const moneyOfBefore = ({ whole, parts }: ReadPlan) =>
  withMoneyOfBefore(
    whole,
    parts.flatMap(({ debt }) => (isIssued(debt) ? [debt] : [])),
  );

/** The instalments whose share is another than they have. */
function sharesToGive({
  whole,
  plan,
  parts,
}: ReadPlan): { readonly debt: Debt; readonly share: Allotment }[] {
  const { parts: shares } = allotPlanMoney(whole, plan, costsOf(parts, whole));
  return parts.flatMap(({ debt }) => {
    const share = shares.find(({ number }) => number === numberOf(debt));
    return isIssued(debt) && share && !hasShare(share)(debt) ? [{ debt, share }] : [];
  });
}

/** Gives true if a share had to be changed. */
async function allotOnce(read: ReadPlan, follow: Follow): Promise<boolean> {
  const { whole } = read;
  const before = moneyOfBefore(read);
  if (before) {
    await applyCommand(whole, {
      command: 'recordPayment',
      isRepeated: ({ revision }) => revision !== whole.revision,
      decide: () => change({ set: before }),
    });
    return true;
  }
  const toGive = sharesToGive(read);
  for (const { debt, share } of toGive) {
    const given = { ...share, ...knownOf(whole, debt) };
    const updated = await applyCommand(debt, {
      command: 'allotMoney',
      // One that changed since it was read may cost another amount: the next look knows.
      isRepeated: ({ revision }) => revision !== debt.revision,
      decide: async (current) =>
        decide(current, given, {
          otherOpenDebts: await countOtherOpen(current),
          holidays: creditorOf(current).holidays,
        }),
    });
    if (updated.kind === 'changed') await follow(updated.debt);
  }
  return toGive.length > 0;
}

const isIssued = (debt: StoredDebt | undefined): debt is Debt =>
  debt !== undefined && debt.status !== 'awaitingInvoice';

const numberOf = (debt: StoredDebt | undefined): Allotment['number'] | undefined =>
  isIssued(debt) ? debt.instalmentOf?.number : undefined;

/** When the latest became known that decides a share, and why money may be gone: by the entries, because no clock is asked. */
function knownOf(whole: DebtWithPlan, part: Debt): Pick<AllotMoney, 'at' | 'because'> {
  const plan = planInForce(whole);
  const { payments, refunds } = plan ? planEntries(whole, plan) : whole;
  const back = Object.values(refunds).sort(byReceipt);
  const entries = [...Object.values(payments), ...back].map(({ receivedAt }) => receivedAt);
  const own = Object.values(part.writeOffs).map(({ at }) => at);
  const at = [part.issued.issuedAt, ...entries, ...own].reduce((latest, one) =>
    isBefore(latest, one) ? one : latest,
  );
  return { at, because: back.at(-1)?.kind ?? 'reassigned' };
}

const byReceipt = (one: { readonly receivedAt: string }, other: { readonly receivedAt: string }): number =>
  Date.parse(one.receivedAt) - Date.parse(other.receivedAt);
