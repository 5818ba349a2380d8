import { entriesOf } from '#application/dossier/entries-of.ts';
import { decisionsOf } from '#domain/dossier/decisions-of.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';

/** The decisions of the legal gate about a debt, oldest first. */
export const gateDecisions = async (debt: StoredDebt) => decisionsOf((await entriesOf(debt)).entries);
