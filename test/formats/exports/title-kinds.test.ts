import { describe, expect, it } from 'vitest';
import { fixture, titlesOf } from './read-fixture.ts';

const HEADER = 'Título;Cliente;CPF/CNPJ;Vencimento;Valor;Data Pagamento';
const MARIA = 'Maria das Dores Lima;529.982.247-25;25/03/2026;100,00';
/** A table of a row per value of one more column. */
const book = (header: string, ...values: readonly string[]) =>
  titlesOf([`${HEADER};${header}`, ...values.map((value, at) => `A-${at};${MARIA};;${value}`)].join('\n'));
const kinds = (read: ReturnType<typeof book>): Record<number, string> =>
  Object.fromEntries([
    ...read.titles.map(({ row }) => [row.line, 'open']),
    ...read.leftOut.map(({ row, as }) => [row.line, as]),
  ]);

describe('the kind of a title', () => {
  it.each([
    'Tipo',
    'Tp',
    'TIP',
    'Tp. Tit.',
    'TPTIT',
    'TIPO_TITULO',
    'Tipo de Título',
    'Tipo Título',
    'Cód. Tipo',
    'Tipo de Documento',
    'Tp. Doc.',
    'Espécie',
    'Esp',
    'Espécie Doc',
    'Cód. Tipo Título',
  ])('is known under %s, where known credits and forecasts are left out, and bills come in', (header) => {
    const read = book(header, 'DUP', 'NFS', 'CRE', 'NCC', 'RA', 'PR', 'NC', 'dp');
    expect(Object.values(kinds(read))).toEqual([
      ...['open', 'open', 'credit', 'credit', 'credit', 'forecast', 'credit', 'open'],
    ]);
    expect(read.layout.ignored).toEqual([]);
  });

  it('is known by its codes under any heading, where some are bills and some are not', () => {
    expect(kinds(book('Carteira', 'DUP', 'CRE', 'DUP'))).toEqual({ 2: 'open', 3: 'credit', 4: 'open' });
  });

  it.each([
    ['Região', ['PR', 'PA', 'SC']],
    ['Ramo', ['DUP', 'NFS', 'DUP']],
    ['Carteira', ['DUP', 'CRE', 'conta corrente']],
    ['Obs.', ['DUP', 'CRE', 'DUP']],
  ])('is not taken from %s with %j', (header, values) => {
    expect(Object.values(kinds(book(header, ...values)))).toEqual(['open', 'open', 'open']);
  });

  it('with its name behind it is known, and by words of credits', () => {
    const values = ['DUP - Duplicata', 'NCC - Nota de crédito', 'Nota de crédito', 'Devolução', 'Boleto'];
    expect(Object.values(kinds(book('Tipo', ...values)))).toEqual([
      ...['open', 'credit', 'credit', 'credit', 'open'],
    ]);
  });

  it('that nobody knows, beside known ones, is left out for a person, unless it is paid', () => {
    const read = titlesOf(
      [
        `${HEADER};Tipo`,
        `A-1;${MARIA};;DUP`,
        `A-2;${MARIA};;XYZ`,
        `A-3;${MARIA};20/03/2026;XYZ`,
        `A-4;${MARIA};;AB-`,
      ].join('\n'),
    );
    expect(kinds(read)).toEqual({ 2: 'open', 3: 'person', 4: 'paid', 5: 'person' });
    expect(read.leftOut.find(({ as }) => as === 'person')?.toDecide).toMatchObject({
      word: 'XYZ',
      due: '2026-03-25',
      amount: 10000,
    });
    expect(read.layout.kind?.unknown).toEqual(['XYZ']);
  });

  it('of a column of which nobody knows one is collected, and shown', () => {
    const read = book('Tipo', '01', '02', '01');
    expect(Object.values(kinds(read))).toEqual(['open', 'open', 'open']);
    expect(read.layout.kind).toMatchObject({ unknown: ['01', '02'], areCollected: true });
  });

  it.each([
    ['persons', ['PF', 'PJ']],
    ['words', ['Venda', 'Serviço']],
    ['one code alone', ['01', '01']],
    ['definitive or provision', ['D', 'P']],
  ])('is nothing to ask where the column has %s', (_what, values) => {
    expect(book('Tipo', ...values).layout.kind).toBeUndefined();
  });

  it('is read from the table of Senior, and from that of Protheus, whose abatements stay with their titles', () => {
    const [head = '', row = ''] = fixture('senior.csv').toString('latin1').split(/\r?\n/);
    const sign = head.includes(';') ? ';' : ',';
    const at = head.split(sign).findIndex((one) => /codtpt/i.test(one));
    const of = (code: string): string =>
      row
        .split(sign)
        .map((cell, index) => (index === at ? code : cell))
        .join(sign);
    const read = titlesOf([head, of('DUP'), of('CRE')].join('\n'));
    expect(read.layout.profile.id).toBe('senior');
    expect(Object.values(kinds(read))).toEqual(['open', 'credit']);
    const protheus = titlesOf(fixture('protheus.csv').toString('latin1'));
    expect(protheus.layout.kind?.unknown).toEqual([]);
    expect(protheus.leftOut.some(({ as }) => as === 'deducted')).toBe(true);
  });
});
