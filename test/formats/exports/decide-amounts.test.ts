import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideAmounts } from '#formats/exports/decide-amounts.ts';
import type { Cell } from '#formats/exports/table.ts';
import { readFrom, titlesOf } from './read-fixture.ts';

const cells = (...texts: string[]): Cell[] => texts.map((text) => ({ text }));

describe('amounts', () => {
  const known = { header: 'Valor' };
  it.each([
    { case: 'a decimal comma', texts: ['1.234,56', '1500'], numbers: 'brazilian', because: 'separators' },
    { case: 'a decimal point', texts: ['1234.56', '1500'], numbers: 'program', because: 'separators' },
    { case: 'groups of an American program', texts: ['1,234.56'], numbers: 'program', because: 'separators' },
    {
      case: 'one decimal that a spreadsheet left',
      texts: ['1234,5', '10'],
      numbers: 'brazilian',
      because: 'separators',
    },
    { case: 'R$ in the cells', texts: ['R$ 1500', 'R$ 20'], numbers: 'brazilian', because: 'separators' },
  ])('are in reais by $case', ({ texts, numbers, because }) => {
    expect(decideAmounts(cells(...texts), known)).toEqual({
      ok: true,
      form: { numbers, unit: 'reais' },
      because,
    });
  });

  it('are in reais by a header with R$', () => {
    expect(decideAmounts(cells('1500'), { header: 'Valor (R$)' })).toMatchObject({
      ok: true,
      form: { unit: 'reais' },
    });
  });

  it('of a spreadsheet are in reais when one has a fraction, or the format of money', () => {
    const numbers = [
      { text: '1500', number: 1500 },
      { text: '20.5', number: 20.5 },
    ];
    expect(decideAmounts(numbers, known)).toMatchObject({ ok: true, form: { unit: 'reais' } });
    const formatted = [{ text: '1500', number: 1500, isMoney: true as const }];
    expect(decideAmounts(formatted, known)).toMatchObject({ ok: true, form: { unit: 'reais' } });
  });

  it.each([
    { case: 'whole numbers may be reais or centavos', texts: ['1500', '20000'], sums: [2_150_000, 21_500] },
    {
      case: 'a separator before three digits may be of thousands or of decimals',
      texts: ['1.500', '2.000'],
      sums: [350_000, 350],
    },
  ])('stop with both readings and both sums: $case', ({ texts, sums }) => {
    const decided = decideAmounts(cells(...texts), known);
    expect(decided).toMatchObject({ ok: false, why: 'either' });
    expect('readings' in decided ? decided.readings.map(({ sum }) => sum) : []).toEqual(sums);
  });

  it('stop when a column has both decimal signs, or what the mapping says is not so', () => {
    expect(decideAmounts(cells('1.234,56', '99.90'), known)).toMatchObject({ ok: false, why: 'mixed' });
    expect(decideAmounts(cells('1.234,56'), { ...known, unit: 'centavos' })).toMatchObject({
      ok: false,
      why: 'against-stated',
    });
  });

  it('1500 meant as R$ 1.500,00 is never R$ 15,00: without a word the import stops, and a total settles it', () => {
    const text =
      'Título;CPF;Vencimento;Valor\nA-1;529.982.247-25;25/03/2026;1500\nA-2;529.982.247-25;26/03/2026;200';
    expect(readFrom(text)).toMatchObject({ undecided: [{ field: 'amount', amounts: { why: 'either' } }] });
    expect(titlesOf(text, { total: 170_000 }).titles.map(({ open }) => open)).toEqual([150_000, 20_000]);
    expect(titlesOf(text, { total: 1_700 }).titles.map(({ open }) => open)).toEqual([1_500, 200]);
    expect('undecided' in readFrom(text, { total: 5 })).toBe(true);
  });

  it('of an undecided column are settled by a row in which they agree with a decided one, and by no other', () => {
    const head = 'Título;Nome;CPF;Vencimento;Valor;Pago';
    const row = (id: string, amount: string, paid: string) =>
      `${id};Maria;529.982.247-25;25/03/2026;${amount};${paid}`;
    const agreeing = titlesOf([head, row('A-1', '1.234,56', '200'), row('A-2', '700,00', '700')].join('\n'));
    expect(agreeing.titles.map(({ open }) => open)).toEqual([103_456]);
    expect('undecided' in readFrom([head, row('A-1', '1.234,56', '200')].join('\n'))).toBe(true);
  });

  it('a column that may tell what is paid, and is not understood, is named', () => {
    const read = titlesOf(
      'Título;Nome;CPF;Vencimento;Valor;Pgto/Baixa\nA-1;Maria;529.982.247-25;25/03/2026;1,50;x',
    );
    expect(read.maybePaid).toEqual(['Pgto/Baixa']);
  });

  it('of any size read the same in every form that can write them, or stop', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 99_999_999 }), { minLength: 1, maxLength: 20 });
    const write = {
      brazilian: (centavos: number) =>
        (centavos / 100).toLocaleString('pt-BR', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
      plain: (centavos: number) => (centavos / 100).toFixed(2).replace('.', ','),
      program: (centavos: number) => (centavos / 100).toFixed(2),
      american: (centavos: number) =>
        (centavos / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
      shortest: (centavos: number) => String(centavos / 100).replace('.', ','),
    };
    fc.assert(
      fc.property(amounts, fc.constantFrom(...Object.values(write)), (all, form) => {
        const rows = all.map((centavos, index) => `A-${index};529.982.247-25;25/03/2026;"${form(centavos)}"`);
        const read = readFrom(['Título;CPF;Vencimento;Valor', ...rows].join('\n'));
        if ('undecided' in read) {
          // Only where no amount shows centavos.
          expect(all.every((centavos) => centavos % 100 === 0)).toBe(true);
          return;
        }
        expect(read.titles.map(({ amount }) => amount)).toEqual(all);
      }),
    );
  });
});
