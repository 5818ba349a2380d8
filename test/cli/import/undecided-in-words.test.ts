import { beforeEach, describe, expect, it } from 'vitest';
import { regua } from '#test/builders/command.ts';
import { ImportFolder } from '#test/builders/import-folder.ts';

let imports: ImportFolder;
beforeEach(() => {
  imports = new ImportFolder();
});

const book = (amount: string, due = '05/06/2026'): string =>
  imports.fileOf(
    'contas.csv',
    `Título;Cliente;CPF;Vencimento;Valor\nA-1;Maria;529.982.247-25;${due};${amount}\n`,
  );
const importing = (file: string, ...args: string[]) =>
  imports.importing([file], '--yes', '--lang', 'pt-BR', ...args);
/** The lines to choose from, and the command after them. */
function choicesIn(stderr: string): { lines: string[]; command: string[] } {
  const [, after = ''] = stderr.split(/importe de novo[^\n]*:\n/);
  const all = after.trimEnd().split('\n');
  return {
    lines: all.slice(0, -1).map((line) => line.slice(2)),
    command: (all.at(-1) ?? '').trim().split(' '),
  };
}
const issued = () => imports.issued().map(({ dueDate, amount }) => [dueDate, amount]);
/** Runs the command that was printed, with what was chosen in the file that it names. */
async function choosing(command: readonly string[], chosen: string): Promise<number> {
  const map = imports.fileOf('mapa.yaml', chosen);
  const args = command.slice(2).map((word) => (word === 'mapa.yaml' ? map : word));
  return (await regua(...args, '--as-of', '20/03/2026', '--yes')).exitCode;
}

describe('columns that can be read in two ways', () => {
  it.each([
    [0, '2026-06-05'],
    [1, '2026-05-06'],
  ])('of days come with lines to choose from (%i), the file and the command', async (which, due) => {
    const { stderr } = await importing(book('1.500,00'));
    expect(stderr).toContain(
      'Grave num arquivo, por exemplo mapa.yaml, o que é certo, uma linha de cada escolha',
    );
    const { lines, command } = choicesIn(stderr);
    expect(lines).toEqual(['days: dmy # dia/mês/ano', 'days: mdy # mês/dia/ano']);
    expect(await choosing(command, lines[which] ?? '')).toBe(0);
    expect(issued()).toEqual([[due, 150_000]]);
  });

  it('with all lines pasted are still refused', async () => {
    const { stderr } = await importing(book('1.500,00'));
    const { lines, command } = choicesIn(stderr);
    expect(await choosing(command, lines.join('\n'))).toBe(2);
  });

  it.each([
    ['unit: reais', 150_000],
    ['unit: centavos', 1500],
  ])('of amounts come with %s', async (line, amount) => {
    const { stderr } = await importing(book('1500', '25/06/2026'));
    const { lines, command } = choicesIn(stderr);
    const chosen = lines.find((one) => one.startsWith(line));
    expect(await choosing(command, chosen ?? '')).toBe(0);
    expect(issued()).toEqual([['2026-06-25', amount]]);
    expect(stderr).toContain('só informe o total da tela com --total');
  });

  it.each([
    ['numbers: brazilian', 100_000],
    ['numbers: program', 100],
  ])('of numbers come with %s', async (line, amount) => {
    const { stderr } = await importing(book('1.000', '25/06/2026'));
    const { lines, command } = choicesIn(stderr);
    expect(lines.map((one) => one.split(' #')[0])).toEqual(['numbers: brazilian', 'numbers: program']);
    expect(await choosing(command, line)).toBe(0);
    expect(issued()).toEqual([['2026-06-25', amount]]);
  });

  it('are added to the mapping that was given, and the command is one for all columns', async () => {
    const map = imports.fileOf('meu.yaml', 'columns:\n  titleId: Título\n');
    const { stderr } = await importing(book('1500'), '--map', map);
    expect(stderr).toContain(`Acrescente a ${map}`);
    expect(stderr.match(/npx regua import/g)).toHaveLength(1);
    const { lines } = choicesIn(stderr);
    expect(lines.map((line) => line.split(' #')[0])).toEqual([
      'days: dmy',
      'days: mdy',
      'unit: reais',
      'unit: centavos',
    ]);
  });
});
