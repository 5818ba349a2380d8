import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import type { Cell } from './table.ts';

/** A CPF or CNPJ as it is checked, or why a cell holds none. */
export type CellTaxId =
  | { readonly ok: true; readonly taxId: string }
  | { readonly ok: false; readonly why: 'scientific' | 'check-digits' | 'length' | 'repeated' | 'either' };

/** True if a column of tax ids lost zeros: it has numbers, or digits of another length than a CPF's or a CNPJ's. */
export const losesZeros = (cells: readonly Cell[]): boolean =>
  cells.some(({ text, number }) => {
    const bare = bareOf(text);
    return number !== undefined || (/^\d+$/.test(bare) && bare.length !== 11 && bare.length !== 14);
  });

const bareOf = (text: string): string =>
  text
    .replace(/^(cpf|cnpj)\b:?/i, '')
    .replace(/[\s./-]/g, '')
    .toUpperCase();

/**
 * Reads a tax id with or without its mask, and with zeros before it lost or too many, as spreadsheets leave them. One that could be a CPF and
 * a CNPJ, each with sound check digits, is neither.
 * @param hasLost the column has lost zeros: eleven digits may be a CNPJ, too, unless they have the mask of a CPF
 */
export function cellTaxId(text: string, hasLost: boolean): CellTaxId {
  if (/^\d[.,]\d+E\+?\d+$/i.test(text.trim())) return { ok: false, why: 'scientific' };
  const bare = bareOf(text);
  if (/^(.)\1+$/.test(bare)) return { ok: false, why: 'repeated' };
  if (/[A-Z]/.test(bare)) return bare.length === 14 ? checked(bare) : { ok: false, why: 'length' };
  const digits = bare.replace(/^0+/, '');
  if (!/^\d{3,14}$/.test(digits)) return { ok: false, why: 'length' };
  const isAsItIs = !hasLost || bare.length === 14 || /[./-]/.test(text.trim());
  if (isAsItIs && (bare.length === 11 || bare.length === 14) && parseTaxId(bare).ok)
    return { ok: true, taxId: bare };
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
