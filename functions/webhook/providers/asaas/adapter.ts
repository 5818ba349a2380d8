import * as z from 'zod';
import type { Adapter, Entry } from '#functions/webhook/providers/adapter.ts';
import { isOneOf } from '#runtime/signing.ts';
import { issuesInWords } from '#schemas/issues.ts';
import { ExternalId } from '#schemas/primitives.ts';
import { AsaasEvent, AsaasPayment } from '#schemas/webhooks/asaas.ts';
import { noticesOf } from './notices-of.ts';

/**
 * Asaas, as it documents its webhooks (https://docs.asaas.com/docs/sobre-os-webhooks): each call shows the token of the
 * registration, one event a body, at least once. After fifteen answers other than 2xx in a row it stops sending at all,
 * so that an event which we have no use for, or cannot read, is answered with 200 and kept.
 */
export const asaas: Adapter = {
  longestBody: 65_536,
  refusal: 200,
  proves: (tokens, { headers }) => isOneOf(tokens, headers['asaas-access-token']),
  read: (body, { creditors: [creditorId = ''], receivedAt }) => [readEvent(body, creditorId, receivedAt)],
};

function readEvent(body: unknown, creditorId: string, receivedAt: string): Entry {
  const raw = JSON.stringify(body);
  const event = AsaasEvent.safeParse(body);
  if (!event.success) return { ok: false, reason: issuesInWords(event.error, 'body'), raw };
  const keepAs = event.data.id;
  const readNotices = noticesOf(event.data.event);
  if (!readNotices) return { ok: true, notices: [], keepAs, raw };
  const payment = AsaasPayment.safeParse(event.data.payment);
  const names = namedBy(event.data, creditorId);
  if (!payment.success) return { ok: false, reason: issuesInWords(payment.error, 'payment'), raw, ...names };
  const notices = readNotices(payment.data, { creditorId, receivedAt });
  return typeof notices === 'string'
    ? { ok: false, reason: notices, raw, ...names }
    : { ok: true, notices, keepAs, raw };
}

/** The invoice of a payment that cannot be read whole. */
function namedBy(
  { id, payment }: z.infer<typeof AsaasEvent>,
  creditorId: string,
): Pick<Extract<Entry, { ok: false }>, 'names'> {
  const named = Named.safeParse(payment);
  return named.success ? { names: { creditorId, invoiceId: named.data.externalReference, id } } : {};
}

const Named = z.object({ externalReference: ExternalId });
