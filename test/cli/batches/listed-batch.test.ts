import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { actOnBatch } from '#cli/batches/act-on-batch.ts';
import { wordsIn } from '#cli/words/words.ts';
import { BATCH, inBatch } from '#test/builders/batch.ts';
import { fileOf, invoice, regua } from '#test/builders/command.ts';
import { ImportFolder } from '#test/builders/import-folder.ts';
import { stageOf } from '#test/builders/stage-of.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const PAUSED = '2026-02-20T08:00:00-03:00';
const of = (batch: string, creditorId = CREDITOR) => ({ creditorId, batch });
const event = (type: string, detail: object) => ({ 'detail-type': type, time: PAUSED, detail });
const pause = (batch: string, creditorId?: string) =>
  event('CollectionPaused.v1', {
    ...of(batch, creditorId),
    pauseId: batch,
    reason: 'import',
    pausedAt: PAUSED,
    lastDay: '2026-04-30',
  });
const paid = (invoiceId: string, amount: number) =>
  event('PaymentReported.v1', {
    creditorId: CREDITOR,
    invoiceId,
    paymentId: `p-${invoiceId}`,
    amount,
    paidAt: PAUSED,
    method: 'other',
  });
const aFile = () =>
  fileOf('carteira.jsonl', [
    pause('carteira'),
    invoice('NF-1', { batch: 'carteira' }),
    invoice('NF-2', { batch: 'carteira' }),
    paid('NF-2', 40_000),
    pause('corrigidas'),
    invoice('NF-3', { batch: 'corrigidas' }),
    pause('liberado'),
    invoice('NF-4', { batch: 'liberado' }),
    event('InvoiceCancelled.v1', { creditorId: CREDITOR, invoiceId: 'NF-4', cancelledAt: PAUSED }),
    event('CollectionResumed.v1', { ...of('liberado'), resumedAt: '2026-02-21T08:00:00-03:00' }),
    pause('desfeito'),
    invoice('NF-5', { batch: 'desfeito' }),
    event('BatchWithdrawn.v1', { ...of('desfeito'), withdrawnAt: '2026-02-21T08:00:00-03:00' }),
  ]);
const plainly = (text: string): string[] => text.replaceAll('\u00a0', ' ').trimEnd().split('\n');

describe('a command for a batch that names none', () => {
  const LIST = (file: string) => [
    `Lotes em ${file}, cada um que ainda não foi liberado com o comando que o libera:`,
    '  carteira · 20/02/2026 · 2 faturas, R$ 1.600,00 em aberto · pausado, ainda não liberado',
    `    npx regua release carteira --invoices ${file}`,
    '  corrigidas · 20/02/2026 · 1 fatura, R$ 1.000,00 em aberto · pausado, ainda não liberado',
    `    npx regua release corrigidas --invoices ${file}`,
    '  liberado · 20/02/2026 · 1 fatura, R$ 0,00 em aberto · liberado',
    '  desfeito · 20/02/2026 · 1 fatura, R$ 0,00 em aberto · desfeito',
  ];

  it('release begins with those that are there, with the command for each that is paused', async () => {
    const file = aFile();
    const { exitCode, stdout, stderr } = await regua('release', '--invoices', file, '--lang', 'pt-BR');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(plainly(stderr)).toEqual(LIST(file));
  });

  it('release says that a name is not there before it lists those that are', async () => {
    const file = aFile();
    const { stderr } = await regua('release', 'lote-de-ontem', '--invoices', file, '--lang', 'pt-BR');
    expect(plainly(stderr)).toEqual([`${file}: não tem o lote lote-de-ontem`, ...LIST(file)]);
  });

  it('undo lists those that are there, with the command for each that was not undone', async () => {
    const file = aFile();
    const { exitCode, stderr } = await regua('undo', '--invoices', file, '--state', 'minhas');
    expect(exitCode).toBe(2);
    expect(plainly(stderr).filter((line) => line.includes('npx regua'))).toEqual(
      ['carteira', 'corrigidas', 'liberado'].map(
        (batch) => `    npx regua undo ${batch} --invoices ${file} --state minhas`,
      ),
    );
  });

  it('names the creditor in the command where there is more than one', async () => {
    const file = fileOf('duas.jsonl', [pause('carteira'), pause('carteira', 'outra')]);
    const { stderr } = await regua('release', '--invoices', file);
    expect(stderr).toContain(`npx regua release carteira --invoices ${file} --creditor outra`);
  });

  it('says that a file has no batch at all', async () => {
    const file = fileOf('sem.jsonl', [invoice('NF-1')]);
    expect((await regua('release', '--invoices', file)).stderr).toBe(`${file}: has no batch\n`);
  });

  it('without a file goes by the files of the imports', async () => {
    const imports = new ImportFolder();
    const book = imports.fileOf(
      'contas.csv',
      'Título;Cliente;CPF;Vencimento;Saldo\nA-1;Maria das Dores Lima;529.982.247-25;25/03/2026;100,00\n',
    );
    await imports.importing([book], '--yes');
    const batch = String(imports.allOf()[0]?.detail.batch);
    const { exitCode, stderr } = await regua('undo', '--state', imports.at('imports'), '--lang', 'pt-BR');
    expect(exitCode).toBe(2);
    const [first, row, command] = plainly(stderr);
    expect(first).toMatch(
      /^Lotes em \S+out\.jsonl, cada um que não foi desfeito com o comando que o desfaz:$/,
    );
    expect(row).toBe(`  ${batch} · 20/03/2026 · 1 fatura, R$ 100,00 em aberto · pausado, ainda não liberado`);
    expect(command).toMatch(/^ {4}npx regua undo lote-\S+ --invoices \S+out\.jsonl --state \S+imports$/);
  });
});

it('without a file, a stage or an import, says what to give', async () => {
  const { exitCode, stderr } = await regua('undo', '--state', '/nowhere', '--lang', 'pt-BR');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('--invoices ARQUIVO ou --stage AMBIENTE');
});

it('a stage lists its batches as well', async () => {
  const world = await TestWorld.start();
  try {
    await world.runUntil('2026-05-04T12:00:00-03:00');
    await world.billing('CollectionPaused.v1', {
      ...of(BATCH),
      pauseId: BATCH,
      reason: 'import',
      pausedAt: world.now(),
    });
    await world.billing('InvoiceIssued.v1', inBatch(1));
    await world.runUntil('2026-05-04T12:05:00-03:00');
    const connect = await stageOf(world);
    const to = { write: () => undefined };
    const terminal = { stdin: process.stdin, stdout: to, stderr: to, words: wordsIn('pt-BR') };
    for (const batch of [undefined, 'outro'])
      await expect(
        actOnBatch(
          { act: 'release', batch, now: world.now() },
          { stage: 'sandbox', config: 'config', creditor: CREDITOR },
          terminal,
          () => ({ ...connect(), dynamodb: new DynamoDBClient({ region: 'sa-east-1' }) }),
        ),
      ).rejects.toThrow(
        new RegExp(
          `  ${BATCH} · 04/05/2026 · 1 fatura, R\\$\\s1\\.000,00 em aberto · pausado, ainda não liberado\\n    npx regua release ${BATCH} --stage sandbox`,
        ),
      );
  } finally {
    await world.close();
  }
});
