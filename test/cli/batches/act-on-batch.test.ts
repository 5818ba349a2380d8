import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileOf, invoice, regua, reguaFed } from '#test/builders/command.ts';
import { journalOf } from '#test/builders/journal-of.ts';

const BATCH = 'carteira';
const OF = { creditorId: 'bebidas-nordeste', batch: BATCH };
const PAUSED = '2026-02-20T08:00:00-03:00';
const AT = '2026-03-11T10:00:00-03:00';
const pause = {
  'detail-type': 'CollectionPaused.v1',
  time: PAUSED,
  detail: { ...OF, pauseId: BATCH, reason: 'import', pausedAt: PAUSED, lastDay: '2026-04-30' },
};
const aFile = () =>
  fileOf('carteira.jsonl', [
    pause,
    invoice('NF-1', { batch: BATCH }),
    invoice('NF-2', { batch: BATCH }, { debtorId: 'debtor-of-NF-1', taxId: invoice('NF-1').debtor.taxId }),
    invoice('NF-3', { batch: BATCH }),
    invoice('NF-4'),
  ]);
const lastLine = (file: string): object =>
  JSON.parse(readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '');
const on = (file: string, ...more: string[]) => ['--invoices', file, '--at', AT, ...more];

describe('regua release', () => {
  test('shows whom it writes to, and adds the event once a person agreed', async () => {
    const file = aFile();
    const { exitCode, stdout, stderr } = await reguaFed('y\n', 'release', BATCH, ...on(file));
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Batch carteira: 3 invoices of 2 debtors, R$ 3.000,00 open');
    expect(stdout).toMatch(
      /First contacts from Wed 11\/03\/2026 10:00 on:\n {2}\w{3} \d\d\/03\/2026 {2}2 debtors/,
    );
    expect(stderr).toContain('Release the batch carteira? [y/N]');
    expect(lastLine(file)).toEqual({
      'detail-type': 'CollectionResumed.v1',
      time: AT,
      detail: { ...OF, resumedAt: AT },
    });
  });

  test('asks with what payments left open, and counts neither a paid nor a cancelled invoice among its first contacts', async () => {
    const of = { creditorId: OF.creditorId };
    const paid = (invoiceId: string, amount: number) => ({
      ...of,
      ...{ invoiceId, paymentId: `p-${invoiceId}`, amount, paidAt: PAUSED, method: 'other' },
    });
    const file = fileOf('carteira.jsonl', [
      pause,
      ...['NF-1', 'NF-2', 'NF-3', 'NF-4'].map((id) => invoice(id, { batch: BATCH })),
      paid('NF-1', 30_000),
      paid('NF-2', 100_000),
      { ...of, invoiceId: 'NF-3', cancelledAt: PAUSED },
    ]);
    for (const act of ['release', 'undo']) {
      const asked = await reguaFed('n\n', act, BATCH, ...on(file));
      expect(asked.stdout).toContain('Batch carteira: 4 invoices of 4 debtors, R$ 1.700,00 open');
      expect((await regua(act, '--invoices', file)).stderr).toContain('4 invoices, open R$ 1.700,00');
      if (act === 'release') {
        expect(asked.stdout).toMatch(/2026 {2}2 debtors\n1 invoice is paid already/);
      }
    }
  });

  test('names who has no usable address, and counts them among no first contacts', async () => {
    const { taxId } = invoice('NF-3').debtor;
    const file = fileOf('carteira.jsonl', [
      pause,
      invoice('NF-1', { batch: BATCH }, { email: undefined, phone: '(85) 3231-0001' }),
      invoice('NF-2', { batch: BATCH }),
      invoice('NF-3', { batch: BATCH }, { email: undefined, phone: undefined }),
      // Another invoice of theirs has an address.
      invoice('NF-4', { batch: BATCH, dueDate: '2026-03-20' }, { debtorId: 'debtor-of-NF-3', taxId }),
    ]);
    const { stdout } = await reguaFed('n\n', 'release', BATCH, ...on(file));
    expect(stdout).toMatch(/2026 {2}2 debtors/);
    expect(stdout).toContain(
      'Without a usable address, 1 debtor to whom nothing is written:\n  Maria das Dores Lima (NF-1)\n',
    );
    const { stdout: json } = await regua(
      ...['forecast', '--invoices', file, '--released', '--json'],
      ...['--from', '2026-03-11', '--days', '30'],
    );
    expect(JSON.parse(json)).toMatchObject({
      messages: { people: 2 },
      unreached: [{ creditorId: OF.creditorId, debtorId: 'debtor-of-NF-1', invoices: ['NF-1'] }],
    });
  });

  test.each(['', 'n\n', 'no\n'])('does nothing when the answer is %j', async (answer) => {
    const file = aFile();
    const before = readFileSync(file, 'utf8');
    const { exitCode, stdout } = await reguaFed(answer, 'release', BATCH, ...on(file));
    expect(exitCode).toBe(1);
    expect(stdout).toContain('Nothing was done');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('releases once: again, it changes nothing', async () => {
    const file = aFile();
    await regua('release', BATCH, ...on(file, '--yes'));
    const before = readFileSync(file, 'utf8');
    const { exitCode, stdout } = await regua('release', BATCH, ...on(file, '--yes'));
    expect(exitCode).toBe(0);
    expect(stdout).toContain('is not paused');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('has regua run write to nobody before it, and to everybody after it', async () => {
    const file = aFile();
    const messages = async () =>
      (await journalOf('--invoices', file)).filter(
        ({ type, invoiceId }) => type === 'message' && invoiceId !== 'NF-4',
      );
    expect(await messages()).toEqual([]);
    await regua('release', BATCH, ...on(file, '--yes'));
    const after = await messages();
    expect(new Set(after.map(({ invoiceId }) => invoiceId)).size).toBeGreaterThan(1);
    expect(after.every(({ at }) => Date.parse(at) >= Date.parse(AT))).toBe(true);
  });

  test.each([
    [['nobody'], 'has no batch nobody'],
    [[BATCH, '--at', '2026-02-01T10:00:00-03:00'], 'must not be before'],
    [[BATCH, '--creditor', 'another'], 'has no batch carteira'],
  ])('refuses %j', async ([batch = '', ...more], says) => {
    const at = more.includes('--at') ? [] : ['--at', AT];
    const { exitCode, stderr } = await regua('release', batch, '--invoices', aFile(), ...at, ...more);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(says);
  });

  test('happens when the pause of the batch begins, if that is later than now', async () => {
    const later = '2200-02-20T08:00:00-03:00';
    const file = fileOf('carteira.jsonl', [
      { ...pause, time: later, detail: { ...pause.detail, pausedAt: later } },
      invoice('NF-1', { batch: BATCH }),
    ]);
    const { exitCode, stderr } = await regua('release', BATCH, '--invoices', file, '--yes');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(lastLine(file)).toMatchObject({ detail: { resumedAt: new Date(later).toISOString() } });
  });

  test('needs a file or a stage, one of the two, and an instant for a file alone', async () => {
    expect((await regua('release', BATCH)).stderr).toContain('either --invoices FILE or --stage STAGE');
    const both = await regua('release', BATCH, ...on(aFile()), '--stage', 'dev');
    expect(both.stderr).toContain('either --invoices FILE or --stage STAGE');
    const at = await regua('release', BATCH, '--stage', 'dev', '--at', AT);
    expect(at.stderr).toContain('--at is for --invoices');
  });

  test('adds nothing to a file that is not JSON Lines', async () => {
    const file = fileOf('carteira.json', [
      JSON.stringify([pause, invoice('NF-1', { batch: BATCH })], null, 2),
    ]);
    const { exitCode, stderr } = await regua('release', BATCH, ...on(file, '--yes'));
    expect(exitCode).toBe(2);
    expect(stderr).toContain('must be JSON Lines');
  });

  test('speaks Portuguese', async () => {
    const { stdout, stderr } = await reguaFed('sim\n', 'release', BATCH, ...on(aFile(), '--lang', 'pt-BR'));
    expect(stdout).toContain('Lote carteira: 3 faturas de 2 clientes');
    expect(stderr).toContain('Liberar o lote carteira? [s/N]');
  });
});

describe('regua undo', () => {
  test('says what follows, and adds the event once a person agreed', async () => {
    const file = aFile();
    const { exitCode, stdout } = await reguaFed('y\n', 'undo', BATCH, ...on(file));
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Every debt of this batch is cancelled');
    expect(stdout).toContain('told once that it was a mistake');
    expect(lastLine(file)).toEqual({
      'detail-type': 'BatchWithdrawn.v1',
      time: AT,
      detail: { ...OF, withdrawnAt: AT },
    });
    expect((await regua('undo', BATCH, ...on(file, '--yes'))).stdout).toContain('was undone before');
    const release = await regua('release', BATCH, ...on(file, '--yes'));
    expect(release).toMatchObject({ exitCode: 2 });
    expect(release.stderr).toContain('was undone');
  });
});
