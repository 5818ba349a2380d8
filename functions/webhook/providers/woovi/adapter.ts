import type { Adapter, Entry } from '#functions/webhook/providers/adapter.ts';
import { meaningOf } from '#functions/webhook/providers/meaning.ts';
import { showsToken } from '#functions/webhook/providers/shown-token.ts';
import { issuesInWords } from '#schemas/issues.ts';
import { WooviEvent } from '#schemas/webhooks/woovi.ts';
import { WOOVI_EVENTS } from './events.ts';
import { invoiceOf } from './notices-of.ts';

/**
 * Woovi (OpenPix): one event a body, with the `authorization` that the webhook was registered with. Give each charge the id of its
 * invoice as `correlationID`. https://developers.woovi.com/docs/webhook/webhook-events-type, read 2026-11-29.
 */
export const woovi: Adapter = {
  longestBody: 65_536,
  refusal: 200,
  proves: showsToken,
  read: (body, { creditors: [creditorId = ''] }) => [readEvent(body, creditorId)],
};

function readEvent(body: unknown, creditorId: string): Entry {
  const raw = JSON.stringify(body);
  const read = WooviEvent.safeParse(body);
  if (!read.success) return { is: 'refused', why: issuesInWords(read.error, 'body'), raw };
  const event = read.data;
  if (event.evento === 'teste_webhook' && !event.pix)
    return {
      is: 'ignored',
      why: 'evento teste_webhook: a try of the address',
      notices: [],
      keepAs: 'trial',
      raw,
    };
  const meaning = meaningOf(WOOVI_EVENTS, event.event.replace(/^(OPENPIX|woovi):/i, ''));
  const { why } = meaning;
  if (meaning.is === 'ignored') return { is: 'ignored', why, notices: [], keepAs: 'event', raw };
  const invoiceId = invoiceOf(event);
  const names =
    invoiceId === undefined
      ? {}
      : { names: { creditorId, invoiceId, id: event.charge?.transactionID ?? invoiceId } };
  if (meaning.is === 'doubtful') return { is: 'doubtful', why, raw, ...names };
  const notices = meaning.read(event, creditorId);
  return typeof notices === 'string'
    ? { is: 'doubtful', why: notices, raw, ...names }
    : { is: 'money', why, notices, keepAs: notices[0]?.id ?? 'event', raw };
}
