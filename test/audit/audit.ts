import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import type { Inputs } from './inputs.ts';
import type { Line } from './journal.ts';
import { addresses } from './rules/addresses.ts';
import { amounts } from './rules/amounts.ts';
import { closing } from './rules/closing.ts';
import { consolidated } from './rules/consolidated.ts';
import { contactBudget } from './rules/contact-budget.ts';
import { contactHours } from './rules/contact-hours.ts';
import { courtesies } from './rules/courtesies.ts';
import { daysInWords } from './rules/days-in-words.ts';
import { ends } from './rules/ends.ts';
import { firstLoad } from './rules/first-load.ts';
import { identity } from './rules/identity.ts';
import { journalForm } from './rules/journal-form.ts';
import { ladder } from './rules/ladder.ts';
import { opening } from './rules/opening.ts';
import { peace } from './rules/peace.ts';
import { pointers } from './rules/pointers.ts';
import type { Report, Rule } from './rules/rule.ts';
import { settlement } from './rules/settlement.ts';
import { sms } from './rules/sms.ts';
import { World } from './world.ts';

export const RULES: readonly Rule[] = [
  ...amounts,
  ...settlement,
  ...contactHours,
  ...contactBudget,
  ...peace,
  ...addresses,
  ...sms,
  ...consolidated,
  ...daysInWords,
  ...pointers,
  ...identity,
  ...courtesies,
  ...ladder,
  ...opening,
  ...firstLoad,
  ...ends,
  ...closing,
  ...journalForm,
];

/** Reads a journal from its first line to its last, and returns everything that the rules find wrong. */
export function audit(
  lines: readonly Line[],
  inputs: Inputs,
  facts: Facts,
  rules: readonly Rule[] = RULES,
): Finding[] {
  const world = new World(inputs, facts);
  const findings: Finding[] = [];
  const report = (rule: Rule, line: number, debt: string, reports: readonly Report[]) =>
    findings.push(...reports.map((said) => ({ rule: rule.name, line, debt, ...said })));
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    const debt = world.debtOf(line);
    const invoiceId = line.invoiceId ?? '';
    for (const rule of rules)
      if (rule.before) report(rule, number, invoiceId, rule.before({ world, line, debt }));
    world.apply(line, number);
    const taken = world.debtOf(line);
    for (const rule of rules) {
      if (rule.after) report(rule, number, invoiceId, rule.after({ world, line, debt: taken }));
    }
  }
  for (const rule of rules) if (rule.atEnd) report(rule, 0, '', rule.atEnd(world, lines));
  return findings;
}
