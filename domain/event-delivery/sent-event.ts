import { canonicalJson } from '#domain/dossier/canonical-json.ts';
import type { SentEvent } from '#schemas/records/event-lane.ts';
import type { PayloadKind } from '#schemas/records/webhook-endpoint.ts';

/**
 * An event with the id under which it is sent: made of all that it says, so that a repetition has the same, and another event of the
 * same id of the bus has another.
 * @param sha256 hex
 */
export function sentEvent(
  { type, detail }: Omit<SentEvent, 'webhookId'>,
  sha256: (text: string) => string,
): SentEvent {
  return { webhookId: `msg_${sha256(canonicalJson({ type, detail })).slice(0, 32)}`, type, detail };
}

/**
 * The body of a webhook, byte for byte the same at each attempt: `{type, timestamp, data}`. Of a thin one, `data` has the ids alone.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md (read 2026-11-30)
 */
export function bodyOf({ type, detail }: SentEvent, payload: PayloadKind): string {
  const data = payload === 'full' ? detail : idsOf(detail);
  return canonicalJson({ type, timestamp: detail.at, data });
}

const idsOf = (detail: SentEvent['detail']): SentEvent['detail'] =>
  Object.fromEntries(Object.entries(detail).filter(([name]) => name.endsWith('Id')));
