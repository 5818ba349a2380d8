import { balanceOn } from '../../domain/balance.ts';
import { dayOf, inUtc, isBefore } from '../../domain/days.ts';
import type { InvoiceAmendedV1 } from '../../schemas/events/billing.ts';
import type { Debt } from '../../schemas/records/debt.ts';
import { creditorOf } from '../shared/config.ts';
import { ContentionError, TRIES } from '../shared/contention.ts';
import { debtIdOf } from '../shared/keys.ts';
import { log } from '../shared/log.ts';
import { intoOutbox, type Outgoing, outgoing } from '../shared/outbox.ts';
import { changeDebt } from '../shared/store/change.ts';
import { findDebtor } from '../shared/store/debtors.ts';
import { findDebt } from '../shared/store/debts.ts';
import { wakeWaiting } from '../shared/wake.ts';
import { wakeAndTell } from '../shared/wake-and-tell.ts';
import { RejectedEventError, UnknownInvoiceError } from './rejected.ts';
import { type Schedule, schedule } from './schedule.ts';
import { startLadder } from './start-ladder.ts';

/**
 * Puts a new due date or amount in force: a new version of the debt, on a new execution; the one under way ends. An
 * amendment is applied once, and one older than the last is passed over. When what was received covers the new amount
 * the debt is settled.
 */
export async function amendDebt(amended: InvoiceAmendedV1, now: string): Promise<void> {
  const debtId = debtIdOf(amended.creditorId, amended.invoiceId);
  const amendedAt = inUtc(amended.amendedAt);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const debt = await findDebt(debtId);
    if (!debt || debt.status === 'unmatched')
      throw new UnknownInvoiceError('invoiceId: no such invoice was issued');
    if (debt.amendments.includes(amendedAt)) return carryOn(debt, debt);
    if (debt.amendments.some((applied) => isBefore(amendedAt, applied)))
      return log.info('an amendment older than the last was passed over', { debtId });
    if (debt.status === 'settled' || debt.status === 'cancelled')
      throw new RejectedEventError(
        `invoiceId: this invoice is ${debt.status} already; amending it is for a person`,
      );
    const written = await write(debt, amended, amendedAt, now);
    if (written) return carryOn(written.now, written.before);
  }
  throw new ContentionError(debtId);
}

async function write(debt: Debt, amended: InvoiceAmendedV1, amendedAt: string, now: string) {
  const { debtId, creditorId, debtorId, revision } = debt;
  const debtor = await findDebtor(creditorId, debtorId);
  if (!debtor)
    throw new RejectedEventError('invoiceId: the data of this debtor was erased; it is for a person');
  const amount = amended.amount ?? debt.amount;
  const dueDate = amended.dueDate ?? debt.dueDate;
  const planned = schedule({
    debtId,
    version: debt.version + 1,
    creditor: creditorOf(debt),
    debtor,
    amount,
    dueDate,
    now,
    after: debt.lastMessage?.day,
  });
  const inForce = {
    amount,
    dueDate,
    rolledDueDate: planned.rolledDueDate,
    regua: planned.regua,
    version: debt.version + 1,
    execution: planned.execution,
    amendments: [...debt.amendments, amendedAt],
    oldBills: replacedBills(debt),
    bill: amended.bill ?? (amount === debt.amount ? debt.bill : {}),
    revision: revision + 1,
    ...closing({ ...debt, amount, rolledDueDate: planned.rolledDueDate, reissue: undefined }, now),
  };
  const events = amendmentEvents(debt, inForce, planned, now);
  const before = await changeDebt(debtId, {
    set: [
      ...Object.entries(inForce).map(([field, value]) => [[field], value] as const),
      ...intoOutbox(events),
    ],
    remove: [['reissue']],
    when: { equal: [[['revision'], revision]] },
    returns: 'old',
  });
  if (!before || before.status === 'unmatched') return undefined;
  const { reissue: _, ...kept } = before;
  return {
    before,
    now: { ...kept, ...inForce, outbox: { ...before.outbox, ...Object.fromEntries(events) } },
  };
}

/** The reissued bill, if any, is for an amount or a day that no longer holds. */
const replacedBills = ({ oldBills, reissue }: Debt): string[] => [
  ...oldBills,
  ...(reissue ? [reissue.txid] : []),
];

/** Settled, when what was received covers the new amount; open again, even from a person's hands, otherwise. */
const closing = (debt: Debt, now: string): Pick<Debt, 'status'> & { settledAt?: string } =>
  balanceOn(debt, dayOf(now)).due === 0 ? { status: 'settled', settledAt: now } : { status: 'open' };

function amendmentEvents(
  debt: Debt,
  inForce: Pick<Debt, 'amount' | 'dueDate' | 'rolledDueDate' | 'regua' | 'version' | 'status'>,
  planned: Schedule,
  now: string,
): Outgoing[] {
  const { amount, dueDate, rolledDueDate, regua, version, status } = inForce;
  const { daysLate, received } = balanceOn(
    { ...debt, amount, rolledDueDate, reissue: undefined },
    dayOf(now),
  );
  const amendedEvent = outgoing('DebtAmended.v1', debt, String(version), {
    at: now,
    version,
    amount,
    dueDate,
    rolledDueDate,
    regua,
    firstStepAt: planned.firstStepAt,
  });
  if (status !== 'settled') return [amendedEvent];
  const settled = outgoing('DebtSettled.v1', debt, `amended-${version}`, {
    at: now,
    debtorId: debt.debtorId,
    ...(debt.sellerId === undefined ? {} : { sellerId: debt.sellerId }),
    received,
    waived: 0,
    daysLate,
  });
  return [amendedEvent, settled];
}

/** Starts the new ladder, ends the old one, tells the bus: all harmless when done again. */
async function carryOn(debt: Debt, before: Debt): Promise<void> {
  await startLadder(debt);
  if (debt.status === 'open' && before.version < debt.version)
    await wakeWaiting(before, { event: 'superseded' });
  await wakeAndTell(debt);
}
