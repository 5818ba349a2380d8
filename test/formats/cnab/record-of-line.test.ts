import { describe, expect, test } from 'vitest';
import { recordOfLine } from '#formats/cnab/record-of-line.ts';

/** The bytes of a text in UTF-8, one character each, as a file is read. */
const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const LINE = 'CONCEIÇÃO'.padEnd(20, '.');

describe('a line', () => {
  test.each([
    ['in Latin-1 stays as it is', LINE, LINE],
    ['in UTF-8 has each letter once', utf8(LINE), LINE],
    ['with the mark of UTF-8 has it no more', utf8(`\ufeff${LINE}`), LINE],
    ['loses the end-of-file mark of DOS behind it', `${LINE}\u001a`, LINE],
    ['loses that mark before it, where files were joined', `\u001a\u001a${LINE}`, LINE],
    ['keeps its blanks', `${LINE.slice(0, 10).padEnd(30)}`, LINE.slice(0, 10).padEnd(30)],
    ['that is too long in either stays too long', `${LINE}X`, `${LINE}X`],
    ['that is too long and no UTF-8 stays too long', `${LINE}Ç`, `${LINE}Ç`],
  ])('%s', (_case, given, record) => {
    expect(recordOfLine(given, 20)).toBe(record);
  });
});
