import { getPixKeyInfo } from '@brazilian-utils/brazilian-utils/get-pix-key-info';
import * as z from 'zod';
import { readEmail } from '#domain/contacts/read-email.ts';
import { readPhone } from '#domain/contacts/read-phone.ts';
import { formatTaxId } from '#domain/tax-id/format-tax-id.ts';
import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import { Creditor } from '#schemas/config/creditor.ts';
import { wrongWith } from '#schemas/issues.ts';
import { Channel } from '#schemas/primitives.ts';
import { idOf } from './id-of.ts';

/** What a new project has to know of its creditor. */
export const Answers = z.object({
  name: z.string(),
  creditor: z.string(),
  legalName: z.string(),
  taxId: z.string(),
  address: z.string(),
  city: z.string(),
  uf: z.string(),
  email: z.string(),
  replyTo: z.string(),
  phone: z.string(),
  hours: z.string(),
  pixKey: z.string(),
  privacyUrl: z.string(),
  officer: z.string(),
  /** As a list in YAML: `email, sms`. */
  channels: z.string(),
});
export type Answers = z.infer<typeof Answers>;

/** An answer as it is written into the configuration, or what is wrong with it: never the value itself. */
type Read = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: string };

export interface Question {
  readonly key: keyof Answers;
  readonly read: (value: string) => Read;
  /** What an empty answer stands for, worked out from the answers before it; without it, an answer is needed. */
  readonly usual?: (answers: Partial<Answers>) => string | undefined;
}

const { shape } = Creditor;

const by =
  (schema: z.ZodType<string>) =>
  (value: string): Read => {
    const checked = schema.safeParse(value);
    if (checked.success) return { ok: true, value: checked.data };
    return { ok: false, reason: checked.error.issues.map(wrongWith).join('; ') };
  };

const taxId = (value: string): Read => {
  const parsed = parseTaxId(value);
  return parsed.ok ? { ok: true, value: formatTaxId(parsed.taxId) } : parsed;
};

const email = (value: string): Read => {
  const read = readEmail(value);
  return read.ok ? by(shape.sender.shape.email)(read.email) : read;
};

/** Kept as it was written: it is shown in every message, and only checked to be a number. */
const phone = (value: string): Read => {
  // 4004-0000, 3003-0000 and the like are dialled without an area code, and are in no list of numbers.
  if (/^(?:400\d|300\d)[ -]?\d{4}$/.test(value)) return { ok: true, value };
  const read = readPhone(value);
  return read.ok ? by(shape.contact.shape.phone)(value) : read;
};

const pixKey = (value: string): Read => {
  const known = getPixKeyInfo(value);
  return known
    ? // As the directory of Pix keys (DICT) has it: +55…, digits without punctuation.
      by(shape.pixKey)(known.value)
    : { ok: false, reason: 'must be a CPF, a CNPJ, an e-mail, a phone as +5585…, or a random key' };
};

/** Channels in the order in which each step tries them, each once. */
const channels = (value: string): Read => {
  const named = value
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const isKnown = named.every((one) => Channel.safeParse(one).success);
  return isKnown && named.length > 0 && new Set(named).size === named.length
    ? { ok: true, value: named.join(', ') }
    : { ok: false, reason: `must be one or more of ${Channel.options.join(', ')}, with commas between them` };
};

/** The questions, in the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [
  { key: 'name', read: by(shape.name) },
  { key: 'creditor', read: by(shape.id), usual: ({ name = '' }) => idOf(name) },
  { key: 'legalName', read: by(shape.legalName) },
  { key: 'taxId', read: taxId },
  { key: 'address', read: by(shape.address) },
  { key: 'city', read: by(shape.city) },
  { key: 'uf', read: (value) => by(shape.uf)(value.toUpperCase()) },
  { key: 'email', read: email },
  { key: 'replyTo', read: email, usual: (answers) => answers.email },
  { key: 'phone', read: phone },
  { key: 'hours', read: by(shape.contact.shape.hours), usual: () => 'segunda a sexta, das 8h às 18h' },
  { key: 'pixKey', read: pixKey },
  { key: 'privacyUrl', read: by(shape.privacy.shape.url) },
  { key: 'officer', read: by(shape.privacy.shape.officer) },
  { key: 'channels', read: channels, usual: () => 'email, sms' },
];
