import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { debtIdOf } from '#adapters/table/keys.ts';
import { dossier } from '#cli/dossier.ts';
import { wordsIn } from '#cli/words/words.ts';
import type { Dossier } from '#schemas/records/dossier.ts';
import { fileOf, invoice, regua } from '#test/builders/command.ts';
import { formationOf } from '#test/builders/formation.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { stageOf } from '#test/builders/stage-of.ts';
import { cpfOf } from '#test/builders/tax-id.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'regua-dossier-test-'));
const DEBT_ID = debtIdOf(CREDITOR, 'NF-1');

/** Runs one invoice to a day, and writes its dossier. */
async function written(): Promise<{ readonly json: string; readonly pdf: string; readonly stdout: string }> {
  const out = folder();
  const { exitCode, stdout, stderr } = await regua(
    ...['dossier', '--invoices', fileOf('invoices.jsonl', [invoice('NF-1')])],
    ...['--debt', 'NF-1', '--at', '2026-03-13', '--out', out],
  );
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const base = join(out, `dossier-${DEBT_ID}`);
  return { json: `${base}.json`, pdf: `${base}.pdf`, stdout };
}

const read = (file: string): Dossier => JSON.parse(readFileSync(file, 'utf8')) as Dossier;

const aTerminal = () => {
  const said = { stdout: '', stderr: '' };
  const to = (stream: keyof typeof said) => ({ write: (text: string) => (said[stream] += text) });
  return { said, terminal: { stdout: to('stdout'), stderr: to('stderr'), words: wordsIn('en') } };
};

describe('regua dossier', () => {
  it('writes the dossier of a run as JSON and as PDF, and verifies it with the seal that it printed', async () => {
    const { json, pdf, stdout } = await written();
    const { seal, entries, parts } = read(json);
    expect(stdout).toContain(`${entries.length} entries, ${parts.messages.length} messages`);
    expect(parts.messages.length).toBeGreaterThan(1);
    const document = await PDFDocument.load(readFileSync(pdf));
    expect(document.getTitle()).toBe('Dossiê da dívida NF-1');
    expect(document.getPageCount()).toBeGreaterThan(1);

    expect(await regua('dossier', '--verify', json, '--seal', seal.whole)).toEqual({
      exitCode: 0,
      stdout: `${json}: ${entries.length} entries as they were written; seal ${seal.whole}\n`,
      stderr: '',
    });
  });

  it('names what was changed in the file, and fails', async () => {
    const { json } = await written();
    const made = read(json);
    const [first, second] = made.entries;
    if (!first || !second) throw new Error('too few entries');
    first.detail.amount = 1;
    made.parts.statement.due = 1;
    writeFileSync(json, JSON.stringify(made));
    const { exitCode, stderr } = await regua('dossier', '--verify', json);
    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      `${json}: entry 1 (${first.type}) was changed\n${json}: the part "statement" was changed\n`,
    );
  });

  it('reads the table of a stage as well', async () => {
    const world = await TestWorld.start();
    try {
      await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
      await world.runUntil('2026-05-09T00:00:00-03:00');
      const { terminal } = aTerminal();
      const connect = await stageOf(world);
      const out = folder();
      const options = { debt: DEBT_ID, stage: 'sandbox', at: '2026-05-08', out, config: 'config' };
      expect(await dossier(options, terminal, connect)).toBe(0);
      expect(read(join(out, `dossier-${DEBT_ID}.json`)).parts.messages).toHaveLength(3);
      const { debt: _, ...where } = options;
      const person = { ...where, person: cpfOf('debtor-of-NF-1') };
      expect(await dossier(person, terminal, connect)).toBe(0);
      expect(readFileSync(join(out, 'dados-bebidas-nordeste-debtor-of-NF-1.json'), 'utf8')).toContain(
        'Maria',
      );
      const older = await formationOf('regua-sandbox', {});
      await expect(dossier(options, terminal, () => ({ ...connect(), formation: older }))).rejects.toThrow(
        '--stage: the stack regua-sandbox has no output PseudonymSecretArn: deploy it again',
      );
      await expect(dossier({ ...options, stage: 'prod' }, terminal, connect)).rejects.toThrow(
        '--stage: nothing is deployed on prod',
      );
      await expect(dossier({ ...options, debt: 'NF-404' }, terminal, connect)).rejects.toThrow(
        `--debt: there is no debt "${debtIdOf(CREDITOR, 'NF-404')}", or its invoice never came`,
      );
    } finally {
      await world.close();
    }
  });

  it('after an erasure says when the contents were erased, keeps the proof of delivery, and verifies', async () => {
    const world = await TestWorld.start();
    try {
      const debtor = aDebtor({ debtorId: 'cli-1' });
      // Nobody can write to them: there is no content to erase, only entries.
      const without = { ...aDebtor({ debtorId: 'cli-2' }), email: undefined, phone: undefined };
      await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1', debtor }));
      await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-2', debtor: without }));
      await world.runUntil('2026-04-26T09:00:00-03:00');
      const pay = (invoiceId: string, amount: number) =>
        world.webhook(aPayment({ id: `p-${invoiceId}`, invoiceId, amount, paidAt: world.now() }));
      await pay('NF-2', 100_000);
      await world.runUntil('2026-05-09T00:00:00-03:00');
      await pay('NF-1', 102_133);
      await world.runUntil('2026-05-12T00:00:00-03:00');
      const asked = { creditorId: CREDITOR, requestId: 'lgpd-1', requestedAt: world.now() };
      for (const debtorId of ['cli-1', 'cli-2'])
        await world.billing('ErasureRequested.v1', { ...asked, debtorId });
      await world.runUntil('2026-05-12T12:00:00-03:00');

      const out = folder();
      const { terminal } = aTerminal();
      const connect = await stageOf(world);
      for (const invoiceId of ['NF-1', 'NF-2']) {
        const debtId = debtIdOf(CREDITOR, invoiceId);
        const options = { debt: debtId, stage: 'sandbox', at: '2026-05-12', out, config: 'config' };
        expect(await dossier(options, terminal, connect)).toBe(0);
        const json = join(out, `dossier-${debtId}.json`);
        const { parts, entries } = read(json);
        const { exitCode, stdout, stderr } = await regua('dossier', '--verify', json);
        expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
        expect(parts.messages.length > 0).toBe(invoiceId === 'NF-1');
        const erasedContents = stdout.match(/content erased on 12\/05\/2026, commitment intact/g) ?? [];
        expect(erasedContents).toHaveLength(parts.messages.length);
        expect(entries.some(({ erased }) => erased)).toBe(true);
        for (const { outcomes } of parts.messages)
          expect(outcomes.map(({ what }) => what)).toEqual(['sent', 'delivered']);
        expect(readFileSync(json, 'utf8')).not.toMatch(/Maria|exemplo\.example|99900/);
      }
    } finally {
      await world.close();
    }
  });

  it.each([
    { args: [], says: 'dossier: needs --debt ID, --person CPF|CNPJ, or --verify FILE' },
    { args: ['--debt', 'NF-1'], says: 'dossier: needs either --stage STAGE or --invoices FILE' },
    {
      args: ['--verify', 'no-such-file.json'],
      says: 'no-such-file.json: cannot be read (there is no such file)',
    },
    { args: ['--verify', 'package.json'], says: 'package.json: is not a dossier of regua/dossier/v1' },
  ])('refuses wrong usage: $says', async ({ args, says }) => {
    const { exitCode, stderr } = await regua('dossier', ...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(says);
  });
});
