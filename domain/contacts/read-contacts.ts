import { hasOneDigitRepeated } from './has-one-digit-repeated.ts';
import { readEmail } from './read-email.ts';
import { readPhone } from './read-phone.ts';
import { suggestEmail } from './suggest-email.ts';

/** An address in our form. */
export interface ReadContact {
  readonly kind: 'email' | 'phone';
  /** The address, or E.164. */
  readonly value: string;
  /** The address as it was written, for its fingerprint. */
  readonly asWritten: string;
  /** True for a mobile phone. */
  readonly takesSms: boolean;
  /** `no` of the phone of a switchboard: nobody is reached by its number alone. */
  readonly whatsApp: 'unknown' | 'yes' | 'no';
}

/** An address that cannot be used, or looks wrong; the reason is in words and never repeats it. */
export interface ContactDefect {
  readonly kind: 'email' | 'phone';
  readonly asWritten: string;
  readonly reason: string;
  /** True if it is kept, because it may be right. */
  readonly isKept: boolean;
}

/** Addresses of one kind: the usable ones, each once, in the given order, and the defects. */
export interface ReadContacts {
  readonly contacts: readonly ReadContact[];
  readonly defects: readonly ContactDefect[];
}

/**
 * Reads e-mail addresses or phones as people write them, the better first. One that cannot be used is left out; one
 * that only looks wrong is kept, because it may be right, and reported too.
 */
export function readContacts(kind: 'email' | 'phone', written: readonly string[]): ReadContacts {
  const contacts = new Map<string, ReadContact>();
  const defects = new Map<string, ContactDefect>();
  for (const asWritten of written.filter((text) => text.trim() !== '')) {
    const read = kind === 'email' ? readOneEmail(asWritten) : readOnePhone(asWritten);
    if (read.doubt !== undefined)
      defects.set(asWritten, { kind, asWritten, reason: read.doubt, isKept: read.value !== undefined });
    if (read.value === undefined) continue;
    const known = read.value.toLowerCase();
    if (!contacts.has(known))
      contacts.set(known, {
        ...{ kind, value: read.value, asWritten },
        ...{ takesSms: read.takesSms ?? false, whatsApp: read.whatsApp ?? 'unknown' },
      });
  }
  return { contacts: [...contacts.values()], defects: [...defects.values()] };
}

interface ReadOne {
  readonly value?: string;
  readonly takesSms?: boolean;
  readonly whatsApp?: ReadContact['whatsApp'];
  /** The reason why it is left out, or looks wrong. */
  readonly doubt?: string | undefined;
}

function readOneEmail(text: string): ReadOne {
  const read = readEmail(text);
  if (!read.ok) return { doubt: read.reason };
  const suggestion = suggestEmail(read.email);
  const meant = suggestion?.slice(suggestion.lastIndexOf('@') + 1);
  return {
    value: read.email,
    doubt: meant === undefined ? undefined : `has a domain that looks like a slip of ${meant}`,
  };
}

function readOnePhone(text: string): ReadOne {
  const read = readPhone(text);
  if (!read.ok) return { doubt: read.reason };
  const { e164, kind, takesSms, whatsApp } = read.phone;
  if (kind === 'service') return { doubt: 'is a number of a service, and no line of a person' };
  return {
    value: e164,
    takesSms,
    whatsApp,
    doubt: hasOneDigitRepeated(e164) ? 'has one digit repeated, as a made-up number has' : undefined,
  };
}
