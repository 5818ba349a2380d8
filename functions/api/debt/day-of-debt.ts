import { dayFor } from '#domain/debt/day-for.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';

/** The day of an instant (ISO-8601) where the debtor of a debt is; in Brasília while nobody knows where. */
export const dayOfDebt = (debt: StoredDebt, at: string): string => dayFor('zone' in debt ? debt : {}, at);
