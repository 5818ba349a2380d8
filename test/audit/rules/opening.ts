import type { Facts } from '../facts.ts';
import { daysBetween, roll } from '../law/calendar.ts';
import { wallClock } from '../law/zones.ts';
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
    before: ({ world, line, debt }) => {
      const { dueDate, rolledDueDate } = line.detail ?? {};
      if (!/^Debt(Opened|Amended)\.v1$/.test(line.detailType ?? '') || dueDate === undefined) return [];
      if (debt?.dueDate === dueDate) {
        return unless(
          rolledDueDate === debt.rolledDueDate,
          `${dueDate} rolls to ${rolledDueDate}`,
          debt.rolledDueDate,
        );
      }
      // A due date that the debtor is told of after it has passed counts from the day on which they are told (CC art. 394, 396).
      const invoice = world.inputs.invoices.find(({ invoiceId }) => invoiceId === line.invoiceId);
      const isIssue = line.detailType === 'DebtOpened.v1' && invoice !== undefined;
      const noticedOn = wallClock(isIssue ? invoice.issuedAt : line.at, debt?.uf ?? invoice?.debtor.uf).day;
      const [, later = dueDate] = [dueDate, noticedOn].toSorted();
      const right = roll(later, world.holidaysOf(line.creditorId));
      return unless(rolledDueDate === right, `${dueDate} rolls to ${rolledDueDate}`, right);
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
      // Far past due when it came (docs/first-load.md).
      const today = world.clock(line.at, debt).day;
      const isLate = today > roll(debt.dueDate, world.holidaysOf(debt.creditorId));
      const { daysLate, regua: metAnew } = world.facts.firstLoad;
      const isOld = isLate && daysBetween(debt.dueDate, today) >= daysLate;
      const regua = isOld ? metAnew : selected(world.facts, debt.amount, debt.profile);
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
