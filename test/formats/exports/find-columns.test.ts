import { describe, expect, it } from 'vitest';
import { readCustomers } from '#formats/exports/read-customers.ts';
import { tablesOf, titlesOf } from './read-fixture.ts';

const CELLS: Readonly<Record<string, string>> = {
  due: '25/03/2026',
  amount: '100,00',
  id: 'A-1',
  name: 'Maria das Dores Lima',
  taxId: '529.982.247-25',
  email: 'maria@x.example',
  phone: '(81) 98765-4321',
  code: '118',
  issued: '02/03/2026',
};
/** Which heading gives each field of a table whose columns hold what is named. */
const columnsOf = (columns: readonly (readonly [heading: string, holds: string])[]) => {
  const all = [...columns, ['Vencimento', 'due'] as const];
  const text = [all.map(([heading]) => heading), all.map(([, holds]) => CELLS[holds] ?? '')];
  const { layout } = titlesOf(text.map((cells) => cells.join(';')).join('\n'));
  return Object.fromEntries(
    Object.entries(layout.columns).map(([field, at]) => [field, layout.header.cells[at]?.text]),
  );
};
const REST = [
  ['Título', 'id'],
  ['Valor', 'amount'],
] as const;

describe('a heading with something in parentheses', () => {
  it('is known without it, as a Sankhya grid writes them', () => {
    expect(
      columnsOf([
        ['Nro. Nota', 'id'],
        ['Dt. Negociação', 'issued'],
        ['Parceiro', 'code'],
        ['Nome Parceiro (Parceiro)', 'name'],
        ['CNPJ / CPF (Parceiro)', 'taxId'],
        ['E-mail (Parceiro)', 'email'],
        ['Telefone (Parceiro)', 'phone'],
        ['Vlr. do Desdobramento', 'amount'],
      ]),
    ).toEqual({
      titleId: 'Nro. Nota',
      issued: 'Dt. Negociação',
      debtorCode: 'Parceiro',
      name: 'Nome Parceiro (Parceiro)',
      taxId: 'CNPJ / CPF (Parceiro)',
      email: 'E-mail (Parceiro)',
      phone: 'Telefone (Parceiro)',
      amount: 'Vlr. do Desdobramento',
      due: 'Vencimento',
    });
  });

  it('is known in a list of customers too', () => {
    const [table] = tablesOf(
      Buffer.from(
        'Código (Parceiro);Nome (Parceiro);CNPJ / CPF (Parceiro);E-mail (Vendedor)\n118;Maria Lima;529.982.247-25;v@x.example\n',
      ),
    );
    expect(table && readCustomers(table)?.customers).toEqual([
      { line: 2, code: '118', name: 'Maria Lima', taxId: '52998224725', emails: [], phones: [] },
    ]);
  });

  it('is the column of names where Parceiro holds them', () => {
    expect(columnsOf([...REST, ['Parceiro', 'name']])).toMatchObject({ name: 'Parceiro' });
  });

  it('is not known where two columns would have one meaning', () => {
    expect(
      columnsOf([...REST, ['Cliente', 'name'], ['E-mail (Compras)', 'email'], ['E-mail (Fiscal)', 'email']]),
    ).not.toHaveProperty('email');
    expect(
      columnsOf([...REST, ['Cliente', 'name'], ['E-mail (Compras)', 'email'], ['E-mail', 'email']]),
    ).toMatchObject({ email: 'E-mail' });
  });

  it.each(['E-mail (Vendedor)', 'E-mail (Empresa)', 'E-mail (Contador)', 'E-mail (Parceiro)'])(
    'is not the one of the customer under %s beside a column of customers',
    (heading) => {
      expect(columnsOf([...REST, ['Cliente', 'name'], [heading, 'email']])).not.toHaveProperty('email');
    },
  );

  it('is no amount of a title where it is a part of one', () => {
    expect(
      columnsOf([
        ['Título', 'id'],
        ['Cliente', 'name'],
        ['Saldo', 'amount'],
        ['Valor (Juros)', 'amount'],
      ]),
    ).not.toHaveProperty('amount');
  });
});
