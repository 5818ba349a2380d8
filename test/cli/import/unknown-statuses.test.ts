import { readFileSync, writeFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { beforeEach, describe, expect, it } from 'vitest';
import { regua } from '#test/builders/command.ts';
import { ImportFolder } from '#test/builders/import-folder.ts';

let imports: ImportFolder;
beforeEach(() => {
  imports = new ImportFolder();
});

const HEADER = ['Título', 'Cliente', 'CPF/CNPJ', 'Vencimento', 'Valor', 'Situação'];
const row = (id: string, status: string) => [
  id,
  'Maria das Dores Lima',
  '529.982.247-25',
  '25/03/2026',
  '100,00',
  status,
];
const ROWS = [
  row('A-1', 'Em aberto'),
  row('A-2', 'Zumbi'),
  row('A-3', 'ZUMBI'),
  row('A-4', 'Em análise: jurídico'),
];

/** The export as a spreadsheet. */
function workbook(): string {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([HEADER, ...ROWS]), 'Contas');
  writeFileSync(imports.at('contas.xlsx'), write(book, { type: 'buffer', bookType: 'xlsx' }));
  return imports.at('contas.xlsx');
}
const importing = (file: string, ...args: string[]) =>
  imports.importing([file], '--yes', '--lang', 'pt-BR', ...args);
const issued = () => imports.issued().map(({ invoiceId }) => invoiceId);

describe('words of the status column that nobody knows', () => {
  it('are shown with how many rows have each, and lines that are a mapping as they are pasted', async () => {
    const { stdout } = await importing(workbook());
    expect(stdout).toContain('“Zumbi” (2 linhas) e “Em análise: jurídico” (1 linha)');
    const [, comment, pasted = ''] =
      /\n( {2}# aberto, parcial: é cobrado[^\n]+)\n( {2}status:\n(?: {4}[^\n]+\n)+)/.exec(stdout) ?? [];
    expect(comment).toContain('pessoa: fica de fora');
    // Pasted unread, they charge nobody.
    const unread = imports.fileOf('mapa.yaml', `${comment}\n${pasted}`);
    await importing(imports.at('contas.xlsx'), '--map', unread);
    expect(issued()).toEqual([]);
    const said = imports.fileOf('mapa.yaml', pasted.replace('Zumbi: pessoa', 'Zumbi: aberto'));
    const { exitCode, stdout: second } = await importing(imports.at('contas.xlsx'), '--map', said);
    expect(exitCode).toBe(0);
    expect(second).not.toContain('Situações que não se conhecem');
    expect(issued()).toEqual(['A-2', 'A-3']);
  });

  it('come with the whole command, and after it the kept mapping knows them', async () => {
    const { stdout } = await importing(workbook());
    const [, command = ''] =
      /\n {2}npx regua (import \S+contas\.xlsx --map mapa\.yaml [^\n]*)/.exec(stdout) ?? [];
    expect(command).toContain(`--out ${imports.out()}`);
    const map = imports.fileOf('mapa.yaml', 'status:\n  Zumbi: paid\n  "Em análise: jurídico": person\n');
    const words = command.replace('mapa.yaml', map).split(' ');
    expect((await regua(...words, '--as-of', '20/03/2026', '--yes')).exitCode).toBe(0);
    expect((await importing(imports.at('contas.xlsx'))).exitCode).toBe(0);
  });

  it('are mended in the file of refused rows by words that it names', async () => {
    await importing(workbook());
    const file = imports.at('contas.recusadas.csv');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('escreva Em aberto, Pago ou Cancelado no lugar dela');
    writeFileSync(
      file,
      text
        .replace(/;Zumbi;/, ';Em aberto;')
        .replace(/;ZUMBI;/, ';Pago;')
        .replace(';Em análise: jurídico;', ';Cancelado;'),
    );
    expect((await importing(file, '--changes')).exitCode).toBe(0);
    expect(issued()).toEqual(['A-2']);
  });

  it.each([
    ['Aberto', ['A-2', 'A-3']],
    ['parcial', ['A-2', 'A-3']],
    ['pago', []],
    ['Cancelado', []],
    ['previsão', []],
    ['pessoa', []],
    ['open', ['A-2', 'A-3']],
  ])('are said to mean %s in a mapping', async (word, ids) => {
    const map = imports.fileOf('mapa.yaml', `status:\n  Zumbi: ${word}\n  "Em análise: jurídico": pessoa\n`);
    const { exitCode } = await importing(workbook(), '--map', map);
    expect(exitCode).toBe(0);
    expect(issued()).toEqual(['A-1', ...ids]);
  });

  it('are refused in a mapping that says none of these words of them', async () => {
    const map = imports.fileOf('mapa.yaml', 'status:\n  Zumbi: talvez\n');
    expect(await importing(workbook(), '--map', map)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('aberto'),
    });
  });

  it('are added to the mapping that was given', async () => {
    const map = imports.fileOf('meu.yaml', 'days: dmy\n');
    const { stdout } = await importing(workbook(), '--map', map);
    expect(stdout).toContain(`acrescente a ${map} o que cada uma é`);
    expect(stdout).toMatch(/npx regua import \S+contas\.xlsx --map \S+meu\.yaml/);
  });
});
