import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composeBoleto } from '#formats/boleto/compose-boleto.ts';
import { filledAccount } from '#formats/cnab/remittance/account.ts';
import { REMITTANCE_LAYOUTS } from '#formats/cnab/remittance/layouts.ts';
import { numberPrefix, ourNumberOf } from '#formats/cnab/remittance/our-number.ts';
import { OTHER_FILES } from './other-files.ts';

const FIXTURES = new URL('../../../fixtures/remittance/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, FIXTURES), 'utf8'));
const LINES: Readonly<Record<string, readonly string[]>> = read('laravel-boleto/lines.json');
const TITLES: readonly { number: number; amount: number; dueDate: string; issuedOn: string }[] =
  read('titles.json').titles;

describe.each([...REMITTANCE_LAYOUTS.values()])('$id', (layout) => {
  const files = OTHER_FILES.filter((file) => file.layout === layout.id);

  it('is held against the files of two programs', () => {
    expect(files.map(({ file }) => file)).toEqual([
      `brcobranca/${layout.id}.rem`,
      `laravel-boleto/${layout.id}.rem`,
    ]);
  });

  it('has the linha digitável that laravel-boleto prints', () => {
    const account = files[0]?.account ?? {};
    const lines = TITLES.map(({ number, amount, dueDate, issuedOn }) => {
      const prefix = numberPrefix(layout, account, issuedOn);
      const ourNumber = ourNumberOf(layout, prefix, number) ?? '';
      const fields = layout.boletoFields(filledAccount(layout, account), ourNumber);
      const boleto = composeBoleto({ bank: layout.bank, fields, amount, dueDate });
      return boleto.ok ? boleto.line : boleto.faults;
    });
    expect(lines).toEqual(LINES[layout.id]);
  });
});
