import { type BookType, CFB, utils, type WorkBook, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readTables } from '#formats/exports/read-table.ts';
import { tablesOf, titlesOf } from './read-fixture.ts';

const HEADER = ['Título', 'Cliente', 'CPF', 'Emissão', 'Vencimento', 'Valor', 'Saldo', 'Situação'];
const title = (name: string, open: number) => [
  ...[name, 'Maria das Dores Lima', '529.982.247-25', '10/02/2026', '25/03/2026', open, open, 'Em aberto'],
];
const total = (sum: number) => ['Total', '', '', '', '', sum, sum, ''];

interface Hidden {
  readonly rows?: readonly number[];
  readonly columns?: readonly number[];
  readonly sheets?: readonly string[];
}

/** A workbook, some of whose rows, columns (from 0) and sheets are hidden. */
function bookOf(
  sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>,
  { rows = [], columns = [], sheets: hidden = [] }: Hidden,
): WorkBook {
  const book = utils.book_new();
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(cells.map((row) => [...row]));
    sheet['!rows'] = cells.map((_, index) => ({ hidden: rows.includes(index) }));
    sheet['!cols'] = HEADER.map((_, index) => ({ hidden: columns.includes(index) }));
    utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = {
    Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })),
  };
  return book;
}
const bytesOf = (book: WorkBook, bookType: BookType = 'xlsx'): Buffer =>
  write(book, { type: 'buffer', bookType, cellStyles: true });
/** An XLS whose row (from 0) is hidden by its record Row (MS-XLS 2.4.221, fDyZero), which the library reads and does not write. */
function withHiddenRow(xls: Buffer, index: number): Buffer {
  const files = CFB.read(xls, { type: 'buffer' });
  const stream = CFB.find(files, 'Workbook');
  const data = Buffer.from(stream.content);
  let sheet = 0;
  for (let at = 0; at + 4 <= data.length && data.readUInt16LE(at) > 0; at += 4 + data.readUInt16LE(at + 2))
    // The sheet comes after the last beginning of a substream.
    if (data.readUInt16LE(at) === 0x0809) sheet = at + 4 + data.readUInt16LE(at + 2);
  const row = Buffer.alloc(20);
  for (const [at, value] of [
    [0, 0x0208],
    [2, 16],
    [4, index],
    [8, HEADER.length],
    [16, 0x20],
  ] as const)
    row.writeUInt16LE(value, at);
  stream.content = Buffer.concat([data.subarray(0, sheet), row, data.subarray(sheet)]);
  stream.size = stream.content.length;
  return CFB.write(files, { type: 'buffer', fileType: 'cfb' });
}

/** An ODS, as LibreOffice writes it when a filter is on. */
function withFilter(ods: Buffer): Buffer {
  const files = CFB.read(ods, { type: 'buffer' });
  const content = CFB.find(files, 'content.xml');
  content.content = Buffer.from(
    Buffer.from(content.content)
      .toString()
      .replace('<table:table-row', '<table:table-row table:visibility="filter"'),
  );
  return CFB.write(files, { type: 'buffer', fileType: 'zip' });
}

const ROWS = [HEADER, title('A-1', 1234.56), title('A-2', 400.5), title('A-3', 99.99)];
const keys = (read: ReturnType<typeof titlesOf>) => read.titles.map(({ identity }) => identity.key);

describe('a row that is hidden', () => {
  it.each(['xlsx', 'xlsm', 'xlsb', 'xlml'] as const)(
    'of a workbook of the form %s is no title, and is counted',
    (bookType) => {
      const read = titlesOf(bytesOf(bookOf({ Dados: ROWS }, { rows: [2] }), bookType));
      expect(keys(read)).toEqual(['A-1', 'A-3']);
      expect(read.leftOut.map(({ as, row }) => [as, row.line])).toEqual([['hidden', 3]]);
    },
  );

  it('of an old workbook (XLS) is no title, and is counted', () => {
    const read = titlesOf(withHiddenRow(bytesOf(bookOf({ Dados: ROWS }, {}), 'biff8'), 2));
    expect(keys(read)).toEqual(['A-1', 'A-3']);
    expect(read.leftOut.map(({ as, row }) => [as, row.line])).toEqual([['hidden', 3]]);
  });

  it('decides nothing of how the columns are written', () => {
    const odd = [
      'A-9',
      'Maria das Dores Lima',
      '529.982.247-25',
      '2026-02-10',
      '03/25/2026',
      'x',
      'x',
      'Zumbi',
    ];
    const read = titlesOf(bytesOf(bookOf({ Dados: [...ROWS, odd] }, { rows: [4] })));
    expect([keys(read), read.refused]).toEqual([['A-1', 'A-2', 'A-3'], []]);
  });

  it('of an ODS, which does not say which, stops the reading', () => {
    const ods = bytesOf(bookOf({ Dados: ROWS }, {}), 'ods');
    expect(readTables(ods)).toMatchObject({ ok: true });
    expect(readTables(withFilter(ods))).toEqual({ ok: false, why: 'hidden-rows' });
  });
});

it('a column that is hidden is read, and named', () => {
  const read = titlesOf(bytesOf(bookOf({ Dados: ROWS }, { columns: [2, 3] })));
  expect([keys(read).length, read.hiddenColumns]).toEqual([3, ['CPF', 'Emissão']]);
});

it.each(['xlsx', 'xlsb', 'biff8', 'xlml'] as const)(
  'a sheet that is hidden says so, in a workbook of the form %s',
  (bookType) => {
    const book = bookOf({ Dados: ROWS, Antigos: ROWS }, { sheets: ['Antigos'] });
    expect(tablesOf(bytesOf(book, bookType)).map(({ form, isHidden }) => [form, isHidden])).toEqual([
      [{ kind: 'sheet', name: 'Dados' }, undefined],
      [{ kind: 'sheet', name: 'Antigos' }, true],
    ]);
  },
);

describe('a line of totals', () => {
  const whole = 173_505;

  it.each([
    { what: 'what the rows come to', sum: 1735.05, rows: [], stated: whole, shown: whole },
    {
      what: 'all, with the rows that are hidden',
      sum: 1735.05,
      rows: [2],
      stated: whole,
      shown: 133_455,
    },
    { what: 'the rows that are shown', sum: 1334.55, rows: [2], stated: 133_455, shown: 133_455 },
    { what: 'something else', sum: 2000, rows: [], stated: 200_000, shown: whole },
  ])('is no title, and is held against the rows: $what', ({ sum, rows, stated, shown }) => {
    const read = titlesOf(bytesOf(bookOf({ Dados: [...ROWS, total(sum)] }, { rows })));
    expect(read.statedTotal).toEqual({
      ...{ line: 5, stated, shown, agrees: stated === shown },
      ...{ countsHidden: stated === whole, without: [] },
    });
    expect(keys(read)).not.toContain('Total');
  });

  it('of a part says nothing of the whole', () => {
    const rows = [
      HEADER,
      title('A-1', 10.5),
      ['Subtotal', '', '', '', '', 10.5, 10.5, ''],
      title('A-2', 20.5),
    ];
    expect(titlesOf(bytesOf(bookOf({ Dados: rows }, {}))).statedTotal).toBeUndefined();
    expect(titlesOf(bytesOf(bookOf({ Dados: [...rows, total(31)] }, {}))).statedTotal).toEqual({
      ...{ line: 5, stated: 3100, shown: 3100, countsHidden: true, agrees: true, without: [] },
    });
  });
});
