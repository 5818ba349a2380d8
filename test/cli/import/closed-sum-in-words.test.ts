import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { ImportFolder } from '#test/builders/import-folder.ts';

let imports: ImportFolder;
beforeEach(() => {
  imports = new ImportFolder();
});

const HEADER = 'Título;Cliente;CPF/CNPJ;Vencimento;Valor;Saldo;Situação';
const row = (
  id: string,
  { status = 'Em aberto', open = '100,00', taxId = '529.982.247-25' } = {},
  amount = open,
): string => `${id};Maria das Dores Lima;${taxId};25/03/2026;${amount};${open};${status}`;
const sumIn = (stdout: string): string | undefined =>
  /^Soma: .*$/m.exec(stdout.replaceAll('\u00a0', ' '))?.[0];
const sumOf = async (rows: readonly string[], header = HEADER): Promise<string | undefined> => {
  const file = imports.fileOf('contas.csv', [header, ...rows].join('\n'));
  return sumIn((await imports.inShort([file], '--lang', 'pt-BR')).stdout);
};

describe('the line of the sum', () => {
  it('closes to the column of what is open, with each group that has money in it, and no other', async () => {
    // 100 + 310 + 30 + 7 + 2.50 - 20 = 429.50
    expect(
      await sumOf([
        row('A-1'),
        row('A-2', { open: '310,00', taxId: '529.982.247-26' }),
        row('A-3', { open: '30,00', status: 'Protestado' }),
        row('A-4', { open: '7,00', status: 'Previsto' }),
        row('A-5', { open: '2,50', status: 'Pago' }),
        row('A-6', { open: '0,00', status: 'Pago' }, '60,00'),
        row('A-7', { open: '-20,00' }),
        'Total;;;;;429,50;',
      ]),
    ).toBe(
      'Soma: R$ 100,00 a cobrar + R$ 310,00 de 1 recusada + R$ 30,00 de 1 para uma pessoa decidir + R$ 7,00 de 1 previsão + R$ 2,50 de 1 pago − R$ 20,00 de 1 crédito ou devolução = R$ 429,50, o total do ERP em aberto',
    );
  });

  it('is there where nothing was left out', async () => {
    expect(await sumOf([row('A-1'), row('A-2', { open: '1,00' })])).toBe(
      'Soma: R$ 101,00 a cobrar = R$ 101,00, o total do ERP em aberto',
    );
  });

  it('begins with what there is, and is not there where nothing has an amount', async () => {
    expect(await sumOf([row('A-1', { taxId: '529.982.247-26' }), row('A-2', { open: '-20,00' })])).toBe(
      'Soma: R$ 100,00 de 1 recusada − R$ 20,00 de 1 crédito ou devolução = R$ 80,00, o total do ERP em aberto',
    );
    expect(
      await sumOf([row('A-1', { open: 'abc' }, '10,00'), row('A-2', { open: '0,00', status: 'Pago' })]),
    ).toBeUndefined();
  });

  it('is of the whole book: not of changes, nor of rows that were mended, with or without --changes', async () => {
    const lines = [HEADER, row('A-1'), row('A-2', { taxId: '529.982.247-26' })];
    const file = imports.fileOf('contas.csv', lines.join('\n'));
    const said = async (path: string, ...args: string[]) =>
      (await imports.inShort([path], '--lang', 'pt-BR', ...args)).stdout;
    expect(sumIn(await said(file))).toContain('R$ 200,00, o total do ERP em aberto');
    const changed = await said(file, '--changes');
    expect(changed).toContain('A cobrar: 1 título');
    expect(changed).not.toContain('total do ERP');
    await imports.inShort([file], '--yes');
    const refused = imports.at('contas.recusadas.csv');
    writeFileSync(refused, readFileSync(refused, 'utf8').replace('247-26', '247-25'));
    const elsewhere = ['--state', imports.at('other'), '--out', imports.at('other.jsonl')];
    for (const args of [['--changes'], elsewhere]) {
      const stdout = await said(refused, ...args);
      expect(stdout).toContain('A cobrar: 1 título');
      expect(stdout).not.toContain('total do ERP');
    }
  });

  it('does not name another total than the one that was given', async () => {
    const file = imports.fileOf('contas.csv', [HEADER, row('A-1'), row('A-2')].join('\n'));
    const given = await imports.inShort([file], '--lang', 'pt-BR', '--total', '200,00');
    expect(sumIn(given.stdout)).toContain(' = R$ 200,00, o total do ERP em aberto');
    const held = imports.fileOf(
      'contas.csv',
      [HEADER, row('A-1'), row('A-2', { status: 'Protestado' })].join('\n'),
    );
    const { exitCode, stdout } = await imports.inShort([held], '--lang', 'pt-BR', '--total', '100,00');
    expect({ exitCode, sum: sumIn(stdout) }).toEqual({ exitCode: 0, sum: undefined });
  });

  it('counts what was paid of a title no more, and a row that is there twice, twice', async () => {
    expect(await sumOf([row('A-1', { open: '40,00' }, '100,00'), row('A-2'), row('A-2')])).toMatch(
      / R\$ 140,00 a cobrar \+ R\$ 100,00 .*contada uma só vez = R\$ 240,00, /,
    );
  });

  it('says of how many refused rows no amount can be read', async () => {
    expect(await sumOf([row('A-1'), row('A-2', { open: 'abc' }, '10,00')])).toBe(
      'Soma: R$ 100,00 a cobrar = R$ 100,00, o total do ERP em aberto, fora 1 linha recusada sem valor legível',
    );
  });

  it('is made of amounts where these are the only money, without what is paid or cancelled', async () => {
    const header = 'Título;Cliente;CPF/CNPJ;Vencimento;Valor;Situação';
    const plain = (id: string, amount: string, status: string): string =>
      `${id};Maria das Dores Lima;529.982.247-25;25/03/2026;${amount};${status}`;
    const rows = [
      plain('A-1', '10,00', 'Em aberto'),
      plain('A-2', '20,00', 'Pago'),
      plain('A-3', '5,00', 'Cancelado'),
      plain('A-4', '3,00', 'Protestado'),
    ];
    expect(await sumOf(rows, header)).toBe(
      'Soma: R$ 10,00 a cobrar + R$ 3,00 de 1 para uma pessoa decidir = R$ 13,00, o total do ERP em aberto',
    );
  });

  it('has what is left of titles that a person decides about where no column has what is open', async () => {
    const header = 'Título;Cliente;CPF/CNPJ;Vencimento;Valor;Recebido;Situação';
    const title = (id: string, status: string, paid = '4,00'): string =>
      `${id};Maria das Dores Lima;529.982.247-25;25/03/2026;10,00;${paid};${status}`;
    expect(await sumOf([title('A-1', 'Em aberto')], header)).toContain('= R$ 6,00, ');
    expect(await sumOf([title('A-1', 'Em aberto'), title('A-2', 'Protestado', '0,00')], header)).toContain(
      '= R$ 16,00, ',
    );
    expect(await sumOf([title('A-1', 'Em aberto'), title('A-2', 'Protestado')], header)).toBe(
      'Soma: R$ 6,00 a cobrar + R$ 6,00 de 1 para uma pessoa decidir = R$ 12,00, o total do ERP em aberto',
    );
  });

  it('subtracts a credit that a system marks by its type, and has a deduction in the title that it is taken from', async () => {
    const header =
      'E1_FILIAL;E1_PREFIXO;E1_NUM;E1_PARCELA;E1_TIPO;E1_CLIENTE;E1_LOJA;E1_NOMCLI;E1_EMISSAO;E1_VENCTO;E1_VENCREA;E1_VALOR;E1_SALDO;CNPJ';
    const of = (number: number, type: string, amount: string): string =>
      `01;1;${number};A;${type};7;01;Hotel Beira Mar;20260201;20260310;20260310;${amount};${amount};11222333000181`;
    const file = imports.fileOf(
      'p.csv',
      [header, of(100, 'NF', '100,00'), of(100, 'AB-', '10,00'), of(101, 'NCC', '30,00')].join('\n'),
    );
    const { stdout } = await imports.inShort([file], '--lang', 'pt-BR');
    expect(sumIn(stdout)).toBe(
      'Soma: R$ 90,00 a cobrar − R$ 30,00 de 1 crédito ou devolução = R$ 60,00, o total do ERP em aberto',
    );
  });

  it('counts neither what is to be paid nor what the system has deleted: no list of what is to be received has them', async () => {
    for (const [name, sum] of [
      ['omie.xlsx', 'R$ 2.734,56 a cobrar = R$ 2.734,56, '],
      ['sankhya.csv', 'R$ 1.234,56 a cobrar + R$ 500,00 de 1 previsão = R$ 1.734,56, '],
      [
        'protheus.csv',
        'R$ 1.600,00 a cobrar + R$ 7,00 de 1 recusada − R$ 250,00 de 1 crédito ou devolução + R$ 99,00 de 1 previsão = R$ 1.456,00, ',
      ],
    ] as const) {
      const { stdout } = await imports.inShort([imports.fixture(name)], '--lang', 'pt-BR');
      expect(sumIn(stdout)).toBe(`Soma: ${sum}o total do ERP em aberto`);
    }
  });

  it.each(['omie.xlsx', 'distribuidora.csv', 'pequena-empresa.csv', 'sankhya.csv', 'protheus.csv'])(
    'adds up, in the short screen of %s',
    async (name) => {
      const { stdout } = await imports.inShort([imports.fixture(name)], '--lang', 'pt-BR');
      const line = sumIn(stdout) ?? '';
      expect(line).toMatch(/ a cobrar .*= -?R\$ /);
      const [parts = '', total = ''] = line.replace('Soma: ', '+ ').split(' = ');
      const centavos = (text: string): number => Number(text.replace(/\D/g, ''));
      const sum = [...parts.matchAll(/([+−]) R\$ ([\d.]+,\d\d)/g)].reduce(
        (all, [, sign, amount = '']) => all + (sign === '−' ? -1 : 1) * centavos(amount),
        0,
      );
      const [stated = ''] = total.split(', o total');
      expect(sum).toBe((stated.startsWith('-') ? -1 : 1) * centavos(stated));
    },
  );

  it('says why where the line of totals adds what lowers other titles', async () => {
    const head =
      'E1_PREFIXO;E1_NUM;E1_PARCELA;E1_TIPO;E1_CLIENTE;E1_LOJA;E1_NOMCLI;E1_EMISSAO;E1_VENCREA;E1_VALOR;E1_SALDO;CNPJ';
    const row = (kind: string, value: string): string =>
      `1;100;A;${kind};7;01;Hotel;20260201;20260310;${value};${value};11222333000181`;
    const file = imports.fileOf(
      'p.csv',
      [head, row('NF', '100,00'), row('AB-', '10,00'), 'Total;;;;;;;;;;110,00;'].join('\n'),
    );
    const { stdout } = await imports.inShort([file], '--lang', 'pt-BR');
    expect(stdout.replaceAll('\u00a0', ' ')).toContain(
      'Soma: R$ 90,00 a cobrar = R$ 90,00, o total do ERP em aberto; a linha de total, R$ 110,00, soma também 1 abatimento ou imposto retido, descontado do seu título\n',
    );
  });
});
