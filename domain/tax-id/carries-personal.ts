/** What identifies a debtor beside their name: whatever form billing writes it in. */
export interface Identifiers {
  readonly taxId: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

/** Shorter numbers are in many an id by chance. */
const SHORTEST_PHONE = 10;

const alphanumerics = (text: string): string => text.replace(/[^0-9A-Za-z]/g, '').toUpperCase();

/** A phone as digits, without the code of the country: an id may be written with it or without. */
const nationalDigits = (phone: string): string => phone.replace(/\D/g, '').replace(/^55(?=\d{10,11}$)/, '');

/**
 * True if an id carries the CPF or CNPJ, a phone or an e-mail address of the debtor whose it is, whole or within a longer one, and
 * with whatever punctuation.
 */
export function carriesPersonal(id: string, { taxId, emails, phones }: Identifiers): boolean {
  const bare = alphanumerics(id);
  const carries = (secret: string): boolean => secret.length > 0 && bare.includes(secret);
  return (
    carries(alphanumerics(taxId)) ||
    emails.some((email) => carries(alphanumerics(email))) ||
    phones.map(nationalDigits).some((digits) => digits.length >= SHORTEST_PHONE && carries(digits))
  );
}
