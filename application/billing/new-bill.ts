import { createHash } from 'node:crypto';
import { providerOf } from '#adapters/psp/provider-of.ts';
import { putBill, putBillNumber } from '#adapters/table/bills.ts';
import { rememberCodes } from '#application/unit-of-work/remember-codes.ts';
import { rollForward } from '#domain/calendar/calendar.ts';
import { addDays } from '#domain/calendar/days.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { numberOfBoleto } from '#formats/boleto/number-of-boleto.ts';
import { makeTxid } from '#formats/pix/make-txid.ts';
import { creditorOf } from '#runtime/config.ts';
import type { Debt, Reissue } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';

/**
 * Issues one new bill of what is owed today on a debt, or on several of one debtor, due on a business day; its
 * amount is fixed until then. Gives each debt its share. Asked again on the same day for the same debts and amounts, the
 * provider gives the same bill again: its id is made from them.
 */
export async function newBill(given: {
  readonly debts: readonly [Debt, ...Debt[]];
  readonly debtor: Debtor;
  readonly today: string;
  readonly dueInDays: number;
}): Promise<ReadonlyMap<string, Reissue>> {
  const { debtor, today, dueInDays } = given;
  const creditor = creditorOf(given.debts[0]);
  const shares = [...given.debts]
    .sort((one, other) => one.rolledDueDate.localeCompare(other.rolledDueDate))
    .map((debt) => ({ debt, ...balanceOn({ ...debt, reissue: undefined }, today) }));
  const [{ debt: first }] = shares as [(typeof shares)[number]];
  const amount = shares.reduce((total, { due }) => total + due, 0);
  const dueDate = rollForward(addDays(today, dueInDays), creditor.holidays);
  // What is owed is part of the id: a payment between two tries asks for another bill, and gets another.
  const txid = makeTxid(
    {
      debtId: shares.map(({ debt }) => debt.debtId).join(' '),
      version: first.version,
      n: `${today}/${shares.map(({ due }) => due).join(' ')}`,
    },
    sha256,
  );
  const bill = await providerOf(creditor).issue({
    txid,
    creditor,
    debtor,
    invoiceId: inWords(shares.map(({ debt }) => debt.invoiceId)),
    amount,
    dueDate,
    issuedOn: today,
  });
  // Under every name that a payment may come with, before any message shows it.
  for (const name of new Set([txid, bill.reference ?? txid]))
    await putBill(name, {
      creditorId: creditor.id,
      shares: shares.map(({ debt: { debtId, invoiceId }, due }) => ({ debtId, invoiceId, amount: due })),
    });
  // The bank's return file will name its boleto by the nosso número alone.
  const number = bill.digitableLine === undefined ? undefined : numberOfBoleto(bill.digitableLine);
  if (number) await putBillNumber(creditor.id, number, txid);
  // A debtor may ask whether a code is ours.
  await rememberCodes(
    bill,
    creditor.id,
    shares.map(({ debt }) => debt.debtId),
  );
  const { reference: _, ...toPayWith } = bill;
  const sharedBy = shares.length > 1 ? { sharedBy: shares.map(({ debt }) => debt.debtId).sort() } : {};
  return new Map(
    shares.map(({ debt, due, received }) => [
      debt.debtId,
      { txid, amount: due, received, issuedOn: today, dueDate, ...toPayWith, ...sharedBy },
    ]),
  );
}

/** `NF-1 e mais 2`, for a provider's field that people read. */
const inWords = ([first, ...others]: readonly string[]): string =>
  others.length === 0 ? (first as string) : `${first} e mais ${others.length}`;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
