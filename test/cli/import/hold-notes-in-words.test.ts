import { beforeEach, describe, expect, it } from 'vitest';
import { ImportFolder } from '#test/builders/import-folder.ts';

let imports: ImportFolder;
beforeEach(() => {
  imports = new ImportFolder();
});

const HEADER = 'Título;Cliente;CPF;Vencimento;Saldo';
const row = (id: string, ...more: readonly string[]): string =>
  [id, 'Maria das Dores Lima', '529.982.247-25', '25/03/2026', '100,00', ...more].join(';');
const importing = async (heading: string, rows: readonly string[], ...args: string[]) => {
  const file = imports.fileOf('contas.csv', [`${HEADER};${heading}`, ...rows].join('\n'));
  const { stdout } = await imports.importing([file], '--lang', 'pt-BR', ...args);
  return stdout;
};

describe('a note that asks not to chase', () => {
  it.each([
    'NÃO COBRAR SEM FALAR C/ DIRETORIA',
    'em disputa - mercadoria avariada',
    'advogado Dr. Paulo já avisado',
    'está no jurídico',
    'fez acordo por telefone',
    'cliente falecido',
    'empresa em recuperação judicial',
    'cheque sustado',
    'título protestado',
    'diretoria pediu pra não apertar',
    'cheque devolvido alínea 11',
    'diz que já pagou',
    'mercadoria devolvida em 03/03',
    'cliente vai devolver mercadoria',
    'NÃO FALAR, diretoria avalia',
    'em negociação com a diretoria',
    'título em discussão',
  ])('“%s” is listed with its customer and line, and nothing is held back', async (note) => {
    const stdout = await importing('Obs. interna', [row('A-1', 'pagou sempre em dia'), row('A-2', note)]);
    expect(stdout).toContain(
      `1 nota talvez peça para não cobrar (leia também o resto de “Obs. interna”); para segurar, crie a coluna Situação e escreva Contestado na linha e reimporte:\n  linha 3, Maria das Dores Lima: “${note}”\n`,
    );
    expect(stdout).toContain('2 títulos de 1 cliente');
  });

  it.each([
    'liga de manhã',
    'sem acordo até agora',
    'não protestar',
    'Plano Ouro',
    'pagou a última com atraso',
    'enviar comprovante',
    'pediu prazo até dia 10',
    '',
  ])('“%s” is none', async (note) => {
    expect(await importing('Obs.', [row('A-1', note)])).not.toContain('para não cobrar');
  });

  it('is found in a column that is ticked, under its heading', async () => {
    expect(await importing('Jurídico', [row('A-1', 'Sim'), row('A-2', 'Não')])).toContain(
      '  linha 2, Maria das Dores Lima: “Jurídico”\n',
    );
  });

  it('is listed of a row that is refused, and not of a title that is paid', async () => {
    const rows = [
      row('A-1', 'Pago', 'em disputa'),
      row('A-2', 'Zumbi', 'NÃO COBRAR'),
      row('A-3', 'Em aberto', ''),
    ];
    const stdout = await importing('Situação;Obs.', rows);
    expect(stdout).toContain('1 nota talvez peça para não cobrar');
    expect(stdout).toContain('  linha 3 (recusada), Maria das Dores Lima: “NÃO COBRAR”\n');
  });

  it('is obeyed as the screen says, in the column that the file has', async () => {
    const rows = (status: string) => [row('A-1', status, 'em disputa'), row('A-2', 'Em aberto', '')];
    expect(await importing('Sit.;Obs.', rows('Em aberto'))).toContain(
      'para segurar, escreva Contestado em Sit. e reimporte:\n',
    );
    await importing('Sit.;Obs.', rows('Contestado'), '--yes');
    expect(imports.issued().map(({ invoiceId }) => invoiceId)).toEqual(['A-2']);
  });

  it('is obeyed as the screen says, in a column that is new', async () => {
    expect(await importing('Obs.', [row('A-1', 'em disputa'), row('A-2', '')])).toContain(
      'para segurar, crie a coluna Situação e escreva Contestado na linha e reimporte:\n',
    );
    const stdout = await importing(
      'Obs.;Situação',
      [row('A-1', 'em disputa', 'Contestado'), row('A-2', '', '')],
      '--yes',
    );
    expect(imports.issued().map(({ invoiceId }) => invoiceId)).toEqual(['A-2']);
    expect(stdout).toContain('1 para uma pessoa decidir');
  });

  it('is left out of the export of a system that has no status of its own', async () => {
    const file = imports.fileOf(
      'p.csv',
      [
        'E1_PREFIXO;E1_NUM;E1_PARCELA;E1_TIPO;E1_CLIENTE;E1_LOJA;E1_NOMCLI;E1_EMISSAO;E1_VENCREA;E1_VALOR;E1_SALDO;E1_HIST;CNPJ',
        '1;100;A;NF;7;01;Hotel;20260201;20260310;100,00;100,00;em disputa;11222333000181',
      ].join('\n'),
    );
    const { stdout } = await imports.importing([file], '--lang', 'pt-BR');
    expect(stdout).toContain('para segurar, apague a linha e reimporte:\n');
  });

  it('stands on the short screen too', async () => {
    const file = imports.fileOf('contas.csv', [`${HEADER};Obs.`, row('A-1', 'em disputa')].join('\n'));
    const { stdout } = await imports.inShort([file], '--lang', 'pt-BR');
    expect(stdout).toContain('  linha 2, Maria das Dores Lima: “em disputa”\n');
  });

  it('of a title that came in before is obeyed by the same word in a snapshot, which holds it', async () => {
    const rows = (status: string) => [
      row('A-0', status, 'em disputa'),
      ...[1, 2, 3, 4, 5].map((number) => row(`A-${number}`, 'Em aberto', '')),
    ];
    await importing('Sit.;Obs.', rows('Em aberto'), '--yes');
    await importing('Sit.;Obs.', rows('Contestado'), '--yes', '--snapshot');
    expect(imports.added()).toMatchObject([
      { 'detail-type': 'CollectionPaused.v1', detail: { invoiceId: 'A-0', reason: 'payment-doubtful' } },
    ]);
  });
});
