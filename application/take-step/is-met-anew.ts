import { config } from '#runtime/config.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** Whether a debt was old when it came, and is on the régua that introduces such debts: it is spoken of by the steps of that alone. */
export const isMetAnew = ({ regua }: Pick<Debt, 'regua'>): boolean => regua === config().firstLoad.regua;
