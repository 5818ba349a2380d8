import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type RemittanceLine, readRemittance } from '#formats/cnab/remittance/read-remittance.ts';
import { ROOT } from '#test/builders/root.ts';

const FOLDER = join(ROOT, 'test/fixtures/remittance');
const FILES = ['brcobranca', 'laravel-boleto'].flatMap((program) =>
  readdirSync(join(FOLDER, program))
    .filter((name) => name.endsWith('.rem'))
    .map((name) => `${program}/${name}`),
);

const linesOf = (file: string) => readFileSync(join(FOLDER, file), 'latin1').split(/\r\n|\n|\r/);
const read = (file: string) => readRemittance(linesOf(file)) ?? [];

/** A title by the last digits of its reference, which programs write in several forms. */
const inShort = (order: RemittanceLine) =>
  order.what === 'order'
    ? `${order.reference?.slice(-4)}: ${order.amount} until ${order.dueDate}`
    : order.reason;

describe('readRemittance', () => {
  it.each(FILES)('reads each title that another program wrote into %s', (file) => {
    const orders = read(file);
    expect(orders.filter(({ what }) => what === 'refused')).toEqual([]);
    const registered = orders.filter((order) => order.what === 'order' && order.instruction === 'register');
    expect(new Set(registered.map(inShort))).toEqual(
      new Set(['1042: 19990 until 2026-03-10', '1043: 123456789 until 2026-12-31']),
    );
  });

  it('reads the withdrawals and changes of a file beside its registrations', () => {
    const instructions = read('laravel-boleto/itau-400.rem').map(
      (order) => order.what === 'order' && order.instruction,
    );
    expect(instructions).toEqual([
      'register',
      'register',
      'withdraw',
      'withdraw',
      'changeDueDate',
      'changeDueDate',
    ]);
  });

  it('refuses a title that is cut, with its line', () => {
    const [header = '', title = ''] = linesOf('brcobranca/itau-400.rem');
    expect(readRemittance([header, title.slice(0, 80)])).toEqual([
      { what: 'refused', line: 2, field: 'record', reason: 'must have 400 characters, and has 80' },
    ]);
  });

  it('refuses an amount with letters and a day that does not exist', () => {
    const [header = '', title = ''] = linesOf('brcobranca/itau-400.rem');
    const letters = `${title.slice(0, 126)}12A${title.slice(129)}`;
    const noDay = `${title.slice(0, 120)}310226${title.slice(126)}`;
    expect(readRemittance([header, letters, noDay])).toEqual([
      { what: 'refused', line: 2, field: 'amount (127-139)', reason: 'must be digits only' },
      { what: 'refused', line: 3, field: 'due date (121-126)', reason: 'must be a day as ddmmyy' },
    ]);
  });

  it.each(['itau-240.ret', 'itau-400.ret'])('takes the return file %s for no remittance file', (file) => {
    const lines = readFileSync(join(ROOT, 'test/fixtures/cnab', file), 'latin1').split('\n');
    expect(readRemittance(lines)).toBeUndefined();
  });
});
