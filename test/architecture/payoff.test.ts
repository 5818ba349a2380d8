import { expect, it } from 'vitest';
import { sourceFilesOf, withoutComments } from './source-files.ts';

/** The ledger's own figures: what is owed, what a payoff quote asks for, what the creditor's rule leaves. */
const LEDGER = /\b(balanceOn|owedOn|fixedOn|settlementOn|priceByRule)\b/;

/** Who may look at them beside the room of the debt, and for what. */
const MAY: Readonly<Record<string, string>> = {
  'domain/statement/': 'explains the ledger line by line',
  'domain/offers/': 'makes offers that are never worse than the rule',
  'application/billing/bill-good-through.ts': 'the day until which a figure is fixed',
  'application/resume/resume-ladder.ts': 'whether a person has to say what becomes of charges',
  'application/forecast/machine.ts': 'whether a person has to say what becomes of charges',
};

const tops = ['application', 'functions', 'adapters', 'cli', 'sandbox', 'domain', 'workflows', 'runtime'];

it('a figure that a debtor is shown comes from payoffOn: nothing else outside the room of the debt asks the ledger', () => {
  const asking = tops
    .flatMap(sourceFilesOf)
    .filter(({ path, text }) => !path.startsWith('domain/debt/') && LEDGER.test(withoutComments(text)))
    .map(({ path }) => path);
  const others = asking.filter((path) => !Object.keys(MAY).some((allowed) => path.startsWith(allowed)));
  expect(others).toEqual([]);
  // Each exemption is used.
  for (const allowed of Object.keys(MAY)) expect(asking.some((path) => path.startsWith(allowed))).toBe(true);
});
