import { prescribesFrom, prescriptionOf } from '#domain/compliance/prescription.ts';
import { prescribesSoon } from '#domain/dunning/first-load.ts';
import { config } from '#runtime/config.ts';
import type { Debt } from '#schemas/records/debt.ts';

/**
 * Whether a debt that was old when it came will be prescribed so soon that a person decides about it (`config/first-load.yaml`).
 * @param today in the debtor's zone
 */
export function isSoonPrescribed(debt: Debt, today: string): boolean {
  const { firstLoad, limits } = config();
  if (debt.regua !== firstLoad.regua) return false;
  const { years } = prescriptionOf(limits.prescription, debt.debtKind);
  return prescribesSoon(prescribesFrom(debt), { today, withinDays: firstLoad.prescribesWithinDays, years });
}
