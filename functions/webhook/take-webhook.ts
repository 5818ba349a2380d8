import { issuesInWords } from '../../schemas/issues.ts';
import { PaymentReceivedV1 } from '../../schemas/webhooks/payment.ts';
import { findCreditor } from '../shared/config.ts';
import { keepForPerson } from '../shared/dead-letter.ts';
import { log } from '../shared/log.ts';
import { recordBillPayment } from '../shared/record-bill-payment.ts';
import { recordPayment } from '../shared/record-payment.ts';
import { calendarTime } from '../shared/time.ts';
import { secretsOf } from './secrets.ts';
import { isSignedBy } from './signature.ts';

/** No payment needs more, bytes. */
const LONGEST_BODY = 16_384;

export interface WebhookRequest {
  readonly provider: string;
  readonly signature: string | undefined;
  /** As it came: the signature is over these bytes. */
  readonly rawBody: Buffer;
  readonly requestId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface WebhookAnswer {
  readonly status: number;
  readonly body: { readonly message: string };
}

const answer = (status: number, message: string): WebhookAnswer => ({ status, body: { message } });

/**
 * Verifies, records and answers. Who does not sign learns nothing, not even whether the provider exists. What is signed
 * and cannot be read is kept for a person and answered with the fields that are wrong. 200 is given after the payment
 * is written; delivered again, it is 200 again.
 */
export async function takeWebhook(request: WebhookRequest): Promise<WebhookAnswer> {
  const { provider, signature, rawBody, requestId, now } = request;
  if (rawBody.length > LONGEST_BODY) return answer(413, `the body must be at most ${LONGEST_BODY} bytes`);
  const secrets = await secretsOf(provider, now);
  if (!isSignedBy(secrets, signature, rawBody, Math.floor(now / 1000))) {
    log.warn('a webhook was refused: not signed by a live secret, or too old', { requestId });
    return answer(401, 'the signature is missing, wrong, or too old');
  }
  const receivedAt = calendarTime(now);
  const refuse = async (reason: string): Promise<WebhookAnswer> => {
    await keepForPerson({ body: rawBody.toString('utf8'), reason, at: receivedAt, id: requestId });
    return answer(422, reason);
  };
  const read = readPayment(rawBody);
  if ('reason' in read) return refuse(read.reason);
  const { id, type: _type, invoiceId, billId, ...rest } = read;
  const payment = { ...rest, paymentId: `${provider}/${id}`, receivedAt };
  if (invoiceId !== undefined) await recordPayment({ ...payment, invoiceId });
  else if (!(await recordBillPayment(billId as string, payment)))
    return refuse('billId: is not a bill of ours');
  return answer(200, 'recorded');
}

function readPayment(rawBody: Buffer): PaymentReceivedV1 | { readonly reason: string } {
  let body: unknown;
  try {
    body = JSON.parse(rawBody.toString('utf8'));
  } catch {
    return { reason: 'body: is not JSON' };
  }
  const read = PaymentReceivedV1.safeParse(body);
  if (!read.success) return { reason: issuesInWords(read.error, 'body') };
  if (!findCreditor(read.data.creditorId)) return { reason: 'creditorId: is not known here' };
  return read.data;
}
