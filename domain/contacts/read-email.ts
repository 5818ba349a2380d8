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
  const domain = inAscii(email.slice(at + 1).toLowerCase());
  const address = `${local}@${domain}`;
  const sound =
    local.length <= LONGEST_LOCAL_PART && address.length <= LONGEST_ADDRESS && isValidEmail(address);
  return at >= 0 && sound
    ? { ok: true, email: address }
    : { ok: false, reason: whyUnsound(at < 0 ? email : address, local, domain) };
}

/** A domain of letters with accents, as registro.br has them, in the form that mail servers know: `xn--…` (RFC 5891, Punycode). */
function inAscii(domain: string): string {
  if (!/^[\p{L}\p{M}\p{N}.-]{1,253}$/u.test(domain) || /^[\x20-\x7e]*$/.test(domain)) return domain;
  return URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : domain;
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
  if (domain.includes(',')) return 'has a comma in place of a dot?';
  if (/(^|\.)\d+$/.test(domain)) return 'ends in a number, which is no domain';
  if (!domain.includes('.')) return 'has a domain without a dot';
  return 'has a domain with a part that is empty, too long, or of signs that cannot stand there';
}
