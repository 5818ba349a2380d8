import { describe, expect, it } from 'vitest';
import { parseTaxId } from '../../domain/tax-id.ts';
import vectors from '../fixtures/tax-ids.json' with { type: 'json' };

/** The vectors refuse a half or foreign mask; we read any of space . / - as punctuation, wherever it stands. */
const LENIENT = ['cpf-040', 'cnpj-078'];

describe('published tax ids', () => {
  it.each(vectors.cases)('$id: "$input" ($source)', ({ id, kind, input, expected }) => {
    const parsed = parseTaxId(input);
    expect(parsed.ok).toBe(expected.valid || LENIENT.includes(id));
    if (parsed.ok) expect(parsed.personType).toBe(kind === 'cpf' ? 'person' : 'company');
  });

  it.each(vectors.cases.filter(({ id }) => LENIENT.includes(id)))(
    '$id is sound behind its mask',
    ({ expected }) => {
      expect(expected).toMatchObject({ valid: false, valid_if_lenient: true });
    },
  );
});

describe('what is read', () => {
  it.each([
    { case: 'a CPF with punctuation', value: '529.982.247-25', taxId: '52998224725', personType: 'person' },
    { case: 'a numeric CNPJ', value: '00.000.000/0001-91', taxId: '00000000000191', personType: 'company' },
    {
      case: 'an alphanumeric CNPJ, in lower case',
      value: ' 12.abc.345/01de-35 ',
      taxId: '12ABC34501DE35',
      personType: 'company',
    },
  ])('$case', ({ value, taxId, personType }) => {
    expect(parseTaxId(value)).toEqual({ ok: true, taxId, personType });
  });
});

describe('what is refused, and why', () => {
  it.each([
    { value: '529.982.247-26', reason: 'is a CPF whose check digits are wrong' },
    { value: '12.ABC.345/01DE-36', reason: 'is a CNPJ whose check digits are wrong' },
    { value: '111.111.111-11', reason: 'must not be one digit repeated' },
    { value: '00.000.000/0000-00', reason: 'must not be one digit repeated' },
    {
      value: '8796742020',
      reason: 'must be a CPF (11 digits) or a CNPJ (14 characters, the last two digits)',
    },
    {
      value: '12ABC34501DEAB',
      reason: 'must be a CPF (11 digits) or a CNPJ (14 characters, the last two digits)',
    },
    { value: '', reason: 'must be a CPF (11 digits) or a CNPJ (14 characters, the last two digits)' },
  ])('"$value" $reason', ({ value, reason }) => {
    expect(parseTaxId(value)).toEqual({ ok: false, reason });
  });

  it.each(vectors.cases.filter(({ input }) => input.length >= 11))(
    '$id: the reason never repeats the value',
    ({ input }) => {
      const parsed = parseTaxId(input);
      if (!parsed.ok) expect(parsed.reason).not.toContain(input);
    },
  );
});
