import type { Entry } from '#functions/webhook/providers/adapter.ts';
import { adapterOf } from '#functions/webhook/providers/adapter-of.ts';
import { issuesInWords } from '#schemas/issues.ts';
import { Notice } from '#schemas/records/notice.ts';
import type { WebhookProvider } from '#schemas/webhooks/secrets.ts';
import type { ReadRecord } from './read-record.ts';

export type AdapterName = WebhookProvider['adapter'];

/**
 * Reads the body of a webhook as its adapter does. Whether a call is genuine is not asked: that needs its headers and the secret.
 * @param creditorId for whom the provider reports, when the body does not say
 * @param now when it came (ISO-8601)
 */
export const readWebhook = (
  adapter: AdapterName,
  body: unknown,
  { creditorId, now }: { readonly creditorId: string; readonly now: string },
): ReadRecord[] =>
  adapterOf({ adapter })
    .read(body, { creditors: [creditorId], receivedAt: now })
    .flatMap(recordsOf);

function recordsOf(entry: Entry): ReadRecord[] {
  const { why } = entry;
  if (!('notices' in entry)) {
    const { names } = entry;
    const reference = names?.invoiceId ?? names?.billId ?? names?.boleto?.ourNumber ?? names?.id;
    return [{ kind: entry.is, ...(reference === undefined ? {} : { reference }), why }];
  }
  if (entry.notices.length === 0) return [{ kind: 'ignored', why }];
  // What the function refuses of any provider, once its adapter has read it.
  for (const notice of entry.notices) {
    const checked = Notice.safeParse(notice);
    if (!checked.success) return [{ kind: 'refused', why: issuesInWords(checked.error, 'notice') }];
  }
  return entry.notices.map((notice) => recordOf(notice, why));
}

function recordOf(notice: Notice, why: string): ReadRecord {
  switch (notice.kind) {
    case 'payment': {
      const { invoiceId, billId, id, amount, paidAt } = notice;
      return { kind: 'payment', reference: invoiceId ?? billId ?? id, amount, at: paidAt, why };
    }
    case 'refund':
      return { kind: 'refund', reference: notice.id, amount: notice.amount, at: notice.at, why };
    case 'restoration':
      return { kind: 'payment', reference: notice.id, why: `paid again: ${why}` };
  }
}
