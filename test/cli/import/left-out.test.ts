import { beforeEach, describe, expect, it } from 'vitest';
import { ImportFolder } from '#test/builders/import-folder.ts';

let imports: ImportFolder;
beforeEach(() => {
  imports = new ImportFolder();
});

const row = (
  id: string,
  { status = 'Em aberto', amount = '100,00', open }: { status?: string; amount?: string; open?: string } = {},
) => `${id};Maria das Dores Lima;529.982.247-25;25/03/2026;${amount};${open ?? amount};${status}`;
const importing = async (
  rows: readonly string[],
  header = 'Título;Cliente;CPF/CNPJ;Vencimento;Valor;Saldo;Situação',
) => {
  const file = imports.fileOf('contas.csv', [header, ...rows].join('\n'));
  const { stdout } = await imports.importing([file], '--lang', 'pt-BR');
  return stdout.replaceAll('\u00a0', ' ');
};

describe('the line of totals', () => {
  const rows = [
    row('A-1'),
    row('A-1'),
    row('A-2', { status: 'Protestado', amount: '30,00' }),
    row('A-3', { status: 'Previsto', amount: '7,00' }),
  ];

  it.each([
    ['237,00', ''],
    ['137,00', ', sem 1 igual a uma linha anterior, contada uma só vez'],
    ['207,00', ', sem 1 para uma pessoa decidir'],
    ['107,00', ', sem 1 igual a uma linha anterior, contada uma só vez e 1 para uma pessoa decidir'],
    ['130,00', ', sem 1 igual a uma linha anterior, contada uma só vez e 1 previsão'],
  ])('of R$ %s agrees%s', async (sum, without) => {
    const said = await importing([...rows, `Total;;;;;${sum};`]);
    expect(said).toContain(`a linha de total 6 confere: R$ ${sum}${without}\n`);
    expect(said).not.toContain('ATENÇÃO: a linha de total');
  });

  it('that no group explains is said first, with the sum of rows that count once', async () => {
    expect(await importing([...rows, 'Total;;;;;99,00;'])).toMatch(
      /^ATENÇÃO: a linha de total 6 de contas\.csv diz R\$ 99,00, e as linhas somam R\$ 137,00/,
    );
  });
});

describe('what is left out', () => {
  it('is given with what each group comes to, and names the titles that a person must decide about', async () => {
    const said = await importing([
      row('A-1'),
      row('A-2', { status: 'Protestado', amount: '30,00' }),
      row('A-3', { status: 'Cancelado', amount: '40,00' }),
      row('A-4', { status: 'Cancelado', amount: '50,00' }),
      row('A-5', { status: 'Pago', amount: '60,00', open: '0,00' }),
    ]);
    expect(said).toContain(
      [
        'Deixados de fora: 1 para uma pessoa decidir (R$ 30,00 em aberto), 2 cancelados (R$ 90,00 em aberto) e 1 pago (nada em aberto, valor R$ 60,00)',
        '  linha 3: A-2 · Maria das Dores Lima · vence 25/03/2026 · R$ 30,00 · Protestado',
        '',
      ].join('\n'),
    );
  });

  it('names ten titles for a person, and counts the others', async () => {
    const said = await importing(
      Array.from({ length: 12 }, (_, index) => row(`A-${index}`, { status: 'Jurídico' })),
    );
    expect(said.match(/ · Jurídico\n/g)).toHaveLength(10);
    expect(said).toContain('  e mais 2\n');
  });

  it('says what is open of titles to decide, and nothing of what is open of others, where no column does', async () => {
    const said = await importing(
      [
        'A-1;Maria;529.982.247-25;25/03/2026;10,00;Protestado',
        'A-2;Maria;529.982.247-25;25/03/2026;20,00;Pago',
      ],
      'Título;Cliente;CPF/CNPJ;Vencimento;Valor;Situação',
    );
    expect(said).toContain(
      'Deixados de fora: 1 para uma pessoa decidir (R$ 10,00 em aberto) e 1 pago (R$ 20,00)\n',
    );
  });

  it.each(['38 títulos', 'Títulos: 38', '1.204 registros', '38 títulos em aberto', 'Qtde: 38'])(
    'counts a footer, such as %s, as a line of totals',
    async (footer) => {
      expect(await importing([row('A-1'), `${footer};;;;;;`])).toContain(
        'Deixados de fora: 1 linha de total ou de rodapé\n',
      );
    },
  );

  it('counts the name of a group, or a footnote, as a line of text', async () => {
    for (const text of ['Filial 38', '* Valores sujeitos a conferência'])
      expect(await importing([row('A-1'), `${text};;;;;;`])).toContain(
        'Deixados de fora: 1 linha de texto\n',
      );
  });
});

describe('a credit', () => {
  const TAIL = '25/03/2026;';
  const customers = [
    `A-1;Hotel Beira Mar;529.982.247-25;${TAIL}6.150,00;6.150,00;Em aberto`,
    `A-2;Hotel Beira Mar;529.982.247-25;${TAIL}-320,00;-320,00;Em aberto`,
    `A-3;Mercado;111.444.777-35;${TAIL}-50,00;-50,00;Em aberto`,
  ];

  it('of a customer who owes is named, with its line and that it is not deducted; that of another is counted', async () => {
    const said = await importing(customers);
    expect(said).toContain('Deixados de fora: 2 créditos ou devoluções (-R$ 370,00 em aberto)\n');
    expect(said).toContain(
      '  crédito de Hotel Beira Mar, linha 3, R$ 320,00: não é abatido; abata-o no ERP, ou segure os títulos do cliente com Contestado\n',
    );
    const { stdout } = await imports.inShort([imports.at('contas.csv')], '--lang', 'pt-BR');
    expect(stdout).toContain('  crédito de Hotel Beira Mar, linha 3');
    expect(said).not.toContain('devolução de Mercado');
    expect(said).toContain('1 título de 1 cliente, R$ 6.150,00');
  });

  it('of a system that marks them by their type is named too', async () => {
    const file = imports.fileOf(
      'p.csv',
      [
        'E1_FILIAL;E1_PREFIXO;E1_NUM;E1_PARCELA;E1_TIPO;E1_CLIENTE;E1_LOJA;E1_NOMCLI;E1_EMISSAO;E1_VENCTO;E1_VENCREA;E1_VALOR;E1_SALDO;CNPJ',
        '01;1;100;A;NF;7;01;Hotel Beira Mar;20260201;20260310;20260310;100,00;100,00;11222333000181',
        '01;1;101;A;NCC;7;01;Hotel Beira Mar;20260201;20260310;20260310;30,00;30,00;11222333000181',
      ].join('\n'),
    );
    const { stdout } = await imports.importing([file], '--lang', 'pt-BR');
    expect(stdout.replaceAll('\u00a0', ' ')).toContain(
      'crédito de Hotel Beira Mar, linha 3, R$ 30,00: não é abatido',
    );
  });
});
