import { readFileSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { putFile } from '#cli/put-file.ts';
import type { BusEntry } from '#cli/put-on-bus/put-on-bus.ts';
import { wordsIn } from '#cli/words/words.ts';
import { fileOf, invoice, regua } from '#test/builders/command.ts';

const NOW = '2026-03-01T12:00:00-03:00';
const OPTIONS = { stage: 'dev', rate: 100, yes: true, config: 'config' };

function aTerminal() {
  const said = { stdout: '', stderr: '' };
  const to = (stream: keyof typeof said) => ({
    write: (text: string) => {
      said[stream] += text;
    },
  });
  return {
    said,
    terminal: {
      stdin: Readable.from([]),
      stdout: to('stdout'),
      stderr: to('stderr'),
      words: wordsIn('en'),
      now: NOW,
    },
  };
}

/** Puts a file on a bus that takes everything but the lines in `refuses`. */
async function put(file: string, refuses: readonly number[] = [], options: object = {}) {
  const taken: BusEntry[] = [];
  const { said, terminal } = aTerminal();
  const exitCode = await putFile(file, { ...OPTIONS, ...options }, terminal, async () => ({
    wait: async () => undefined,
    put: async (entries) =>
      entries.map((entry) => {
        if (refuses.includes(entry.line)) return 'InternalException';
        taken.push(entry);
        return undefined;
      }),
  }));
  return { exitCode, lines: taken.map(({ line }) => line), taken, ...said };
}

describe('regua put', () => {
  test('puts every event of a file on the bus, and a second time none', async () => {
    const file = fileOf('carteira.jsonl', [invoice('NF-1'), invoice('NF-2')]);
    const first = await put(file);
    expect(first).toMatchObject({ exitCode: 0, lines: [1, 2] });
    expect(JSON.parse(first.taken[0]?.detail ?? '')).toEqual(invoice('NF-1'));
    const second = await put(file);
    expect(second).toMatchObject({ exitCode: 0, lines: [] });
    expect(second.stdout).toContain('all of it was put before');
  });

  test('goes on where the bus stopped it, with what was added since', async () => {
    const file = fileOf(
      'carteira.jsonl',
      ['NF-1', 'NF-2', 'NF-3'].map((id) => invoice(id)),
    );
    const stopped = await put(file, [2]);
    expect(stopped.exitCode).toBe(1);
    expect(stopped.stderr).toContain(`${file}:2 was not taken by the bus: InternalException`);
    writeFileSync(file, `${readFileSync(file, 'utf8')}${JSON.stringify(invoice('NF-4'))}\n`);
    expect((await put(file)).lines).toEqual([2, 3, 4]);
  });

  test('refuses to go on in a file whose put part has changed', async () => {
    const file = fileOf('carteira.jsonl', [invoice('NF-1')]);
    await put(file);
    writeFileSync(file, `${JSON.stringify(invoice('NF-9'))}\n`);
    await expect(put(file)).rejects.toThrow('has changed since');
  });

  test('puts nothing of a file with a row that would be refused, or comes in the future', async () => {
    const file = fileOf('carteira.jsonl', [
      invoice('NF-1'),
      { ...invoice('NF-2'), amount: 'R$ 10' },
      { ...invoice('NF-3'), creditorId: 'another' },
      {
        'detail-type': 'CollectionResumed.v1',
        time: '2026-04-01T09:00:00-03:00',
        detail: {
          creditorId: 'bebidas-nordeste',
          batch: 'b',
          resumedAt: '2026-04-01T09:00:00-03:00',
        },
      },
    ]);
    const refused = await put(file);
    expect(refused).toMatchObject({ exitCode: 1, lines: [] });
    expect(refused.stderr).toContain(`${file}:2 amount:`);
    expect(refused.stderr).toContain(`${file}:3 creditorId:`);
    expect(refused.stderr).toContain(`${file}:4 time: is in the future`);
    expect(refused.stderr).toContain('3 rows are refused');
  });

  test('asks first, and puts nothing without an answer or with --dry-run', async () => {
    const file = fileOf('carteira.jsonl', [invoice('NF-1')]);
    expect(await put(file, [], { yes: false })).toMatchObject({ exitCode: 1, lines: [] });
    const dry = await regua('put', file, '--stage', 'dev', '--dry-run');
    expect(dry).toMatchObject({ exitCode: 0 });
    expect(dry.stdout).toContain('1 event for dev');
  });

  test.each(['0', '601', 'fast'])('refuses --rate %s', async (rate) => {
    const { exitCode, stderr } = await regua('put', 'x.jsonl', '--stage', 'dev', '--rate', rate);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('a whole number from 1 to 600');
  });
});
