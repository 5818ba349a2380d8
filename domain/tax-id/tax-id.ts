import { isValidCnpj } from '@brazilian-utils/brazilian-utils/is-valid-cnpj';
import { isValidCpf } from '@brazilian-utils/brazilian-utils/is-valid-cpf';

/** A valid CPF or CNPJ without punctuation, or the reason why it is not one (never repeating the value). */
export type ParsedTaxId =
  | { readonly ok: true; readonly taxId: string; readonly personType: 'person' | 'company' }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads a CPF, a numeric CNPJ or an alphanumeric one (IN RFB 2229/2024), with or without punctuation. Refuses
 * repeated digits, although their check digits are right.
 */
export function parseTaxId(value: string): ParsedTaxId {
  const taxId = value.replace(/[\s./-]/g, '').toUpperCase();
  if (/^(.)\1+$/.test(taxId)) return { ok: false, reason: 'must not be one digit repeated' };
  if (/^\d{11}$/.test(taxId))
    return isValidCpf(taxId)
      ? { ok: true, taxId, personType: 'person' }
      : { ok: false, reason: 'is a CPF whose check digits are wrong' };
  if (/^[0-9A-Z]{12}\d{2}$/.test(taxId))
    return isValidCnpj(taxId, { version: 2 })
      ? { ok: true, taxId, personType: 'company' }
      : { ok: false, reason: 'is a CNPJ whose check digits are wrong' };
  return { ok: false, reason: 'must be a CPF (11 digits) or a CNPJ (14 characters, the last two digits)' };
}
