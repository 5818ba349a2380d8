import type { Debt } from '#schemas/records/debt.ts';
import type { EffectOrder } from './decision.ts';

/** What follows when less is owed of an instalment: what it had too much of goes to the next of its payment plan. */
export const allotting = ({ instalmentOf }: Pick<Debt, 'instalmentOf'>): readonly EffectOrder[] =>
  instalmentOf ? [{ kind: 'allotMoney' }] : [];
