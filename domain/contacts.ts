import { readEmail } from './read-email.ts';
import { readPhone } from './read-phone.ts';

/** The address in lower-case domain form, or undefined when it cannot be written to. */
export function parseEmail(value: string | undefined): string | undefined {
  const read = readEmail(value ?? '');
  return read.ok ? read.email : undefined;
}

/** A Brazilian phone as E.164, and whether it takes SMS. Undefined when it is no valid number. */
export function parsePhone(value: string | undefined): { e164: string; takesSms: boolean } | undefined {
  const read = readPhone(value ?? '');
  return read.ok ? { e164: read.phone.e164, takesSms: read.phone.takesSms } : undefined;
}
