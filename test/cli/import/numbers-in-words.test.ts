import { beforeEach, describe, expect, it } from 'vitest';
import { readBook } from '#cli/import/read-book.ts';
import { warnings } from '#cli/import/report.ts';
import { wordsIn } from '#cli/words/words.ts';
import { regua } from '#test/builders/command.ts';
import { ImportFolder } from '#test/builders/import-folder.ts';

let imports: ImportFolder;
beforeEach(() => {
  imports = new ImportFolder();
});

const MARIA = 'Maria das Dores Lima;529.982.247-25';
const ROWS = [
  ['15012', '1/3', '25/03/2026'],
  ['15012', '2/3', '25/04/2026'],
  ['15012', '3/3', '25/05/2026'],
  ['15013', '1/1', '26/03/2026'],
] as const;
/** An export in which the number is that of the invoice, and a column under `header` has the instalment. */
const exported = (
  header: string,
  cellOf = (part: string, _index: number): string => part,
  number = 'Nº Título',
): string =>
  imports.fileOf(
    'a.csv',
    [
      `${number};${header};Cliente;CPF;Vencimento;Saldo`,
      ...ROWS.map(([id, part, due], index) => `${id};${cellOf(part, index)};${MARIA};${due};100,00`),
    ].join('\n'),
  );
const importing = (file: string, ...args: string[]) =>
  imports.importing([file], '--yes', '--lang', 'pt-BR', ...args);
const issued = () => imports.issued().map(({ invoiceId }) => invoiceId);
const WHOLE = ['15012-1/3', '15012-2/3', '15012-3/3', '15013-1/1'];

describe('titles that share a number', () => {
  it.each(['Prest.', 'Prestação', 'Prest', 'Parc.', 'Parcela Nº', 'Nº Parcela', 'Desdobramento'])(
    'keep it with their instalment under %s',
    async (header) => {
      const { stdout } = await importing(exported(header));
      expect(stdout).not.toContain('número próprio');
      expect(issued()).toEqual(WHOLE);
    },
  );

  it('are counted in the first line, with the column that tells them apart and lines that mend it as pasted', async () => {
    const { stdout } = await imports.importing([exported('Cota')], '--lang', 'pt-BR');
    expect(stdout.split('\n')[0]).toMatch(
      /^ATENÇÃO: 3 dos 4 títulos de a\.csv não têm número próprio, porque outro título tem o mesmo em “Nº Título”\. As mensagens terão um código nosso, /,
    );
    const [, pasted = '', command = ''] =
      /A parcela é uma destas, “Cota”\? [^\n]+\n((?: {2}[^\n]+\n)+?) {2}npx regua (import [^\n]+)/.exec(
        stdout,
      ) ?? [];
    const map = imports.fileOf('mapa.yaml', pasted);
    const words = command.replace('mapa.yaml', map).split(' ');
    const again = await regua(...words, '--as-of', '20/03/2026', '--yes', '--lang', 'pt-BR');
    expect(again).toMatchObject({ exitCode: 0 });
    expect(again.stdout).not.toContain('número próprio');
    expect(issued()).toEqual(WHOLE);
  });

  it.each([
    ['tells only some of them apart', 'Cota', (part: string) => part.replace('3/3', '2/3')],
    ['counts the rows of the file', 'Seq.', (_: string, index: number) => String(index + 1)],
    ['says how many days they are late', 'Dias em atraso', (_: string, index: number) => String(90 - index)],
    ['is a code and no instalment', 'Contrato', (_: string, index: number) => `4400${index}`],
    ['is empty in one of them', 'Cota', (part: string) => part.replace('3/3', '')],
  ])('are said without a column to paste where it %s', async (_what, header, cellOf) => {
    const { stdout } = await importing(exported(header, cellOf));
    expect(stdout.split('\n')[0]).toMatch(
      /^ATENÇÃO: 3 dos 4 títulos .* Exporte também com a parcela, se o sistema a tem\.$/,
    );
  });

  it('are counted without those that are paid, in the words of one where one is left', async () => {
    const file = imports.fileOf(
      'a.csv',
      `Título;Cliente;CPF;Vencimento;Saldo;Situação\nA-1;${MARIA};25/03/2026;100,00;Em aberto\nA-1;${MARIA};25/04/2026;0,00;Pago\n`,
    );
    const { stdout } = await importing(file);
    expect(stdout.split('\n')[0]).toMatch(
      /^ATENÇÃO: o único título de a\.csv não tem número próprio, porque /,
    );
  });

  it('are counted with those whose cell is empty, each with its reason', async () => {
    const row = (id: string, due: string) => `${id};${MARIA};${due};100,00`;
    const of = (...rows: string[]) =>
      imports.fileOf('a.csv', ['Título;Cliente;CPF;Vencimento;Saldo', ...rows].join('\n'));
    const both = of(row('A-1', '25/03/2026'), row('A-1', '25/04/2026'), row('', '25/05/2026'));
    expect((await importing(both)).stdout.split('\n')[0]).toContain(
      '3 dos 3 títulos de a.csv não têm número próprio, porque outro título tem o mesmo em “Título” (2) ou a célula de “Título” está vazia ou sem número (1). ',
    );
    imports = new ImportFolder();
    const empty = of(row('B-1', '25/03/2026'), row('', '25/04/2026'));
    const book = readBook([empty], {
      from: undefined,
      mapping: undefined,
      kept: () => undefined,
      total: undefined,
      returned: () => undefined,
    });
    if (!('titles' in book)) throw new Error('stopped');
    const warned = warnings(
      book,
      book.titles.flatMap(({ titles }) => titles),
      { files: [empty], options: { state: 'imports', config: 'config' } },
      wordsIn('pt-BR'),
    );
    expect(warned.map(({ about }) => about)).toContain('a.csv: há títulos sem número');
    const { stdout } = await importing(empty);
    expect(stdout.split('\n')[0]).toMatch(
      /^ATENÇÃO: 1 dos 2 títulos de a\.csv não tem número próprio, porque a célula de “Título” está vazia ou sem número\. .* Preencha o número no sistema e exporte de novo\.$/,
    );
  });

  const PART = 'Título;Parcela;Cliente;CPF;Vencimento;Valor;Vlr. Baixa;Dt. Baixa';
  const part = (amount: string, paidOn: string, number = 'A-1;1') =>
    `${number};${MARIA};25/03/2026;${amount};${paidOn === '' ? '' : amount};${paidOn}`;
  const parts = (...rows: string[]) => imports.fileOf('a.csv', [PART, ...rows].join('\n'));

  it('keep it where only what is paid has it too: the rest of a part payment is the same title, also once it is paid', async () => {
    await importing(parts(part('250,00', '')));
    expect(issued()).toEqual(['A-1-1']);
    const second = await importing(parts(part('100,00', '19/03/2026'), part('150,00', '')), '--snapshot');
    expect(second.stdout).not.toContain('número próprio');
    expect(new Set(imports.added().map(({ detail }) => detail.invoiceId))).toEqual(new Set(['A-1-1']));
    expect(second.stdout).toContain('A-1-1');
    await importing(parts(part('100,00', '19/03/2026'), part('150,00', '20/03/2026')), '--snapshot');
    expect(imports.added().map((one) => [one['detail-type'], one.detail.invoiceId])).toEqual([
      [expect.stringMatching(/^PaymentReported/), 'A-1-1'],
    ]);
  });

  it('stay known without it once one of them is paid', async () => {
    await importing(parts(part('100,00', ''), part('150,00', '')));
    const ids = issued();
    expect(ids).toEqual([expect.stringMatching(/^T-/), expect.stringMatching(/^T-/)]);
    await importing(parts(part('100,00', '19/03/2026'), part('150,00', '')), '--snapshot');
    expect(imports.added().map((one) => [one['detail-type'], one.detail.invoiceId])).toEqual([
      [expect.stringMatching(/^PaymentReported/), ids[0]],
    ]);
  });

  it('are told apart by another column where the one that was read as the instalment does not', async () => {
    const file = imports.fileOf(
      'a.csv',
      [
        'Nº Título;Parcela;Cota;Cliente;CPF;Vencimento;Saldo',
        ...ROWS.map(([id, part, due]) => `${id};3;${part};${MARIA};${due};100,00`),
      ].join('\n'),
    );
    const { stdout } = await imports.importing([file], '--lang', 'pt-BR');
    expect(stdout).toContain('o mesmo em “Nº Título” + “Parcela”');
    expect(stdout).toContain('\n  columns:\n    instalment: Cota\n');
    await importing(file, '--map', imports.fileOf('mapa.yaml', 'columns:\n  instalment: Cota\n'));
    expect(issued()).toEqual(WHOLE);
  });

  it('in the export of a system whose number is of several columns have the one that is pasted too', async () => {
    const file = imports.fileOf(
      'a.csv',
      [
        'codemp;codfil;numtit;codtpt;codcli;vctpro;vlrabe;vlrori;sittit;nomcli;CPF;Cota',
        ...ROWS.map(([id, part, due]) => `1;1;${id};DP;7;${due};100,00;100,00;AB;${MARIA};${part}`),
      ].join('\n'),
    );
    const { stdout } = await imports.importing([file], '--lang', 'pt-BR');
    expect(stdout).toContain('\n  columns:\n    instalment: Cota\n');
    const map = imports.fileOf('mapa.yaml', 'columns:\n  instalment: Cota\n');
    await importing(file, '--map', map);
    expect(issued()).toEqual(WHOLE.map((id) => id.replace('-', '-DP-').replace(/^/, '1-1-')));
  });
});

describe('a number under a heading that is not known', () => {
  const pasteAll = async (file: string) => {
    const { stdout } = await imports.importing([file], '--lang', 'pt-BR');
    const [, pasted = '', command = ''] =
      /\n((?: {2}[^\n]+\n)+?) {2}npx regua (import [^\n]+)/.exec(stdout) ?? [];
    const map = imports.fileOf('mapa.yaml', pasted);
    await regua(
      ...command.replace('mapa.yaml', map).split(' '),
      '--as-of',
      '20/03/2026',
      '--yes',
      '--lang',
      'pt-BR',
    );
    return { stdout, pasted };
  };

  it.each([
    ['Prest.', 'known'],
    ['Cota', 'not known either'],
  ])(
    'is offered with its instalment under %s, which is %s, in lines that mend it as pasted',
    async (part) => {
      const { stdout, pasted } = await pasteAll(exported(part, undefined, 'Lançto. venda'));
      expect(stdout).toContain(`É uma destas, “Lançto. venda” + “${part}”? Grave em mapa.yaml e reimporte:`);
      expect(pasted).toBe(`  columns:\n    titleId: Lançto. venda\n    instalment: ${part}\n`);
      expect(issued()).toEqual(WHOLE);
    },
  );

  it('is not offered where it does not tell the titles apart with the instalment either', async () => {
    const file = imports.fileOf(
      'a.csv',
      [
        'RCA;Prest.;Cliente;CPF;Vencimento;Saldo',
        ...ROWS.map(([, , due]) => `12;1;${MARIA};${due};100,00`),
      ].join('\n'),
    );
    const { stdout } = await imports.importing([file], '--lang', 'pt-BR');
    expect(stdout).toContain('Exporte com o número, se há um.');
  });
});

describe('an instalment without a number', () => {
  it('names no title in a table that has both columns', async () => {
    const file = imports.fileOf(
      'a.csv',
      `Título;Parcela;Cliente;CPF;Vencimento;Saldo\nA-1;1;${MARIA};25/03/2026;100,00\n;1;${MARIA};25/04/2026;100,00\n`,
    );
    await importing(file);
    expect(issued()).toEqual(['A-1-1', expect.stringMatching(/^T-/)]);
  });

  it('names no title in a table without a column of numbers', async () => {
    const file = imports.fileOf(
      'a.csv',
      `Parcela;Cliente;CPF;Vencimento;Saldo\n1;${MARIA};25/03/2026;100,00\n2;${MARIA};25/04/2026;100,00\n`,
    );
    const { stdout } = await importing(file);
    expect(stdout.split('\n')[0]).toMatch(/^ATENÇÃO: nenhuma coluna de a\.csv é o número do título/);
    expect(issued()).toEqual([expect.stringMatching(/^T-/), expect.stringMatching(/^T-/)]);
  });
});
