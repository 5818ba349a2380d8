import { expect, it } from 'vitest';
import { audit } from './audit.ts';
import { readFacts } from './facts.ts';
import { inWords } from './finding.ts';
import { readInputs } from './inputs.ts';
import { readJournal } from './journal.ts';
import { KNOWN_IN_SAMPLE } from './known-findings.ts';
import { CONFIG, readSample, runCli, SAMPLE } from './run-cli.ts';

it('the sample portfolio is audited with the known findings, and no other', () => {
  const { invoices, payments } = readSample();
  const lines = readJournal(runCli(SAMPLE.invoices, SAMPLE.payments));

  const findings = audit(lines, readInputs(invoices, payments), readFacts(CONFIG));

  const found = findings.map(({ rule, debt, found }) => `${rule}, ${debt}: ${found}`);
  expect(found.toSorted(), findings.map(inWords).join('\n')).toEqual(KNOWN_IN_SAMPLE.toSorted());
});
