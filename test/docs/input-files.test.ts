import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { invoiceColumns } from '#cli/results/columns.ts';
import { debtorColumns } from '#cli/results/debtor-columns.ts';
import { wordsIn } from '#cli/words/words.ts';
import { BY_INSTANT } from '#sandbox/portfolio/input.ts';
import { INVOICE_COLUMNS } from '#sandbox/portfolio/input-csv.ts';
import { IN_PORTUGUESE, PAYMENT_COLUMNS } from '#sandbox/portfolio/payment-csv.ts';
import { ROOT } from '#test/builders/root.ts';

const PAGE = readFileSync(join(ROOT, 'docs/input-files.md'), 'utf8');

/** What stands in backquotes. */
const codesIn = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].flatMap(([, code]) => code ?? []);

describe('docs/input-files.md', () => {
  it.each([
    ['invoices', INVOICE_COLUMNS],
    ['payments', PAYMENT_COLUMNS],
  ])(
    'names the columns of a CSV of %s: those that it must have, and those that it may have',
    (name, columns) => {
      const [, required = '', optional = ''] =
        new RegExp(`^\\| ${name} +\\|([^|]+)\\|([^|]+)\\|$`, 'm').exec(PAGE) ?? [];
      expect(codesIn(required)).toEqual(columns.required);
      expect(codesIn(optional).toSorted()).toEqual(columns.optional.toSorted());
    },
  );

  it('names the Portuguese headings of a CSV of payments', () => {
    const [, paragraph = ''] = /The headings may be in Portuguese(.*?)\n\n/s.exec(PAGE) ?? [];
    for (const heading of Object.keys(IN_PORTUGUESE)) expect(codesIn(paragraph)).toContain(heading);
  });

  it('names each instant by which a bare event is recognised', () => {
    const [, paragraph = ''] =
      /A bare event is recognised by its instant(.*?)An envelope's/s.exec(PAGE) ?? [];
    expect(codesIn(paragraph).toSorted()).toEqual(Object.keys(BY_INSTANT).toSorted());
  });

  it.each([
    ['invoice', invoiceColumns(wordsIn('en'))],
    ['debtor', debtorColumns(wordsIn('en'))],
  ])('names the columns of a result, in their order: one row for each %s', (kind, columns) => {
    const tables = [...PAGE.matchAll(/\| column \| \|\n\| --- \| --- \|\n((?:\|.*\n)+)/g)].map(
      ([, rows = '']) => rows,
    );
    const rows = tables[kind === 'invoice' ? 0 : 1] ?? '';
    const named = rows
      .trimEnd()
      .split('\n')
      .flatMap((row) => row.split('|')[1]?.trim().split(', ') ?? []);
    expect(named).toEqual(columns.map(({ title }) => title));
  });
});
