import { isValidEmail } from '@brazilian-utils/brazilian-utils/is-valid-email';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** RFC 5321 §4.5.3.1.1. */
const LONGEST_LOCAL_PART = 64;

/** The address in lower-case domain form, or undefined when it cannot be written to. */
export function parseEmail(value: string | undefined): string | undefined {
  const email = value?.trim();
  if (!email || !isValidEmail(email)) return undefined;
  const [local, domain] = email.split('@') as [string, string];
  return local.length <= LONGEST_LOCAL_PART ? `${local}@${domain.toLowerCase()}` : undefined;
}

/**
 * A Brazilian phone as E.164, and whether it takes SMS: 55, DDD and nine digits that begin with 9
 * (ANATEL's ninth digit). Undefined when it is no valid number.
 */
export function parsePhone(value: string | undefined): { e164: string; takesSms: boolean } | undefined {
  if (!value || !/^[\d\s()+.-]+$/.test(value)) return undefined;
  const phone = parsePhoneNumberFromString(value, 'BR');
  if (!phone?.isValid() || phone.countryCallingCode !== '55') return undefined;
  return { e164: phone.number, takesSms: /^\d\d9\d{8}$/.test(phone.nationalNumber) };
}
