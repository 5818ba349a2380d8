import * as z from 'zod';
import { canonicalJson } from '#domain/dossier/canonical-json.ts';
import { bodyOf, sentEvent } from '#domain/event-delivery/sent-event.ts';
import { webhookHeaders } from '#formats/standard-webhooks/sign-webhook.ts';
import { sha256 } from '#runtime/sha-256.ts';
import { BillingEvents } from '#schemas/events/billing.ts';
import { CreditorEvents, ReguaEvents } from '#schemas/events/regua.ts';
import { WEBHOOK_EVENTS } from '#schemas/events/webhook-events.ts';
import { SAYS } from '#schemas/json/generate.ts';
import type { EventExamples } from './examples.ts';

/** What Régua publishes. */
export const OUT: Readonly<Record<string, z.ZodType>> = { ...ReguaEvents, ...CreditorEvents };
/** What billing publishes, and Régua takes. */
const IN: Readonly<Record<string, z.ZodType>> = BillingEvents;

const WORDS: Readonly<Record<string, string>> = SAYS;

const ABOUT = `What happens to debts, as events of ids and figures, never personal data. The guide, with webhooks, order and repetitions: docs/events.md.

On the bus of a stage (Amazon EventBridge), an event is the \`detail\`, its name the \`detail-type\`, and \`source\` says whose it is. Webhook endpoints are sent the same by Standard Webhooks. Money is whole centavos; an instant is ISO-8601 in UTC; a day is YYYY-MM-DD where the debtor is.`;

/** The secret of the specification's own example, and the moment of an attempt. */
const EXAMPLE_SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const EXAMPLE_EVENT = 'DebtSettled.v1';

type Json = Readonly<Record<string, unknown>>;

/** A message of AsyncAPI. */
interface Message {
  readonly name: string;
  readonly title: string;
  /** When it is published. */
  readonly summary: string;
  /** Whose it is. */
  readonly tags?: readonly { readonly name: string }[];
  readonly headers?: Json;
  /** A JSON Schema. */
  readonly payload: Json;
  readonly examples?: readonly {
    readonly name: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly payload: unknown;
  }[];
}

/**
 * Makes the AsyncAPI document of the events from their schemas.
 * @param examples by type, taken from a run of the sandbox
 */
export function asyncApiDocument(examples: EventExamples) {
  const out = Object.keys(OUT);
  const taken = Object.keys(IN);
  const messages = [...out, ...taken];
  const described: Readonly<Record<string, Message>> = {
    ...Object.fromEntries(
      messages.map((type) => [
        nameOf(type),
        messageOf(type, type in OUT ? 'regua' : 'billing', examples[type]),
      ]),
    ),
    webhook: webhookMessage(examples[EXAMPLE_EVENT]),
  };
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Régua: events',
      version: '1',
      description: ABOUT,
      license: { name: 'MIT' },
    },
    defaultContentType: 'application/json',
    channels: {
      bus: {
        address: 'regua-{stage}-events',
        title: 'The event bus of a stage',
        description: 'An Amazon EventBridge bus. Delivery is at least once, in any order.',
        parameters: { stage: { description: 'the name of the stage', examples: ['prod'] } },
        messages: Object.fromEntries(
          messages.map((type) => [nameOf(type), ref(`components/messages/${nameOf(type)}`)]),
        ),
      },
      webhooks: {
        address: '{url}',
        title: 'A webhook endpoint of a creditor',
        description:
          'POST over https, signed by Standard Webhooks. At least once, the events of one debt in their order.',
        parameters: { url: { description: 'the address of the endpoint' } },
        messages: { webhook: ref('components/messages/webhook') },
      },
    },
    operations: {
      publish: operationOf('send', 'bus', out, 'Régua publishes what happened to debts (source `regua`).'),
      take: operationOf('receive', 'bus', taken, 'Régua takes what billing publishes (source `billing`).'),
      sendWebhooks: {
        action: 'send',
        channel: ref('channels/webhooks'),
        summary: 'Régua sends the events that an endpoint has chosen.',
        messages: [ref('channels/webhooks/messages/webhook')],
      },
    },
    components: { messages: described },
  };
}

/** A name of AsyncAPI: letters, digits, "_" and "-". */
const nameOf = (type: string): string => type.replaceAll('.', '-');

const ref = (path: string): { readonly $ref: string } => ({ $ref: `#/${path}` });

const operationOf = (
  action: 'send' | 'receive',
  channel: string,
  types: readonly string[],
  summary: string,
) => ({
  action,
  channel: ref(`channels/${channel}`),
  summary,
  messages: types.map((type) => ref(`channels/${channel}/messages/${nameOf(type)}`)),
});

function messageOf(type: string, source: 'regua' | 'billing', example: Json | undefined): Message {
  const schema = OUT[type] ?? IN[type] ?? z.unknown();
  return {
    name: type,
    title: type,
    summary: WORDS[type] ?? '',
    tags: [{ name: source }],
    payload: schemaOf(schema, source === 'regua' ? 'output' : 'input'),
    // Its fields in one order, whatever order they were written in.
    ...(example ? { examples: [{ name: 'of-a-run', payload: JSON.parse(canonicalJson(example)) }] } : {}),
  };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-7', unrepresentable: 'any' });
  return rest;
}

function webhookMessage(detail: Json | undefined): Message {
  const event = detail && sentEvent({ type: EXAMPLE_EVENT, detail }, sha256);
  const body = event && bodyOf(event, 'full');
  const timestamp = Math.floor(Date.parse(String(detail?.at)) / 1000);
  return {
    name: 'webhook',
    title: 'A webhook',
    summary: 'an event, with the headers by which it is verified',
    headers: {
      type: 'object',
      required: ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
      properties: {
        'webhook-id': { type: 'string', description: 'the same for each attempt at the same event' },
        'webhook-timestamp': { type: 'string', description: 'seconds since 1970 of this attempt' },
        'webhook-signature': {
          type: 'string',
          description: '`v1,` and Base64, one for each live secret, separated by blanks',
        },
      },
    },
    payload: {
      type: 'object',
      required: ['type', 'timestamp', 'data'],
      properties: {
        type: { type: 'string', enum: [...WEBHOOK_EVENTS, 'EndpointTested.v1'] },
        timestamp: { type: 'string', format: 'date-time', description: 'when it happened' },
        data: {
          type: 'object',
          description: 'the event; its ids alone, if the endpoint chose thin payloads',
        },
      },
    },
    ...(event && body
      ? {
          examples: [
            {
              name: 'of-a-run',
              headers: webhookHeaders({ id: event.webhookId, timestamp, body }, [EXAMPLE_SECRET]),
              payload: JSON.parse(body),
            },
          ],
        }
      : {}),
  };
}
