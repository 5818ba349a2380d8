import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { linesOf, readLine } from '#cli/forecast/lines.ts';
import { readFiles } from '#cli/forecast/read-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'regua-read-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const row = (name: string): Buffer =>
  Buffer.from(JSON.stringify({ 'detail-type': 'InvoiceIssued.v1', detail: { debtor: { name } } }));

/** What each line of a file says, as a forecast reads it. */
function readAll(name: string, content: Buffer) {
  const file = join(folder, name);
  writeFileSync(file, content);
  return readFiles([file]).files.flatMap((one) => [...linesOf(one)].map(readLine));
}

describe('the files of a forecast', () => {
  it('are read as UTF-8, with or without a byte-order mark', () => {
    const lines = Buffer.concat([row('Açaí do João'), Buffer.from('\n'), row('Outra')]);
    const expected = [
      expect.objectContaining({ line: 1, detail: { debtor: { name: 'Açaí do João' } } }),
      expect.objectContaining({ line: 2, detail: { debtor: { name: 'Outra' } } }),
    ];

    expect(readAll('plain.jsonl', lines)).toEqual(expected);
    expect(readAll('marked.jsonl', Buffer.concat([Buffer.from('\uFEFF'), lines]))).toEqual(expected);
  });

  it('have a line that is not UTF-8 refused, and the others read', () => {
    const wrong = Buffer.from(row('A\u00e7a\u00ed').toString('utf8'), 'latin1');
    const read = readAll(
      'latin.jsonl',
      Buffer.concat([row('Uma'), Buffer.from('\n'), wrong, Buffer.from('\n'), row('Duas')]),
    );

    expect(read).toEqual([
      expect.objectContaining({ line: 1, kind: 'event' }),
      { file: join(folder, 'latin.jsonl'), line: 2, reason: 'is not UTF-8' },
      expect.objectContaining({ line: 3, kind: 'event' }),
    ]);
  });
});
