import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDecimal, toDecimal } from '#formats/pix/decimal.ts';
import { receivedPix } from '#formats/pix/received-pix.ts';
import { PixNotice, parsePix } from '#schemas/webhooks/pix.ts';
import { amounts } from '#test/builders/pix-arbitraries.ts';
import vectors from '#test/fixtures/pix-api.json' with { type: 'json' };

const notice = {
  endToEndId: 'E12345678202009091221kkkkkkkkkkk',
  txid: 'c3e0e7a4e7f1469a9f782d3d4999343c',
  valor: '110.00',
  horario: '2020-09-09T20:15:00.358Z',
};
const read = (more: object = {}) => receivedPix(PixNotice.parse({ ...notice, ...more }));

/** Each Pix of a list, the unreadable ones as their problems. */
const received = ({ pix }: { readonly pix: readonly unknown[] }) =>
  pix.map((entry) => {
    const parsed = parsePix(entry);
    return parsed.ok ? receivedPix(parsed.notice) : parsed.problems;
  });

const totals = (body: { readonly pix: readonly unknown[] }) =>
  received(body)
    .flatMap((pix) => (typeof pix === 'string' ? [] : [pix]))
    .reduce((sum, pix) => ({ amount: sum.amount + pix.amount, pending: sum.pending + pix.refundPending }), {
      amount: 0,
      pending: 0,
    });

describe('the published webhooks', () => {
  it.each(vectors.webhooks)('$id is read, both Pix of it', ({ input }) => {
    expect(received(input)).toEqual([
      {
        endToEndId: 'E12345678202009091221kkkkkkkkkkk',
        txid: 'c3e0e7a4e7f1469a9f782d3d4999343c',
        amount: 11_000,
        cash: 0,
        receivedAt: '2020-09-09T20:15:00.358Z',
        refunds: [
          {
            id: '123ABC',
            returnId: 'D12345678202009091221abcdf098765',
            amount: 1_000,
            status: 'processing',
            of: 'payment',
            requestedAt: '2020-09-09T20:15:00.358Z',
          },
        ],
        refunded: 0,
        refundPending: 1_000,
      },
      {
        endToEndId: 'E87654321202009091221dfghi123456',
        txid: '971122d8f37211eaadc10242ac120002',
        amount: 11_000,
        cash: 0,
        receivedAt: '2020-09-09T20:15:00.358Z',
        refunds: [],
        refunded: 0,
        refundPending: 0,
      },
    ]);
    expect(totals(input)).toEqual({ amount: 22_000, pending: 1_000 });
  });

  it.each(vectors.notices)('$id is parsed, although it breaks BACEN’s own schema', ({ input }) => {
    expect(received({ pix: [input] })).toEqual([
      expect.objectContaining({ endToEndId: input.endToEndId, amount: fromDecimal(input.valor) }),
    ]);
  });

  it.each(vectors.nestedNotices)('the Pix of $id, a charge that was paid', ({ input }) => {
    expect(received({ pix: input.pix })).toEqual([
      expect.objectContaining({ txid: input.txid, amount: 11_000, refundPending: 1_000 }),
    ]);
  });
});

describe('a Pix that came in', () => {
  it.each([
    { valor: '110', amount: 11_000 },
    { valor: '110.5', amount: 11_050 },
    { valor: 110.5, amount: 11_050 },
    { valor: '0.01', amount: 1 },
  ])('of $valor is of $amount centavos', ({ valor, amount }) => {
    expect(read({ valor }).amount).toBe(amount);
  });

  it.each([
    { case: 'none', txid: undefined, as: undefined },
    { case: 'null', txid: null, as: undefined },
    { case: 'an empty one', txid: '', as: undefined },
    { case: 'that of a code without one', txid: '***', as: undefined },
    { case: 'one of 36', txid: 'A'.repeat(36), as: undefined },
    { case: 'that of a static code', txid: 'BN20260101V1', as: 'BN20260101V1' },
  ])('has as txid, given $case, $as', ({ txid, as }) => {
    expect(read({ txid }).txid).toBe(as);
  });

  it('has its instant in UTC', () => {
    expect(read({ horario: '2020-09-09T17:15:00-03:00' }).receivedAt).toBe('2020-09-09T20:15:00.000Z');
  });

  it('counts what went back, what may, and what did not', () => {
    const refund = (id: string, valor: string, status: string) => ({ id, valor, status });
    const pix = read({
      devolucoes: [
        refund('1', '10.00', 'DEVOLVIDO'),
        refund('2', '0.50', 'DEVOLVIDO'),
        refund('3', '20.00', 'EM_PROCESSAMENTO'),
        { ...refund('4', '30.00', 'NAO_REALIZADO'), horario: { liquidacao: '2020-09-10T00:00:00-03:00' } },
        refund('5', '40.00', 'constructor'),
      ],
    });
    expect(pix).toMatchObject({ amount: 11_000, refunded: 1_050, refundPending: 2_000 });
    expect(pix.refunds.map(({ status }) => status)).toEqual([
      'returned',
      'returned',
      'processing',
      'failed',
      'unknown',
    ]);
    expect(pix.refunds[3]?.settledAt).toBe('2020-09-10T03:00:00.000Z');
  });

  it('leaves behind what the payer wrote', () => {
    expect(JSON.stringify(read({ infoPagador: 'sou o João', chave: 'joao@example.com' }))).not.toMatch(
      /jo[aã]o/i,
    );
  });

  it('is not mapped from an amount that was not checked', () => {
    expect(() => receivedPix({ ...notice, valor: '1,00', devolucoes: [] })).toThrow(RangeError);
  });
});

describe('a body', () => {
  it('with one Pix that cannot be read keeps the others', () => {
    expect(received({ pix: [{ ...notice, valor: '-5.00' }, notice, 'x'] })).toEqual([
      'valor: must be reais with a point, as 110.00',
      expect.objectContaining({ endToEndId: notice.endToEndId }),
      'pix: must be object',
    ]);
  });

  it.each(vectors.endToEndIds)(
    'takes the id $endToEndId ($source), sound by the schema or not',
    ({ endToEndId }) => {
      expect(received({ pix: [{ ...notice, endToEndId }] })).toEqual([
        expect.objectContaining({ endToEndId }),
      ]);
    },
  );

  it.each([
    { case: 'no id', more: { endToEndId: undefined } },
    { case: 'an id that is a path', more: { endToEndId: '../../etc' } },
    { case: 'an id of 65', more: { endToEndId: 'E'.repeat(65) } },
    { case: 'an amount in words', more: { valor: 'cem' } },
    { case: 'an amount with a comma', more: { valor: '1.234,56' } },
    { case: 'an amount of three decimals', more: { valor: 1.234 } },
    { case: 'a time without a zone', more: { horario: '2020-09-09T20:15:00' } },
  ])('does not take a Pix with $case', ({ more }) => {
    expect(received({ pix: [{ ...notice, ...more }] })).toEqual([expect.any(String)]);
  });

  it.each([
    { case: 'without an amount', refund: { id: '1', status: 'DEVOLVIDO' } },
    { case: 'that is null', refund: null },
    {
      case: 'of an instant that is none',
      refund: { id: '1', valor: '1.00', status: 'DEVOLVIDO', horario: { liquidacao: 'ontem' } },
    },
  ])('a refund $case loses neither its Pix nor the other refund', ({ refund }) => {
    const good = { id: '2', valor: '1.00', status: 'DEVOLVIDO' };
    const parsed = parsePix({ ...notice, devolucoes: [refund, good] });

    expect(parsed).toMatchObject({
      ok: true,
      notice: { devolucoes: [good], unreadRefunds: [expect.any(String)] },
    });
  });
});

it('centavos are written and read without loss', () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      expect(toDecimal(amount)).toMatch(/^\d{1,10}\.\d{2}$/);
      expect(fromDecimal(toDecimal(amount))).toBe(amount);
    }),
  );
});
