import { readEmail } from '#domain/contacts/read-email.ts';
import { readPhone } from '#domain/contacts/read-phone.ts';
import { suggestEmail } from '#domain/contacts/suggest-email.ts';
import { formatTaxId } from '#domain/tax-id/format-tax-id.ts';
import { maskTaxId } from '#domain/tax-id/mask-tax-id.ts';
import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import type { Verdict } from './values.ts';

const taxId =
  (wanted: 'person' | 'company', name: string) =>
  (value: string): Verdict => {
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
        `a valid ${name}${isNumeric ? '' : ', alphanumeric'}: ${formatTaxId(parsed.taxId)}, for display ${maskTaxId(parsed.taxId)}`,
      ],
    };
  };

function phone(value: string): Verdict {
  const read = readPhone(value);
  if (!read.ok) return { valid: false, reason: read.reason, words: [] };
  const { e164, kind, takesSms, whatsApp } = read.phone;
  return {
    valid: true,
    facts: { value: e164, kind, takesSms, whatsApp },
    words: [`a ${kind} number, ${takesSms ? 'takes SMS' : 'takes no SMS'}: ${e164}`],
  };
}

function email(value: string): Verdict {
  const read = readEmail(value);
  if (!read.ok) return { valid: false, reason: read.reason, words: [] };
  const suggestion = suggestEmail(read.email);
  const question = suggestion === undefined ? '' : `; was ${suggestion} meant?`;
  return {
    valid: true,
    facts: { value: read.email, ...(suggestion === undefined ? {} : { suggestion }) },
    words: [`a valid address: ${read.email}${question}`],
  };
}

/** `regua validate KIND VALUE`: the check of each kind of value. */
export const JUDGES: Readonly<Record<string, (value: string) => Verdict>> = {
  cpf: taxId('person', 'CPF'),
  cnpj: taxId('company', 'CNPJ'),
  phone,
  email,
};
