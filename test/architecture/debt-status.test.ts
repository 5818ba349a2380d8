import { expect, it } from 'vitest';
import { type SourceFile, sourceFilesOf, withoutComments } from './source-files.ts';

const ROOMS = [
  'adapters',
  'application',
  'cli',
  'domain',
  'formats',
  'functions',
  'runtime',
  'sandbox',
  'workflows',
];
const STATUSES =
  'awaitingInvoice|open|promised|caseOpen|onPaymentPlan|handedOver|settled|cancelled|prescribed';

/** Where a debt's status is given: in an object (`status: 'open'`), or as a path of a write (`['status'], 'open'`). */
const WRITES = new RegExp(`(\\bstatus:\\s*'(${STATUSES})'|\\[\\['status'\\],)`);

const writesIn = ({ path, text }: SourceFile): string[] =>
  withoutComments(text)
    .split('\n')
    .flatMap((line, index) => (WRITES.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : []))
    // A type, as in `{ status: 'settled' | 'cancelled' }`.
    .filter((found) => !/readonly status:|Extract<|Exclude<|status: '\w+' \|/.test(found));

it('no status of a debt is written outside domain/debt', () => {
  const files = ROOMS.flatMap(sourceFilesOf).filter(({ path }) => !path.startsWith('domain/debt/'));
  expect(files.flatMap(writesIn)).toEqual([]);
});

it.each([
  { text: "set: { status: 'open', promises }", found: 1 },
  { text: "[['status'], 'cancelled'],", found: 1 },
  { text: "if (debt.status === 'open') return;", found: 0 },
  { text: "// status: 'open'", found: 0 },
])('the scanner finds $found in $text', ({ text, found }) => {
  expect(writesIn({ path: 'application/x.ts', text })).toHaveLength(found);
});
