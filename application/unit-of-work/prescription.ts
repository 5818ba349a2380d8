import { prescribesFrom, prescribesOn, prescriptionOf } from '#domain/compliance/prescription.ts';
import { prescribe } from '#domain/debt/commands/prescribe.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import type { Change } from '#domain/debt/decision.ts';
import type { DebtFor } from '#domain/debt/transitions.ts';
import { config, creditorOf } from '#runtime/config.ts';

/** The first day on which a debt can no longer be demanded, as it is now. */
export const dayOfPrescription = (
  debt: Parameters<typeof prescribesFrom>[0] & { readonly debtKind?: string | undefined },
): string =>
  prescribesOn(prescribesFrom(debt), prescriptionOf(config().limits.prescription, debt.debtKind).years);

/**
 * The change that records that a debt is prescribed; undefined before that day.
 * @param at ISO-8601
 */
export function prescription(debt: DebtFor<'prescribe'>, at: string): Change | undefined {
  const on = dayOfPrescription(debt);
  return on <= dayFor(debt, at)
    ? prescribe(debt, { at, on, holidays: creditorOf(debt).holidays })
    : undefined;
}
