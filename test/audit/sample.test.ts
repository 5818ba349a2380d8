import { expect, it } from 'vitest';
import { audit } from './audit.ts';
import { readFacts } from './facts.ts';
import { inWords } from './finding.ts';
import { readInputs } from './inputs.ts';
import { CONFIG, readSample, runCli, SAMPLE } from './run-cli.ts';

it('nothing is found in the sample portfolio', () => {
  const { invoices, payments } = readSample();
  const lines = runCli(SAMPLE.invoices, SAMPLE.payments);

  expect(audit(lines, readInputs(invoices, payments), readFacts(CONFIG)).map(inWords)).toEqual([]);
});
