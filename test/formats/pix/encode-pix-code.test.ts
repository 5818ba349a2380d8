import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePixCode } from '#formats/pix/decode-pix-code.ts';
import { encodePixCode, type PixCodeOrder } from '#formats/pix/encode-pix-code.ts';
import { alphanumerics, amounts, pixKeys, words } from '#test/builders/pix-arbitraries.ts';
import vectors from '#test/fixtures/pix-br-codes.json' with { type: 'json' };

const still = {
  type: 'static',
  key: '7d9f0335-8dcc-4054-9bf9-0dbd61d36906',
  name: 'Bebidas Nordeste',
  city: 'Fortaleza',
} as const;
const dynamic = {
  type: 'dynamic',
  url: 'pix.example.com/qr/v2/cobv/9d36b84fc70b478fb95c12729b90ca25',
  name: 'Escola Exemplo Ltda',
  city: 'Curitiba',
} as const;

describe('a published code is written to the letter', () => {
  const published = (id: string): string => vectors.cases.find((found) => found.id === id)?.input as string;

  it.each<{ id: string; order: PixCodeOrder }>([
    {
      id: 'derived-phone-key',
      order: {
        type: 'static',
        key: '+5511943214321',
        amount: 9_990,
        name: 'JOAO DA SILVA',
        city: 'SAO PAULO',
        reference: 'MENS2026ABC',
      },
    },
    {
      id: 'pixutils-static-no-amount',
      order: {
        type: 'static',
        key: 'thalesog@me.com',
        name: 'THALES OGLIARI',
        city: 'SAO MIGUEL DO O',
        description: 'Pedido 123',
      },
    },
    {
      id: 'mercadolibre-static-81.68',
      order: {
        type: 'static',
        key: 'pix_marketplace@mercadolibre.com',
        amount: 8_168,
        name: 'BUBLIM',
        city: 'Trs Rios',
        reference: 'mpqrinter55763051396',
      },
    },
    {
      id: 'pixutils-dynamic-poi12',
      order: {
        type: 'dynamic',
        url: 'payload.psp.com/3ec9d2f9-5f03-4e0e-820d-63a81e769e87',
        name: 'THALES OGLIARI',
        city: 'SAO MIGUEL DO O',
      },
    },
    { id: 'derived-dynamic-cobv', order: { ...dynamic, name: 'ESCOLA EXEMPLO LTDA', city: 'CURITIBA' } },
  ])('$id', ({ id, order }) => {
    expect(encodePixCode(order)).toEqual({ ok: true, code: published(id) });
  });
});

describe('what is written is read again', () => {
  const read = (order: PixCodeOrder) => {
    const encoded = encodePixCode(order);
    return encoded.ok ? decodePixCode(encoded.code) : encoded;
  };

  it('of a static code', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            key: pixKeys,
            name: words(25),
            city: words(15),
            amount: amounts,
            reference: alphanumerics(1, 25),
            description: words(20),
          },
          { requiredKeys: ['key', 'name', 'city'] },
        ),
        ({ key, name, city, amount, reference, description }) => {
          expect(read({ type: 'static', key, name, city, amount, reference, description })).toMatchObject({
            valid: true,
            warnings: [],
            content: {
              type: 'static',
              key,
              name,
              city,
              centavos: amount,
              txid: reference ?? '***',
              description,
              url: undefined,
            },
          });
        },
      ),
    );
  });

  it('of a dynamic code', () => {
    fc.assert(
      fc.property(alphanumerics(1, 50), words(25), words(15), (path, name, city) => {
        const url = `pix.example.com/qr/v2/${path}`;
        expect(read({ type: 'dynamic', url, name, city })).toMatchObject({
          valid: true,
          warnings: [],
          content: { type: 'dynamic', pointOfInitiation: '12', url, name, city, key: undefined, txid: '***' },
        });
      }),
    );
  });

  it.each([1, 999_999_999_999])('of %i centavos', (amount) => {
    expect(read({ ...still, amount })).toMatchObject({ valid: true, content: { centavos: amount } });
  });

  it('without accents, and cut to what fits', () => {
    expect(
      read({ ...still, name: 'Distribuidora de Bebidas do Sertão', city: 'São José do Rio Preto' }),
    ).toMatchObject({
      valid: true,
      warnings: [],
      content: { name: 'Distribuidora de Bebidas', city: 'Sao Jose do Rio' },
    });
  });

  it('with the key as DICT has it', () => {
    expect(read({ ...still, key: '11.222.333/0001-81' })).toMatchObject({
      content: { key: '11222333000181' },
    });
  });
});

it.each<{ case: string; order: PixCodeOrder; field: string }>([
  { case: 'a key that is none', order: { ...still, key: 'not a key' }, field: 'key' },
  { case: 'a name without letters', order: { ...still, name: '北京' }, field: 'name' },
  { case: 'a blank city', order: { ...dynamic, city: ' ' }, field: 'city' },
  { case: 'nothing to pay', order: { ...still, amount: 0 }, field: 'amount' },
  { case: 'part of a centavo', order: { ...still, amount: 10.5 }, field: 'amount' },
  { case: 'too much', order: { ...still, amount: 1_000_000_000_000 }, field: 'amount' },
  { case: 'a reference with a hyphen', order: { ...still, reference: 'BN-2026' }, field: 'reference' },
  { case: 'a reference of 26', order: { ...still, reference: 'A'.repeat(26) }, field: 'reference' },
  { case: 'an empty reference', order: { ...still, reference: '' }, field: 'reference' },
  { case: 'a URL with a scheme', order: { ...dynamic, url: 'https://pix.example.com/1' }, field: 'url' },
  { case: 'a URL of 78', order: { ...dynamic, url: `pix.example.com/${'a'.repeat(62)}` }, field: 'url' },
])('$case is refused, by its field', ({ order, field }) => {
  expect(encodePixCode(order)).toEqual({ ok: false, field, reason: expect.stringMatching(/^must /) });
});
