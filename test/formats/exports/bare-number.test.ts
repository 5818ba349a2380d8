import { describe, expect, it } from 'vitest';
import { bareNumberIn } from '#formats/exports/bare-number.ts';
import { plain } from '#formats/exports/header.ts';
import { ImportFolder } from '#test/builders/import-folder.ts';

const rowsOf = (...numbers: readonly string[]) =>
  numbers.map((text, index) => ({ line: index + 2, cells: [{ text }, { text: 'Maria' }] }));

describe('a column that is called a number, and not of what', () => {
  it.each(['Número', 'Numero', 'NÚMERO', 'Nº', 'N°', 'Num.', 'No.', 'Nro'])(
    'is the number of the title: %s',
    (header) => {
      expect(bareNumberIn([plain(header), 'cliente'], rowsOf('1042', '1043', '1050'))).toBe(0);
    },
  );

  it.each([
    ['counts the rows', ['numero', 'cliente'], rowsOf('1', '2', '3')],
    ['is the number of a house', ['numero', 'endereco'], rowsOf('1042', '88')],
    ['is not there', ['prazo', 'cliente'], rowsOf('30', '60')],
  ])('is none where it %s', (_what, names, rows) => {
    expect(bareNumberIn(names, rows)).toBeUndefined();
  });

  it('that counts the rows is not shown to a person as one that may be', async () => {
    const imports = new ImportFolder();
    const file = imports.fileOf(
      'a.csv',
      'Nº;Cliente;CPF;Vencimento;Saldo;Pedido\n1;Maria;529.982.247-25;25/03/2026;100,00;P-77\n2;Maria;529.982.247-25;26/03/2026;100,00;P-91\n',
    );
    const { stdout } = await imports.importing([file], '--lang', 'pt-BR');
    expect(stdout).toContain('É uma destas, “Pedido”? Grave');
  });

  it('gives way to a better one, and is the number of the title without it', async () => {
    const imports = new ImportFolder();
    const file = (name: string, more: string, cell: string, due = '25/03/2026') =>
      imports.fileOf(
        name,
        `Número;Cliente;CPF;Vencimento;Saldo;${more}\n88;Maria das Dores Lima;529.982.247-25;${due};100,00;${cell}\n`,
      );
    await imports.importing([file('a.csv', 'Nota fiscal', 'NF-7')], '--yes');
    expect(imports.added()[1]?.detail.invoiceId).toBe('NF-7');
    await imports.importing([file('b.csv', 'Vendedor', 'Lia', '26/03/2026')], '--yes', '--changes');
    expect(imports.added()[1]?.detail.invoiceId).toBe('88');
  });
});
