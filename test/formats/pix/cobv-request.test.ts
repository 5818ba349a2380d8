import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CobvOrder } from '#formats/pix/cobv-order.ts';
import { cobvRequest } from '#formats/pix/cobv-request.ts';
import { isTxid } from '#formats/pix/is-txid.ts';
import { makeTxid } from '#formats/pix/make-txid.ts';
import { charge } from '#test/builders/cobv-order.ts';
import { soundOrders } from '#test/builders/pix-arbitraries.ts';
import vectors from '#test/fixtures/pix-api.json' with { type: 'json' };

const bodyOf = (more: Partial<CobvOrder>) => {
  const request = cobvRequest(charge(more));
  return request.ok ? request.body : request.problems;
};

describe('the request of a charge', () => {
  it('is in the words of BACEN', () => {
    expect(
      cobvRequest(
        charge({
          discount: {
            kind: 'amount',
            until: [
              { day: '2026-03-05', value: 5_000 },
              { day: '2026-03-09', value: 250 },
            ],
          },
          rebate: { kind: 'percent', value: 10 },
          message: 'Fatura NF-1042',
          info: [{ name: 'Fatura', value: 'NF-1042' }],
        }),
      ),
    ).toEqual({
      ok: true,
      txid: '7978c0c97ea847e78e8849634473c1f1',
      body: {
        calendario: { dataDeVencimento: '2026-03-09', validadeAposVencimento: 30 },
        devedor: { cpf: '12345678909', nome: 'Francisco da Silva' },
        valor: {
          original: '1023.45',
          multa: { modalidade: 2, valorPerc: '2.00' },
          juros: { modalidade: 3, valorPerc: '1.00' },
          abatimento: { modalidade: 2, valorPerc: '10.00' },
          desconto: {
            modalidade: 1,
            descontoDataFixa: [
              { data: '2026-03-05', valorPerc: '50.00' },
              { data: '2026-03-09', valorPerc: '2.50' },
            ],
          },
        },
        chave: '7d9f0335-8dcc-4054-9bf9-0dbd61d36906',
        solicitacaoPagador: 'Fatura NF-1042',
        infoAdicionais: [{ nome: 'Fatura', valor: 'NF-1042' }],
      },
    });
  });

  it('contains only what is required', () => {
    expect(bodyOf({ finePercent: 0, interestPercentPerMonth: 0, info: [] })).toStrictEqual({
      calendario: { dataDeVencimento: '2026-03-09', validadeAposVencimento: 30 },
      devedor: { cpf: '12345678909', nome: 'Francisco da Silva' },
      valor: { original: '1023.45' },
      chave: '7d9f0335-8dcc-4054-9bf9-0dbd61d36906',
    });
  });

  it.each([
    { taxId: '11.222.333/0001-81', devedor: { cnpj: '11222333000181', nome: 'Bar' } },
    { taxId: '12.abc.345/01de-35', devedor: { cnpj: '12ABC34501DE35', nome: 'Bar' } },
  ])('names the company $taxId by its CNPJ', ({ taxId, devedor }) => {
    expect(bodyOf({ debtor: { taxId, name: 'Bar' } })).toMatchObject({ devedor });
  });

  it.each([
    { amount: 1, original: '0.01' },
    { amount: 10, original: '0.10' },
    { amount: 999_999_999_999, original: '9999999999.99' },
  ])('writes $amount centavos as $original', ({ amount, original }) => {
    expect(bodyOf({ amount })).toMatchObject({ valor: { original } });
  });

  it('can be paid for as long as an int32 says', () => {
    expect(bodyOf({ validAfterDue: 2 ** 31 - 1 })).toMatchObject({
      calendario: { validadeAposVencimento: 2_147_483_647 },
    });
  });

  it.each([
    { reduction: { kind: 'amount', value: 5 }, abatimento: { modalidade: 1, valorPerc: '0.05' } },
    { reduction: { kind: 'percent', value: 7.5 }, abatimento: { modalidade: 2, valorPerc: '7.50' } },
  ] as const)('takes off $reduction.value in $reduction.kind', ({ reduction, abatimento }) => {
    expect(bodyOf({ rebate: reduction })).toMatchObject({ valor: { abatimento } });
  });

  it('may fine as much as the whole charge, as BACEN has it: the cap of the law is in the terms of the debt', () => {
    expect(bodyOf({ finePercent: 100 })).toMatchObject({ valor: { multa: { valorPerc: '100.00' } } });
    expect(bodyOf({ finePercent: 100.01 })).toMatchObject([{ field: 'valor.multa.valorPerc' }]);
  });

  it('discounts in percent with the modality of percent', () => {
    const discount = { kind: 'percent', until: [{ day: '2026-03-09', value: 0.5 }] } as const;
    expect(bodyOf({ discount })).toMatchObject({
      valor: { desconto: { modalidade: 2, descontoDataFixa: [{ data: '2026-03-09', valorPerc: '0.50' }] } },
    });
  });

  it('has every amount with two decimals, and the same again', () => {
    fc.assert(
      fc.property(soundOrders, (order) => {
        const request = cobvRequest(order);
        const text = JSON.stringify(request.ok && request.body.valor);
        const amounts = [...text.matchAll(/"(?:original|valorPerc)":"([^"]*)"/g)].map(([, amount]) => amount);
        expect(amounts.length).toBeGreaterThan(0);
        for (const amount of amounts) expect(amount).toMatch(/^\d{1,10}\.\d{2}$/);
        expect(cobvRequest(order)).toEqual(request);
      }),
    );
  });
});

describe('a charge that a PSP would refuse is not asked for', () => {
  const until = (day: string, value: number) => ({ day, value });
  const days = ['2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08'];
  const discount = 'valor.desconto.descontoDataFixa';

  it.each<{ case: string; more: Partial<CobvOrder>; field: string }>([
    { case: 'a txid of 25', more: { txid: 'a'.repeat(25) }, field: 'txid' },
    { case: 'a txid of 36', more: { txid: 'a'.repeat(36) }, field: 'txid' },
    { case: 'a txid with a hyphen', more: { txid: `${'a'.repeat(30)}-1` }, field: 'txid' },
    { case: 'no day', more: { dueDate: '2026-02-30' }, field: 'calendario.dataDeVencimento' },
    { case: 'an instant', more: { dueDate: '2026-03-09T00:00' }, field: 'calendario.dataDeVencimento' },
    { case: 'a day gone by', more: { dueDate: '2026-03-01' }, field: 'calendario.dataDeVencimento' },
    { case: 'a negative validity', more: { validAfterDue: -1 }, field: 'calendario.validadeAposVencimento' },
    { case: 'part of a day', more: { validAfterDue: 1.5 }, field: 'calendario.validadeAposVencimento' },
    {
      case: 'a validity beyond int32',
      more: { validAfterDue: 2 ** 31 },
      field: 'calendario.validadeAposVencimento',
    },
    { case: 'a wrong CPF', more: { debtor: { taxId: '12345678900', name: 'Ana' } }, field: 'devedor' },
    { case: 'no name', more: { debtor: { taxId: '12345678909', name: ' ' } }, field: 'devedor.nome' },
    {
      case: 'a name of 201',
      more: { debtor: { taxId: '12345678909', name: 'a'.repeat(201) } },
      field: 'devedor.nome',
    },
    { case: 'nothing', more: { amount: 0 }, field: 'valor.original' },
    { case: 'part of a centavo', more: { amount: 0.5 }, field: 'valor.original' },
    { case: 'too much', more: { amount: 1_000_000_000_000 }, field: 'valor.original' },
    { case: 'a negative fine', more: { finePercent: -1 }, field: 'valor.multa.valorPerc' },
    { case: 'a fine of three decimals', more: { finePercent: 1.255 }, field: 'valor.multa.valorPerc' },
    { case: 'interest over 100', more: { interestPercentPerMonth: 100.01 }, field: 'valor.juros.valorPerc' },
    {
      case: 'interest that is no number',
      more: { interestPercentPerMonth: Number.NaN },
      field: 'valor.juros.valorPerc',
    },
    {
      case: 'a rebate of it all',
      more: { rebate: { kind: 'amount', value: 102_345 } },
      field: 'valor.abatimento.valorPerc',
    },
    {
      case: 'a rebate of 100 %',
      more: { rebate: { kind: 'percent', value: 100 } },
      field: 'valor.abatimento.valorPerc',
    },
    {
      case: 'a rebate of nothing',
      more: { rebate: { kind: 'amount', value: 0 } },
      field: 'valor.abatimento.valorPerc',
    },
    {
      case: 'a rebate of part of a centavo',
      more: { rebate: { kind: 'amount', value: 0.5 } },
      field: 'valor.abatimento.valorPerc',
    },
    { case: 'no discount in the list', more: { discount: { kind: 'amount', until: [] } }, field: discount },
    {
      case: 'four discounts',
      more: { discount: { kind: 'amount', until: days.map((day) => until(day, 1)) } },
      field: discount,
    },
    {
      case: 'two discounts of a day',
      more: { discount: { kind: 'amount', until: [until('2026-03-05', 1), until('2026-03-05', 2)] } },
      field: discount,
    },
    {
      case: 'a discount after the due date',
      more: { discount: { kind: 'amount', until: [until('2026-03-09', 1), until('2026-03-10', 1)] } },
      field: `${discount}.1.data`,
    },
    {
      case: 'a discount until no day',
      more: { discount: { kind: 'amount', until: [until('2026-02-29', 1)] } },
      field: `${discount}.0.data`,
    },
    {
      case: 'a discount of it all',
      more: { discount: { kind: 'amount', until: [until('2026-03-09', 102_345)] } },
      field: `${discount}.0.valorPerc`,
    },
    {
      case: 'a discount of 100 %',
      more: { discount: { kind: 'percent', until: [until('2026-03-09', 100)] } },
      field: `${discount}.0.valorPerc`,
    },
    { case: 'a key that is none', more: { pixKey: 'bebidas' }, field: 'chave' },
    { case: 'a message of 141', more: { message: 'a'.repeat(141) }, field: 'solicitacaoPagador' },
    { case: 'an empty message', more: { message: '' }, field: 'solicitacaoPagador' },
    { case: '51 lines', more: { info: Array(51).fill({ name: 'a', value: 'b' }) }, field: 'infoAdicionais' },
    {
      case: 'a line whose name is of 51',
      more: { info: [{ name: 'a'.repeat(51), value: 'b' }] },
      field: 'infoAdicionais.0.nome',
    },
    {
      case: 'a line of 201',
      more: { info: [{ name: 'a', value: 'b'.repeat(201) }] },
      field: 'infoAdicionais.0.valor',
    },
  ])('for $case: $field', ({ more, field }) => {
    expect(bodyOf(more)).toEqual([{ field, reason: expect.stringMatching(/must|CPF/) }]);
  });

  it.each([
    {
      kind: 'amount',
      value: 102_345,
      reason: 'must be whole centavos, over zero and under the amount of the charge',
    },
    {
      kind: 'percent',
      value: 7.125,
      reason: 'must be a percentage over 0 and under 100 with at most two decimals',
    },
  ] as const)('for a part in $kind of $value: it $reason', ({ kind, value, reason }) => {
    expect(bodyOf({ rebate: { kind, value } })).toEqual([{ field: 'valor.abatimento.valorPerc', reason }]);
    expect(bodyOf({ discount: { kind, until: [until('2026-03-05', value)] } })).toEqual([
      { field: `${discount}.0.valorPerc`, reason },
    ]);
  });

  it('with every reason, and without repeating what was given', () => {
    const request = cobvRequest(
      charge({ txid: 'x', amount: -777, debtor: { taxId: '98765432100', name: '' } }),
    );
    expect(request).toMatchObject({
      ok: false,
      problems: [{ field: 'txid' }, { field: 'devedor.nome' }, { field: 'valor.original' }],
    });
    expect(JSON.stringify(request)).not.toMatch(/777|98765432100/);
  });
});

it.each(vectors.txids)('"$txid" is a txid of a $of: $valid ($source)', ({ txid, of, valid }) => {
  expect(isTxid(txid, of as 'charge' | 'payment')).toBe(valid);
});

describe('the txid of a charge', () => {
  /** Replaces SHA-256: spreads a text over 64 hexadecimal digits. */
  const digest = (text: string): string => {
    let state = 0x811c9dc5;
    return Array.from({ length: 64 }, (_, index) => {
      for (const character of `${index}${text}`)
        state = Math.imul(state ^ character.charCodeAt(0), 0x01000193) >>> 0;
      return (state >>> 28).toString(16);
    }).join('');
  };
  const numbers = fc.record({ debtId: fc.string(), version: fc.nat(99), n: fc.nat(9) });

  it('is the same in every release, for a charge asked for before one may be asked for again after it', () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const number = { debtId: 'bebidas-nordeste/NF-1', version: 1, n: '2026-05-20/102500' };
    expect(makeTxid(number, sha256)).toBe('fc9caa5fe72aa27d92b5b6420302b961');
  });

  it('is one that BACEN accepts, and the same for the same charge', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const txid = makeTxid(number, digest);
        expect(isTxid(txid, 'charge')).toBe(true);
        expect(makeTxid({ ...number }, digest)).toBe(txid);
      }),
    );
  });

  it('is of another text for another charge', () => {
    const texts: string[] = [];
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        fc.pre(one.debtId !== other.debtId || one.version !== other.version || one.n !== other.n);
        const [first, second] = [one, other].map((number) => {
          makeTxid(number, (text) => {
            texts.push(text);
            return 'a'.repeat(64);
          });
          return texts.at(-1);
        });
        expect(first).not.toBe(second);
      }),
    );
  });

  it.each(['', 'abc', 'a'.repeat(31), `-${'a'.repeat(31)}`, `${'a'.repeat(31)}-`])(
    'is not made of the digest "%s"',
    (bad) => {
      expect(() => makeTxid({ debtId: 'd', version: 1, n: 1 }, () => bad)).toThrow(
        new RangeError('the digest must be SHA-256 in hexadecimal'),
      );
    },
  );
});
