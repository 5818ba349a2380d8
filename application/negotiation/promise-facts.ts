import { needsPerson } from '#application/contact/needs-person.ts';
import { hasPrescribed } from '#application/unit-of-work/has-prescribed.ts';
import type { PromiseFacts } from '#domain/debt/commands/make-promise.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { creditorOf } from '#runtime/config.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { SaidBy } from '#schemas/records/negotiation.ts';
import { reportedHardship } from './reported-hardship.ts';

/**
 * What decides whether a debtor may promise.
 * @param said.at ISO-8601
 */
export async function promiseFacts(
  debt: Debt,
  { at, by }: { readonly at: string; readonly by: SaidBy },
): Promise<PromiseFacts> {
  const { negotiation, holidays } = creditorOf(debt);
  return {
    needsPerson: await needsPerson(debt),
    isPrescribed: hasPrescribed(debt, dayFor(debt, at)),
    reportedHardship: by === 'debtor' && (await reportedHardship(debt)),
    promises: negotiation.promises,
    holidays,
  };
}
