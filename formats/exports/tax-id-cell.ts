import { parseTaxId } from '#domain/tax-id/tax-id.ts';

/** A CPF or CNPJ as it is checked, or why a cell holds none. */
export type CellTaxId =
  | { readonly ok: true; readonly taxId: string }
  | { readonly ok: false; readonly why: 'scientific' | 'check-digits' | 'length' | 'repeated' | 'either' };

/**
 * Reads a tax id with or without its mask, and with zeros before it lost or too many, as spreadsheets leave them. One that could be a CPF and
 * a CNPJ, each with sound check digits, is neither.
 */
export function cellTaxId(text: string): CellTaxId {
  if (/^\d[.,]\d+E\+?\d+$/i.test(text.trim())) return { ok: false, why: 'scientific' };
  const bare = text
    .replace(/^(cpf|cnpj)\b:?/i, '')
    .replace(/[\s./-]/g, '')
    .toUpperCase();
  if (/^(.)\1+$/.test(bare)) return { ok: false, why: 'repeated' };
  if (/[A-Z]/.test(bare)) return bare.length === 14 ? checked(bare) : { ok: false, why: 'length' };
  const digits = bare.replace(/^0+/, '');
  if (!/^\d{3,14}$/.test(digits)) return { ok: false, why: 'length' };
  // As it is, if it has the length of one.
  if (bare.length === 11 || (bare.length === 14 && !bare.startsWith('000'))) return checked(bare);
  const candidates = [11, 14]
    .filter((length) => digits.length <= length)
    .map((length) => digits.padStart(length, '0'));
  const sound = candidates.filter((candidate) => parseTaxId(candidate).ok);
  const [only, ...more] = sound;
  if (only === undefined) return { ok: false, why: bare.length < 8 ? 'length' : 'check-digits' };
  return more.length > 0 ? { ok: false, why: 'either' } : { ok: true, taxId: only };
}

const checked = (taxId: string): CellTaxId =>
  parseTaxId(taxId).ok ? { ok: true, taxId } : { ok: false, why: 'check-digits' };
