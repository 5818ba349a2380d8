import type { StoredDebt } from '#schemas/records/debt.ts';
import { lastOf } from './last-of.ts';

/**
 * The owner that has to act on a debt next: the person or team that was named for it; for a case that nobody was named for, the owner that
 * the creditor's configuration had when it was opened. Undefined while the robot has the debt, or nobody is named.
 */
export function ownerOf(debt: StoredDebt): string | undefined {
  if (debt.status === 'handedOver') return debt.handedOver.named?.owner;
  if (debt.status !== 'caseOpen') return undefined;
  const { named, owner } = lastOf(debt.cases);
  return named?.owner ?? owner;
}
