import { placeIn } from '#adapters/table/list-entries.ts';
import type { DebtInLists } from '#adapters/table/listed-debts.ts';

/** When something is to happen next with a debt (ISO-8601), as its place in the lists has it. */
export const nextActionOf = ({ debt, places }: DebtInLists): string | undefined =>
  places.nextAction?.slice(0, -placeIn('', debt.debtId).length);
