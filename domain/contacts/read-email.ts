import { isValidEmail } from '@brazilian-utils/brazilian-utils/is-valid-email';

/** A valid address, its domain in lower case, or the reason why it is not valid (never repeating it). */
export type ReadEmail =
  | { readonly ok: true; readonly email: string }
  | { readonly ok: false; readonly reason: string };

/** RFC 5321 §4.5.3.1.1, and §4.5.3.1.3 without its angle brackets. */
const LONGEST_LOCAL_PART = 64;
const LONGEST_ADDRESS = 254;

/**
 * Reads an e-mail address of the forms that providers offer: the library's syntax, without the rare forms of RFC 5322
 * (quoted names, comments, IP addresses), within RFC 5321's lengths.
 */
export function readEmail(value: string): ReadEmail {
  const email = value.trim();
  const at = email.lastIndexOf('@');
  const local = email.slice(0, at);
  const domain = email.slice(at + 1).toLowerCase();
  const sound = isValidEmail(email) && local.length <= LONGEST_LOCAL_PART && email.length <= LONGEST_ADDRESS;
  return sound
    ? { ok: true, email: `${local}@${domain}` }
    : { ok: false, reason: whyUnsound(email, local, domain) };
}

function whyUnsound(email: string, local: string, domain: string): string {
  if (email.split('@').length !== 2) return 'must have one @';
  if (local === '') return 'has nothing before the @';
  if (domain === '') return 'has nothing after the @';
  if (/[^\x20-\x7e]/.test(email)) return 'must be letters without accents, digits and signs';
  if (local.length > LONGEST_LOCAL_PART) return `is longer than ${LONGEST_LOCAL_PART} before the @`;
  if (email.length > LONGEST_ADDRESS) return `is longer than ${LONGEST_ADDRESS}`;
  if (!isValidEmail(`${local}@example.com`))
    return 'has a sign, or a dot, that cannot stand there before the @';
  if (/(^|\.)\d+$/.test(domain)) return 'ends in a number, which is no domain';
  if (!domain.includes('.')) return 'has a domain without a dot';
  return 'has a domain with a part that is empty, too long, or of signs that cannot stand there';
}
