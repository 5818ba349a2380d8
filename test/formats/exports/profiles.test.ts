import { describe, expect, it } from 'vitest';
import { findLayout } from '#formats/exports/find-layout.ts';
import { PROFILE_IDS } from '#formats/exports/profile-ids.ts';
import { PROFILES } from '#formats/exports/profiles.ts';
import { fixture, tablesOf, titlesOf } from './read-fixture.ts';

/** Of each title: what names it, due date, amount and open amount in centavos. Of the other rows: their line, and what they are. */
const CASES = [
  {
    file: 'conta-azul.xls',
    profile: 'conta-azul',
    titles: [
      [undefined, '2026-03-12', 150_000, 150_000],
      [undefined, '2026-02-11', 90_050, 60_000],
    ],
    others: [[4, 'paid']],
  },
  {
    file: 'omie.xlsx',
    profile: 'omie',
    titles: [
      [undefined, '2026-03-12', 123_456, 123_456],
      [undefined, '2026-02-25', 200_000, 150_000],
    ],
    others: [
      [6, 'payable'],
      [7, 'paid'],
    ],
  },
  {
    file: 'tiny.xlsx',
    profile: 'tiny',
    titles: [
      ['701', '2026-03-12', 123_456, 123_456],
      ['702', '2026-03-01', 100_000, 40_000],
    ],
    others: [
      [4, 'paid'],
      [5, 'cancelled'],
      [6, 'paid'],
      [7, 'unknown-status'],
    ],
  },
  {
    file: 'protheus.csv',
    profile: 'protheus',
    titles: [
      ['0101-1-000001234-A-NF', '2026-03-13', 120_000, 120_000],
      ['0101-1-000001235-A-NF', '2026-02-12', 100_000, 40_000],
    ],
    others: [
      [3, 'deducted'],
      [5, 'credit'],
      [6, 'forecast'],
      [7, 'paid'],
      [8, 'deleted'],
      [9, 'no-title-to-deduct'],
    ],
  },
  {
    file: 'sankhya.csv',
    profile: 'sankhya',
    titles: [['5001', '2026-03-12', 123_456, 123_456]],
    others: [
      [3, 'paid'],
      [4, 'payable'],
      [5, 'forecast'],
    ],
  },
  {
    file: 'sap-b1.csv',
    profile: 'sap-b1',
    titles: [
      ['31-1', '2026-03-10', 150_000, 150_000],
      ['31-2', '2026-04-10', 150_000, 100_000],
    ],
    others: [
      [4, 'paid'],
      [5, 'cancelled'],
    ],
  },
  {
    file: 'senior.csv',
    profile: 'senior',
    titles: [['1-1-4401/1-DM', '2026-03-20', 123_456, 123_456]],
    others: [[3, 'paid']],
  },
  {
    file: 'superlogica.csv',
    profile: 'superlogica',
    titles: [
      ['9001', '2026-03-05', 123_456, 123_456],
      ['9003', '2026-03-25', 9_990, 9_990],
    ],
    others: [[3, 'paid']],
  },
  {
    file: 'sienge.xlsx',
    profile: 'sienge',
    titles: [
      ['CT-120-881-1/48PM', '2026-03-10', 123_456, 123_456],
      ['FAT-9-882-1/1', '2026-03-25', 9_990, 9_990],
    ],
    others: [
      [5, 'paid'],
      [6, 'header'],
      [8, 'total'],
    ],
  },
  {
    file: 'asaas.csv',
    profile: 'asaas',
    isAsked: true,
    titles: [
      ['170001', '2026-03-12', 15_000, 15_000],
      ['170003', '2026-01-25', 15_000, 15_000],
    ],
    others: [[3, 'paid']],
  },
  {
    file: 'iugu.csv',
    profile: 'iugu',
    isAsked: true,
    titles: [
      ['F1A', '2026-03-12', 123_456, 123_456],
      ['F2B', '2026-02-12', 10_000, 10_000],
    ],
    others: [
      [4, 'paid'],
      [5, 'person'],
      [6, 'cancelled'],
    ],
  },
  {
    file: 'pequena-empresa.csv',
    profile: 'generic',
    titles: [
      ['F-101', '2026-03-12', 123_456, 123_456],
      [undefined, '2026-03-13', 20_000, 20_000],
    ],
    others: [
      [7, 'credit'],
      [8, 'paid'],
      [9, 'broken'],
      [10, 'total'],
    ],
  },
] as const;

describe('the export of', () => {
  it.each(CASES)('$profile is recognised and read: $file', (given) => {
    const from = 'isAsked' in given ? { from: PROFILES[given.profile] } : {};
    const read = titlesOf(fixture(given.file), from);
    expect(read.layout.profile.id).toBe(given.profile);
    expect(read.titles.map(({ identity, due, amount, open }) => [identity.key, due, amount, open])).toEqual(
      given.titles,
    );
    const others = [
      ...read.leftOut.map(({ row, as }) => [row.line, as] as const),
      ...read.refused.map(({ row, problem }) => [row.line, problem.code] as const),
    ].sort(([one], [other]) => one - other);
    expect(others).toEqual(given.others);
    expect(read.tellsPaid).toBe(true);
  });

  it('each system has a fixture', () => {
    expect(CASES.map(({ profile }) => profile).toSorted()).toEqual([...PROFILE_IDS].toSorted());
  });

  it('Tiny counts a title as paid by its status, and says that its open amount is not zero', () => {
    const { leftOut } = titlesOf(fixture('tiny.xlsx'));
    expect(leftOut.filter(({ isContradictory }) => isContradictory).map(({ row }) => row.line)).toEqual([6]);
  });

  it('Protheus has its debtors, and their phone with its area code', () => {
    const [title] = titlesOf(fixture('protheus.csv')).titles;
    expect(title).toMatchObject({
      debtorCode: '000123-01',
      name: 'Panificação do Zé',
      taxId: '11222333000181',
      emails: ['compras@x.example'],
      phones: ['(85) 987654321'],
      issued: '2026-03-02',
    });
  });

  it('has promises and plans of people', () => {
    const { titles } = titlesOf(fixture('com-acordos.csv'));
    expect(titles).toMatchObject([
      { promisedOn: '2026-03-27', emails: ['maria@x.example', 'lixo'] },
      {
        plan: [
          { dueDate: '2026-03-30', amount: 45_000 },
          { dueDate: '2026-04-30', amount: 45_000 },
        ],
      },
    ]);
  });
});

describe('a table that is not read', () => {
  const layoutOf = (text: string, from?: 'omie' | 'tiny') => {
    const [table] = tablesOf(Buffer.from(text));
    return table && findLayout(table, {}, from && PROFILES[from]);
  };

  it('is the pivot of Omie, which is a summary', () => {
    expect(layoutOf('Contas por Cliente ou Fornecedor;\nCliente;Valor\nA;1,00')).toMatchObject({
      why: 'pivot',
    });
  });

  it('is another system than the one that was asked for: says what it lacks', () => {
    expect(
      layoutOf('Cliente;Data Vencimento;Valor documento;Situação\nA;12/03/2026;1,00;x', 'tiny'),
    ).toMatchObject({
      why: 'not-of-profile',
      lacks: ['Saldo'],
    });
  });

  it('has no due date: says what it has', () => {
    expect(layoutOf('Cliente;Valor\nA;1,00')).toEqual({
      why: 'no-header',
      lacks: ['due'],
      alike: [],
      namesAlike: [],
      seen: ['Cliente', 'Valor'],
    });
  });

  it('has a column of ours twice', () => {
    expect(layoutOf('Cliente;Vencimento;Vencimento;Valor\nA;12/03/2026;13/03/2026;1,00')).toEqual({
      why: 'column-twice',
      header: 'Vencimento',
    });
  });
});
