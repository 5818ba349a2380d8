import { silentUntil } from '#domain/debt/silent-until.ts';
import { config, creditorOf } from '#runtime/config.ts';
import type { StepOrder } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { isMetAnew } from './is-met-anew.ts';

/**
 * The first day on which a step may speak of a debt that was old when it came, after the introduction of that debt. Undefined for other
 * debts, for the introduction, for the reminder of a promise, and when nothing introduced the debt.
 */
export function silenceOf(
  debt: Pick<Debt, 'creditorId' | 'regua' | 'sends' | 'zone'>,
  { introduces, during, offset }: Pick<StepOrder, 'introduces' | 'during' | 'offset'>,
): string | undefined {
  const ladder = config().reguas[debt.regua];
  if (!ladder || !isMetAnew(debt) || introduces || during !== 'open') return undefined;
  return silentUntil(debt, { ladder, offset, bankHolidays: creditorOf(debt).holidays });
}
