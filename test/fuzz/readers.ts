import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBankFile } from '#cli/read/read-bank-file.ts';
import { readChannel } from '#cli/read/read-channel.ts';
import { readDocument } from '#cli/read/read-document.ts';
import type { ReadRecord } from '#cli/read/read-record.ts';
import { type AdapterName, readWebhook } from '#cli/read/read-webhook.ts';
import { ROOT } from '#test/builders/root.ts';
import asaas from '#test/fixtures/asaas-webhooks.json' with { type: 'json' };

/** A reader, and documents that it reads. */
export interface FuzzedReader {
  readonly name: string;
  readonly samples: readonly string[];
  readonly read: (text: string) => readonly ReadRecord[];
}

const NOW = '2026-05-08T12:00:00.000Z';
const of = { creditorId: 'credor', now: NOW };

/** Every reader of what comes from outside, with the samples that are documented. */
export function fuzzedReaders(): FuzzedReader[] {
  const files = filesIn('cnab', '.ret').map((file) => readFileSync(file, 'latin1'));
  const webhooks = filesIn('webhooks', '.json').map(
    (file) => JSON.parse(readFileSync(file, 'utf8')) as Webhooks,
  );
  const adapters = Object.groupBy(webhooks, ({ adapter }) => adapter);
  const feedback = JSON.parse(readFileSync(join(ROOT, 'test/fixtures/feedback.json'), 'utf8')) as object;
  return [
    { name: 'return files', samples: files, read: readBankFile },
    ...Object.entries(adapters).map(([adapter, some = []]) => ({
      name: `webhooks: ${adapter}`,
      samples: some.flatMap(({ cases }) => cases.map(({ body }) => JSON.stringify(body))),
      read: (text: string) => ifJson(text, (body) => readWebhook(adapter as AdapterName, body, of)),
    })),
    {
      name: 'webhooks: asaas',
      samples: ASAAS_EVENTS.map((event) => JSON.stringify({ ...asaas.event, event })),
      read: (text) => ifJson(text, (body) => readWebhook('asaas', body, of)),
    },
    { name: 'channels', samples: eventsIn(feedback), read: (text) => readChannel(text, NOW) },
    {
      name: 'any document',
      samples: [...files, ...eventsIn(feedback)],
      read: (text) => readDocument(Buffer.from(text, 'latin1'), of),
    },
  ];
}

const ASAAS_EVENTS = [
  'PAYMENT_RECEIVED',
  'PAYMENT_REFUNDED',
  'PAYMENT_OVERDUE',
  'PAYMENT_DUNNING_RECEIVED',
  'PAYMENT_NEW',
];

interface Webhooks {
  readonly adapter: string;
  readonly cases: readonly { readonly body: unknown }[];
}

const filesIn = (folder: string, end: string): string[] =>
  readdirSync(join(ROOT, 'test/fixtures', folder))
    .filter((name) => name.endsWith(end))
    .map((name) => join(ROOT, 'test/fixtures', folder, name));

/** Every object of the documented samples that is an event by itself. */
const eventsIn = (value: object): string[] =>
  Object.values(value).flatMap((one: unknown) =>
    typeof one === 'object' && one !== null ? [JSON.stringify(one), ...eventsIn(one)] : [],
  );

function ifJson(text: string, read: (body: unknown) => ReadRecord[]): ReadRecord[] {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return [{ kind: 'refused', why: 'is no JSON' }];
  }
  return read(body);
}
