import fc from 'fast-check';
import { addDays } from '#domain/calendar/days.ts';
import type { CobvOrder } from '#formats/pix/cobv-order.ts';
import { MOST_CENTAVOS } from '#formats/pix/decimal.ts';
import { days } from './arbitraries.ts';

const alphanumeric = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];
export const alphanumerics = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...alphanumeric), minLength, maxLength });

/** Keys of each kind, as DICT has them. */
export const pixKeys = fc.oneof(
  fc.uuid({ version: 4 }),
  fc.constantFrom(
    '12345678909',
    '11222333000181',
    '12ABC34501DE35',
    '+5585991234567',
    'cobranca@bebidas.com.br',
  ),
);

/** Printable ASCII that stays as it is when blanks are cut. */
export const words = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme-ascii', minLength: 1, maxLength })
    .map((text) => text.replace(/ {2,}/g, ' ').trim())
    .filter((text) => text !== '');

export const amounts = fc.integer({ min: 1, max: MOST_CENTAVOS });

const hundredths = (min: number, max: number) => fc.integer({ min, max }).map((points) => points / 100);
const texts = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .filter((text) => text.trim() !== '' && [...text].length <= maxLength);

/** Orders that a PSP takes. */
export const soundOrders: fc.Arbitrary<CobvOrder> = fc
  .record({
    due: days,
    early: fc.nat(60),
    amount: fc.integer({ min: 2, max: MOST_CENTAVOS }),
    reduction: fc.constantFrom('amount' as const, 'percent' as const),
  })
  .chain(({ due, early, amount, reduction }) => {
    const value = reduction === 'amount' ? fc.integer({ min: 1, max: amount - 1 }) : hundredths(1, 9_999);
    return fc.record(
      {
        txid: alphanumerics(26, 35),
        issuedOn: fc.constant(addDays(due, -early)),
        dueDate: fc.constant(due),
        validAfterDue: fc.nat(1_000),
        debtor: fc.record({
          taxId: fc.constantFrom('123.456.789-09', '11222333000181', '12.abc.345/01de-35'),
          name: texts(200),
        }),
        amount: fc.constant(amount),
        finePercent: hundredths(0, 200),
        interestPercentPerMonth: hundredths(0, 100),
        discount: fc.record({
          kind: fc.constant(reduction),
          until: fc.uniqueArray(fc.record({ day: fc.nat(90).map((count) => addDays(due, -count)), value }), {
            minLength: 1,
            maxLength: 3,
            selector: ({ day }) => day,
          }),
        }),
        rebate: fc.record({ kind: fc.constant(reduction), value }) as fc.Arbitrary<
          NonNullable<CobvOrder['rebate']>
        >,
        pixKey: pixKeys,
        message: texts(140),
        info: fc.array(fc.record({ name: texts(50), value: texts(200) }), { maxLength: 50 }),
      },
      {
        requiredKeys: [
          'txid',
          'issuedOn',
          'dueDate',
          'validAfterDue',
          'debtor',
          'amount',
          'finePercent',
          'interestPercentPerMonth',
          'pixKey',
        ],
      },
    );
  });

const numbers = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(0, 1, 0.005, 100, MOST_CENTAVOS, MOST_CENTAVOS + 1, 2 ** 31),
);
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', ' ', 'ã'.repeat(141), 'é'.repeat(201), '2026-02-30', '2026-2-3', '+002026-01-01'),
);

/** Orders of which some fields may be anything. */
export const wildOrders: fc.Arbitrary<CobvOrder> = fc
  .tuple(
    soundOrders,
    fc.record(
      {
        txid: anyText,
        dueDate: fc.oneof(anyText, days),
        validAfterDue: numbers,
        debtor: fc.record({ taxId: fc.oneof(anyText, fc.constant('12345678909')), name: anyText }),
        amount: numbers,
        finePercent: numbers,
        interestPercentPerMonth: numbers,
        pixKey: anyText,
        message: anyText,
        rebate: fc.record({ kind: fc.constantFrom('amount' as const, 'percent' as const), value: numbers }),
        discount: fc.record({
          kind: fc.constantFrom('amount' as const, 'percent' as const),
          until: fc.array(fc.record({ day: fc.oneof(anyText, days), value: numbers }), { maxLength: 4 }),
        }),
        info: fc.array(fc.record({ name: anyText, value: anyText }), { maxLength: 52 }),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([order, wild]) => ({ ...order, ...wild }));
