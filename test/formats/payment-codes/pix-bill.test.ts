import { getPixPayloadInfo } from '@brazilian-utils/brazilian-utils/get-pix-payload-info';
import { isValidPixPayload } from '@brazilian-utils/brazilian-utils/is-valid-pix-payload';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pixBill } from '#formats/payment-codes/pix-bill.ts';
import vectors from '#test/fixtures/pix-codes.json' with { type: 'json' };

const bill = {
  key: '7d9f0335-8dcc-4054-9bf9-0dbd61d36906',
  name: 'Bebidas Nordeste',
  city: 'Fortaleza',
  amount: 102_345,
  reference: 'BN20260101V1',
};

describe('the reader that judges the codes', () => {
  it.each(vectors.cases.filter(({ crcValid, valid }) => valid || !crcValid))(
    'agrees with $id ($source)',
    ({ input, valid }) => {
      expect(isValidPixPayload(input.trim())).toBe(valid);
    },
  );
});

describe('a code', () => {
  it('contains the key, the amount and the reference, and ends with the CRC of everything before', () => {
    const code = pixBill(bill);
    expect(getPixPayloadInfo(code)).toEqual({
      key: bill.key,
      merchantName: 'Bebidas Nordeste',
      merchantCity: 'Fortaleza',
      amount: 1023.45,
      txid: 'BN20260101V1',
      pointOfInitiation: 'static',
    });
    expect(code.slice(-4)).toBe(crc16(code.slice(0, -4)));
    expect(code).toMatch(/^000201.*0014br\.gov\.bcb\.pix.*5303986.*5802BR.*6304[0-9A-F]{4}$/);
  });

  it('cuts a long name and city, and writes them without accents', () => {
    const code = pixBill({
      ...bill,
      name: 'Distribuidora de Bebidas do Sertão',
      city: 'São José do Rio Preto',
    });
    const read = getPixPayloadInfo(code);
    expect(read?.merchantName).toMatch(/^Distribuidora de Bebidas/);
    expect(read?.merchantName.length).toBeLessThanOrEqual(25);
    expect(read?.merchantCity).toMatch(/^Sao Jose do Rio/);
    expect(read?.merchantCity.length).toBeLessThanOrEqual(15);
  });

  it('contains any amount to the centavo', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000_000 }), (amount) => {
        const code = pixBill({ ...bill, amount });
        const [whole, cents] = [Math.trunc(amount / 100), String(amount % 100).padStart(2, '0')];
        const field = `${whole}.${cents}`;
        expect(code).toContain(`54${String(field.length).padStart(2, '0')}${field}5802BR`);
        expect(isValidPixPayload(code)).toBe(true);
      }),
    );
  });

  it.each([
    { case: 'a key that is none', more: { key: 'not a key' }, field: 'key' },
    { case: 'a reference with a hyphen', more: { reference: 'BN-2026' }, field: 'reference' },
    { case: 'a reference of 26', more: { reference: 'A'.repeat(26) }, field: 'reference' },
  ])('is refused for $case, naming the field and not what was in it', ({ more, field }) => {
    const refused = new RegExp(`^cannot make a Pix code: the ${field} (?!.*(not a key|BN-2026|AAAA)).+`);
    expect(() => pixBill({ ...bill, ...more })).toThrow(refused);
    expect(() => pixBill({ ...bill, ...more })).toThrow(RangeError);
  });
});

/** CRC-16/CCITT-FALSE, as the manual gives it: not the library's own. */
function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = ((crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}
