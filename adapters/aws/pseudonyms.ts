import { present } from '#domain/checks/present.ts';
import { env } from '#runtime/env.ts';
import { eventClock } from '#runtime/event-clock.ts';
import { lazily } from '#runtime/lazily.ts';
import { mac } from '#runtime/signing.ts';
import { NumberedKeys } from '#schemas/records/numbered-keys.ts';
import { keptSecret } from './secret.ts';

const readKeys = keptSecret(() => env('PSEUDONYM_SECRET_ARN'), NumberedKeys);

/** The keys as they were last read. */
const known = lazily((): { keys?: NumberedKeys } => ({}));

/** The keys, known within a minute after one was added. While they cannot be read again, those that were read before do: none is dropped. */
async function pseudonymKeys(): Promise<NumberedKeys> {
  const last = known();
  try {
    last.keys = await readKeys(eventClock());
  } catch (error) {
    if (!last.keys) throw error;
  }
  return last.keys;
}

/** What a mark represents; the same text as another kind has another mark. */
type Kind = 'tax-id' | 'address';

/** The marks of one text: by every key that there ever was. */
export interface Marks {
  /** The mark by the newest key, which new marks are made by. */
  readonly newest: string;
  /** The mark by each key, the oldest key first. */
  readonly all: readonly string[];
}

/** Base 32 without letters that read alike. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Represents a CPF, a CNPJ, an e-mail address or a phone where it must not be itself: in keys of the table, in links and events.
 * An HMAC by a kept key, because all CPFs can be hashed in an hour (LGPD art. 13 §4), behind the version of the key: `2-8k2m…`. The
 * only function that makes such a mark.
 * @param text the digits of a tax id; an address in any case, or E.164
 */
export async function marksOf(kind: Kind, text: string): Promise<Marks> {
  const { writes, keys } = await pseudonymKeys();
  const all = versionsOf(keys).map(
    (version) => `${version}-${inAlphabet(mac(keyOf(keys, version), `${kind}\n${text.toLowerCase()}`))}`,
  );
  return { newest: present(all[writes - 1], 'mark of the newest key'), all };
}

/**
 * Makes what a creditor's billing identifies one of several contacts by: `2-` and 16 hex digits. Billing can make it too, by a key
 * of its own for each of ours (docs/privacy.md), with which nothing else of the table can be read.
 */
export async function contactFingerprints(creditorId: string): Promise<(asWritten: string) => string> {
  const { writes, keys } = await pseudonymKeys();
  const key = mac(keyOf(keys, writes), `contact\n${creditorId}`).toString('hex');
  return (asWritten) => `${writes}-${mac(key, asWritten).toString('hex').slice(0, 16)}`;
}

/** Proves that a text is ours: the number of the newest key, and 64 hex digits. */
export async function sealOf(text: string): Promise<string> {
  const { writes, keys } = await pseudonymKeys();
  return `${writes}-${mac(keyOf(keys, writes), `seal\n${text}`).toString('hex')}`;
}

const versionsOf = (keys: NumberedKeys['keys']): number[] =>
  Object.keys(keys)
    .map(Number)
    .sort((one, other) => one - other);

const keyOf = (keys: NumberedKeys['keys'], version: number): string =>
  present(keys[String(version)], `key ${version} of the pseudonyms`);

const inAlphabet = (bytes: Buffer): string => [...bytes].map((byte) => ALPHABET[byte % 32]).join('');
