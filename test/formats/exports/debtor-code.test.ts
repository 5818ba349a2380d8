import { describe, expect, it } from 'vitest';
import { debtorCodesOf } from '#formats/exports/debtor-code.ts';
import { findLayout } from '#formats/exports/find-layout.ts';
import type { Table } from '#formats/exports/table.ts';

const read = (...codes: readonly (string | number)[]) => {
  const text = (cells: readonly string[]) => cells.map((one) => ({ text: one }));
  const table: Table = {
    form: { kind: 'csv', delimiter: ';', encoding: 'utf-8' },
    rows: [
      { line: 1, cells: text(['Identificador do cliente', 'Vencimento', 'Valor']) },
      ...codes.map((code, index) => ({
        line: index + 2,
        cells: [
          { text: String(code), ...(typeof code === 'number' ? { number: code } : {}) },
          ...text(['25/03/2026', '10,00']),
        ],
      })),
    ],
  };
  const layout = findLayout(table, {});
  if (!('columns' in layout)) throw new Error(layout.why);
  const rows = table.rows.slice(1);
  const codeOf = debtorCodesOf(rows, layout);
  return rows.map(codeOf);
};

const isTaxId = (taxId: string) => ({ taxId: { ok: true, taxId } });

describe('the code of a debtor', () => {
  it('that is a CNPJ is one, masked, bare, or a number that lost its zero', () => {
    expect(read('01.485.263/0001-09', '01485263000109', 1485263000109)).toEqual(
      Array.from({ length: 3 }, () => isTaxId('01485263000109')),
    );
  });

  it('with a wrong check digit among CPFs and CNPJs is none, and no code', () => {
    expect(read('01.610.611/0001-15', '11.222.333/0001-81', '529.982.247-26', '1,12E+13')).toMatchObject([
      { taxId: { ok: false } },
      isTaxId('11222333000181'),
      { taxId: { ok: false, why: 'check-digits' } },
      { taxId: { ok: false, why: 'scientific' } },
    ]);
  });

  it('stays a code beside CPFs and CNPJs when it looks like none', () => {
    expect(read('529.982.247-25', 'CLI-7', '1042')).toEqual([
      isTaxId('52998224725'),
      { code: 'CLI-7' },
      { code: '1042' },
    ]);
  });

  it('is a code in a column of codes, though one happens to have the digits of a CPF', () => {
    expect(read('10000000001', '10000000002', '10000000108', '')).toEqual([
      { code: '10000000001' },
      { code: '10000000002' },
      { code: '10000000108' },
      undefined,
    ]);
  });
});
