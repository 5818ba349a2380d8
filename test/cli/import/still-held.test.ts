import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { ImportFolder } from '#test/builders/import-folder.ts';

let imports: ImportFolder;
beforeEach(() => {
  imports = new ImportFolder();
});

const HEADER = 'Título;Cliente;CPF/CNPJ;Vencimento;Valor;Saldo;Situação';
const SOUND = '529.982.247-25';
const row = (
  id: string,
  cells: { status?: string; amount?: string; open?: string; due?: string } = {},
): string => {
  const { status = 'Em aberto', amount = '100,00', due = '25/03/2026' } = cells;
  return `${id};Maria das Dores Lima;${SOUND};${due};${amount};${cells.open ?? amount};${status}`;
};
const given = async (rows: readonly string[], ...args: string[]) => {
  const file = imports.fileOf('contas.csv', [HEADER, ...rows].join('\n'));
  const said = await imports.inShort([file], '--yes', '--lang', 'pt-BR', ...args);
  return { ...said, stdout: said.stdout.replaceAll('\u00a0', ' ') };
};
const types = () =>
  imports.added().map(({ 'detail-type': type, detail }) => [type, detail.invoiceId ?? detail.batch]);

describe('a title that a person held before it came in', () => {
  it('stays out when its system calls it open again, and one line says how it comes in', async () => {
    await given([row('A-1'), row('A-2', { status: 'Contestado', due: '26/03/2026' })]);
    expect(imports.issued().map(({ invoiceId }) => invoiceId)).toEqual(['A-1']);
    const again = await given([row('A-1'), row('A-2', { due: '26/03/2026' })], '--changes');
    expect(imports.added()).toEqual([]);
    expect(again.stdout).toContain('A cobrar: 1 título de 1 cliente, R$ 100,00 em aberto\n');
    expect(again.stdout).toContain('1 para uma pessoa decidir (R$ 100,00 em aberto)\n');
    expect(again.stdout).toMatch(
      /^Segurados antes por uma pessoa, continuam de fora: 1: A-2\. Os que se resolveram voltam com:\n {2}npx regua import \S+contas\.csv --changes --let-in A-2 /m,
    );
    expect(again.stdout).not.toContain('Novos desde');
  });

  it('comes in by that command, and then is a title as any other', async () => {
    await given([row('A-1'), row('A-2', { status: 'Contestado' })]);
    await given([row('A-1'), row('A-2')], '--changes', '--let-in', 'A-2');
    expect(imports.issued().map(({ invoiceId }) => invoiceId)).toEqual(['A-2']);
    const { stdout } = await given([row('A-1'), row('A-2')], '--changes');
    expect(stdout).toContain('Já conhecidos e sem mudança: 2 títulos\n');
    expect(stdout).not.toContain('Segurados antes');
  });

  it('is known where nothing else of its import is written', async () => {
    await given([row('A-1')]);
    await given([row('A-2', { status: 'Contestado' })], '--changes');
    expect(imports.added()).toEqual([]);
    await given([row('A-2')], '--changes');
    expect(imports.added()).toEqual([]);
  });

  it('is known without a number, too', async () => {
    const header = 'Cliente;CPF/CNPJ;Vencimento;Valor;Saldo;Situação';
    const of = (status: string) =>
      imports.fileOf(
        'contas.csv',
        [header, `Maria das Dores Lima;${SOUND};25/03/2026;100,00;100,00;${status}`].join('\n'),
      );
    await imports.inShort([of('Contestado')], '--yes');
    await imports.inShort([of('Em aberto')], '--yes', '--changes');
    expect(imports.added()).toEqual([]);
  });
});

describe('a title that a person holds after it came in', () => {
  it('is paused by --changes, and stays so until it is let in', async () => {
    await given([row('A-1'), row('A-2', { due: '26/03/2026' })]);
    const held = await given([row('A-2', { due: '26/03/2026', status: 'Contestado' })], '--changes');
    expect(types()).toEqual([['CollectionPaused.v1', 'A-2']]);
    expect(held.stdout).toContain('Segurados agora por uma pessoa, com a cobrança pausada: 1: A-2\n');
    const again = await given([row('A-1'), row('A-2', { due: '26/03/2026' })], '--changes');
    expect(types()).toEqual([]);
    expect(again.stdout).toContain('continuam de fora: 1: A-2.');
    await given([row('A-1'), row('A-2', { due: '26/03/2026' })], '--changes', '--let-in', 'A-2');
    expect(types()).toEqual([['CollectionResumed.v1', 'A-2']]);
  });

  it('is paid, in part and whole, and cancelled by its system all the same', async () => {
    const all = ['A-1', 'A-2', 'A-3'];
    await given(all.map((id) => row(id)));
    await given(
      all.map((id) => row(id, { status: 'Contestado' })),
      '--changes',
    );
    expect(types().map(([type]) => type)).toEqual(all.map(() => 'CollectionPaused.v1'));
    await given(
      [
        row('A-1', { open: '40,00' }),
        row('A-2', { open: '0,00', status: 'Pago' }),
        row('A-3', { status: 'Cancelado' }),
      ],
      '--changes',
    );
    expect(types()).toEqual([
      ['PaymentReported.v1', 'A-2'],
      ['InvoiceCancelled.v1', 'A-3'],
      ['PaymentReported.v1', 'A-1'],
    ]);
  });

  it('is not in what a snapshot lacks', async () => {
    await given([row('A-1'), row('A-2')]);
    await given([row('A-2', { status: 'Contestado' })], '--changes');
    const { stdout } = await given([row('A-1')], '--snapshot');
    expect(stdout).not.toContain('Sumiram');
    expect(types()).toEqual([]);
  });

  it('stays out after its batch was undone', async () => {
    await given([row('A-1'), row('A-2')]);
    await given([row('A-2', { status: 'Contestado' })], '--changes');
    const book = (): string => readFileSync(imports.at('imports/bebidas-nordeste/book.json'), 'utf8');
    const [, batch = ''] = /"batch": "(lote-[^"]+)"/.exec(book()) ?? [];
    const { regua } = await import('#test/builders/command.ts');
    const undone = await regua(
      ...['undo', batch, '--invoices', imports.out(), '--state', imports.at('imports'), '--yes'],
    );
    expect(undone.exitCode).toBe(0);
    await given([row('A-1'), row('A-2')], '--changes');
    expect(imports.issued().map(({ invoiceId }) => invoiceId)).toEqual(['A-1']);
  });
});

describe('titles for a person to decide', () => {
  it('come to what is open of them, and those that are paid and credits stay what they are', async () => {
    const status = 'Contestado';
    const { stdout } = await given([
      row('A-1'),
      row('A-2', { status, amount: '1.234,56', open: '734,56' }),
      row('A-3', { status, amount: '500,00', open: '0,00' }),
      row('A-4', { status, amount: '-320,00' }),
    ]);
    expect(stdout).toContain('1 para uma pessoa decidir');
    expect(stdout).toContain(
      'Soma: R$ 100,00 a cobrar + R$ 734,56 de 1 para uma pessoa decidir − R$ 320,00 de 1 crédito ou devolução = R$ 514,56, o total do ERP em aberto\n',
    );
  });

  it('come to the amount less what was received, where no column has what is open', async () => {
    const file = imports.fileOf(
      'contas.csv',
      [
        'Título;Cliente;CPF/CNPJ;Vencimento;Valor;Valor recebido;Data do recebimento;Situação',
        `A-1;Maria;${SOUND};25/03/2026;100,00;;;Em aberto`,
        `A-2;Maria;${SOUND};25/03/2026;1.234,56;500,00;01/03/2026;Contestado`,
        `A-3;Maria;${SOUND};25/03/2026;90,00;90,00;01/03/2026;Contestado`,
      ].join('\n'),
    );
    const stdout = (await imports.inShort([file], '--lang', 'pt-BR')).stdout.replaceAll('\u00a0', ' ');
    expect(stdout).toContain(
      'Soma: R$ 100,00 a cobrar + R$ 734,56 de 1 para uma pessoa decidir = R$ 834,56, o total do ERP em aberto\n',
    );
  });

  it('are those that were renegotiated or lost, though nothing is open of them: nobody paid', async () => {
    await given([row('A-1'), row('A-2'), row('A-3')]);
    await given(
      [row('A-1', { status: 'Renegociado', open: '0,00' }), row('A-2', { status: 'Perda', open: '0,00' })],
      '--changes',
    );
    expect(types().map(([type]) => type)).not.toContain('InvoiceCancelled.v1');
    expect(types().filter(([type]) => type === 'CollectionPaused.v1')).toEqual([
      ['CollectionPaused.v1', 'A-1'],
      ['CollectionPaused.v1', 'A-2'],
    ]);
    expect(types().filter(([type]) => type === 'PaymentReported.v1')).toEqual([]);
  });

  it('have one line that says why there is no sum where what is open of a row that is left out cannot be read', async () => {
    const file = imports.fileOf(
      'contas.csv',
      [
        'Título;Cliente;CPF/CNPJ;Vencimento;Valor;Valor recebido;Situação;Provisão',
        `A-1;Maria;${SOUND};25/03/2026;100,00;;Em aberto;Não`,
        `A-2;Maria;${SOUND};25/03/2026;50,00;10,00;Em aberto;Não`,
        `A-3;Maria;${SOUND};25/03/2026;90,00;ver caixa;Em aberto;Sim`,
      ].join('\n'),
    );
    const { stdout } = await imports.inShort([file], '--lang', 'pt-BR');
    expect(stdout).toContain('A cobrar: 2 títulos');
    expect(stdout).toContain('\nSem soma: não se lê o que está em aberto da linha 4, deixada de fora\n');
    expect(stdout).not.toContain('Soma: ');
  });
});

describe('a status that says that a title is paid in part', () => {
  const statuses = [
    ...['Baixado Parcialmente', 'Baixado Parcial', 'Parcialmente Baixado', 'Parcialmente Pago'],
    ...['Parcialmente Recebida', 'Parcialmente Liquidado', 'Pago Parcial', 'Liq. Parcial', 'Quitado Parcial'],
    ...[
      'Baixa parcial',
      'Recebimento Parcial',
      'Pago em parte',
      'Parcial',
      'Parc. Pago',
      'Amortizado parcialmente',
    ],
  ];
  it.each(statuses)('%s is known, and what is left is collected', async (status) => {
    const { stdout } = await given([row('A-1', { status, amount: '100,00', open: '40,00' })]);
    expect(stdout).toContain('A cobrar: 1 título de 1 cliente, R$ 40,00 em aberto\n');
  });

  it('is proposed for a word that nobody knows where all of its rows are, and for no other', async () => {
    const { stdout } = await given([
      row('A-1'),
      row('A-2', { status: 'Zumbi', amount: '100,00', open: '40,00' }),
      row('A-3', { status: 'Zumbi', amount: '90,00', open: '40,00' }),
      row('A-4', { status: 'Lobo', amount: '90,00', open: '40,00' }),
      row('A-5', { status: 'Lobo' }),
    ]);
    expect(stdout).toContain('    Zumbi: parcial\n    Lobo: pessoa\n');
  });
});
