import { describe, expect, it } from 'vitest';
import { findLayout } from '#formats/exports/find-layout.ts';
import type { Mapping } from '#formats/exports/mapping.ts';
import { tablesOf } from './read-fixture.ts';

const layoutOf = (lines: readonly string[], mapping: Mapping = {}) => {
  const [table] = tablesOf(Buffer.from(lines.join('\n')));
  if (!table) throw new Error('no table');
  return findLayout(table, mapping);
};
/** The columns of a table with one more, by their headings. */
function columnsOf(lines: readonly string[], mapping: Mapping = {}): Record<string, string> {
  const layout = layoutOf(lines, mapping);
  if ('why' in layout) throw new Error(JSON.stringify(layout));
  return Object.fromEntries(
    Object.entries(layout.columns).map(([field, at]) => [field, layout.header.cells[at]?.text ?? '']),
  );
}
const tableWith = (heading: string, ...cells: readonly string[]): string[] => [
  `Título;Cliente;CPF;Vencimento;Valor;${heading}`,
  ...cells.map((cell, index) => `A-${index};Maria Lima;529.982.247-25;25/03/2026;100,50;${cell}`),
];

describe('a column under a short heading is taken for what it holds', () => {
  it.each([
    ['Pagto', 'paidOn', ['10/03/2026', '']],
    ['PGTO', 'paidOn', ['', '11/03/2026']],
    ['Baixa', 'paidOn', ['10/03/2026', '-']],
    ['Pago', 'received', ['0,00', '20,00']],
    ['Recebido', 'received', ['', '20,00']],
  ])('%s is %s where its content is', (heading, field, cells) => {
    expect(columnsOf(tableWith(heading, ...cells))).toMatchObject({ [field]: heading });
  });

  it.each([
    ['Pagto', ['boleto', 'pix']],
    ['PGTO', ['20,00', '100,50']],
    ['Baixa', ['100,50', '0,00']],
    ['Pago', ['Sim', 'Não']],
    ['Pago?', ['Sim', 'Não']],
    ['Recebido', ['S', 'N']],
    ['Data Pagto', ['em 30 dias', 'à vista']],
  ])('%s is neither a payment nor money where it holds %j', (heading, cells) => {
    const { paidOn, received, status, open, amount } = columnsOf(tableWith(heading, ...cells));
    expect({ paidOn, received, status, open, amount }).toEqual({
      paidOn: undefined,
      received: undefined,
      status: undefined,
      open: undefined,
      amount: 'Valor',
    });
  });

  it.each(['Doc.', 'Documento', 'Nº Documento'])(
    '%s with CPFs is no number of titles, but the CPF',
    (heading) => {
      const lines = [
        `${heading};Cliente;Vencimento;Valor`,
        '529.982.247-25;Maria Lima;25/03/2026;100,50',
        '111.444.777-35;José Silva;25/03/2026;100,50',
      ];
      expect(columnsOf(lines)).toMatchObject({ taxId: heading });
      expect(columnsOf(lines).titleId).toBeUndefined();
    },
  );

  it('Cliente with codes is no name where another column has names', () => {
    expect(
      columnsOf([
        'Título;Cliente;Fantasia;CPF;Vencimento;Valor',
        'A-1;1023;Mercado;529.982.247-25;25/03/2026;1,50',
      ]),
    ).toMatchObject({ name: 'Fantasia' });
  });

  it('CNPJ is not that of customers where one is beside all of them', () => {
    const lines = (...ids: readonly string[]) => [
      'Título;CNPJ;Cliente;Sacado CNPJ;Vencimento;Valor',
      ...ids.map((id, index) => `A-${index};${id};Cliente ${index};1122233300018${index};25/03/2026;1,50`),
    ];
    const own = '11.444.777/0001-61';
    const ofFilial = [0, 1, 2].map((index) => `1;A-${index};${own};Cliente ${index};25/03/2026;1,50`);
    expect(columnsOf(['Filial;Título;CNPJ;Cliente;Vencimento;Valor', ...ofFilial]).taxId).toBeUndefined();
    expect(columnsOf(lines(own, own, own))).toMatchObject({ taxId: 'Sacado CNPJ' });
    expect(
      columnsOf(['Título;CNPJ;Cliente;Vencimento;Valor', `A-1;${own};Um;25/03/2026;1,50`]),
    ).toMatchObject({
      taxId: 'CNPJ',
    });
  });

  it.each([
    ['Parcela', 'instalment', ['100,50', '100,50']],
    ['Boleto', 'titleId', ['sim', 'não']],
    ['Nota', 'titleId', ['cliente antigo', 'ligar']],
  ])('%s is no %s where it holds %j', (heading, field, cells) => {
    const lines = tableWith(heading, ...cells).map((line) => line.replace(/^[^;]*;/, ''));
    expect(columnsOf(lines)[field]).toBeUndefined();
  });

  it.each([
    ['T-ABCDEFGHJK', 'Título'],
    ['104512', 'Título'],
    ['45012', 'Título'],
    ['HAVER', undefined],
  ])('Título with %s is the number of titles only where that may be one: %s', (id, titleId) => {
    expect(
      columnsOf(['Título;Cliente;CPF;Vencimento;Valor', `${id};Maria;529.982.247-25;25/03/2026;1,50`])
        .titleId,
    ).toBe(titleId);
  });

  it('is what a mapping says, whatever it holds', () => {
    const mapping = { columns: { paidOn: 'Dta Pgto' } };
    expect(columnsOf(tableWith('Dt. Pagto', 'boleto', 'pix'), mapping)).toMatchObject({
      paidOn: 'Dt. Pagto',
    });
  });
});

describe('two headings of money that are one in full', () => {
  const lines = ['Título;Cliente;CPF;Vencimento;Valor;Vlr.', 'A-1;Maria;529.982.247-25;25/03/2026;1,50;2,50'];

  it('stop the import, because nobody knows which is meant', () => {
    expect(layoutOf(lines)).toEqual({ why: 'column-twice', header: 'Valor”, “Vlr.' });
  });

  it('do not where a mapping names one of them', () => {
    expect(columnsOf(lines, { columns: { amount: 'Vlr.' } })).toMatchObject({ amount: 'Vlr.' });
  });
});

describe('a table without an amount or a due date that is known', () => {
  it('names the columns that hold such, and none of words', () => {
    expect(
      layoutOf(['Título;Cliente;CPF;Limite;Total;Obs', 'A-1;Maria;529.982.247-25;25/03/2026;100,50;ligar']),
    ).toMatchObject({
      why: 'no-header',
      lacks: ['due', 'amount'],
      alike: [
        { field: 'due', headers: ['Limite'] },
        { field: 'amount', headers: ['Total'] },
      ],
    });
  });
});
