import type { Debt } from '#schemas/records/debt.ts';
import { dayOfPrescription } from './prescription.ts';

/** Whether a debt can no longer be demanded on a day (CC art. 206 §5 I): no robot asks for it, nor settles it. */
export const hasPrescribed = (debt: Debt, day: string): boolean => dayOfPrescription(debt) <= day;
