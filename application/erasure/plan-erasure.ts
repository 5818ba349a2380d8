import { sealOf } from '#adapters/aws/pseudonyms.ts';
import { isOptedOutAnywhere } from '#adapters/table/addresses.ts';
import { findContactBudget } from '#adapters/table/contact-budget.ts';
import { listSummaries } from '#adapters/table/debt-summaries.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { returnFilesOf } from '#application/dossier/return-files-of.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { erasureStatement } from '#domain/privacy/erasure-statement.ts';
import { erasedBy, keptBy } from '#domain/privacy/kept.ts';
import { DebtorErasedV1 } from '#schemas/events/regua.ts';
import type { Erasure, ErasurePlan } from '#schemas/records/erasure.ts';

/** The most debts and files that an event names. */
const MOST_NAMED = 100;

/**
 * Plans what is erased of a person and what is kept, before anything is erased: a process that takes over after a crash erases and
 * publishes the same.
 * @param at ISO-8601: what was stated until then is old data afterwards
 */
export async function planErasure(erasure: Erasure, at: string): Promise<ErasurePlan> {
  const { creditorId, debtorId, debtorIds, requestId, requestedAt } = erasure;
  const records = (await Promise.all(debtorIds.map((id) => findDebtor(creditorId, id)))).filter(
    (record) => record !== undefined,
  );
  const debts = (await Promise.all(debtorIds.map((id) => listSummaries(creditorId, id)))).flat();
  const owed = debts.filter(({ status }) => isOwed(status)).map(({ debtId }) => debtId);
  const closed = debts.filter(({ status }) => !isOwed(status)).map(({ debtId }) => debtId);
  const reach = owed.length > 0 ? 'limited' : 'whole';
  const returnFiles = await returnFilesOf(debts.map(({ debtId }) => debtId));
  const addresses = records.flatMap(({ contacts }) => contacts.map(({ value }) => value));
  const budgets = await Promise.all(records.map(({ taxId }) => findContactBudget(taxId)));
  const stated = {
    at,
    creditorId,
    debtorId,
    otherDebtorIds: debtorIds.filter((id) => id !== debtorId),
    requestId,
    requestedAt,
    reach,
    owed: owed.slice(0, MOST_NAMED),
    erased: erasedBy(reach),
    kept: keptBy({
      reach,
      hasReturnFiles: returnFiles.length > 0,
      hasOptOuts:
        records.some(({ optOuts }) => optOuts.length > 0) ||
        (await Promise.all(addresses.map(isOptedOutAnywhere))).includes(true),
      isOverIndebted: budgets.some(({ overIndebted }) => overIndebted === true),
      today: dayOf(at),
    }),
    returnFiles: returnFiles.slice(0, MOST_NAMED),
  } as const;
  const statement = erasureStatement(stated);
  const detail = DebtorErasedV1.parse({
    eventId: `${creditorId}/${debtorId}/DebtorErased.v1/${requestId}/${reach}`,
    ...stated,
    statement,
    proof: await sealOf(statement),
  });
  return { at, reach, closed, event: { type: 'DebtorErased.v1', detail } };
}
