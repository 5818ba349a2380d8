import { isPrescribed, prescribesFrom } from '#domain/compliance/prescription.ts';
import { config } from '#runtime/config.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** Whether a debt can no longer be demanded on a day (CC art. 206 §5 I): no robot asks for it, nor settles it. */
export const hasPrescribed = (debt: Debt, day: string): boolean =>
  isPrescribed(prescribesFrom(debt), day, config().limits.prescription.years);
