import { expect, it } from 'vitest';
import { billInForce } from '#domain/debt/bill-in-force.ts';
import { encodePixCode } from '#formats/pix/encode-pix-code.ts';
import { aDebt, aPayment, aReissue } from '#test/builders/debt.ts';

/** R$ 135,00, due on 5 May: nothing is charged yet on that day. */
const DUE = '2026-05-05';
const LATE = '2026-05-20';

const owing = (given: Parameters<typeof aDebt<'open'>>[1] = {}) =>
  aDebt('open', { amount: 13_500, ...given });

const pix = (amount: number): string => {
  const made = encodePixCode({
    type: 'static',
    key: 'cobranca@bebidas-nordeste.example',
    amount,
    name: 'BEBIDAS NORDESTE',
    city: 'RECIFE',
  });
  if (!made.ok) throw new Error('a code');
  return made.code;
};
const [CODE, DEARER] = [pix(13_500), pix(13_501)];

/** The line of a bank slip of R$ 135,00. */
const LINE = '00190.00009 01238.798779 77700.168188 2 37690000013500';

it.each([
  ["billing's Pix code", owing({ bill: { pixCode: CODE } }), { amount: 13_500, pixCode: CODE }],
  ["billing's bank slip", owing({ bill: { digitableLine: LINE } }), { amount: 13_500, digitableLine: LINE }],
  [
    'of both the one that asks for what is owed',
    owing({ bill: { pixCode: DEARER, digitableLine: LINE } }),
    { amount: 13_500, digitableLine: LINE },
  ],
])('a debt that is due is paid with %s', (_what, debt, bill) => {
  expect(billInForce(debt, DUE)).toEqual(bill);
});

it.each([
  ['no code of billing', owing(), DUE],
  ['a code that asks for another amount', owing({ bill: { pixCode: DEARER } }), DUE],
  ["billing's code once charges are owed", owing({ bill: { pixCode: CODE } }), LATE],
  [
    "billing's code once a part was paid",
    owing({ bill: { pixCode: CODE }, payments: { 'psp/1': aPayment(5_000, '2026-05-04') } }),
    DUE,
  ],
  [
    'no bill, though ours asks for nothing either, once all is paid',
    aDebt('settled', {
      amount: 13_500,
      payments: { 'psp/1': aPayment(13_500, DUE) },
      reissue: aReissue({ amount: 13_500 }),
    }),
    DUE,
  ],
  ['a bill of ours for another amount', owing({ reissue: aReissue({ amount: 13_499 }) }), DUE],
  [
    'a bill of ours that is over',
    owing({ reissue: aReissue({ amount: 13_500, dueDate: '2026-05-04' }) }),
    DUE,
  ],
  [
    "billing's code once a bill of ours replaced it, over or not",
    owing({ bill: { pixCode: CODE }, reissue: aReissue({ amount: 13_500, dueDate: '2026-05-04' }) }),
    DUE,
  ],
])('a debt is not paid with %s', (_what, debt, today) => {
  expect(billInForce(debt, today)).toBeUndefined();
});

it('a bill of ours for what is owed today has its codes and its last day', () => {
  const reissue = aReissue({ amount: 13_500, digitableLine: LINE });
  expect(billInForce(owing({ reissue }), DUE)).toEqual({
    amount: 13_500,
    pixCode: reissue.pixCode,
    digitableLine: LINE,
    validUntil: '2026-05-23',
  });
});
