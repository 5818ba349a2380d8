import { readFileSync, writeFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { beforeEach, describe, expect, it } from 'vitest';
import { ImportFolder } from '#test/builders/import-folder.ts';

let imports: ImportFolder;
beforeEach(() => {
  imports = new ImportFolder();
});

const inPortuguese = ['--lang', 'pt-BR', '--yes'];

describe('one CPF or CNPJ', () => {
  const HEADER = 'Título;Código do cliente;Cliente;CPF/CNPJ;Vencimento;Saldo;Situação';
  const file = (name: string, ...rows: readonly string[]): string =>
    imports.fileOf(name, [HEADER, ...rows.map((row) => `${row};25/03/2026;100,00;Em aberto`)].join('\n'));
  const calledIn = () => imports.issued().map(({ debtor }) => Object(debtor).debtorId);

  it('is one debtor, whatever codes its titles have', async () => {
    const rows = [
      'A-1;7;Loja Aurora;11.222.333/0001-81',
      'A-2;9;Loja Aurora ME;11222333000181',
      'A-3;;Aurora;11.222.333/0001-81',
    ];
    await imports.importing([file('a.csv', ...rows)], ...inPortuguese);
    expect(calledIn()).toEqual(['7', '7', '7']);
  });

  it('stays the same debtor in the next import, and its code is nobody else’s', async () => {
    await imports.importing([file('a.csv', 'A-1;7;Loja Aurora;11.222.333/0001-81')], ...inPortuguese);
    const next = imports.fileOf(
      'b.csv',
      readFileSync(
        file('b.csv', 'A-2;9;Loja Aurora;11.222.333/0001-81', 'A-3;7;Maria;529.982.247-25'),
        'utf8',
      ).replaceAll('25/03', '26/03'),
    );
    await imports.importing([next], '--changes', ...inPortuguese);
    expect(calledIn()).toEqual(['7', expect.stringMatching(/^C-/)]);
  });
});

describe('a name that the rows of one customer spell in several ways', () => {
  const HEADER = 'Título;Cliente;CPF/CNPJ;Emissão;Vencimento;Saldo;Situação';
  const CNPJ = '11.222.333/0001-81';
  const importNamed = (...rows: readonly (readonly [name: string, issued: string, taxId?: string])[]) => {
    const lines = rows.map(
      ([name, issued, taxId = CNPJ], index) =>
        `A-${index};${name};${taxId};${issued};25/03/2026;100,00;Em aberto`,
    );
    return imports.importing([imports.fileOf('a.csv', [HEADER, ...lines].join('\n'))], ...inPortuguese);
  };
  const namesIn = () => imports.issued().map(({ debtor }) => Object(debtor).name);
  const saysOf = (stdout: string): string[] =>
    stdout.split('\n').filter((line) => line.includes('que a maioria das linhas tem'));

  it('is the one that most rows have, in whatever row, and the screen says so in one line', async () => {
    const { stdout } = await importNamed(
      ['MERCADO BOM PREÇO', '01/03/2026'],
      ['Mercado Bom Preço', '02/03/2026'],
      ['Merc. Bom Preco Ltda.', '03/03/2026'],
    );
    expect(namesIn()).toEqual(Array(3).fill('Mercado Bom Preço'));
    expect(saysOf(stdout)).toEqual([
      'O nome que a maioria das linhas tem vale para todas, de 1 cliente: Mercado Bom Preço (também “Merc. Bom Preco Ltda.”)',
    ]);
  });

  it('is the one of the newest row where as many have another, whatever their order', async () => {
    await importNamed(['Loja Aurora Matriz', '10/03/2026'], ['Loja Aurora', '02/03/2026']);
    expect(namesIn()).toEqual(['Loja Aurora Matriz', 'Loja Aurora Matriz']);
  });

  it('is the one of the last row where as many of the same day have another', async () => {
    await importNamed(['Loja Aurora', '02/03/2026'], ['Loja Aurora Matriz', '02/03/2026']);
    expect(namesIn()).toEqual(['Loja Aurora Matriz', 'Loja Aurora Matriz']);
  });

  it('stays that of each CPF or CNPJ, and capitals alone are no other spelling', async () => {
    const { stdout } = await importNamed(
      ['LOJA AURORA', '02/03/2026'],
      ['Loja Aurora', '02/03/2026'],
      ['Maria', '02/03/2026', '529.982.247-25'],
    );
    expect(namesIn()).toEqual(['Loja Aurora', 'Loja Aurora', 'Maria']);
    expect(saysOf(stdout)).toEqual([]);
  });

  it('takes one line for many customers', async () => {
    const { stdout } = await importNamed(
      ...[CNPJ, '529.982.247-25', '01.485.263/0001-09', '33.000.167/0001-01'].flatMap((taxId) => [
        ['Ana', '02/03/2026', taxId] as const,
        ['Bia', '03/03/2026', taxId] as const,
      ]),
    );
    expect(saysOf(stdout)).toEqual([
      'O nome que a maioria das linhas tem vale para todas, de 4 clientes: Bia (também “Ana”); Bia (também “Ana”); Bia (também “Ana”); e mais 1',
    ]);
  });
});

describe('a code that is a CNPJ', () => {
  it('is one debtor, masked or as a number without its zero; with a wrong digit it is refused', async () => {
    const rows = [
      ['Título', 'Identificador do cliente', 'Cliente', 'Vencimento', 'Saldo', 'Situação'],
      ['A-1', '01.485.263/0001-09', 'J R da Silva', '25/03/2026', '100,00', 'Em aberto'],
      ['A-2', 1485263000109, 'J R da Silva', '26/03/2026', '100,00', 'Em aberto'],
      ['A-3', '01.610.611/0001-15', 'Sabor Mineiro', '27/03/2026', '100,00', 'Em aberto'],
    ];
    const workbook = utils.book_new();
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), 'Dados');
    writeFileSync(imports.at('a.xlsx'), write(workbook, { type: 'buffer', bookType: 'xlsx' }));
    const customers = imports.fileOf('clientes.csv', 'Nome;CNPJ\nSabor Mineiro;01.610.611/0001-14\n');
    const { exitCode, stdout } = await imports.importing([imports.at('a.xlsx'), customers], ...inPortuguese);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('A cobrar: 2 títulos de 1 cliente');
    expect(stdout).toContain('linha 4: os dígitos verificadores do CPF ou CNPJ estão errados');
    const debtors = imports.issued().map(({ debtor }) => Object(debtor));
    expect(new Set(debtors.map(({ debtorId }) => debtorId)).size).toBe(1);
    expect(new Set(debtors.map(({ taxId }) => taxId))).toEqual(new Set(['01485263000109']));
  });
});

describe('a list of customers', () => {
  const SE1 = [
    'E1_FILIAL;E1_PREFIXO;E1_NUM;E1_PARCELA;E1_TIPO;E1_CLIENTE;E1_LOJA;E1_NOMCLI;E1_EMISSAO;E1_VENCREA;E1_VALOR;E1_SALDO',
    '01;1;000001;A;NF;001000;01;PADARIA CENTRAL DE B;20260210;20260325;100.00;100.00',
    '01;1;000002;A;NF;001000;02;PADARIA CENTRAL DE B;20260210;20260325;100.00;100.00',
    '01;1;000003;A;NF;002000;01;MERCADO BOM;20260210;20260325;100.00;100.00',
    '01;1;000004;A;NF;003000;01;NINGUEM SABE;20260210;20260325;100.00;100.00',
  ].join('\n');
  const SA1 = (header: string, lost = ''): string =>
    [
      header,
      `${lost}1000;${lost === '' ? '1' : '01'};Padaria Central de Belém Ltda;11222333000181;caixa@padaria.example;81;987654321;PE`,
      `${lost}1000;${lost === '' ? '2' : '02'};Padaria Central de Belém Ltda;45723174000110;;;;PE`,
      '009999;01;Mercado Bom;52998224725;;;;PE',
    ].join('\n');

  it.each([
    ['of Protheus', 'A1_COD;A1_LOJA;A1_NOME;A1_CGC;A1_EMAIL;A1_DDD;A1_TEL;A1_EST', '00'],
    ['with friendly headers, without zeros', 'Código;Loja;Nome;CNPJ;E-mail;DDD;Telefone;UF', ''],
  ])('%s completes titles by code and branch, and says by what', async (_what, header, lost) => {
    const files = [imports.fileOf('se1.csv', SE1), imports.fileOf('sa1.csv', SA1(header, lost))];
    const { stdout } = await imports.importing(files, ...inPortuguese);
    expect(imports.issued().map(({ debtor }) => Object(debtor))).toMatchObject([
      { taxId: '11222333000181', emails: ['caixa@padaria.example'], phones: ['(81) 987654321'], uf: 'PE' },
      { taxId: '45723174000110' },
      { taxId: '52998224725' },
    ]);
    const [code, branch] = header.split(';');
    expect(stdout).toContain(`código do cliente “${code}” + “${branch}”`);
    expect(stdout).toContain(
      'Completados pelo cadastro de clientes: 2 títulos pelo código e 1 título pelo nome; 1 título não foi achado nele',
    );
    expect(stdout).toContain('só pelo nome, confira: duas pessoas podem ter o mesmo (linha 4)');
    expect(stdout).toContain('o cadastro precisa ter o código como os títulos têm, por exemplo “003000-01”');
    expect(stdout).toContain('nenhum cliente do cadastro tem esse código ou nome');
    expect(stdout).not.toContain('informe também o cadastro');
  });
});

/** The lines of a mapping that a message has, before the command. */
const yamlIn = (said: string): string => said.slice(said.indexOf('  columns:'), said.indexOf('  npx regua'));

describe('the name of the customer', () => {
  const of = (header: string): string =>
    imports.fileOf(
      'omie.csv',
      [
        `${header};CNPJ;Vencimento;A Receber;Situação`,
        'Loja Aurora;Aurora Ltda;11.222.333/0001-81;25/03/2026;100,00;Em aberto',
      ].join('\n'),
    );

  it.each([
    ['Cliente (Nome Fantasia);Cliente (Razão Social)', 'Aurora Ltda'],
    ['Apelido;Cliente (Razão Social)', 'Aurora Ltda'],
    ['Cliente (Nome Fantasia);Vendedor', 'Loja Aurora'],
    ['Razão Social do Cliente;Vendedor', 'Loja Aurora'],
    ['Cliente ou Fornecedor (Razão Social);Vendedor', 'Loja Aurora'],
  ])('is found under %s', async (header, name) => {
    await imports.importing([of(header)], ...inPortuguese);
    expect(imports.issued().map(({ debtor }) => Object(debtor).name)).toEqual([name]);
  });

  it('under no known header stops the import once, with columns like it and lines to paste', async () => {
    const file = of('Observação;Contratante');
    const { exitCode, stderr, stdout } = await imports.importing([file], ...inPortuguese);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('parecem nomes: “Contratante”');
    const map = imports.fileOf('mapa.yaml', yamlIn(stderr));
    expect((await imports.importing([file], '--map', map, ...inPortuguese)).exitCode).toBe(0);
    expect(imports.issued()).toHaveLength(1);
  });

  const asked = (header: string) =>
    imports.fileOf(
      'a.csv',
      [
        `Título;${header};Vencimento;A Receber;Situação`,
        'A-1;Loja Aurora;11.222.333/0001-81;loja@aurora.example;(81) 98765-4321;01.234.567/0001-95;25/03/2026;100,00;Em aberto',
        'A-2;Maria Lima;529.982.247-25;;;01.234.567/0001-95;25/03/2026;100,00;Em aberto',
        'A-3;Lia Prado;;lia@x.example;;01.234.567/0001-95;25/03/2026;100,00;Em aberto',
      ].join('\n'),
    );

  it.each([
    ['Cliente', 'columns:\n    taxId: Ficha\n    email: Endereço Web\n    phone: Linha\n'],
    ['Apelido', 'columns:\n    name: Apelido\n    taxId: Ficha\n    email: Endereço Web\n    phone: Linha\n'],
  ])(
    'that is under %s beside CPFs and CNPJs that no column is known to have stops the import once, with all lines to paste',
    async (name, lines) => {
      const file = asked(`${name};Ficha;Endereço Web;Linha;Nosso registro`);
      const { exitCode, stderr, stdout } = await imports.importing([file], ...inPortuguese);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(yamlIn(stderr).trimStart()).toBe(lines);
      const map = imports.fileOf('mapa.yaml', yamlIn(stderr));
      const again = await imports.importing([file], '--map', map, ...inPortuguese);
      expect(again.stdout).toContain('linha 4: não tem CPF ou CNPJ');
      expect(imports.issued()).toHaveLength(2);
      expect(imports.issued()[0]).toMatchObject({
        debtor: { emails: ['loja@aurora.example'], phones: ['(81) 98765-4321'] },
      });
    },
  );

  it('is not said to be nothing new when every row was refused', async () => {
    const file = imports.fileOf(
      'a.csv',
      'Título;Cliente;CPF;Vencimento;Saldo\nA-1;Maria;529.982.247-26;25/03/2026;100,00\n',
    );
    const { stdout } = await imports.importing([file], ...inPortuguese);
    expect(stdout).toContain('Nada foi aceito: a linha recusada está acima');
    expect(stdout).not.toContain('Nada de novo');
  });
});

describe('titles without a number', () => {
  const file = (): string =>
    imports.fileOf(
      'a.csv',
      [
        'Cliente;CPF;Vencimento;Saldo;Código de referência;Filial',
        'Maria;529.982.247-25;25/03/2026;100,00;Venda 4512;1',
        'Maria;529.982.247-25;25/04/2026;100,00;Venda 4513;1',
      ].join('\n'),
    );

  it('are said before all else, with the columns that may be the number and lines to paste', async () => {
    const { stdout } = await imports.importing([file()], ...inPortuguese);
    expect(stdout.split('\n')[0]).toMatch(/^ATENÇÃO: nenhuma coluna de a\.csv é o número do título/);
    expect(stdout).toContain('É uma destas, “Código de referência”? Grave');
    expect(stdout).toContain('  columns:\n    titleId: Código de referência\n');
  });

  it('have one when it is mapped, in the export of a system too', async () => {
    const map = imports.fileOf('mapa.yaml', 'columns:\n  titleId: Código de referência\n');
    const mapped = await imports.importing([file()], '--map', map, ...inPortuguese);
    expect(mapped.stdout).not.toContain('é o número do título');
    expect(imports.issued().map(({ invoiceId }) => invoiceId)).toEqual(['Venda4512', 'Venda4513']);
    const system = imports.fileOf(
      'conta-azul.csv',
      [
        'Nome do cliente;CPF;Código de referência;Data de vencimento;Valor original da parcela (R$);Valor da parcela em aberto (R$)',
        'Maria;529.982.247-25;Venda 4514;26/03/2026;100,00;100,00',
      ].join('\n'),
    );
    await imports.importing([system], '--map', map, '--changes', ...inPortuguese);
    expect(imports.issued().map(({ invoiceId }) => invoiceId)).toEqual(['Venda4514']);
  });
});

describe('what stands in the place of an address', () => {
  const said = async (email: string, phone: string) => {
    const file = imports.fileOf(
      'a.csv',
      `Título;Cliente;CPF;Vencimento;Saldo;E-mail;Fone\nA-1;Maria Lima;529.982.247-25;25/03/2026;100,00;${email};${phone}\nA-2;Maria Lima;529.982.247-25;26/03/2026;100,00;${email};${phone}\n`,
    );
    return (await imports.importing([file], ...inPortuguese, '--details')).stdout;
  };
  const phones = () => imports.issued().map(({ debtor }) => Object(debtor).phones);

  it.each([
    ['sem email', 'não tem'],
    ['-', 'sem telefone'],
  ])('“%s” and “%s” say that there is none, without a word', async (email, phone) => {
    expect(await said(email, phone)).not.toContain('Contatos que não servem');
  });

  it('is said once for each customer where it is a remark', async () => {
    const stdout = await said('pedir ao contador', 'falar c/ Dona Célia');
    expect(stdout).toContain('Contatos que não servem: 2\n');
    expect(stdout).toContain('  Maria Lima, linhas 2, 3: e-mail pedir ao contador: deve ter um @\n');
    expect(stdout).toMatch(/ {2}Maria Lima, linhas 2, 3: telefone falar c\/ Dona Célia: /);
  });

  it('is a phone where it has an extension, which a person calls and no message reaches', async () => {
    const stdout = await said('', '11 3456-7890 r. 22');
    expect(stdout).not.toContain('Contatos que não servem');
    expect(stdout).toContain('primeiro contato até 21/03/2026: ninguém');
    expect(phones()).toEqual([['11 3456-7890 r. 22'], ['11 3456-7890 r. 22']]);
  });
});
