import * as z from 'zod';
import type { Adapter, Entry, Named } from '#functions/webhook/providers/adapter.ts';
import { meaningOf } from '#functions/webhook/providers/meaning.ts';
import { isOneOf } from '#runtime/signing.ts';
import { issuesInWords } from '#schemas/issues.ts';
import { ExternalId } from '#schemas/primitives.ts';
import { AsaasEvent, AsaasPayment } from '#schemas/webhooks/asaas.ts';
import { ASAAS_EVENTS } from './events.ts';

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
  if (!event.success) return { is: 'refused', why: issuesInWords(event.error, 'body'), raw };
  const { id: keepAs, event: code } = event.data;
  const meaning = meaningOf(ASAAS_EVENTS, code);
  const { why } = meaning;
  if (meaning.is === 'ignored') return { is: 'ignored', why, notices: [], keepAs, raw };
  const names = namedBy(event.data, creditorId);
  if (meaning.is === 'doubtful') return { is: 'doubtful', why, raw, ...names };
  const payment = AsaasPayment.safeParse(event.data.payment);
  if (!payment.success)
    return { is: 'doubtful', why: issuesInWords(payment.error, 'payment'), raw, ...names };
  const notices = meaning.read(payment.data, { creditorId, receivedAt });
  return typeof notices === 'string'
    ? { is: 'doubtful', why: notices, raw, ...names }
    : { is: 'money', why, notices, keepAs, raw };
}

/** The invoice of a payment that cannot be read whole. */
function namedBy(
  { id, payment }: z.infer<typeof AsaasEvent>,
  creditorId: string,
): { readonly names?: Named } {
  const named = Charge.safeParse(payment);
  return named.success ? { names: { creditorId, invoiceId: named.data.externalReference, id } } : {};
}

const Charge = z.object({ externalReference: ExternalId });
