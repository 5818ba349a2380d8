import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { ImportFolder } from '#test/builders/import-folder.ts';

let imports: ImportFolder;
beforeEach(() => {
  imports = new ImportFolder();
});

const MARIA = 'Maria das Dores Lima;529.982.247-25';
const CODE = /T-[2-9A-Z]{10}/g;
const SECRET = 'imports/bebidas-nordeste/secret';

describe('the code of a title without a number', () => {
  const withoutNumbers = (): string =>
    imports.fileOf(
      'contas.csv',
      `Cliente;CPF;Vencimento;Saldo;E-mail\n${MARIA};18/03/2026;100,00;maria@x.example`,
    );

  it('is one and the same on the page, on the screen and in the file, whatever was only looked at before', async () => {
    const file = withoutNumbers();
    const codes = new Set<string>();
    const add = (text: string): void => {
      for (const [code] of text.matchAll(CODE)) codes.add(code);
    };
    const page = (): string => readFileSync(imports.at('out.mensagens.html'), 'utf8');
    add((await imports.inShort([file], '--lang', 'pt-BR')).stdout);
    add(page());
    const { stdout } = await imports.importing([file], '--lang', 'pt-BR');
    expect(stdout.match(CODE)).not.toBeNull();
    add(stdout);
    expect(page().match(CODE)).not.toBeNull();
    add(page());
    expect(existsSync(imports.out())).toBe(false);
    await imports.inShort([file], '--yes');
    add(JSON.stringify(imports.issued().map(({ invoiceId }) => invoiceId)));
    expect([...codes]).toEqual([imports.issued()[0]?.invoiceId]);
  });

  it('is all that is kept of a look, and nothing where each title has a number', async () => {
    await imports.inShort([withoutNumbers()]);
    expect(readFileSync(imports.at(SECRET), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
    expect(existsSync(imports.at('imports/bebidas-nordeste/book.json'))).toBe(false);
    const numbered = imports.fileOf(
      'contas.csv',
      `Título;Cliente;CPF;Vencimento;Saldo\nA-1;${MARIA};18/03/2026;100,00`,
    );
    const elsewhere = imports.at('other');
    await imports.inShort([numbered], '--state', elsewhere);
    expect(existsSync(elsewhere)).toBe(false);
  });
});

it('a row that is refused by an import that takes nothing is known once it came in mended', async () => {
  const wrong = `Título;Cliente;CPF;Vencimento;Saldo\nA-1;Maria das Dores Lima;529.982.247-26;18/03/2026;100,00`;
  const file = imports.fileOf('contas.csv', wrong);
  await imports.inShort([file], '--yes');
  const refused = imports.at('contas.recusadas.csv');
  writeFileSync(refused, readFileSync(refused, 'utf8').replace('247-26', '247-25'));
  await imports.inShort([refused], '--changes', '--yes');
  expect(imports.issued()).toHaveLength(1);
  const { stdout } = await imports.inShort([file], '--lang', 'pt-BR');
  expect(stdout).toContain('Recusadas antes e já importadas com a correção, ficam como estão: 1 linha');
});

it('a mended row is known where another program saved the export without its empty last cell', async () => {
  const wrong = (end: string): string =>
    imports.fileOf(
      'contas.csv',
      `Título;Cliente;CPF;Vencimento;Saldo;Obs.\nA-1;Maria das Dores Lima;529.982.247-26;18/03/2026;100,00${end}`,
    );
  await imports.inShort([wrong(';')], '--yes');
  const refused = imports.at('contas.recusadas.csv');
  writeFileSync(refused, readFileSync(refused, 'utf8').replace('247-26', '247-25'));
  await imports.inShort([refused], '--changes', '--yes');
  const { stdout } = await imports.inShort([wrong('')], '--lang', 'pt-BR');
  expect(stdout).toContain('Recusadas antes e já importadas com a correção, ficam como estão: 1 linha');
});
