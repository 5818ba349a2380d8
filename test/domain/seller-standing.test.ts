import { describe, expect, it, test } from 'vitest';
import { creditHoldReleased } from '#domain/seller/credit-hold.ts';
import { type SoldDebt, sellerStanding } from '#domain/seller/seller-standing.ts';
import { shortName } from '#domain/tax-id/short-name.ts';

const debt: SoldDebt = {
  status: 'open',
  rolledDueDate: '2026-05-05',
  unpaid: 100,
  since: '2026-04-25',
  awaited: [],
};

describe('where a debt stands for its seller', () => {
  it.each<[string, Partial<SoldDebt>, string, object]>([
    [
      'to fall due',
      {},
      '2026-04-30',
      { standing: 'due', since: '2026-04-25', next: { what: 'due', on: '2026-05-05' } },
    ],
    [
      'due today',
      {},
      '2026-05-05',
      { standing: 'due', since: '2026-04-25', next: { what: 'due', on: '2026-05-05' } },
    ],
    ['late since yesterday', {}, '2026-05-06', { standing: 'late', since: '2026-05-06', daysLate: 1 }],
    ['late for long', {}, '2026-06-05', { standing: 'late', since: '2026-05-06', daysLate: 31 }],
    [
      'promised, and the day is over within its tolerance',
      { status: 'promised', since: '2026-05-07', awaited: ['2026-05-14'] },
      '2026-05-15',
      { standing: 'promised', since: '2026-05-07', next: { what: 'promise', on: '2026-05-14' } },
    ],
    [
      'caseOpen',
      { status: 'caseOpen', since: '2026-05-07', awaited: ['2026-05-14'] },
      '2026-05-08',
      { standing: 'caseOpen', since: '2026-05-07', next: { what: 'answer', on: '2026-05-14' } },
    ],
    [
      'agreed, between two instalments',
      {
        status: 'onPaymentPlan',
        since: '2026-05-07',
        unpaid: 0,
        awaited: ['2026-05-10', '2026-06-10', '2026-07-10'],
      },
      '2026-05-11',
      {
        standing: 'onPaymentPlan',
        since: '2026-05-07',
        unpaid: 0,
        next: { what: 'instalment', on: '2026-06-10' },
      },
    ],
    [
      'agreed, on the day of an instalment',
      { status: 'onPaymentPlan', since: '2026-05-07', awaited: ['2026-05-10'] },
      '2026-05-10',
      { standing: 'onPaymentPlan', since: '2026-05-07', next: { what: 'instalment', on: '2026-05-10' } },
    ],
    [
      'agreed, after the last',
      { status: 'onPaymentPlan', since: '2026-05-07', awaited: ['2026-05-10'] },
      '2026-05-11',
      { standing: 'onPaymentPlan', since: '2026-05-07' },
    ],
    [
      'with a person',
      { status: 'handedOver', since: undefined },
      '2026-05-27',
      { standing: 'handedOver', since: '2026-05-06', daysLate: 22 },
    ],
    [
      'with a person before it fell due (superendividamento)',
      { status: 'handedOver', since: undefined },
      '2026-05-05',
      { standing: 'handedOver' },
    ],
    [
      'settled',
      { status: 'settled', since: '2026-05-08', unpaid: 0 },
      '2026-05-20',
      { standing: 'settled', since: '2026-05-08', unpaid: 0 },
    ],
    [
      'cancelled',
      { status: 'cancelled', since: undefined, unpaid: 0 },
      '2026-05-20',
      { standing: 'cancelled', unpaid: 0 },
    ],
  ])('%s', (_case, given, today, view) => {
    expect(sellerStanding({ ...debt, ...given }, today)).toEqual({ unpaid: 100, ...view });
  });
});

describe('whether you can sell', () => {
  const at = (status: SoldDebt['status'], rolledDueDate = '2026-05-05') => ({ status, rolledDueDate });

  it.each<[string, ReturnType<typeof at>[], boolean]>([
    ['to whom owes nothing', [], true],
    ['to whom owes what is to fall due', [at('open', '2026-05-10')], true],
    ['to whom owes what falls due today', [at('open', '2026-05-08')], true],
    ['to whom has paid, or owes no more', [at('settled'), at('cancelled')], true],
    ['to whom keeps a payment plan', [at('onPaymentPlan'), at('open', '2026-05-20'), at('settled')], true],
    ['not to whom is late with an instalment of it', [at('onPaymentPlan'), at('open', '2026-05-07')], false],
    ['not to whom is late', [at('settled'), at('open')], false],
    ['not to whom has promised', [at('promised', '2026-05-20')], false],
    ['not while a person looks into it', [at('caseOpen')], false],
    ['not to whom a person speaks with', [at('handedOver')], false],
  ])('%s', (_case, debts, can) => {
    expect(creditHoldReleased(debts, '2026-05-08')).toBe(can);
  });
});

test.each<[string, 'person' | 'company', string]>([
  ['Maria das Dores Lima', 'person', 'Maria L.'],
  ['  maria   lima ', 'person', 'maria L.'],
  ['Édson Água', 'person', 'Édson Á.'],
  ['Maria', 'person', 'Maria'],
  ['', 'person', ''],
  ['Padaria São José Ltda.', 'company', 'Padaria São José Ltda.'],
  ['Bar', 'company', 'Bar'],
  ['Bar 24 Horas', 'company', 'Bar 24 Horas'],
  ['Joao da Silva 12345678909', 'company', 'Joao da Silva'],
  ['12.345.678 Joao da Silva', 'company', 'Joao da Silva'],
])('%s, a %s, is shown as %s', (name, personType, shown) => {
  expect(shortName({ name, personType })).toBe(shown);
});
