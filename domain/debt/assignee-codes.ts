import type { Debt } from '#schemas/records/debt.ts';
import type { PayoffQuote } from '#schemas/records/payoff-quote.ts';
import { payoffOn } from './payoff-on.ts';

type AssignedDebt = Parameters<typeof payoffOn>[0] & Pick<Debt, 'assigned'>;

/** The codes of the assignee's bill, while it asks for just what settles the debt; undefined when no code may be shown. */
export function assigneeCodes(
  debt: AssignedDebt,
  today: string,
):
  | {
      readonly pixCode?: string | undefined;
      readonly digitableLine?: string | undefined;
      readonly validUntil: string;
    }
  | undefined {
  const bill = debt.assigned?.bill;
  if (!bill || bill.goodThrough < today || payoffOn(debt, today).amount !== bill.amount) return undefined;
  const { pixCode, digitableLine, goodThrough } = bill;
  return { pixCode, digitableLine, validUntil: goodThrough };
}

/** The id of the payoff quote that the assignee's bill is, among those of its debt. */
export const assigneeQuoteId = ({ assignedAt }: { readonly assignedAt: string }): PayoffQuote['id'] =>
  `assignee/${assignedAt}`;
