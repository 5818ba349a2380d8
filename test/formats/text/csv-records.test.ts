import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecords } from '#formats/text/csv-records.ts';
import { sniffDelimiter } from '#formats/text/sniff-delimiter.ts';

const cellsOf = (text: string, delimiter = ';') => csvRecords(text, delimiter).map(({ cells }) => cells);

describe('records of a CSV', () => {
  it.each([
    ['quotes around a delimiter', '"a;b";c', [['a;b', 'c']]],
    ['a quote written twice', '"a ""b""";c', [['a "b"', 'c']]],
    ['a line end in a cell', '"a\r\nb";c', [['a\nb', 'c']]],
    ['blanks around cells', ' a ; "b" ;c ', [['a', 'b', 'c']]],
    ['quotes inside of a cell that begins without one', 'Bar "do Zé";c', [['Bar "do Zé"', 'c']]],
    ['empty cells at the end', 'a;;', [['a', '', '']]],
    [
      'empty lines, and lines of empty cells',
      'a;b\n\n;;\nc;d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'no line end at the end',
      'a;b\nc;d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ])('have %s', (_case, text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  it('have the line on which they begin, however lines end', () => {
    const text = readFileSync('test/fixtures/input/quebra-crlf.csv', 'utf8');
    expect(csvRecords(text, ';').map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, 'invoiceId'],
      [2, 'NF-1'],
      [4, 'NF-2'],
    ]);
  });

  it.each([
    ['is never closed', 'a;b\n"c;d\ne;f', 'opened and never closed'],
    ['is closed by that of the next line', 'a;b\n"c;d\n"e";f', 'in the middle of a cell'],
    ['ends within a cell', 'a;b\n"c" d;e\ne;f', 'in the middle of a cell'],
  ])('a quote that %s costs its own line alone', (_case, text, why) => {
    const read = csvRecords(text, ';');
    expect(read.map(({ line, broken }) => [line, broken === undefined])).toEqual([
      [1, true],
      [2, false],
      [3, true],
    ]);
    expect(read[1]?.broken).toContain(why);
    expect(read[1]?.raw).toBe(text.split('\n')[1]);
    expect(read[2]?.cells).toEqual(['e', 'f']);
  });

  it('read what was written, whatever is in the cells', () => {
    const cell = fc.string().map((text) => text.replace(/\r\n?/g, '\n').trim());
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.constantFrom(';', ',', '\t', '|'), (table, delimiter) => {
        const filled = table.filter((row) => row.some((one) => one !== ''));
        const text = filled
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter))
          .join('\r\n');
        expect(cellsOf(text, delimiter)).toEqual(filled);
      }),
    );
  });
});

describe('the delimiter', () => {
  it.each([
    ['a;b;c\n1,5;2,5;3', ';'],
    ['a,b,c\n1;2,x,y', ','],
    ['a\tb\n1,5\t2', '\t'],
    ['a|b|c\n1|2|3', '|'],
    ['Relatório de títulos, emitido em 02/03/2026\n\na;b;c\n1,50;2;3\n4,50;5;6', ';'],
    ['only one column\n1\n2', ';'],
  ])('of %j is found', (text, delimiter) => {
    expect(sniffDelimiter(text).delimiter).toBe(delimiter);
  });

  it('is the one that the line sep= names, and line numbers stay', () => {
    const { text, delimiter } = sniffDelimiter('sep=,\r\na;b,c\r\n1,2');
    expect(csvRecords(text, delimiter).map(({ line, cells }) => [line, cells])).toEqual([
      [2, ['a;b', 'c']],
      [3, ['1', '2']],
    ]);
  });
});
