import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { ImportFolder } from '#test/builders/import-folder.ts';

/** Words of the screen at most: a minute and a quarter, at 200 words a minute. */
const MOST_WORDS = 250;
const wordsOf = (text: string): number => text.split(/\s+/).filter(Boolean).length;

let imports: ImportFolder;
beforeEach(() => {
  imports = new ImportFolder();
});

/** What a person checks before the answer, in an export with one of everything. */
const BOOK = [
  'Título;Cliente;CNPJ/CPF;Emissão;Vencimento;Valor;Saldo;Vl. Pago;E-mail;Telefone;Situação;Filial;Vendedor;Obs. interna',
  'A-1;Loja Aurora;11.222.333/0001-81;10/02/2026;13/03/2026;1.000,00;1.000,00;0,00;loja@aurora.example;;Em aberto;1;Ana;',
  'A-2;Maria das Dores Lima;529.982.247-25;10/02/2026;15/03/2026;500,00;400,00;100,00;;(81) 98765-4321;Em aberto;1;Ana;',
  'A-3;Bar do Tonho;111.444.777-35;10/02/2026;25/03/2026;70,00;70,00;0,00;ver no caixa;987651234;Em aberto;1;Ana;',
  'A-4;Loja Aurora;11.222.333/0001-81;10/02/2026;12/03/2026;300,00;0,00;300,00;loja@aurora.example;;Pago;1;Ana;',
  'A-5;Loja Aurora;11.222.333/0001-81;10/02/2026;12/03/2026;90,00;90,00;0,00;loja@aurora.example;;Jurídico;1;Ana;advogado já avisado',
  'A-6;Loja Sem Par;;10/02/2026;12/03/2026;20,00;20,00;0,00;;;Em aberto;1;Ana;',
  'A-7;Loja Torta;11.222.333/0001-82;10/02/2026;12/03/2026;20,00;20,00;0,00;;;Em aberto;1;Ana;',
  'A-8;Loja Aurora;11.222.333/0001-81;10/02/2026;31/11/2026;20,00;20,00;0,00;;;Em aberto;1;Ana;',
  'Total;;;;;2.020,00;1.900,00;;;;;;;',
];
const book = (): string => imports.fileOf('contas.csv', BOOK.join('\n'));
const short = async (...args: string[]): Promise<string> =>
  (await imports.inShort([book()], '--lang', 'pt-BR', ...args)).stdout.replaceAll('\u00a0', ' ');

describe('the screen of an import', () => {
  it.each([
    [['asaas.csv'], ['--from', 'asaas']],
    [['com-acordos.csv'], []],
    [['conta-azul.xls', 'conta-azul-clientes.csv'], []],
    [['distribuidora.csv'], []],
    [['iugu.csv'], ['--from', 'iugu']],
    [['omie.xlsx'], []],
    [['pequena-empresa.csv'], []],
    [['protheus.csv'], []],
    [['sankhya.csv'], []],
    [['sap-b1.csv'], []],
    [['senior.csv'], []],
    [['sienge.xlsx'], []],
    [['superlogica.csv'], []],
    [['tiny.xlsx'], []],
  ])('of %j is read in a minute and a quarter', async (names, given) => {
    const { stdout } = await imports.inShort(
      names.map((name) => imports.fixture(name)),
      ...[...given, '--lang', 'pt-BR'],
    );
    expect(stdout).toContain('Credor: ');
    expect(wordsOf(stdout)).toBeLessThanOrEqual(MOST_WORDS);
  });

  it('keeps what protects: the sum in words, what is left out and refused, warnings, and who would be written to', async () => {
    const said = await short();
    expect(wordsOf(said)).toBeLessThanOrEqual(MOST_WORDS);
    for (const part of [
      /^ATENÇÃO: a linha de total 10 /,
      'A cobrar: 3 títulos de 3 clientes, R$ 1.470,00 em aberto\n  mil quatrocentos e setenta reais\n',
      'Deixados de fora: 1 pago\n',
      'Recusadas: 3 linhas; voltam em ',
      'Soma: R$ 1.470,00 a cobrar + R$ 60,00 de 3 recusadas + R$ 90,00 de 1 para uma pessoa decidir = R$ 1.620,00, ',
      'ATENÇÃO: 1 cliente tem título com uma pessoa ou nota para não cobrar e mais 1 a cobrar, R$ 1.000,00; ',
      '\n  1 linha: os dígitos verificadores do CPF ou CNPJ estão errados\n',
      'Contatos que não servem: 2\n',
      'primeiro contato até 21/03/2026: 1 cliente por e-mail e 1 cliente por SMS\n',
      'sem contato que sirva: 1 cliente',
      `Abra ${imports.at('out.mensagens.html')} no navegador: as 2 primeiras mensagens.`,
    ])
      expect
        .soft(said)
        .toEqual(part instanceof RegExp ? expect.stringMatching(part) : expect.stringContaining(part));
  });

  it.each([
    ['no column is the number', (row: string) => row.replace(/^[^;]*;/, '')],
    ['a column may be the number', (row: string) => row.replace(/^Título/, 'Coisa')],
    ['all titles have the same number', (row: string) => row.replace(/^A-\d/, 'A-1')],
    ['some titles have no number', (row: string) => row.replace(/^A-[13]/, '')],
  ])('is as short where %s', async (_what, without) => {
    const rows = BOOK.filter((row) => !row.startsWith('Total')).map(without);
    const file = imports.fileOf('contas.csv', rows.join('\n'));
    const { stdout } = await imports.inShort([file], '--lang', 'pt-BR');
    expect(stdout).toMatch(/^ATENÇÃO: .* As mensagens terão um código nosso, /m);
    expect(wordsOf(stdout)).toBeLessThanOrEqual(MOST_WORDS);
  });

  it('leaves columns, contacts and each line to the page of messages, and to --details', async () => {
    const said = await short();
    const all = await short('--details');
    const page = readFileSync(imports.at('out.mensagens.html'), 'utf8').replaceAll('\u00a0', ' ');
    expect(page).toMatch(/<details><summary>Leitura, se algo não confere<\/summary>/);
    for (const line of [
      'colunas ignoradas: Filial; Vendedor; Obs. interna',
      'linha 6: A-5 · Loja Aurora · vence 12/03/2026 · R$ 90,00 · Jurídico',
      'linha 8: os dígitos verificadores do CPF ou CNPJ estão errados',
      'Bar do Tonho, linha 4: e-mail ver no caixa: deve ter um @',
    ]) {
      expect.soft(said).not.toContain(line);
      expect.soft(all).toContain(`  ${line}\n`);
      expect.soft(page).toContain(`<p class="soft">${line}</p>`);
    }
  });

  it('says where the lines are when there is no page of messages', async () => {
    const { stdout } = await imports.inShort([imports.fixture('omie.xlsx')], '--lang', 'pt-BR');
    expect(stdout).not.toContain('mensagens.html');
    expect(stdout).toContain('Tudo o que foi lido, linha por linha: com --details.\n');
    const all = await imports.importing([imports.fixture('omie.xlsx')], '--lang', 'pt-BR');
    expect(all.stdout).not.toContain('com --details');
  });

  it('gives up to five reasons of refusals, and of more the three most frequent, with the count of the others', async () => {
    const rows = [
      ...[
        'A-1;Maria;529.982.247-26;25/03/2026;1,00',
        'A-2;Maria;;25/03/2026;1,00',
        'A-3;Maria;;25/03/2026;1,00',
      ],
      ...[
        'A-4;Maria;529.982.247-25;;1,00',
        'A-5;Maria;529.982.247-25;hoje;1,00',
        'A-6;Maria;529.982.247-25;25/03/2026;abc',
      ],
    ];
    const linesOf = async (all: readonly string[]): Promise<string[]> => {
      const file = imports.fileOf('contas.csv', ['Título;Cliente;CPF;Vencimento;Saldo', ...all].join('\n'));
      const { stdout } = await imports.inShort([file], '--lang', 'pt-BR');
      const [, refused = ''] = /^Recusadas: .*\n((?: {2}.*\n)+)/m.exec(stdout) ?? [];
      return refused.trimEnd().split('\n');
    };
    const five = await linesOf(rows);
    expect(five).toHaveLength(5);
    expect(five[0]).toMatch(/^ {2}2 linhas: não tem CPF ou CNPJ/);
    const six = await linesOf([...rows, 'A-7;Maria;529.982.247-25;25/03/2026;199.999.999,99']);
    expect(six).toEqual([...five.slice(0, 3), '  e mais 3']);
  });
});
