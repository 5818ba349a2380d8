import { timingSafeEqual } from 'node:crypto';
import { macOfWebhook } from './sign-webhook.ts';

/** The headers of a request: of Node.js, of `fetch` turned into an object, or of an event of Lambda. Names in any case. */
export type WebhookHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Whether a webhook is one that we signed, and if not, why: the reason is for a log, and says nothing of the secret. */
export type VerifiedWebhook =
  | { readonly ok: true; readonly id: string; readonly timestamp: number }
  | {
      readonly ok: false;
      readonly reason:
        | 'header-missing'
        | 'timestamp-invalid'
        | 'too-old'
        | 'too-new'
        | 'no-signature-matches';
    };

/** Seconds that the specification's own libraries allow between the attempt and its arrival, either way. */
const TOLERANCE = 300;

/**
 * Verifies a webhook by Standard Webhooks, before anything else is done with it. What passes may still be a repetition: keep its
 * `webhook-id`, and do nothing when it comes again.
 * @param rawBody the body byte for byte as it came: parsed and written again, it is another
 * @param secrets `whsec_…`: those that are live, two while the secret of the endpoint is rotated
 * @param now when it came: milliseconds since 1970, or a date
 * @param toleranceSeconds between the attempt and its arrival, either way
 * @throws WebhookSecretError when a secret is none: a fault of the receiver, not of the sender
 */
export function verifyWebhook(
  rawBody: string | Uint8Array,
  headers: WebhookHeaders,
  secrets: readonly string[],
  now: number | Date,
  toleranceSeconds: number = TOLERANCE,
): VerifiedWebhook {
  const [id, stamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    headerOf(headers, name),
  );
  if (!id || !stamp || !signatures) return { ok: false, reason: 'header-missing' };
  if (!/^\d{1,12}$/.test(stamp) || id.includes('.')) return { ok: false, reason: 'timestamp-invalid' };
  const timestamp = Number(stamp);
  const age = Math.floor(Number(now) / 1000) - timestamp;
  if (!(age <= toleranceSeconds)) return { ok: false, reason: 'too-old' };
  if (!(age >= -toleranceSeconds)) return { ok: false, reason: 'too-new' };
  const given = signatures
    .split(' ')
    .flatMap((one) => (one.startsWith('v1,') ? [bytesOf(one.slice(3))] : []));
  const live = secrets.map((secret) => macOfWebhook({ id, timestamp, body: rawBody }, secret));
  // All are compared, so that the time does not show which one matched.
  const matches = live.flatMap((mac) => given.map((one) => isSame(mac, one)));
  return matches.includes(true) ? { ok: true, id, timestamp } : { ok: false, reason: 'no-signature-matches' };
}

/** The value of the one header of a name; undefined when there is none, or more than one. */
function headerOf(headers: WebhookHeaders, name: string): string | undefined {
  const values = Object.entries(headers).flatMap(([key, value]) =>
    key.toLowerCase() === name && value !== undefined ? value : [],
  );
  return values.length === 1 ? values[0] : undefined;
}

/** No bytes for what is not Base64: Node.js reads the rest of it as if it were. */
function bytesOf(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  return bytes.toString('base64') === base64 ? bytes : Buffer.alloc(0);
}

const isSame = (one: Buffer, other: Buffer): boolean =>
  one.length === other.length && timingSafeEqual(one, other);
