import { isRecord } from '#domain/checks/is-record.ts';
import { readBankFile } from './read-bank-file.ts';
import { readChannel } from './read-channel.ts';
import type { ReadRecord } from './read-record.ts';
import { type AdapterName, readWebhook } from './read-webhook.ts';

/** Whose document it is, where it does not say so itself. */
export interface DocumentSource {
  /** The adapter of its webhook; guessed for Asaas, BACEN's Pix and the channels. */
  readonly adapter?: AdapterName | undefined;
  readonly creditorId: string;
  /** When it came (ISO-8601). */
  readonly now: string;
}

/**
 * Reads a document from outside as the function that takes it does, and records nothing: a return file of a bank, the body of a webhook,
 * or what SES, SMS or WhatsApp report, in the envelope of SNS or without it.
 */
export function readDocument(bytes: Buffer, source: DocumentSource): ReadRecord[] {
  const text = utf8Of(bytes);
  const json = text === undefined ? undefined : jsonOf(text);
  if (json === undefined || text === undefined)
    return source.adapter === undefined
      ? readBankFile(bytes.toString('latin1'))
      : [{ kind: 'refused', why: 'is no JSON, in which webhooks come' }];
  const message = messageIn(json.value);
  if (message !== undefined) return readChannel(message, source.now);
  if (source.adapter === undefined && isOfChannel(json.value)) return readChannel(text, source.now);
  const adapter = source.adapter ?? guess(json.value);
  if (adapter === undefined)
    return [
      { kind: 'refused', why: 'is JSON of no shape that is known: say by --adapter whose webhook it is' },
    ];
  return readWebhook(adapter, json.value, source);
}

function utf8Of(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function jsonOf(text: string): { readonly value: unknown } | undefined {
  if (!/^\s*[[{"]/.test(text)) return undefined;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** The message of an envelope of SNS. https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html */
const messageIn = (value: unknown): string | undefined =>
  isRecord(value) && value.Type === 'Notification' && typeof value.Message === 'string'
    ? value.Message
    : undefined;

const OF_A_CHANNEL = ['eventType', 'whatsAppWebhookEntry', 'originationNumber', 'notification'];
const isOfChannel = (value: unknown): boolean =>
  isRecord(value) && OF_A_CHANNEL.some((field) => field in value);

function guess(value: unknown): AdapterName | undefined {
  if (Array.isArray(value)) return 'bacen-pix';
  if (!isRecord(value)) return undefined;
  if (typeof value.event === 'string' && 'payment' in value) return 'asaas';
  return Object.keys(value).some((key) => /^(?:pix|cobsr|cobr|recs)$/i.test(key)) ? 'bacen-pix' : undefined;
}
