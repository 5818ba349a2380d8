import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CobvOrder } from '#formats/pix/cobv-order.ts';
import { cobvRequest } from '#formats/pix/cobv-request.ts';
import { makeTxid } from '#formats/pix/make-txid.ts';
import { PixNotice } from '#schemas/webhooks/pix.ts';
import { charge } from '#test/builders/cobv-order.ts';
import { soundOrders, wildOrders } from '#test/builders/pix-arbitraries.ts';
import published from '#test/fixtures/pix-api.json' with { type: 'json' };
import extract from '#test/fixtures/pix-bacen-openapi.json' with { type: 'json' };
import { violations } from './bacen-schema.ts';
import { extractOf } from './openapi-extract.ts';

/** The path of BACEN's whole file, to hold the extract against; without it the extract must at least be whole. */
const WHOLE = process.env.BACEN_OPENAPI;

it('the extract has all that its roots need, and is what BACEN publishes', () => {
  const document = WHOLE ? parse(readFileSync(WHOLE, 'utf8')) : { components: { schemas: extract.schemas } };
  expect(extractOf(document, extract.roots)).toEqual(extract.schemas);
});

/** Violations of the path and of the body of `PUT /cobv/{txid}`; the order must be one that we write. */
function violationsOf(order: CobvOrder): string[] {
  const request = cobvRequest(order);
  if (!request.ok)
    throw new Error(request.problems.map(({ field, reason }) => `${field} ${reason}`).join('; '));
  return [...violations('TxId', request.txid), ...violations('CobVSolicitada', request.body)];
}

const fifty = Array.from({ length: 50 }, (_, index) => ({
  name: `Campo ${index}`,
  value: 'x'.repeat(200),
}));

describe('a charge that we ask for is what BACEN takes', () => {
  it.each([
    { case: 'a person', more: {} },
    { case: 'a company', more: { debtor: { taxId: '11.222.333/0001-81', name: 'Bar do Zé' } } },
    {
      case: 'a company with letters in its CNPJ',
      more: { debtor: { taxId: '12.ABC.345/01DE-35', name: 'Bar' } },
    },
    { case: 'the least amount', more: { amount: 1 } },
    { case: 'the greatest amount', more: { amount: 999_999_999_999 } },
    { case: 'no charges', more: { finePercent: 0, interestPercentPerMonth: 0 } },
    { case: 'odd percentages', more: { finePercent: 1.57, interestPercentPerMonth: 0.33 } },
    { case: 'one day only', more: { validAfterDue: 0, issuedOn: '2026-03-09' } },
    {
      case: 'three discounts in reais',
      more: {
        discount: {
          kind: 'amount',
          until: [
            { day: '2026-03-03', value: 5_000 },
            { day: '2026-03-05', value: 2_500 },
            { day: '2026-03-09', value: 1 },
          ],
        },
      },
    },
    {
      case: 'a discount in percent',
      more: { discount: { kind: 'percent', until: [{ day: '2026-03-09', value: 12.5 }] } },
    },
    { case: 'a rebate in reais', more: { rebate: { kind: 'amount', value: 2_345 } } },
    { case: 'a rebate in percent', more: { rebate: { kind: 'percent', value: 99.99 } } },
    { case: 'a request to the payer', more: { message: 'Fatura NF-1042/2026 — atrasada há 15 dias' } },
    { case: 'all the information there can be', more: { info: fifty } },
    {
      case: 'the longest name, in letters beyond UTF-16',
      more: { debtor: { taxId: '12345678909', name: '𝒜'.repeat(200) } },
    },
    { case: 'a phone as key', more: { pixKey: '+5585991234567' } },
  ] satisfies { case: string; more: Partial<CobvOrder> }[])('for $case', ({ more }) => {
    expect(violationsOf(charge(more))).toEqual([]);
  });

  it('whatever a sound order says', () => {
    fc.assert(
      fc.property(soundOrders, (order) => {
        expect(violationsOf(order)).toEqual([]);
      }),
    );
  });

  it('or it is not asked for, whatever an order says', () => {
    fc.assert(
      fc.property(wildOrders, (order) => {
        const request = cobvRequest(order);
        if (request.ok) expect(violationsOf(order)).toEqual([]);
        else expect(request.problems).not.toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('with a txid of ours', () => {
    const txid = makeTxid({ debtId: 'd_1', version: 1, n: 1 }, () => 'ab'.repeat(32));
    expect(violations('TxId', txid)).toEqual([]);
  });
});

describe('the validator', () => {
  it('finds in the published charge what is known to be wrong with it', () => {
    const [body1] = published.charges;
    expect(violations('CobVSolicitada', body1?.input)).toEqual(
      expect.arrayContaining([
        '/valor/multa/modalidade must be integer',
        '/valor/juros/modalidade must be integer',
        '/valor/desconto/modalidade must be integer',
      ]),
    );
  });

  it.each(published.charges.slice(1))('takes $id, a revision', ({ input }) => {
    expect(violations('CobVRevisada', input)).toEqual([]);
  });

  const request = cobvRequest(
    charge({ discount: { kind: 'amount', until: [{ day: '2026-03-09', value: 1 }] } }),
  );
  it.each([
    { case: 'a field that is not known', change: ['"original"', '"originals"'] },
    {
      case: 'a field that is not known, deep down',
      change: ['"modalidade":2', '"modalidade":2,"valor":"1.00"'],
    },
    { case: 'an amount without decimals', change: ['"1023.45"', '"1023"'] },
    { case: 'a CPF with points', change: ['12345678909', '123.456.789-09'] },
    {
      case: 'a day that is none',
      change: ['"dataDeVencimento":"2026-03-09"', '"dataDeVencimento":"2026-02-30"'],
    },
    { case: 'a fraction of a day', change: ['"validadeAposVencimento":30', '"validadeAposVencimento":30.5'] },
    { case: 'a debtor that is both', change: ['"cpf"', '"cnpj":"11222333000181","cpf"'] },
    {
      case: 'a discount of both kinds',
      change: ['"descontoDataFixa"', '"valorPerc":"1.00","descontoDataFixa"'],
    },
    { case: 'a charge without a key', change: ['"chave"', '"solicitacaoPagador"'] },
  ])('refuses $case', ({ change: [from, to] }) => {
    const body = JSON.stringify(request.ok && request.body);
    expect(violations('CobVSolicitada', JSON.parse(body))).toEqual([]);
    expect(body).toContain(from);
    expect(violations('CobVSolicitada', JSON.parse(body.replace(from as string, to as string)))).not.toEqual(
      [],
    );
  });
});

describe('a Pix that BACEN allows is one that we read', () => {
  const ids = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'abcXYZ0189'), minLength: length, maxLength: length });
  const money = fc
    .tuple(fc.nat(9_999), fc.nat(99))
    .map(([reais, cents]) => `${reais}.${String(cents).padStart(2, '0')}`);
  const instants = fc
    .date({ min: new Date('2020-11-16'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString());
  const refunds = fc.array(
    fc.record(
      {
        id: fc.integer({ min: 1, max: 35 }).chain(ids),
        rtrId: ids(32),
        valor: money,
        natureza: fc.constantFrom('ORIGINAL', 'MED_FRAUDE'),
        descricao: fc.string({ maxLength: 140 }),
        horario: fc.record({ solicitacao: instants, liquidacao: instants }, { requiredKeys: [] }),
        status: fc.constantFrom('EM_PROCESSAMENTO', 'DEVOLVIDO', 'NAO_REALIZADO'),
        motivo: fc.string({ maxLength: 140 }),
      },
      { requiredKeys: ['id', 'rtrId', 'valor', 'horario', 'status'] },
    ),
    { maxLength: 3 },
  );
  const pix = fc.record(
    {
      endToEndId: ids(32),
      // Shorter ones, of static codes, are allowed by BACEN's words and not by its `allOf`; those we read as well.
      txid: fc.integer({ min: 26, max: 35 }).chain(ids),
      valor: money,
      chave: fc.string({ maxLength: 77 }),
      horario: instants,
      infoPagador: fc.string({ maxLength: 140 }),
      devolucoes: refunds,
      componentesValor: fc.record({
        original: fc.record({ valor: money }),
        juros: fc.record({ valor: money }),
      }),
    },
    { requiredKeys: ['endToEndId', 'valor', 'horario'] },
  );

  it('with anything that the schema knows', () => {
    fc.assert(
      fc.property(pix, (notice) => {
        expect(violations('Pix', notice)).toEqual([]);
        expect(PixNotice.parse(notice)).toMatchObject(notice);
      }),
    );
  });
});
