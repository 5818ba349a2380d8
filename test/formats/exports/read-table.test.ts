import { utils, write } from '@e965/xlsx';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTables } from '#formats/exports/read-table.ts';
import { writeRefused } from '#formats/exports/write-refused.ts';
import { fixture, titlesOf } from './read-fixture.ts';

describe('a document that is no table says what it is', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'empty'],
    ['a file of blanks', Buffer.from(' \r\n \n'), 'empty'],
    ['a PDF that is called .csv', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'pdf'],
    ['a photograph', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]), 'image'],
    ['JSON', Buffer.from('{"a":1}'), 'json'],
    ['half a workbook', fixture('tiny.xlsx').subarray(0, 3000), 'zip'],
    ['half an old workbook', fixture('conta-azul.xls').subarray(0, 700), 'damaged'],
    ['bytes of a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 1, 1, 0, 0x81]), 'text'],
  ])('%s', (_case, bytes, why) => {
    expect(readTables(bytes)).toMatchObject({ ok: false, why });
  });
});

/** The same book in several forms. */
const ROWS = [
  ['Título', 'Cliente', 'CPF', 'Emissão', 'Vencimento', 'Valor', 'Saldo', 'Situação'],
  [
    'A-1',
    'Maria das Dores Lima',
    '529.982.247-25',
    '10/02/2026',
    '25/03/2026',
    '1.234,56',
    '1.234,56',
    'Em aberto',
  ],
  [
    'A-2',
    'Maria das Dores Lima',
    '529.982.247-25',
    '11/02/2026',
    '26/03/2026',
    '1.000,00',
    '400,00',
    'Parcial',
  ],
  ['A-3', 'José; "o Zé" da Silva', '111.444.777-35', '12/02/2026', '27/03/2026', '99,90', '0,00', 'Quitado'],
];
const whole = titlesOf(
  ROWS.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\n'),
);
const bookOf = ({ titles, leftOut }: typeof whole) => ({
  titles: titles.map(({ row: _, ...title }) => title),
  leftOut: leftOut.map(({ as }) => as).filter((as) => !['header', 'heading', 'total'].includes(as)),
});

describe('the same book', () => {
  it('reads the same from CSV of any layout', () => {
    const layouts = fc.record({
      delimiter: fc.constantFrom(';', ',', '\t', '|'),
      encoding: fc.constantFrom('utf8', 'latin1', 'utf16le'),
      end: fc.constantFrom('\n', '\r\n', '\r'),
      order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
      titles: fc.integer({ min: 0, max: 3 }),
      isDeclared: fc.boolean(),
      hasTotal: fc.boolean(),
      repeats: fc.boolean(),
      extra: fc.boolean(),
    });
    fc.assert(
      fc.property(
        layouts,
        ({ delimiter, encoding, end, order, titles, isDeclared, hasTotal, repeats, extra }) => {
          const lineOf = (row: readonly string[]): string =>
            [...order.map((at) => row[at] ?? ''), ...(extra ? [row[0] === 'Título' ? 'Filial' : '01'] : [])]
              .map((cell) => `"${cell.replaceAll('"', '""')}"`)
              .join(delimiter);
          const [header = [], ...rows] = ROWS;
          const lines = [
            ...(isDeclared ? [`sep=${delimiter}`] : []),
            ...Array.from({ length: titles }, (_, index) => (index === 1 ? '' : 'Relatório de títulos')),
            lineOf(header),
            ...rows.map(lineOf),
            ...(repeats ? [lineOf(header)] : []),
            ...(hasTotal ? [['Total', '1.634,56'].join(delimiter)] : []),
          ];
          const mark = encoding === 'utf16le' ? '\ufeff' : '';
          const read = titlesOf(Buffer.from(`${mark}${lines.join(end)}${end}`, encoding));
          expect(bookOf(read)).toEqual(bookOf(whole));
        },
      ),
    );
  });

  it.each(['xlsx', 'biff8', 'xlml', 'ods', 'html'] as const)(
    'reads the same from %s, days and amounts as such',
    (bookType) => {
      const numbers = [
        ROWS[0],
        ...ROWS.slice(1).map((row) =>
          row.map((cell, at) => {
            if (at === 3 || at === 4) {
              const [day = '', month = '', year = ''] = cell.split('/');
              return bookType === 'html'
                ? cell
                : new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
            }
            if (at === 5 || at === 6)
              return bookType === 'html' ? cell : Number(cell.replace('.', '').replace(',', '.'));
            return cell;
          }),
        ),
      ];
      const book = utils.book_new();
      utils.book_append_sheet(
        book,
        utils.aoa_to_sheet(numbers as unknown[][], { UTC: true, cellDates: false }),
        'Dados',
      );
      const bytes: Buffer = write(book, { type: 'buffer', bookType });
      expect(bookOf(titlesOf(bytes))).toEqual(bookOf(whole));
    },
  );
});

describe('refused rows', () => {
  it.each([
    ['protheus.csv', 9],
    ['pequena-empresa.csv', 9],
    ['tiny.xlsx', 7],
  ])(
    'of %s come back as the same file, with the reason, and are refused again until they are mended',
    (name, line) => {
      const read = titlesOf(fixture(name));
      const rows = read.refused.map(({ row }) => ({ row, reason: 'não serve; "veja"' }));
      const written = writeRefused(read.table, read.layout.header, rows);
      const again = titlesOf(written);
      expect(read.refused.map(({ row }) => row.line)).toEqual([line]);
      expect(again.refused.map(({ problem }) => problem.code)).toEqual(
        read.refused.map(({ problem }) => problem.code),
      );
      expect(again.layout.columns).toEqual(read.layout.columns);
      expect(again.table.form).toEqual(
        read.table.form.kind === 'sheet'
          ? { kind: 'csv', delimiter: ';', encoding: 'utf-8' }
          : read.table.form,
      );
      expect(again.layout.header.cells.at(-1)?.text).toBe('motivo');
    },
  );

  it('are read when they are mended, whatever is in the column motivo', () => {
    const read = titlesOf(fixture('tiny.xlsx'));
    const [refused] = read.refused;
    const written = writeRefused(
      read.table,
      read.layout.header,
      refused ? [{ row: refused.row, reason: 'x' }] : [],
    );
    const mended = titlesOf(written.toString('utf8').replace('Zumbi', 'Em aberto'));
    expect(mended.titles.map(({ identity, open }) => [identity.key, open])).toEqual([['706', 50_000]]);
  });
});
