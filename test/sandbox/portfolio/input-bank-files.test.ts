import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nameSkipped } from '#cli/name-skipped.ts';
import { wordsIn } from '#cli/words/words.ts';
import { readBankFiles } from '#sandbox/portfolio/input-bank-files.ts';
import { asFile, itau400Lines } from '#test/builders/return-file.ts';

const TITLE = { reference: 'NF-1', amount: 12_345, paidOn: '2026-05-05' };
const lines = itau400Lines([TITLE], '2026-05-05');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bank-files-'));
  writeFileSync(join(folder, 'CB0505.RET'), asFile(lines));
  writeFileSync(join(folder, 'macintosh.txt'), asFile(lines, '\r'));
  writeFileSync(join(folder, 'without-ending'), asFile(lines));
  writeFileSync(join(folder, 'broken.ret'), 'Nome;Valor\n');
  writeFileSync(join(folder, 'notes.md'), '# Notes\n');
  writeFileSync(
    join(folder, 'CB0505.REM'),
    asFile(lines.map((line) => line.replace('02RETORNO', '01REMESSA'))),
  );
  mkdirSync(join(folder, 'older'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a folder of return files', () => {
  test('has each that is one read, whatever it is called and however its lines end', () => {
    expect(readBankFiles(folder).arrivals.map(({ file, at }) => [basename(file), at])).toEqual(
      ['CB0505.RET', 'macintosh.txt', 'without-ending'].map((name) => [
        name,
        Date.parse('2026-05-06T09:00:00-03:00'),
      ]),
    );
  });

  test('names each that is passed over or refused, and why', () => {
    const read = readBankFiles(folder);
    expect(read.badRows.map(({ file, reason }) => [basename(file), reason])).toEqual([
      ['broken.ret', 'the first line is no header of a CNAB 400 or CNAB 240 file'],
    ]);
    const printed: string[] = [];
    nameSkipped(read, { stderr: { write: (text) => printed.push(text) }, words: wordsIn('en') });
    expect(printed.join('').replaceAll(`${folder}/`, '').trimEnd().split('\n')).toEqual([
      expect.stringMatching(
        /^CB0505\.REM: passed over: it is not a return file .*it begins with "01REMESSA01"/,
      ),
      'notes.md: passed over: the first line is no header of a CNAB 400 or CNAB 240 file',
      'older: passed over: is no file, and what is in it is not looked at',
    ]);
  });
});
