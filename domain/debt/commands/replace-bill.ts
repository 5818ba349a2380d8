import { type Change, change } from '#domain/debt/decision.ts';
import { reissued } from '#domain/debt/reissued.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import type { Reissue } from '#schemas/records/debt.ts';

/** Puts a new bill in force; the one before it is to be cancelled at the provider. */
export const replaceBill = (debt: DebtFor<'replaceBill'>, { bill }: { readonly bill: Reissue }): Change =>
  change({ set: reissued(debt, bill) });
