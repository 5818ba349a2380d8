import { describe, expect, it } from 'vitest';
import { boletoAsksFor, pixAsksFor } from '#formats/payment-codes/asks-for.ts';
import { pixBill } from '#formats/payment-codes/pix-bill.ts';
import { encodePixCode } from '#formats/pix/encode-pix-code.ts';

const RECEIVER = { name: 'Bebidas Nordeste', city: 'Fortaleza' };
const KEY = '7d9f0335-8dcc-4054-9bf9-0dbd61d36906';
const of = (amount: number) => pixBill({ ...RECEIVER, key: KEY, amount, reference: 'NF' });
const encoded = (what: Parameters<typeof encodePixCode>[0]): string => {
  const made = encodePixCode(what);
  if (!made.ok) throw new Error(made.reason);
  return made.code;
};
const LINE = '00190.00009 01238.798779 77700.168188 2 37690000013500';

describe('a Pix code asks for', () => {
  it.each([
    { case: 'its own amount', code: of(12_345), amount: 12_345, asks: true },
    { case: 'no other', code: of(12_345), amount: 12_346, asks: false },
    { case: 'nothing when it is damaged', code: `${of(12_345)}x`, amount: 12_345, asks: false },
    {
      case: 'the amount of its charge, if a PSP has it',
      code: encoded({ type: 'dynamic', url: 'pix.example/v2/cobv/1', ...RECEIVER }),
      amount: 12_345,
      asks: true,
    },
    {
      case: 'no amount if the payer chooses it',
      code: encoded({ type: 'static', key: KEY, ...RECEIVER }),
      amount: 12_345,
      asks: false,
    },
  ])('$case', ({ code, amount, asks }) => {
    expect(pixAsksFor(code, amount)).toBe(asks);
  });
});

describe('a boleto asks for', () => {
  it.each([
    { line: LINE, amount: 13_500, asks: true },
    { line: LINE, amount: 13_501, asks: false },
    { line: LINE.replace('37690', '37691'), amount: 13_500, asks: false },
    { line: 'none', amount: 13_500, asks: false },
  ])('$amount by $line: $asks', ({ line, amount, asks }) => {
    expect(boletoAsksFor(line, amount, '2026-05-08')).toBe(asks);
  });
});
