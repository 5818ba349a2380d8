import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { ImportFolder } from '#test/builders/import-folder.ts';

let imports: ImportFolder;
beforeEach(() => {
  imports = new ImportFolder();
});

const HEADER = 'Título;Cliente;CPF;Vencimento;Saldo;E-mail;Sit.;Obs.';
const row = (id: string, name: string, taxId: string, saldo: string, status: string, note = ''): string =>
  [id, name, taxId, '13/03/2026', saldo, `${id}@loja.example`, status, note].join(';');
const maria = (id: string, saldo: string, status: string, note = ''): string =>
  row(id, 'Maria das Dores Lima', '529.982.247-25', saldo, status, note);
const loja = (id: string, saldo: string, status: string, note = ''): string =>
  row(id, 'Loja Aurora', '11.222.333/0001-81', saldo, status, note);
const said = async (rows: readonly string[], ...args: string[]): Promise<string> => {
  const file = imports.fileOf('contas.csv', [HEADER, ...rows].join('\n'));
  const { stdout } = await imports.inShort([file], '--lang', 'pt-BR', ...args);
  return stdout.replaceAll('\u00a0', ' ');
};
const WARNED = 'título com uma pessoa ou nota para não cobrar e mais';

describe('a customer about one of whose titles a person decides', () => {
  it('and who is chased for others is counted before the question, with what is owed and how to hold it', async () => {
    const screen = await said([
      maria('A-1', '100,00', 'Jurídico'),
      maria('A-2', '50,00', 'Em aberto'),
      maria('A-3', '25,00', 'Em aberto'),
      loja('A-4', '10,00', 'Em aberto'),
    ]);
    const [line = ''] = screen.split('\n').filter((one) => one.includes(WARNED));
    expect(line).toBe(
      `ATENÇÃO: 1 cliente tem ${WARNED} 2 a cobrar, R$ 75,00; para segurar, escreva Contestado em Sit. nas linhas 3 e 4 e reimporte.`,
    );
    expect(line.split(/\s+/).length).toBeLessThanOrEqual(35);
  });

  it.each(['Jurídico', 'Em protesto', 'Renegociado', 'Contestado'])(
    'is one whose title is %s',
    async (word) => {
      expect(await said([maria('A-1', '100,00', word), maria('A-2', '50,00', 'Em aberto')])).toContain(
        WARNED,
      );
    },
  );

  it('is one on whose title a note asks not to chase it, also where that row is refused', async () => {
    const other = maria('A-2', '50,00', 'Em aberto');
    expect(await said([maria('A-1', '100,00', 'Em aberto', 'não cobrar'), other])).toContain(
      `1 cliente tem ${WARNED} 1 a cobrar, R$ 50,00;`,
    );
    expect(await said([maria('A-1', '1x', 'Em aberto', 'não cobrar'), other])).toContain(WARNED);
  });

  it('is no one whose noted title is paid, or who owes nothing else', async () => {
    expect(
      await said([
        maria('A-1', '100,00', 'Pago', 'não cobrar'),
        maria('A-2', '50,00', 'Em aberto'),
        loja('A-3', '10,00', 'Jurídico'),
      ]),
    ).not.toContain(WARNED);
  });

  it('is one whose title has a status that nobody knows and something open', async () => {
    const rows = (saldo: string) => [maria('A-1', saldo, 'JUR'), maria('A-2', '50,00', 'Em aberto')];
    expect(await said(rows('100,00'))).toContain(
      '1 cliente tem título com uma pessoa, de situação desconhecida ou nota para não cobrar e mais 1 a cobrar, R$ 50,00;',
    );
    expect(await said(rows('0,00'))).not.toContain('nota para não cobrar');
  });

  it('is named with the lines of the first titles that are chased, and how many more there are', async () => {
    const others = [2, 3, 4, 5, 6].map((id) => maria(`A-${id}`, '10,00', 'Em aberto'));
    expect(await said([maria('A-1', '100,00', 'Jurídico'), ...others])).toContain(
      'nas linhas 3, 4, 5 e mais 2 (na página) e reimporte.',
    );
  });

  it('is named with the rows on the page of messages and by --details', async () => {
    const rows = [maria('A-1', '100,00', 'Jurídico'), maria('A-2', '50,00', 'Em aberto')];
    const line = 'Maria das Dores Lima: linha 2 “Jurídico”; a cobrar: linha 3, R$ 50,00';
    expect(await said(rows)).not.toContain(line);
    expect(readFileSync(imports.at('out.mensagens.html'), 'utf8').replaceAll('\u00a0', ' ')).toContain(line);
    expect(await said(rows, '--details')).toContain(`  ${line}\n`);
  });

  it('is known across files by the CPF or CNPJ, whatever code each file gives', async () => {
    const head = 'Título;Cód. Cliente;Cliente;CPF;Vencimento;Saldo;Sit.';
    const of = (code: string, status: string): string =>
      `${code}-1;${code};Maria;529.982.247-25;13/03/2026;50,00;${status}`;
    const files = [
      imports.fileOf('um.csv', [head, of('7', 'Jurídico')].join('\n')),
      imports.fileOf('dois.csv', [head, of('8', 'Em aberto')].join('\n')),
    ];
    const { stdout } = await imports.inShort(files, '--lang', 'pt-BR');
    expect(stdout).toContain(WARNED);
  });

  it('is held only as the screen says: all titles come in until somebody writes it', async () => {
    const rows = (status: string) => [maria('A-1', '100,00', 'Jurídico'), maria('A-2', '50,00', status)];
    await said(rows('Em aberto'), '--yes');
    expect(imports.issued().map(({ invoiceId }) => invoiceId)).toEqual(['A-2']);
    imports = new ImportFolder();
    expect(await said(rows('Contestado'), '--yes')).not.toContain(WARNED);
    expect(imports.issued()).toEqual([]);
  });
});
