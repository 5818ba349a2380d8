import { expect, test } from 'vitest';
import { inReturnFile } from '#formats/cnab/in-return-file.ts';
import { paymentKeys } from '#formats/cnab/payment-keys.ts';

const PAID = {
  what: 'liquidation',
  line: 2,
  occurrence: '06',
  why: 'the payer paid',
  ourNumber: '10900000001',
  references: [],
  amount: 12_345,
  credited: undefined,
  paidOn: '2026-05-05',
  creditOn: undefined,
  mayRepeat: false,
} as const;

test('the id of a payment of a return file says its account and its day', () => {
  const keyOf = paymentKeys({
    what: 'header',
    line: 1,
    layout: 'itau-400',
    bank: '341',
    account: '111/12345',
    writtenOn: '2026-05-06',
  });
  expect(inReturnFile(keyOf(PAID))).toEqual({ source: '341/111-12345', paidOn: '2026-05-05' });
  expect(inReturnFile(keyOf({ ...PAID, mayRepeat: true }))?.paidOn).toBe('2026-05-05');
});

test.each([
  ['of a provider', 'sandbox/pay-1'],
  ['of billing', 'billing/R-1'],
  ['of no bank', '34/111-12345/10900000001/2026-05-05/12345/1'],
  ['of a name before a bank', 'x341/111-12345/10900000001/2026-05-05/12345/1'],
  ['without an account', '341//10900000001/2026-05-05/12345/1'],
  ['without a number', '341/111-12345//2026-05-05/12345/1'],
  ['without a day', '341/111-12345/10900000001/12345/1'],
  ['with a day that is cut off', '341/111-12345/10900000001/2026-05-5/12345/1'],
  ['without an amount', '341/111-12345/10900000001/2026-05-05/1'],
  ['with an amount of letters', '341/111-12345/10900000001/2026-05-05/x/1'],
  ['with more behind it', '341/111-12345/10900000001/2026-05-05/12345/1/share-2'],
])('an id %s is of no return file', (_case, paymentId) => {
  expect(inReturnFile(paymentId)).toBeUndefined();
});

test('an amount and a place of several digits belong to it', () => {
  expect(inReturnFile('001/3294860/32948600000000196/2011-03-21/4000/12')).toEqual({
    source: '001/3294860',
    paidOn: '2011-03-21',
  });
});
