import { keepDeadLetter } from '#application/dead-letters/keep-dead-letter.ts';
import { env } from '#runtime/env.ts';
import { log } from '#runtime/log.ts';
import { calendarTime } from '#runtime/time.ts';
import type { WebhookProvider } from '#schemas/webhooks/secrets.ts';
import type { Call } from './providers/adapter.ts';
import { adapterOf } from './providers/adapter-of.ts';
import { readJson } from './read-json.ts';
import { providerNamed } from './secrets.ts';
import { takeEntries } from './take-entries.ts';

/** The longest body of any provider, bytes: a longer one is refused before anything else is checked. */
const LONGEST_BODY = 65_536;

/**
 * An alarm counts the first line, by provider. A name that is not known is some stranger's guess, and is not logged: it would make
 * a metric of its own.
 */
function logRefused(name: string, { secrets }: WebhookProvider, requestId: string): void {
  if (secrets.length > 0)
    log.warn('a webhook was refused: it shows no live secret, no certificate, or is too old', {
      requestId,
      provider: name,
    });
  else log.info('a webhook of no known provider was refused', { requestId });
}

/** How many reasons the answer shows to a person who reads the provider's log; the dead letters have all of them. */
const REASONS_SHOWN = 5;

export interface WebhookRequest extends Call {
  /** The name of the provider, of the path. */
  readonly name: string;
  readonly requestId: string;
  /** Whether the caller showed a certificate (mTLS). */
  readonly hasCertificate: boolean;
}

export interface WebhookAnswer {
  readonly status: 200 | 401 | 413 | 422;
  readonly body: { readonly message: string };
}

const answer = (status: WebhookAnswer['status'], message: string): WebhookAnswer => ({
  status,
  body: { message },
});
const tooLong = (most: number): WebhookAnswer => answer(413, `the body must be at most ${most} bytes`);

/** A PSP with an address of its own, which asks for its certificate, is refused on any other. */
const lacksCertificate = ({ name, hasCertificate }: WebhookRequest): boolean =>
  !hasCertificate && env('PROVIDERS_WITH_CERTIFICATE').includes(name);

/**
 * Verifies, records and answers a call of any provider. A caller that does not prove to be the provider learns nothing,
 * not even whether it exists. What cannot be read is kept for a person. The answer is 200 once all of it is written,
 * and 200 again when it is delivered again.
 */
export async function takeWebhook(request: WebhookRequest): Promise<WebhookAnswer> {
  const { name, rawBody, requestId, now } = request;
  if (rawBody.length > LONGEST_BODY) return tooLong(LONGEST_BODY);
  const provider = await providerNamed(name, now);
  const adapter = adapterOf(provider);
  if (!adapter.proves(provider.secrets, request) || lacksCertificate(request)) {
    logRefused(name, provider, requestId);
    return answer(401, 'the signature or token is missing, wrong, or too old');
  }
  if (rawBody.length > adapter.longestBody) return tooLong(adapter.longestBody);
  const receivedAt = calendarTime(now);
  const body = readJson(rawBody);
  if (!body.ok) {
    await keepDeadLetter({
      from: 'payment-provider',
      body: rawBody.toString('utf8'),
      reason: body.reason,
      at: receivedAt,
      id: requestId,
    });
    return answer(422, body.reason);
  }
  const entries = adapter.read(body.value, { creditors: provider.creditors ?? [], receivedAt });
  const refused = await takeEntries(entries, { name, provider, requestId, receivedAt, now });
  if (refused.length === 0) return answer(200, 'recorded');
  return answer(adapter.refusal, refused.slice(0, REASONS_SHOWN).join('; '));
}
