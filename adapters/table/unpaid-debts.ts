import * as z from 'zod';
import { isUnpaid } from '#domain/debt/is-unpaid.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { DebtSummary } from '#schemas/records/debt-summary.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { listSummaries, readSummaries } from './debt-summaries.ts';
import { findDebtor, fromDebtorItem } from './debtors.ts';
import { debtorKey, UNPAID } from './keys.ts';
import { debtorIdsOf } from './person-ids.ts';
import { queryAll } from './query-all.ts';

/** The debts of one person or company with one creditor, under all debtor ids that billing gave them. */
export interface UnpaidDebts {
  /** Every debtor id of the person with this creditor; the one that was asked about comes first. */
  readonly debtorIds: readonly [string, ...string[]];
  /** All that was neither paid nor cancelled, the newest invoice first. */
  readonly unpaid: readonly DebtSummary[];
  /** What closed in the last days. */
  readonly closedLately: readonly DebtSummary[];
  /** Whether the debtor id joined the others of its person (`joinPerson`): until then all its debts are read. */
  readonly isComplete: boolean;
}

type DebtorId = Pick<Debt, 'creditorId' | 'debtorId'>;

/**
 * Every unpaid debt of a person with a creditor, however many, under whichever debtor id (a consistent read). It reads what is
 * unpaid, and not what was paid long ago: one call for a person with one debtor id and a few thousand debts.
 * @param read what is beside the debtor, if it was just read with them (`findDebtorWithDebts`)
 */
export async function listUnpaid(debtor: DebtorId, read?: DebtsBeside): Promise<UnpaidDebts> {
  const { creditorId, debtorId } = debtor;
  const own = read ?? (await readBeside(debtor));
  const known = own.debtorIds ?? (await withoutRecord(debtor));
  const otherIds = known.filter((id) => id !== debtorId).sort();
  const others = await Promise.all(otherIds.map((id) => readBeside({ creditorId, debtorId: id })));
  const summaries = [own, ...others].flatMap((one) => one.summaries).sort(newestFirst);
  return {
    debtorIds: [debtorId, ...otherIds],
    unpaid: summaries.filter(({ status }) => isUnpaid(status)),
    closedLately: summaries.filter(({ status }) => !isUnpaid(status)),
    isComplete: own.debtorIds !== undefined,
  };
}

/** How many other debts of this person with the creditor are unpaid, on the ladder or not, as they are at this moment. */
export async function countOtherOpen({
  debtId,
  ...debtor
}: DebtorId & Pick<Debt, 'debtId'>): Promise<number> {
  return otherThan(debtId, (await listUnpaid(debtor)).unpaid).length;
}

export const otherThan = (debtId: string, debts: readonly DebtSummary[]): DebtSummary[] =>
  debts.filter((other) => other.debtId !== debtId);

/** The record that the unpaid debts beside a debtor are all. */
const Beside = z.looseObject({ debtorIds: z.set(z.string()), isComplete: z.boolean().optional() });

/** The debts beside one debtor id. */
export interface DebtsBeside {
  readonly summaries: readonly DebtSummary[];
  /** Undefined while it is not known to be complete. */
  readonly debtorIds?: readonly string[];
}

async function readBeside(debtor: DebtorId): Promise<DebtsBeside> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :unpaid)',
    ExpressionAttributeValues: { ':pk': debtorKey(debtor.creditorId, debtor.debtorId).pk, ':unpaid': UNPAID },
  });
  return besideIn(items, debtor);
}

/** A debtor, undefined when there is none, with the unpaid debts beside them: one consistent read, because their keys are neighbours. */
export async function findDebtorWithDebts(
  of: DebtorId,
): Promise<{ readonly debtor: Debtor | undefined; readonly beside: DebtsBeside }> {
  const { pk, sk } = debtorKey(of.creditorId, of.debtorId);
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :debtor AND :last',
    ExpressionAttributeValues: { ':pk': pk, ':debtor': sk, ':last': `${UNPAID}#\uffff` },
  });
  const item = items.find((one) => one.sk === sk);
  return { debtor: item && fromDebtorItem(item), beside: await besideIn(items, of) };
}

async function besideIn(
  items: readonly Readonly<Record<string, unknown>>[],
  { creditorId, debtorId }: DebtorId,
): Promise<DebtsBeside> {
  const record = items.find(({ sk }) => sk === UNPAID);
  const beside = record && Beside.parse(record);
  // A debtor of before there were such keys, none of whose invoices came since.
  if (!beside?.isComplete) return { summaries: await listSummaries(creditorId, debtorId) };
  return { summaries: readSummaries(items), debtorIds: [...beside.debtorIds] };
}

/** The debtor ids of a person of whom nothing was recorded yet; of an erased debtor only the one that is known. */
async function withoutRecord({ creditorId, debtorId }: DebtorId): Promise<readonly string[]> {
  const debtor = await findDebtor(creditorId, debtorId);
  return debtor ? debtorIdsOf(debtor) : [];
}

const newestFirst = (one: DebtSummary, other: DebtSummary): number =>
  other.issuedOn.localeCompare(one.issuedOn) || other.debtId.localeCompare(one.debtId);
