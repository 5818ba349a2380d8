import type { Change } from '#domain/debt/decision.ts';
import { evolve } from '#domain/debt/evolve.ts';
import type { Debt, StoredDebt } from '#schemas/records/debt.ts';
import type { Person } from './person.ts';

/** Writes a change of a debt, as the unit of work does, without events and effects; gives the debt as it is then. */
export function write(person: Person, debt: Debt, change: Change): Debt;
export function write(person: Person, debt: StoredDebt, change: Change): StoredDebt;
export function write(person: Person, debt: StoredDebt, change: Change): StoredDebt {
  const after = evolve(debt, change);
  person.debts.set(after.debtId, after);
  return after;
}
