import { beforeEach, describe, expect, it } from 'vitest';
import { ImportFolder } from '#test/builders/import-folder.ts';

let imports: ImportFolder;
beforeEach(() => {
  imports = new ImportFolder();
});

const HEADER = 'Título;Tipo;Cliente;CPF;Vencimento;Saldo';
const row = (id: string, kind: string, amount = '100,00'): string =>
  [id, kind, 'Maria das Dores Lima', '529.982.247-25', '25/03/2026', amount].join(';');
const said = async (rows: readonly string[], ...args: string[]): Promise<string> => {
  const file = imports.fileOf('contas.csv', [HEADER, ...rows].join('\n'));
  const { stdout } = await imports.inShort([file], '--lang', 'pt-BR', '--yes', ...args);
  return stdout.replaceAll('\u00a0', ' ');
};
const issued = () => imports.issued().map(({ invoiceId }) => invoiceId);

describe('codes of the kind of a title', () => {
  it('that are credits charge nobody, and are no customer to be contacted', async () => {
    const rows = [row('A-1', 'DUP'), row('A-2', 'CRE').replace('529.982.247-25', '111.444.777-35')];
    const screen = await said(rows);
    expect(screen).toContain('A cobrar: 1 título de 1 cliente, R$ 100,00');
    expect(screen).toContain('R$ 100,00 de 1 crédito ou devolução');
    expect(screen).toContain('sem contato que sirva: 1 cliente (Maria das Dores Lima)\n');
    expect(issued()).toEqual(['A-1']);
  });

  it('that nobody knows are shown with rows, sum and what becomes of them, and charge nobody until a person says so', async () => {
    const rows = [row('A-1', 'DUP'), row('A-2', 'XYZ', '450,00'), row('A-3', 'XYZ', '50,00')];
    const screen = await said(rows);
    expect(screen).toContain(
      '“Tipo” de contas.csv tem um tipo que não se conhece: “XYZ” (2 linhas, R$ 500,00). Pode ser crédito: fica de fora, para uma pessoa;',
    );
    expect(issued()).toEqual(['A-1']);
    const [, pasted = ''] = /\n( {2}types:\n(?: {4}[^\n]+\n)+)/.exec(screen) ?? [];
    expect(pasted).toBe('  types:\n    XYZ: pessoa\n');
    const map = imports.fileOf('mapa.yaml', pasted.replace('pessoa', 'título'));
    expect(await said(rows, '--map', map)).not.toContain('que não se conhece');
    expect(issued()).toEqual(['A-2', 'A-3']);
  });

  it('that a mapping says are credits stay out, and the kept mapping knows it', async () => {
    const rows = [row('A-1', 'DUP'), row('A-2', 'XYZ', '450,00')];
    const map = imports.fileOf('mapa.yaml', 'types:\n  XYZ: credito\n');
    expect(await said(rows, '--map', map)).toContain('de 1 crédito ou devolução');
    expect(await said([...rows, row('A-3', 'DUP')])).toContain('de 1 crédito ou devolução');
    expect(issued()).toEqual(['A-3']);
  });

  it('that are all unknown are collected, and the screen says so with lines to paste', async () => {
    const screen = await said([row('A-1', '01'), row('A-2', '02')]);
    expect(screen).toContain(
      '“01” (1 linha, R$ 100,00) e “02” (1 linha, R$ 100,00). São cobrados como títulos;',
    );
    expect(issued()).toEqual(['A-1', 'A-2']);
    imports = new ImportFolder();
    const map = imports.fileOf('mapa.yaml', 'types:\n  "02": credito\n  "01": titulo\n');
    await said([row('A-1', '01'), row('A-2', '02')], '--map', map);
    expect(issued()).toEqual(['A-1']);
  });

  it.each(['aberto', 'talvez'])('are refused in a mapping that says %s of them', async (word) => {
    const file = imports.fileOf('contas.csv', [HEADER, row('A-1', 'XYZ')].join('\n'));
    const map = imports.fileOf('mapa.yaml', `types:\n  XYZ: ${word}\n`);
    expect(await imports.inShort([file], '--map', map)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('types'),
    });
  });
});
