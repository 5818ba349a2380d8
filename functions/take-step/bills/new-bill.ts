import { createHash } from 'node:crypto';
import { balanceOn } from '../../../domain/balance.ts';
import { rollForward } from '../../../domain/calendar.ts';
import { addDays } from '../../../domain/days.ts';
import { makeTxid } from '../../../domain/pix/make-txid.ts';
import type { Debt, Reissue } from '../../../schemas/records/debt.ts';
import type { Debtor } from '../../../schemas/records/debtor.ts';
import { creditorOf } from '../../shared/config.ts';
import { providerOf } from './provider-of.ts';

/**
 * Issues a new bill of what is owed today, due on a business day; it holds its amount until then. Asked again on the
 * same day for the same debt, the provider gives the same bill again: its id is made from the debt, the version and the
 * day.
 */
export async function newBill(given: {
  readonly debt: Debt;
  readonly debtor: Debtor;
  readonly today: string;
  readonly dueInDays: number;
}): Promise<Reissue> {
  const { debt, debtor, today, dueInDays } = given;
  const creditor = creditorOf(debt);
  const { due: amount, received } = balanceOn({ ...debt, reissue: undefined }, today);
  const dueDate = rollForward(addDays(today, dueInDays), creditor.holidays);
  // What is owed is part of the id: a payment between two tries asks for another bill, and gets another.
  const txid = makeTxid({ debtId: debt.debtId, version: debt.version, n: `${today}/${amount}` }, sha256);
  const { invoiceId } = debt;
  const bill = await providerOf(creditor).issue({
    txid,
    creditor,
    debtor,
    invoiceId,
    amount,
    dueDate,
    issuedOn: today,
  });
  return { txid, amount, received, issuedOn: today, dueDate, ...bill };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
