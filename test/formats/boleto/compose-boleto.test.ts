import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/days.ts';
import { BANKS } from '#formats/boleto/banks.ts';
import { composeBoleto } from '#formats/boleto/compose-boleto.ts';
import { composeFreeField } from '#formats/boleto/compose-free-field.ts';
import { formatLine } from '#formats/boleto/format-line.ts';
import { parseBoleto } from '#formats/boleto/parse-boleto.ts';
import { digits } from '#test/builders/boletos.ts';
import vectors from '#test/fixtures/boleto-free-fields.json' with { type: 'json' };

const itau = {
  bank: '341',
  fields: { wallet: '109', ourNumber: '10152', branch: '1248', account: '2124' },
  amount: 675_787,
  dueDate: '2029-05-20',
};

/** The free field of a bank, or what is wrong with the fields. */
function freeFieldOf(code: string, fields: Record<string, string | undefined>) {
  const bank = BANKS.get(code);
  if (!bank) throw new Error(`no bank ${code}`);
  const given = Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return composeFreeField(bank, Object.fromEntries(given));
}

describe('published samples of each bank', () => {
  it.each(vectors.cases)('$id: the free field ($source)', ({ bank, fields, freeField }) => {
    expect(freeFieldOf(bank, fields)).toEqual({ ok: true, freeField });
  });

  it.each(vectors.cases.filter(({ line }) => line))('$id: the linha digitável ($source)', (sample) => {
    const { bank, amount, dueDate, line } = sample as typeof sample & { amount: number; dueDate: string };
    const given = Object.entries(sample.fields).filter(([, value]) => value !== undefined);
    const composed = composeBoleto({ bank, fields: Object.fromEntries(given), amount, dueDate });
    expect(composed.ok && formatLine(composed.line)).toBe(line);
  });

  it('are of every bank that there is', () => {
    expect(new Set(vectors.cases.map(({ bank }) => bank))).toEqual(new Set(BANKS.keys()));
  });
});

describe('published check digits of the nosso número', () => {
  const {
    sicoob_check_digits: sicoob,
    santander_check_digits: santander,
    itau_check_digits: ofItau,
  } = vectors;

  it.each(sicoob.samples)('Sicoob: $ourNumber-$dv', ({ ourNumber, dv }) => {
    const { branch, beneficiary } = sicoob;
    const fields = { wallet: '1', branch, modality: '01', beneficiary, ourNumber, instalment: '1' };
    expect(freeFieldOf('756', fields)).toMatchObject({
      freeField: `1${branch}01${beneficiary.padStart(7, '0')}${ourNumber.padStart(7, '0')}${dv}001`,
    });
  });

  it.each(santander.samples)('Santander: $ourNumber-$dv', ({ ourNumber, dv }) => {
    expect(freeFieldOf('033', { beneficiary: '1899775', ourNumber, wallet: '101' })).toMatchObject({
      freeField: `91899775${ourNumber.padStart(12, '0')}${dv}0101`,
    });
  });

  it.each(ofItau.samples)('Itaú: $ourNumber-$dv', ({ ourNumber, dv }) => {
    const { branch, account, wallet } = ofItau;
    expect(freeFieldOf('341', { wallet, ourNumber, branch, account })).toMatchObject({
      freeField: `175${ourNumber.padStart(8, '0')}${dv}0810536789000`,
    });
  });
});

describe('samples that contradict the manual', () => {
  it.each(vectors.disputed.cases)('$id is refused, not guessed ($source)', ({ bank, fields }) => {
    expect(freeFieldOf(bank, fields)).toEqual({
      ok: false,
      faults: [
        {
          fault: 'field',
          field: 'wallet',
          reason: `is ${fields.wallet}, for which no layout of Itaú is known here`,
        },
      ],
    });
  });
});

describe('the layouts', () => {
  /** The fields that each bank asks for, with their digits; `!` where all of them must be given. */
  const LAYOUTS: Readonly<Record<string, string>> = {
    '041 Banrisul': 'branch 4!, beneficiary 7!, ourNumber 8',
    '748 Sicredi': 'wallet 1, ourNumber 9!, branch 4!, post 2!, beneficiary 5!',
    '001 Banco do Brasil': 'beneficiary 7!, ourNumber 10, wallet 2!',
    '033 Santander': 'beneficiary 7, ourNumber 12, wallet 3!',
    '104 Caixa Econômica Federal': 'beneficiary 6!, wallet 1, issuer 1, ourNumber 15',
    '237 Bradesco': 'branch 4, wallet 2!, ourNumber 11, account 7',
    '341 Itaú': 'wallet 3!, ourNumber 8, branch 4, account 5',
    '756 Sicoob': 'wallet 1, branch 4, modality 2!, beneficiary 7, ourNumber 7, instalment 3',
  };

  it('ask for their fields', () => {
    const asked = [...BANKS.values()].map(({ code, name, fields }) => [
      `${code} ${name}`,
      Object.entries(fields)
        .map(([field, { digits: count, whole }]) => `${field} ${count}${whole ? '!' : ''}`)
        .join(', '),
    ]);
    expect(Object.fromEntries(asked)).toEqual(LAYOUTS);
  });

  it.each(['106', '107', '112', '122', '126', '131', '142', '143', '146', '150', '168', '195', '196', '198'])(
    'Itaú has none for the carteira %s',
    (wallet) => {
      expect(composeBoleto({ ...itau, fields: { ...itau.fields, wallet } })).toMatchObject({
        ok: false,
        faults: [{ field: 'wallet' }],
      });
    },
  );
});

describe('a composed boleto', () => {
  it('reads back as what it was made of, whatever the bank', () => {
    const requests = fc.constantFrom(...BANKS.values()).chain((bank) =>
      fc.record({
        bank: fc.constant(bank.code),
        fields: fc.record(
          Object.fromEntries(
            Object.entries(bank.fields).map(([field, shape]) => [
              field,
              digits(shape.digits).filter((value) => !shape.except?.includes(value)),
            ]),
          ),
        ),
        amount: fc.integer({ min: 0, max: 9_999_999_999 }),
        dueDate: fc.integer({ min: -3000, max: 5500 }).map((count) => addDays('2026-11-22', count)),
      }),
    );
    fc.assert(
      fc.property(requests, (request) => {
        const composed = composeBoleto(request);
        const code = composed.ok ? composed.line : '';
        expect(parseBoleto(code, '2026-11-22')).toMatchObject({
          ok: true,
          boleto: {
            ...(composed.ok ? { barcode: composed.barcode } : {}),
            bank: request.bank,
            amount: request.amount,
            due: { kind: 'day', day: request.dueDate },
            freeField: expect.stringMatching(/^\d{25}$/),
          },
        });
      }),
    );
  });

  it('has factor 0000 without a due date', () => {
    const { dueDate: _, ...undated } = itau;
    const composed = composeBoleto(undated);
    expect(composed.ok && parseBoleto(composed.barcode, '2026-11-22')).toMatchObject({
      ok: true,
      boleto: { dueFactor: '0000', due: { kind: 'none' }, amount: itau.amount },
    });
  });

  it.each([0, 1, 9_999_999_999])('may be of %i centavos', (amount) => {
    const composed = composeBoleto({ ...itau, amount });
    expect(composed.ok && Number(composed.barcode.slice(9, 19))).toBe(amount);
  });
});

describe('what is refused, and why', () => {
  it.each([
    {
      case: 'a bank without a layout',
      more: { bank: '077' },
      faults: [
        { fault: 'bank', reason: 'no layout of bank 077: there are 001, 033, 041, 104, 237, 341, 748, 756' },
      ],
    },
    ...[-1, 10_000_000_000, 0.5, Number.NaN].map((amount) => ({
      case: `an amount of ${amount}`,
      more: { amount },
      faults: [{ fault: 'amount', reason: 'must be whole centavos from 0 to 9999999999' }],
    })),
    {
      case: 'a due date before the factors',
      more: { dueDate: '2000-07-02' },
      faults: [{ fault: 'due-date', reason: 'is before 2000-07-03, the first day that has a due factor' }],
    },
    {
      case: 'fields misspelt, missing, too long and not digits',
      more: { fields: { wallet: '109', ourNumber: '123456789', branch: '12-8', acount: '2124' } },
      faults: [
        {
          fault: 'field',
          field: 'acount',
          reason: 'is no field of Itaú, which has wallet, ourNumber, branch, account',
        },
        { fault: 'field', field: 'ourNumber', reason: 'must be at most 8 digits' },
        { fault: 'field', field: 'branch', reason: 'must be at most 4 digits' },
        { fault: 'field', field: 'account', reason: 'must be at most 5 digits' },
      ],
    },
    {
      case: 'a field that is not whole',
      more: { fields: { ...itau.fields, wallet: '9' } },
      faults: [{ fault: 'field', field: 'wallet', reason: 'must be 3 digits' }],
    },
    {
      case: "a carteira of Itaú's other layout",
      more: { fields: { ...itau.fields, wallet: '198' } },
      faults: [
        {
          fault: 'field',
          field: 'wallet',
          reason: 'is 198, for which no layout of Itaú is known here',
        },
      ],
    },
    {
      case: 'a convênio of Banco do Brasil of six digits',
      more: { bank: '001', fields: { beneficiary: '123879', ourNumber: '1', wallet: '18' } },
      faults: [{ fault: 'field', field: 'beneficiary', reason: 'must be 7 digits' }],
    },
  ])('$case', ({ more, faults }) => {
    expect(composeBoleto({ ...itau, ...more })).toEqual({ ok: false, faults });
  });
});
