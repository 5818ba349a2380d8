import * as z from 'zod';
import { knownAnswer } from '#adapters/channels/known-answer.ts';
import { asError } from '#runtime/as-error.ts';
import { mac } from '#runtime/signing.ts';
import { clockTime } from '#runtime/time.ts';
import { Slug } from '#schemas/primitives.ts';
import { BureauReport } from '#schemas/records/listing-order.ts';
import type { Bureau, BureauAnswer, BureauOrder } from './bureau.ts';

/** Milliseconds that the bureau has for its answer. */
const TIMEOUT = 8_000;

/** An order that was taken, with all that the bureau knows of it by now. Loose, because a program may say more. */
const Taken = z.looseObject({ reports: z.array(BureauReport).max(20).default([]) });
const Refused = z.looseObject({ reason: Slug });
/** An error of Node.js. */
const OfNetwork = z.looseObject({ code: z.string() });
/** A status with which an order is refused for good, if the answer gives a reason (RFC 9110 §15.5.1, §15.5.10, §15.5.21). */
const REFUSING: ReadonlySet<number> = new Set([400, 409, 422]);

/** The bureau answered with a status that takes no order: recognised by the table of answers. */
class StatusError extends Error {
  override readonly name = 'BureauStatus';
  readonly $metadata: { readonly httpStatusCode: number };

  constructor(status: number) {
    super(`the bureau answered ${status}`);
    this.$metadata = { httpStatusCode: status };
  }
}

/**
 * A bureau behind a program that speaks our contract (docs/listings.md): `POST` of a JSON order, with `Idempotency-Key`, signed as our own
 * webhooks are (`Regua-Signature: t=<unix seconds>,v1=<HMAC-SHA256 of "<t>.<body>" in hexadecimal digits>`). Any 2xx is a yes, with its
 * reports; 400, 409 or 422 with a reason is a no. One try: what the answer does not settle is asked again later, under the same key. A
 * redirect is no answer, because the order is for that address alone.
 */
export const httpBureau = (service: {
  readonly url: string;
  readonly secret: () => Promise<string>;
  readonly fetcher?: typeof fetch;
}): Bureau => ({
  async ask(order) {
    const { url, secret, fetcher = fetch } = service;
    const body = JSON.stringify(bodyOf(order));
    const signed = signature(await secret(), body, order.now);
    try {
      return await read(
        await fetcher(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            accept: 'application/json',
            'idempotency-key': `${order.debtId}/${order.orderId}/${order.action}`,
            'regua-signature': signed,
          },
          body,
          redirect: 'error',
          signal: AbortSignal.timeout(TIMEOUT),
        }),
      );
    } catch (error) {
      return meaningOf(error);
    }
  },
});

async function read(response: Response): Promise<BureauAnswer> {
  const said: unknown = await response.json().catch(() => undefined);
  if (response.ok) {
    const taken = Taken.safeParse(said ?? {});
    return taken.success
      ? { means: 'taken', reports: taken.data.reports }
      : { means: 'maybe-taken', answer: 'not what was agreed' };
  }
  const refused = Refused.safeParse(said);
  if (REFUSING.has(response.status) && refused.success)
    return { means: 'refused', reason: refused.data.reason };
  throw new StatusError(response.status);
}

/** What a failed call means, by the table of answers; one on no list may have been taken. It never repeats what was sent. */
function meaningOf(error: unknown): BureauAnswer {
  // `fetch` hides what Node.js said of the network.
  const { cause = error } = asError(error);
  const means = knownAnswer(cause, undefined)?.means === 'not-taken' ? 'not-taken' : 'maybe-taken';
  if (cause instanceof StatusError) return { means, answer: cause.message };
  const { data } = OfNetwork.safeParse(cause);
  return { means, answer: data?.code ?? asError(cause).name };
}

function bodyOf({ now: _, debtor, creditor, owed, dueDate, invoiceId, ...order }: BureauOrder) {
  return {
    version: 1,
    ...order,
    creditor,
    debt: { invoiceId, owed, dueDate },
    ...(debtor ? { debtor } : {}),
  };
}

function signature(secret: string, body: string, now: string): string {
  const stamp = Math.floor(Date.parse(clockTime(now)) / 1000);
  return `t=${stamp},v1=${mac(secret, `${stamp}.`, body).toString('hex')}`;
}
