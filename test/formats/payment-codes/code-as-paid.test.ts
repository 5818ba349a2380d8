import { describe, expect, it } from 'vitest';
import { codeAsPaid } from '#formats/payment-codes/code-as-paid.ts';

// A barcode, and the linha digitável of the same boleto.
const BARCODE = '00193373700000001000500940144816060680935031';
const LINE = '00190500954014481606906809350314337370000000100';
const WRITTEN = '00190.50095 40144.816069 06809.350314 3 37370000000100';

describe('two codes for the same payment', () => {
  it.each([
    { case: 'the digits of a linha digitável', code: LINE },
    { case: 'a linha digitável with its dots and blanks', code: WRITTEN },
    { case: 'a linha digitável pasted with a line break', code: `\n${WRITTEN}\n` },
    { case: 'the barcode', code: BARCODE },
    { case: 'the barcode in groups', code: '0019 3373 7000 0000 1000 5009 4014 4816 0606 8093 5031' },
  ])('are the same text: $case is its barcode', ({ code }) => {
    expect(codeAsPaid(code)).toBe(BARCODE);
  });
});

describe('any other code', () => {
  it.each([
    {
      case: 'a Pix code, whose dots and blanks belong to it',
      code: '00020126 Bebidas Nordeste S.A. 6304ABCD',
    },
    { case: 'a line of one digit too many', code: `${LINE}0` },
    { case: 'digits after a letter', code: `x${LINE}` },
    { case: 'a barcode of one digit too many', code: `${BARCODE}0` },
    { case: 'a barcode after a letter', code: `x ${BARCODE}` },
    { case: 'a barcode and a letter', code: `${BARCODE} x` },
    { case: 'a line and a letter', code: `${LINE}x` },
    { case: 'a single digit with dots', code: '1.' },
    { case: 'as many letters as a barcode has digits', code: 'a.'.repeat(44) },
  ])('stays as it is: $case', ({ code }) => {
    expect(codeAsPaid(code)).toBe(code);
  });

  it('loses the blanks around it', () => {
    expect(codeAsPaid('  00020126-x 6304ABCD\n')).toBe('00020126-x 6304ABCD');
  });

  it('keeps its capitals: two Pix codes that differ in them are two codes', () => {
    const pix = '00020126 Bebidas Nordeste 6304ABCD';
    expect(codeAsPaid(pix.toLowerCase())).not.toBe(codeAsPaid(pix));
  });
});
