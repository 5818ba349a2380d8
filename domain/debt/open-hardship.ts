import type { StoredDebt } from '#schemas/records/debt.ts';
import type { Case } from '#schemas/records/negotiation.ts';
import { lastOf } from './last-of.ts';

/** The open case in which the debtor said of a debt that they cannot pay; undefined for any other debt, and once a person answered. */
export function openHardship(debt: StoredDebt | undefined): Case | undefined {
  if (debt?.status !== 'caseOpen') return undefined;
  const open = lastOf(debt.cases);
  return open.kind === 'hardship' ? open : undefined;
}
