import { beforeEach, describe, expect, it } from 'vitest';
import { ImportFolder } from '#test/builders/import-folder.ts';

let imports: ImportFolder;
beforeEach(() => {
  imports = new ImportFolder();
});

const HEADER = 'Título;Cliente;CPF/CNPJ;Emissão;Vencimento;Valor;Saldo;Situação';
interface Cells {
  readonly taxId?: string;
  readonly due?: string;
  readonly amount?: string;
  readonly open?: string;
  readonly status?: string;
}
const row = (id: string, cells: Cells = {}): string => {
  const { taxId = '529.982.247-25', due = '25/03/2026', amount = '100,00' } = cells;
  const { open = amount, status = 'Em aberto' } = cells;
  return `${id};Maria das Dores Lima;${taxId};10/02/2026;${due};${amount};${open};${status}`;
};
const plainly = (text: string): string => text.replaceAll('\u00a0', ' ');
async function importing(lines: readonly string[], ...args: string[]) {
  const file = imports.fileOf('contas.csv', lines.join('\n'));
  const { exitCode, stdout, stderr } = await imports.importing([file], '--lang', 'pt-BR', ...args);
  return { exitCode, stdout: plainly(stdout), stderr: plainly(stderr) };
}

describe('the sum of refused rows', () => {
  it.each([
    ['a bad due date', { due: '31/02/2026' }],
    ['no due date', { due: '' }],
    ['a wrong CPF', { taxId: '529.982.247-26' }],
    ['an unknown status', { status: 'Zumbi' }],
    ['an amount that cannot be read, beside an open amount that can', { amount: 'abc', open: '100,00' }],
    ['more open than its amount', { amount: '50,00', open: '100,00' }],
  ])('has a row with %s, and --total closes with it', async (_what, cells) => {
    const { stdout } = await importing([HEADER, row('A-1'), row('A-2', cells)], '--total', '200,00');
    expect(stdout).toContain('O total bate com --total, R$ 200,00');
    expect(stdout).toContain('Recusadas: 1 linha, R$ 100,00 em aberto; voltam em');
  });

  it('has the amount of a row with a bad date where no column has what is open', async () => {
    const head = 'Título;Cliente;CPF/CNPJ;Vencimento;Valor;Recebido';
    const of = (id: string, due: string) => `${id};Maria;529.982.247-25;${due};100,00;40,00`;
    const lines = [head, of('A-1', '25/03/2026'), of('A-2', '31/02/2026')];
    const { stdout } = await importing(lines, '--total', '120,00');
    expect(stdout).toContain('Recusadas: 1 linha, R$ 60,00 em aberto; voltam em');
  });

  it('says how many rows have no amount that can be read, and has nothing of them', async () => {
    const lines = [
      HEADER,
      row('A-1'),
      row('A-2', { due: 'amanhã' }),
      row('A-3', { open: 'abc' }),
      `${row('A-4')};;;a mais`,
    ];
    const { stdout } = await importing(lines);
    expect(stdout).toContain('Recusadas: 3 linhas, R$ 100,00 em aberto, fora 2 sem valor legível; voltam em');
    const differs = await importing(lines, '--total', '300,00');
    expect(differs.stderr).toContain('o arquivo tem R$ 200,00, sem 2 linhas cujo valor não se lê');
  });

  it.each([
    ['is paid', { status: 'Pago', open: '0,00' }],
    ['is cancelled', { status: 'Cancelado' }],
    ['is a credit', { amount: '-100,00' }],
  ])('has nothing of a row with a bad date that %s', async (_what, cells) => {
    const lines = [HEADER, row('A-1'), row('A-2', { due: '31/02/2026', ...cells })];
    const { stdout } = await importing(lines, '--total', '100,00');
    expect(stdout).toContain('O total bate com --total, R$ 100,00');
  });
});

it('a table of what is open and what was received has an amount: both together', async () => {
  const lines = [
    'Título;Cliente;CPF/CNPJ;Vencimento;Em aberto;Recebido',
    'A-1;Maria das Dores Lima;529.982.247-25;25/03/2026;60,00;40,00',
    'A-2;Maria das Dores Lima;529.982.247-25;26/03/2026;70,00;',
    'A-3;Maria das Dores Lima;529.982.247-25;26/03/2026;0,00;70,00',
  ];
  const { stdout } = await importing(lines, '--yes');
  expect(stdout).toContain('A cobrar: 2 títulos de 1 cliente, R$ 130,00 em aberto');
  const amounts = imports
    .added()
    .flatMap(({ 'detail-type': type, detail: { invoiceId, amount } }) =>
      amount === undefined ? [] : [[type, invoiceId, amount]],
    );
  expect(amounts).toEqual([
    ['InvoiceIssued.v1', 'A-1', 10_000],
    ['InvoiceIssued.v1', 'A-2', 7_000],
    ['PaymentReported.v1', 'A-1', 4_000],
  ]);
});
