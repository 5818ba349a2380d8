import { describe, expect, it } from 'vitest';
import { codesFor, quoteToRepeat } from '#domain/debt/codes-for.ts';
import { encodePixCode } from '#formats/pix/encode-pix-code.ts';
import { aCase, aDebt, aPayment, aPromise, aQuote } from '#test/builders/debt.ts';

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

const { bill: BILL } = aQuote();
/** Of ours, for all of it, from the due date on. */
const ours = (given: Parameters<typeof aQuote>[0] = {}) =>
  aQuote({ amount: 13_500, of: { amount: 13_500, dueDate: DUE }, issuedOn: DUE, ...given });
const JOINT = ours({ id: 'joint', bill: { ...BILL, sharedBy: ['one', 'two'] } });

/** The line of a bank slip of R$ 135,00. */
const LINE = '00190.00009 01238.798779 77700.168188 2 37690000013500';

it.each([
  ["billing's Pix code", owing({ bill: { pixCode: CODE } }), { pixCode: CODE }],
  ["billing's bank slip", owing({ bill: { digitableLine: LINE } }), { digitableLine: LINE }],
  [
    'of both the one that asks for what is owed',
    owing({ bill: { pixCode: DEARER, digitableLine: LINE } }),
    { digitableLine: LINE },
  ],
])('a debt that is due is paid with %s', (_what, debt, bill) => {
  expect(codesFor(debt, DUE)).toEqual(bill);
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
      quotes: [ours()],
    }),
    DUE,
  ],
  ['a bill of ours for another amount', owing({ quotes: [ours({ amount: 13_600 })] }), DUE],
  ['a bill of ours that is over', owing({ quotes: [ours({ goodThrough: '2026-05-04' })] }), DUE],
  [
    'a bill of ours that was withdrawn',
    owing({ quotes: [ours({ bill: { ...BILL, withdrawn: true } })] }),
    DUE,
  ],
  ['a bill of ours that is for another debt too', owing({ quotes: [JOINT] }), DUE],
  [
    'a bill of ours once a part was paid, though it was paid back',
    owing({
      quotes: [ours()],
      payments: { 'psp/1': aPayment(5_000, DUE) },
      refunds: {
        'psp/r': { amount: 5_000, at: `${DUE}T16:00:00Z`, receivedAt: `${DUE}T16:00:00Z`, kind: 'refund' },
      },
    }),
    DUE,
  ],
  [
    'a bill of ours once the invoice was amended',
    owing({ quotes: [ours({ of: { amount: 13_500, dueDate: '2026-05-01' } })] }),
    DUE,
  ],
  [
    'a bill of ours once the debt was disputed',
    owing({
      quotes: [ours()],
      cases: [
        aCase({ openedAt: `${DUE}T15:00:00Z`, resolved: { at: `${DUE}T16:00:00Z`, outcome: 'upheld' } }),
      ],
    }),
    DUE,
  ],
])('a debt is not paid with %s', (_what, debt, today) => {
  expect(codesFor(debt, today)).toBeUndefined();
});

it('a bill of ours for what is owed today has its codes and its last day, and comes before billing’s', () => {
  const quotes = [ours({ bill: { ...BILL, digitableLine: LINE } })];
  expect(codesFor(owing({ quotes, bill: { pixCode: CODE } }), DUE)).toEqual({
    pixCode: BILL.pixCode,
    digitableLine: LINE,
    validUntil: '2026-05-23',
  });
});

it('hardship that was said of it does not change what a bill of ours asks for', () => {
  const cases = [aCase({ kind: 'hardship', openedAt: `${DUE}T15:00:00Z` })];
  expect(codesFor(owing({ quotes: [ours()], cases }), DUE)).toMatchObject({ pixCode: BILL.pixCode });
});

it('of two bills of ours the later one is shown', () => {
  const later = ours({ id: 'later', bill: { ...BILL, pixCode: 'later' } });
  expect(codesFor(owing({ quotes: [ours(), later] }), DUE)).toMatchObject({ pixCode: 'later' });
});

describe('a bill for several debts', () => {
  const one = owing({ debtId: 'one', quotes: [JOINT] });
  const two = owing({ debtId: 'two', quotes: [JOINT] });

  it('is shown again for just these debts', () => {
    expect(quoteToRepeat([one, two], DUE)).toEqual(JOINT);
    expect(quoteToRepeat([two, one], DUE)).toEqual(JOINT);
  });

  it.each([
    ['for more debts', [one, two, owing({ debtId: 'three' })]],
    ['for fewer', [one]],
    ['once something of one of them was paid', [one, { ...two, payments: { 'psp/1': aPayment(1, DUE) } }]],
    ['once the other is not of it any more', [one, owing({ debtId: 'two' })]],
  ] as const)('is not shown again %s', (_case, debts) => {
    expect(quoteToRepeat(debts, DUE)).toBeUndefined();
  });
});

describe('a bill of ours that ends at its provider a day before the holiday that lengthened it is over', () => {
  const lengthened = owing({
    quotes: [ours({ goodThrough: '2026-05-06', bill: { ...BILL, payableUntil: DUE } })],
  });

  it('is shown until then, and says so', () => {
    expect(codesFor(lengthened, DUE)).toMatchObject({ validUntil: DUE });
  });

  it('is not shown on the day that it was lengthened to', () => {
    expect(codesFor(lengthened, '2026-05-06')).toBeUndefined();
  });
});

describe('once the debtor has promised a day', () => {
  const promising = (day: string, quotes = [ours({ goodThrough: '2026-05-08' })]) =>
    aDebt('promised', {
      amount: 13_500,
      quotes,
      promises: [aPromise({ madeOn: DUE, madeAt: `${DUE}T12:00:00Z`, amount: 13_500, day, until: day })],
    });

  it('a bill of ours that is good on that day is shown', () => {
    expect(codesFor(promising('2026-05-08'), DUE)).toMatchObject({ validUntil: '2026-05-08' });
  });

  it('a bill of ours that ends before that day is not', () => {
    expect(codesFor(promising('2026-05-11'), DUE)).toBeUndefined();
  });

  it('a bill for less is shown while that price stands, though the promise is for a later day', () => {
    const cheaper = ours({ id: 'cheaper', amount: 13_000, goodThrough: '2026-05-08' });
    expect(codesFor(promising('2026-05-11', [cheaper]), DUE)).toMatchObject({ validUntil: '2026-05-08' });
  });
});
