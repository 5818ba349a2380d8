import { beforeAll, describe, expect, it } from 'vitest';
import { audit, RULES } from './audit.ts';
import { readFacts } from './facts.ts';
import { readInputs } from './inputs.ts';
import { PLANTS, type Run } from './plants.ts';
import { CONFIG, readSample, runCliOn } from './run-cli.ts';

/** Part payment, SMS, two invoices at once, a promise, a case, a reissue, an apology, a debtor without an address. */
const INVOICES = /BN-2026-(0106|0110|0112|0113|0115|0125|0126|0138|0140)"/;

const some = (jsonl: string): string =>
  jsonl
    .split('\n')
    .filter((line) => INVOICES.test(line))
    .join('\n');

describe('the auditor finds what is wrong', () => {
  const facts = readFacts(CONFIG);
  let run: Run;

  beforeAll(() => {
    const sample = readSample();
    const [invoices, payments] = [some(sample.invoices), some(sample.payments)];
    run = { lines: runCliOn({ invoices, payments }), inputs: readInputs(invoices, payments) };
  });

  it.each(PLANTS)('$rule', ({ rule, plant }) => {
    const rules = RULES.filter(({ name }) => name === rule);
    const found = ({ lines, inputs }: Run) =>
      audit(lines, inputs, facts, rules).map((finding) => finding.found);
    const before = found(run);

    const planted = found(plant(run));

    expect(planted.filter((what) => !before.includes(what))).not.toEqual([]);
  });

  it('has a fault for each rule, and a rule for each fault', () => {
    expect(PLANTS.map(({ rule }) => rule).toSorted()).toEqual(RULES.map(({ name }) => name).toSorted());
  });
});
