import { beforeEach, describe, expect, it } from 'vitest';
import { ImportFolder } from '#test/builders/import-folder.ts';

let imports: ImportFolder;
beforeEach(() => {
  imports = new ImportFolder();
});

const HEADER =
  'Emp;Fil;Nº Título;Tipo;Cliente;CNPJ/CPF;Vcto. Original;Vcto. Prorrogado;Vlr. Original;Vlr. Aberto;Sit.;Portador;Observação';
const LOJA = 'Loja Aurora;11.222.333/0001-81';
const MARIA = 'Maria das Dores Lima;529.982.247-25';
const row = (
  [id, kind]: readonly [string, string],
  who: string,
  [value, open]: readonly [string, string],
  status: string,
): string => `1;1;${id};${kind};${who};13/03/2026;20/03/2026;${value};${open};${status};341;`;
const all = (value: string): readonly [string, string] => [value, value];
const exported = (...rows: readonly string[]): string =>
  imports.fileOf('contas.csv', [HEADER, ...rows].join('\n'));
const said = async (file: string, ...args: string[]): Promise<string> =>
  (await imports.inShort([file], '--lang', 'pt-BR', '--yes', ...args)).stdout.replaceAll('\u00a0', ' ');
const issued = () => imports.issued().map(({ invoiceId }) => invoiceId);

describe('an export of Senior Sapiens with headings of its screen', () => {
  it('is read by the codes of its statuses, whatever the headings are', async () => {
    const people = ['AA', 'AC', 'AJ', 'AN', 'AO', 'AP', 'AS', 'AX', 'CO'];
    const screen = await said(
      exported(
        row(['1', 'DUP'], LOJA, all('100,00'), 'AB'),
        row(['2', 'DUP'], MARIA, ['50,00', '0,00'], 'LQ'),
        row(['3', 'DUP'], MARIA, ['50,00', '0,00'], 'CA'),
        ...people.map((status, at) => row([`${10 + at}`, 'DUP'], MARIA, all('10,00'), status)),
      ),
    );
    expect(screen).not.toContain('Situações que não se conhecem');
    expect(issued()).toEqual(['1']);
    expect(screen).toContain('R$ 90,00 de 9 para uma pessoa decidir');
  });

  it('is read by the statuses in full', async () => {
    await said(
      exported(
        row(['1', 'DUP'], LOJA, all('100,00'), 'Aberto Normal'),
        row(['2', 'DUP'], MARIA, all('10,00'), 'Aberto Advogado'),
        row(['3', 'DUP'], MARIA, ['10,00', '0,00'], 'Liquidado Normal'),
      ),
    );
    expect(issued()).toEqual(['1']);
  });

  it('by two letters of another system that has neither AB nor LQ is not read as Senior', async () => {
    const screen = await said(exported(row(['1', 'DUP'], LOJA, all('100,00'), 'AP')));
    expect(screen).toContain('“AP” (1 linha)');
  });

  it('is said to be paid in the draft where an unknown status has nothing open in any row', async () => {
    const screen = await said(
      exported(
        row(['1', 'DUP'], LOJA, ['100,00', '0,00'], 'ZZ'),
        row(['2', 'DUP'], LOJA, ['100,00', '0,00'], 'ZZ'),
        row(['3', 'DUP'], LOJA, ['100,00', '0,00'], 'YY'),
        row(['4', 'DUP'], LOJA, ['100,00', '1,00'], 'YY'),
      ),
    );
    expect(screen).toContain('  status:\n    ZZ: pago\n    YY: pessoa\n');
  });
});

describe('the sum of a book whose line of totals adds credits', () => {
  const TOTAL = (value: string): string => `Total;;;;;;;;${value};${value};;;`;
  const rows = [row(['1', 'DUP'], LOJA, all('100,00'), 'AB'), row(['2', 'CRE'], LOJA, all('30,00'), 'AB')];

  it('closes to that line', async () => {
    const screen = await said(exported(...rows, TOTAL('130,00')));
    expect(screen).toContain(
      'Soma: R$ 100,00 a cobrar + R$ 30,00 de 1 crédito, que o ERP soma = R$ 130,00, o total do ERP em aberto',
    );
  });

  it.each([
    ['has none', []],
    ['leaves credits out', [TOTAL('100,00')]],
  ])('subtracts them where the file %s', async (_what, total) => {
    expect(await said(exported(...rows, ...total))).toContain(
      'Soma: R$ 100,00 a cobrar − R$ 30,00 de 1 crédito ou devolução = R$ 70,00, o total do ERP em aberto',
    );
  });
});

describe('numbers that another kind has too', () => {
  const rows = [
    row(['48655', 'DUP'], LOJA, all('100,00'), 'AB'),
    row(['48655', 'NFS'], LOJA, all('40,00'), 'AB'),
    row(['48656', 'DUP'], LOJA, all('10,00'), 'AB'),
  ];

  it('are told apart by it, in lines that mend it as pasted', async () => {
    const screen = await said(
      exported(...rows),
      '--out',
      imports.at('first.jsonl'),
      '--state',
      imports.at('first'),
    );
    expect(screen).toContain(
      '2 dos 3 títulos de contas.csv não têm número próprio, porque outro título tem o mesmo em “Nº Título”.',
    );
    expect(screen).toContain(' São 48655. “Tipo” os distingue. Grave em mapa.yaml e reimporte:\n');
    const [, pasted = ''] = /\n( {2}number:\n(?: {4}[^\n]+\n)+)/.exec(screen) ?? [];
    const map = imports.fileOf('mapa.yaml', pasted);
    expect(await said(exported(...rows), '--map', map)).not.toContain('número próprio');
    expect(issued()).toEqual(['48655-DUP', '48655-NFS', '48656-DUP']);
    expect(await said(exported(...rows.slice(0, 2)), '--changes')).toContain('Nada de novo');
  });

  it('are told apart by the branch, where the kind does not', async () => {
    const other = rows.map((one) => one.replace('NFS', 'DUP'));
    const [first = '', second = '', ...more] = other;
    expect(await said(exported(first, second.replace('1;1;', '1;2;'), ...more))).toContain(
      '“Fil” os distingue.',
    );
  });

  it('do not come in twice once they came in without it', async () => {
    const file = exported(...rows);
    await said(file);
    const map = imports.fileOf('mapa.yaml', 'number:\n  - Nº Título\n  - Tipo\n');
    expect(await imports.inShort([file], '--yes', '--lang', 'pt-BR', '--map', map)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('todos passariam a dever em dobro'),
    });
  });

  it('stop the import where a mapping numbers by a column that is not there', async () => {
    const map = imports.fileOf('mapa.yaml', 'number:\n  - Nº Título\n  - Série\n');
    expect(await imports.inShort([exported(...rows)], '--lang', 'pt-BR', '--map', map)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('não tem a coluna “Série”'),
    });
  });

  it('are counted among the titles that are collected alone, and three are named', async () => {
    const ids = ['1', '2', '3', '4'].flatMap((id) =>
      ['10,00', '20,00'].map((value) => row([id, 'DUP'], LOJA, all(value), 'AB')),
    );
    const torn = row(['1', 'DUP'], 'Loja Torta;11.222.333/0001-82', all('5,00'), 'AB');
    const none = row(['9', 'DUP'], 'Loja Sem Par;', all('5,00'), 'AB');
    const screen = await said(exported(...ids, torn, none));
    expect(screen).toContain('A cobrar: 8 títulos');
    expect(screen).toContain('8 dos 8 títulos de contas.csv');
    expect(screen).toContain(' Entre eles 1, 2 e 3. ');
  });
});

describe('a CNPJ that a spreadsheet shortened', () => {
  it('is quoted as its cell has it, and all of them are one reason', async () => {
    const of = (id: string, taxId: string): string =>
      row([id, 'DUP'], `Loja ${id};${taxId}`, all('1,00'), 'AB');
    const file = exported(
      of('1', '4,55201E+12'),
      of('2', '1,99999E+12'),
      row(['3', 'DUP'], LOJA, all('1,00'), 'AB'),
    );
    const screen = await said(file);
    expect(screen).toContain('  2 linhas: o CPF ou CNPJ foi encurtado pela planilha (4,55201E+12): ');
    expect(screen).not.toContain('1,12E+13');
  });
});
