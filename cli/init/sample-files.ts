import { readFileSync } from 'node:fs';
import { beside } from '#cli/package/package.ts';

/** The creditor of the sample portfolio. */
export const SAMPLE_CREDITOR = 'bebidas-nordeste';

/** The sample portfolio for another creditor: without the bills of the sample's, which would be paid to its key. */
export const sampleFiles = (creditor: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ['portfolio.jsonl', 'payments.jsonl'].map((name) => [
      `sample/${name}`,
      `${readFileSync(beside(`sample/${name}`), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.stringify(JSON.parse(line, (key, value) => replaced(key, value, creditor))))
        .join('\n')}\n`,
    ]),
  );

function replaced(key: string, value: unknown, creditor: string): unknown {
  if (key === 'bill') return undefined;
  return key === 'creditorId' && value === SAMPLE_CREDITOR ? creditor : value;
}
