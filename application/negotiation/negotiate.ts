import { changeDebt } from '#adapters/table/change.ts';
import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { carryOn } from '#application/ladder/carry-on.ts';
import { nextExecution } from '#application/ladder/next-execution.ts';
import { intoOutbox, type Outgoing } from '#application/unit-of-work/outbox.ts';
import { wakeWaiting } from '#application/unit-of-work/wake.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Outcome, Refusal } from './outcome.ts';

/** What follows from what was asked, for the debt as it stands. */
export type Decision =
  /** It was asked before. */
  | { readonly kind: 'already' }
  | Refused
  | {
      readonly kind: 'change';
      readonly change: Partial<Pick<Debt, 'status' | 'promises' | 'cases' | 'paymentPlans'>>;
      readonly events: readonly Outgoing[];
    };

export interface Refused {
  readonly kind: 'refused';
  readonly why: Refusal;
}

export const refused = (why: Refusal): Refused => ({ kind: 'refused', why });

/**
 * Changes how a debt stands by what was said of it, in one conditional write, and has its machine look how. A debt that
 * was with a person has no machine any more: it gets a new version, on a new execution.
 */
export async function negotiate(debtId: string, decide: (debt: Debt) => Promise<Decision>): Promise<Outcome> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const debt = await findDebt(debtId);
    if (!debt || debt.status === 'awaitingInvoice' || !isOwed(debt.status))
      return { done: false, why: 'closed' };
    const decision = await decide(debt);
    if (decision.kind === 'refused') return { done: false, why: decision.why };
    if (decision.kind === 'already') {
      if (!isReminding(debt)) await wakeWaiting(debt, 'changed');
      await carryOn(debt, debt);
      return { done: true, debt };
    }
    const written = await write(debt, decision);
    if (!written) continue;
    // With the token that it has by now: a wait that begins meanwhile changes nothing else of the debt.
    await wakeWaiting(written, 'changed');
    await carryOn(written, debt);
    return { done: true, debt: written };
  }
  throw new ContentionError(debtId);
}

/** That it was promised is known where its reminder went out; any other wait may not have heard of it. */
const isReminding = ({ wakeStepKey, version }: Debt): boolean =>
  wakeStepKey?.startsWith(`${version}/promise-`) === true;

async function write(
  debt: Debt,
  { change, events }: Extract<Decision, { kind: 'change' }>,
): Promise<Debt | undefined> {
  const set = { ...change, ...(debt.status === 'handedOver' ? nextExecution(debt) : {}) };
  const written = await changeDebt(debt.debtId, {
    set: [
      ...Object.entries(set).map(([field, value]) => [[field], value] as const),
      [['revision'], debt.revision + 1],
      ...intoOutbox(events),
    ],
    when: { equal: [[['revision'], debt.revision]] },
    returns: 'new',
  });
  return written as Debt | undefined;
}
