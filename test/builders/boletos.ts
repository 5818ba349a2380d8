import fc from 'fast-check';
import { generalCheckDigit } from '#formats/boleto/general-check-digit.ts';

/** Exactly `count` digits. */
export const digits = (count: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(''));

/** Sound barcodes of any bank (none begins with 8), with and without due date and amount. */
export const barcodes = fc
  .record({
    bank: digits(3).filter((bank) => !bank.startsWith('8')),
    factor: fc.oneof(fc.constant('0000'), fc.integer({ min: 1000, max: 9999 }).map(String)),
    amount: digits(10),
    freeField: digits(25),
  })
  .map(({ bank, factor, amount, freeField }) => {
    const rest = factor + amount + freeField;
    return `${bank}9${generalCheckDigit(`${bank}90${rest}`)}${rest}`;
  });

/** A place in a code of `length` digits, and what to add (mod 10) to the digit there so that it is wrong. */
export const slips = (length: number): fc.Arbitrary<{ at: number; by: number }> =>
  fc.record({ at: fc.integer({ min: 0, max: length - 1 }), by: fc.integer({ min: 1, max: 9 }) });

/** `code` with one digit wrong. */
export const withSlip = (code: string, { at, by }: { at: number; by: number }): string =>
  code.slice(0, at) + ((Number(code[at]) + by) % 10) + code.slice(at + 1);
