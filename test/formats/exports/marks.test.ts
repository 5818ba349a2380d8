import { describe, expect, it } from 'vitest';
import { fixture, titlesOf } from './read-fixture.ts';

const HEADER = 'Título;Cliente;CPF/CNPJ;Vencimento;Valor;Data Pagamento';
const MARIA = 'Maria das Dores Lima;529.982.247-25;25/03/2026;100,00';
/** A table of a row per value of one more column, of which the last is paid. */
const book = (header: string, ...values: readonly string[]) =>
  titlesOf(
    [
      `${HEADER};${header}`,
      ...values.map(
        (value, at) => `A-${at};${MARIA};${at === values.length - 1 ? '20/03/2026' : ''};${value}`,
      ),
    ].join('\n'),
  );
const kinds = (read: ReturnType<typeof book>) => [
  ...read.titles.map(({ row }) => [row.line, 'open']),
  ...read.leftOut.map(({ row, as }) => [row.line, as]),
];

describe('a column of marks', () => {
  it.each([
    ['Provisão', 'Sim', 'Não'],
    ['PROVISAO', 'S', 'N'],
    ['Provisão (S/N)', 'sim', 'não'],
    ['Provisão?', 's', ''],
  ])('%s leaves out what it says is a forecast, and nothing of what is paid or open', (header, yes, no) => {
    const read = book(header, yes, no, 'N');
    expect(kinds(read)).toEqual([
      [3, 'open'],
      [2, 'forecast'],
      [4, 'paid'],
    ]);
    expect(read.layout.ignored).toEqual([]);
  });

  it('Provisão that holds amounts says nothing', () => {
    const read = book('Provisão', '10,00', '20,00');
    expect(kinds(read).at(0)).toEqual([2, 'open']);
    expect(read.layout.ignored).toEqual(['Provisão']);
  });

  it.each(['Tipo de Título', 'Tipo'])(
    '%s leaves out forecasts and credits by their words alone',
    (header) => {
      const words = [
        'Provisão',
        'Previsão',
        'Adiantamento',
        'Crédito',
        'Cartão de crédito',
        'Boleto',
        'Boleto',
      ];
      expect(kinds(book(header, ...words))).toEqual([
        [6, 'open'],
        [7, 'open'],
        [2, 'forecast'],
        [3, 'forecast'],
        [4, 'credit'],
        [5, 'credit'],
        [8, 'paid'],
      ]);
    },
  );

  it('Tipo with Crédito and Débito is how a title is paid', () => {
    expect(kinds(book('Tipo', 'Crédito', 'Débito', 'Débito'))).toEqual([
      [2, 'open'],
      [3, 'open'],
      [4, 'paid'],
    ]);
  });

  it('is known in the export of a known system', () => {
    const [head = '', row = ''] = fixture('senior.csv').toString('latin1').split(/\r?\n/);
    const sign = head.includes(';') ? ';' : ',';
    const without = titlesOf([head, row].join('\n'));
    expect(without.titles.length).toBe(1);
    const read = titlesOf([`${head}${sign}Provisão`, `${row}${sign}Sim`].join('\n'));
    expect(read.layout.profile.id).toBe('senior');
    expect(read.leftOut.map(({ as }) => as)).toEqual(['forecast']);
  });
});
