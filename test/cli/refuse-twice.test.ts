import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileOf, invoice, regua } from '#test/builders/command.ts';
import { journalOf } from '#test/builders/journal-of.ts';

const aFile = (...ids: string[]): string =>
  fileOf(
    `${ids.join('-')}.jsonl`,
    ids.map((id) => invoice(id)),
  );
const payment = (invoiceId: string) => ({
  id: `pay-${invoiceId}`,
  creditorId: 'bebidas-nordeste',
  invoiceId,
  amount: 100_000,
  paidAt: '2026-03-09T10:00:00-03:00',
  method: 'pix',
});

describe('an option that takes one value', () => {
  it.each([
    ['run', '--invoices', 'x.jsonl', '--until', '2026-03-01', '--until', '2026-03-02'],
    ['plan', '--invoices', 'x.jsonl', '--from', '2026-03-01', '--from', '2026-03-02'],
    ['check', '--config', 'config', '--config', 'other'],
    ['release', 'lote', '--invoices', 'x.jsonl', '--at', '2026-03-01 10:00', '--at', '2026-03-02 10:00'],
    ['import', 'x.csv', '--total', '1,00', '--total', '2,00'],
  ])('is refused when it is given twice: %s', async (...args) => {
    const { exitCode, stdout, stderr } = await regua(...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/option '--\S+ <\S+>' is given twice, and takes one value/);
    expect((await regua(...args, '--lang', 'pt-BR')).stderr).toMatch(
      /foi dada duas vezes e só aceita um valor/,
    );
  });
});

describe('--invoices', () => {
  it.each([
    ['one after the other', (one: string, other: string) => ['--invoices', one, other]],
    [
      'each by an option of its own',
      (one: string, other: string) => ['--invoices', one, '--invoices', other],
    ],
  ])('of run and plan takes several files, %s', async (_how, given) => {
    const options = given(aFile('NF-1'), aFile('NF-2', 'NF-3'));
    const opened = (await journalOf(...options)).filter(({ type }) => type === 'opened');
    expect(opened.map(({ invoiceId }) => invoiceId).sort()).toEqual(['NF-1', 'NF-2', 'NF-3']);
    const { stdout } = await regua('plan', ...options);
    for (const id of ['NF-1', 'NF-2', 'NF-3']) expect(stdout).toContain(id);
  });

  it('of run has payments of one file pay invoices of another', async () => {
    const payments = ['NF-1', 'NF-2'].map((id) => fileOf(`${id}.jsonl`, [payment(id)]));
    const journal = await journalOf('--invoices', aFile('NF-1'), aFile('NF-2'), '--payments', ...payments);
    expect(journal.filter(({ type }) => type === 'settled').length).toBe(2);
  });

  it('of release finds the batch in whichever file it is, and adds the act there', async () => {
    const batch = 'carteira';
    const of = { creditorId: 'bebidas-nordeste', batch };
    const at = '2026-02-20T08:00:00-03:00';
    const other = aFile('NF-1');
    const own = fileOf('lote.jsonl', [
      {
        'detail-type': 'CollectionPaused.v1',
        time: at,
        detail: { ...of, pauseId: batch, reason: 'import', pausedAt: at, lastDay: '2026-04-30' },
      },
      invoice('NF-2', { batch }),
    ]);
    const before = readFileSync(other, 'utf8');
    const { exitCode } = await regua('release', batch, '--invoices', own, other, '--yes');
    expect(exitCode).toBe(0);
    expect(readFileSync(own, 'utf8')).toContain('CollectionResumed.v1');
    expect(readFileSync(other, 'utf8')).toBe(before);
  });
});

describe('an instant', () => {
  it.each(['18/05/2026 10:00', '18/05/2026', '2026-05-18T10:00:00-03:00'])('is taken as %s', async (at) => {
    const { exitCode, stdout } = await regua('hours', 'SP', '--at', at, '--channel', 'email');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('18/05/2026 1');
  });

  it('is named in Portuguese where it is wrong', async () => {
    const { stderr } = await regua('hours', 'SP', '--at', 'agora', '--lang', 'pt-BR');
    expect(stderr).toContain('“--at <instante>”');
    expect(stderr).toContain('ou 18/05/2026 10:00');
    expect((await regua('import', '--lang', 'pt-BR')).stderr).toContain('falta o argumento “arquivos”');
  });
});

describe('a file that is none of events', () => {
  it.each(['run', 'plan', 'forecast'])('is told to %s, with what reads it', async (command) => {
    const sheet = fileOf('contas.xlsx', ['PK\u0003\u0004']);
    expect((await regua(command, '--invoices', sheet)).stderr).toContain('npx regua import');
    const raw = fileOf('contas.csv', ['Cliente;Vencimento;Valor;;', 'Ana;10/03/2026;10,00;;']);
    const { exitCode, stderr } = await regua(command, '--invoices', raw);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('npx regua import');
    const lock = fileOf('~$contas.xlsx', ['Ana']);
    expect((await regua(command, '--invoices', lock, '--lang', 'pt-BR')).stderr).toContain(
      'feche a planilha e use contas.xlsx',
    );
  });

  it('is told to import before anything is loaded', async () => {
    const nowhere = ['--config', 'no-such-folder'];
    const lock = fileOf('~$contas.xlsx', ['Ana']);
    expect((await regua('import', lock, ...nowhere)).stderr).toContain('lock file of Excel');
    const damaged = fileOf('contas.xlsx', ['\u0000\u0001\u0002\uD83D']);
    expect((await regua('import', damaged, ...nowhere)).stderr).toContain('damaged');
    const prose = fileOf('notas.txt', ['Notas da reunião', 'ligar para o João']);
    expect((await regua('import', prose, ...nowhere)).stderr).toContain('no header was found');
  });
});
