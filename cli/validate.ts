import { readEmail } from '#domain/contacts/read-email.ts';
import { readPhone } from '#domain/contacts/read-phone.ts';
import { suggestEmail } from '#domain/contacts/suggest-email.ts';
import { formatTaxId } from '#domain/tax-id/format-tax-id.ts';
import { maskTaxId } from '#domain/tax-id/mask-tax-id.ts';
import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import type { Verdict } from './values.ts';
import type { Words } from './words/words.ts';

const taxId =
  (wanted: 'person' | 'company', name: 'CPF' | 'CNPJ') =>
  (value: string, { say }: Words): Verdict => {
    const parsed = parseTaxId(value);
    if (!parsed.ok) return { valid: false, reason: parsed.reason, words: [] };
    if (parsed.personType !== wanted) return { valid: false, reason: `is not a ${name}`, words: [] };
    const isNumeric = /^\d+$/.test(parsed.taxId);
    return {
      valid: true,
      facts: {
        value: parsed.taxId,
        kind: name,
        alphanumeric: !isNumeric,
        formatted: formatTaxId(parsed.taxId),
        masked: maskTaxId(parsed.taxId),
      },
      words: [
        say(isNumeric ? 'validate.taxId' : 'validate.taxIdAlphanumeric', {
          kind: name,
          formatted: formatTaxId(parsed.taxId),
          masked: maskTaxId(parsed.taxId),
        }),
      ],
    };
  };

function phone(value: string, { say }: Words): Verdict {
  const read = readPhone(value);
  if (!read.ok) return { valid: false, reason: read.reason, words: [] };
  const { e164, kind, takesSms, whatsApp } = read.phone;
  return {
    valid: true,
    facts: { value: e164, kind, takesSms, whatsApp },
    words: [say('validate.phone', { kind, takesSms: takesSms ? 'yes' : 'no', number: e164 })],
  };
}

function email(value: string, { say }: Words): Verdict {
  const read = readEmail(value);
  if (!read.ok) return { valid: false, reason: read.reason, words: [] };
  const suggestion = suggestEmail(read.email);
  return {
    valid: true,
    facts: { value: read.email, ...(suggestion === undefined ? {} : { suggestion }) },
    words: [
      suggestion === undefined
        ? say('validate.email', { email: read.email })
        : say('validate.emailMeant', { email: read.email, suggestion }),
    ],
  };
}

/** `regua validate KIND VALUE`: the check of each kind of value. */
export const JUDGES: Readonly<Record<string, (value: string, words: Words) => Verdict>> = {
  cpf: taxId('person', 'CPF'),
  cnpj: taxId('company', 'CNPJ'),
  phone,
  email,
};
