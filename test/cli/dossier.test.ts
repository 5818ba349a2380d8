import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SFNClient } from '@aws-sdk/client-sfn';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { debtIdOf } from '#adapters/table/keys.ts';
import { dossier } from '#cli/dossier.ts';
import type { Dossier } from '#schemas/records/dossier.ts';
import { fileOf, invoice, regua } from '#test/builders/command.ts';
import { anInvoice } from '#test/builders/invoice.ts';
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
      const said = { stdout: '', stderr: '' };
      const terminal = {
        stdout: { write: (text: string) => (said.stdout += text) },
        stderr: { write: (text: string) => (said.stderr += text) },
      };
      const out = folder();
      const sfn = world.aws.connect(
        new SFNClient({
          endpoint: world.aws.url,
          region: 'sa-east-1',
          credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
        }),
      );
      const options = { debt: DEBT_ID, against: 'sandbox', at: '2026-05-08', out, config: 'config' };
      expect(await dossier(options, terminal, () => ({ sfn }))).toBe(0);
      expect(read(join(out, `dossier-${DEBT_ID}.json`)).parts.messages).toHaveLength(3);
      await expect(dossier({ ...options, against: 'prod' }, terminal, () => ({ sfn }))).rejects.toThrow(
        '--against: nothing is deployed on prod',
      );
      await expect(dossier({ ...options, debt: 'NF-404' }, terminal, () => ({ sfn }))).rejects.toThrow(
        `--debt: there is no debt "${debtIdOf(CREDITOR, 'NF-404')}", or its invoice never came`,
      );
    } finally {
      await world.close();
    }
  });

  it.each([
    { args: [], says: 'dossier: needs --debt ID, or --verify FILE' },
    { args: ['--debt', 'NF-1'], says: 'dossier: needs either --against STAGE or --invoices FILE' },
    { args: ['--verify', 'no-such-file.json'], says: 'no-such-file.json: cannot be read as JSON (ENOENT)' },
    { args: ['--verify', 'package.json'], says: 'package.json: is not a dossier of regua/dossier/v1' },
  ])('refuses wrong usage: $says', async ({ args, says }) => {
    const { exitCode, stderr } = await regua('dossier', ...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(says);
  });
});
