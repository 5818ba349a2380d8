import { getAreaCodeInfo } from '@brazilian-utils/brazilian-utils/get-area-code-info';
import { type MetadataJson, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import written from './brazilian-phones.json' with { type: 'json' };

/** A Brazilian phone, and which channels it takes. */
export interface Phone {
  readonly e164: string;
  /** `service`: 0800, 4004 and the like, and trunked radio; not a person's line. */
  readonly kind: 'mobile' | 'landline' | 'service';
  /** 55, DDD and nine digits that begin with 9 (ANATEL's ninth digit): a landline gets no SMS. */
  readonly takesSms: boolean;
  /**
   * `unknown` until somebody reports it: the number does not show it, because WhatsApp Business runs on landlines
   * too. `no` of a landline with an extension: it is a switchboard, which a person calls.
   */
  readonly whatsApp: 'unknown' | 'yes' | 'no';
}

/** A phone, or the reason why the text is not one (never repeating it). */
export type ReadPhone =
  | { readonly ok: true; readonly phone: Phone }
  | { readonly ok: false; readonly reason: string };

/** How exports of systems write "+": `00` and the country. No area code begins with 0, and a carrier code is `0` and two other digits. */
const INTERNATIONAL = /^[\s(]*00[\s)]*(?=55)/;

/** A number of a country, by its `+` or by `00`; of Brazil it is read before. */
const OF_ANOTHER_COUNTRY = /^[\s(]*(?:\+|00)(?![\s().-]*55)/;

/** What libphonenumber knows of Brazil alone: what it knows of all countries is 145 KB in each function that reads a phone. */
const METADATA: MetadataJson = {
  version: written.version,
  country_calling_codes: { 55: ['BR'] },
  countries: { BR: written.countries.BR },
  nonGeographic: {},
};

/** The extension of a switchboard behind its number: `r. 22`, `ramal 1015`. */
const EXTENSION = /^(.*\d)[\s(,;-]*\b(?:r|rm|ramal|ext)\b[\s.:]*\d{1,5}[\s)]*$/i;

/** Reads a Brazilian phone as people write it, without its extension. `onWhatsApp`: whether it is known to be on WhatsApp. */
export function readPhone(value: string, onWhatsApp?: boolean): ReadPhone {
  const [, beforeExtension] = EXTENSION.exec(value) ?? [];
  const bare = beforeExtension ?? value;
  if (!/^[\d\s()+.-]+$/.test(bare)) return refuse('must be digits, blanks and ( ) + . -');
  const text = bare.replace(INTERNATIONAL, '+');
  const phone = parsePhoneNumberFromString(text, 'BR', METADATA);
  if (!phone && OF_ANOTHER_COUNTRY.test(text)) return refuse('is a number of another country');
  if (!phone?.isValid()) return refuse(whyUnsound(phone?.nationalNumber ?? ''));
  const kind = kindOf(phone.nationalNumber);
  const isSwitchboard = beforeExtension !== undefined && kind !== 'mobile';
  return {
    ok: true,
    phone: {
      e164: phone.number,
      kind,
      takesSms: kind === 'mobile',
      whatsApp: isSwitchboard ? 'no' : onWhatsApp === undefined ? 'unknown' : onWhatsApp ? 'yes' : 'no',
    },
  };
}

const refuse = (reason: string): ReadPhone => ({ ok: false, reason });

/** The kind of a valid number without 55. */
function kindOf(national: string): Phone['kind'] {
  if (/^\d\d9\d{8}$/.test(national)) return 'mobile';
  return /^[1-9]\d[2-5]\d{7}$/.test(national) ? 'landline' : 'service';
}

function whyUnsound(national: string): string {
  if (/^\d{8,9}$/.test(national)) return 'has no area code (DDD)';
  if (!/^\d{10,11}$/.test(national)) return 'must be an area code (DDD) and eight or nine digits';
  if (getAreaCodeInfo(national.slice(0, 2)) === null) return 'has an area code (DDD) that does not exist';
  if (/^\d\d[6-9]\d{7}$/.test(national)) return 'is a mobile number without its ninth digit';
  return 'has nine digits that do not begin with 9, or eight that do not begin with 2 to 5';
}
