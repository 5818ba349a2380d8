import type { Facts } from '../facts.ts';
import { roll } from '../law/calendar.ts';
import { type Rule, reais, unless } from './rule.ts';

const FACTS_KNOWN = ['amount', 'profiles'];

/** The régua of the first rule that matches; undefined if a rule needs what an auditor does not look at. */
function selected(facts: Facts, amount: number, profile: string): string | undefined {
  for (const { regua, when = {} } of facts.selection) {
    if (Object.keys(when).some((key) => !FACTS_KNOWN.includes(key))) return undefined;
    const fits =
      amount >= (when.amount?.from ?? 0) &&
      amount <= (when.amount?.to ?? Number.MAX_SAFE_INTEGER) &&
      (when.profiles?.includes(profile) ?? true);
    if (fits) return regua;
  }
  return undefined;
}

export const opening: Rule[] = [
  {
    name: 'rolled-due-dates',
    from: 'CC art. 132 §1; Lei 7.089/83; national bank holidays and the creditor’s',
    after: ({ world, line, debt }) => {
      if (!/^Debt(Opened|Amended)\.v1$/.test(line.detailType ?? '') || debt === undefined) return [];
      const right = roll(debt.dueDate, world.holidaysOf(debt.creditorId));
      return unless(debt.rolledDueDate === right, `${debt.dueDate} rolls to ${debt.rolledDueDate}`, right);
    },
  },
  {
    name: 'opened-as-issued',
    from: 'docs/contracts.md: InvoiceIssued.v1, DebtOpened.v1',
    after: ({ world, line, debt }) => {
      if (line.detailType !== 'DebtOpened.v1' || debt === undefined || debt.instalmentOf !== undefined)
        return [];
      const invoice = world.inputs.invoices.find(
        ({ invoiceId, creditorId }) => invoiceId === debt.invoiceId && creditorId === debt.creditorId,
      );
      const regua = selected(world.facts, debt.amount, debt.profile);
      return [
        ...unless(invoice !== undefined, 'an invoice that nobody issued', 'no debt'),
        ...unless(
          invoice === undefined || invoice.amount === debt.amount,
          reais(debt.amount),
          reais(invoice?.amount ?? 0),
        ),
        ...unless(regua === undefined || regua === debt.regua, `the régua ${debt.regua}`, `${regua}`),
      ];
    },
  },
];
