import { readFileSync } from 'node:fs';

type Json = Record<string, unknown>;

/** The samples that AWS and Meta document; each test puts its own message and address into them. */
const samples = JSON.parse(readFileSync('test/fixtures/feedback.json', 'utf8')) as {
  readonly ses: Readonly<Record<string, Json>>;
  readonly mail: Json & { readonly tags: Json };
  readonly whatsapp: Readonly<
    Record<'header' | 'status' | 'error' | 'message' | 'templateCategory' | 'templateStatus', Json>
  >;
  readonly smsStatus: Readonly<
    Record<
      'SUCCESS' | 'FAILURE',
      { readonly notification: Json; readonly delivery: Json; readonly status: string }
    >
  >;
  readonly inboundSms: Json;
};

export const SES_EVENTS = Object.keys(samples.ses);

/** The message that feedback is about. */
export interface OfMessage {
  readonly messageId: string;
  readonly debtId: string;
  readonly step: string;
  readonly to: string;
}

/** An event of SES about an e-mail of ours; `change` is laid over the part of its own. */
export function sesEvent(
  eventType: string,
  { messageId, debtId, step, to }: OfMessage,
  change: Json = {},
): Json {
  const { eventType: _, ...own } = samples.ses[eventType] as Json;
  const tags = { ...samples.mail.tags, debtId: [debtId], version: ['1'], step: [step], channel: ['email'] };
  return {
    eventType,
    mail: { ...samples.mail, messageId, destination: [to], tags },
    ...Object.fromEntries(
      Object.entries(own).map(([part, value]) => [part, { ...(value as Json), ...change }]),
    ),
  };
}

/** An event of AWS End User Messaging Social with an entry of Meta's. */
export const entryOf = (...changes: unknown[]): Json => ({
  ...samples.whatsapp.header,
  whatsAppWebhookEntry: JSON.stringify({ id: '503131219501234', changes }),
});

/** A status of a WhatsApp message of ours; `errorCode` for one that failed. */
export function whatsAppStatus(
  status: string,
  { messageId, debtId, step, to }: OfMessage,
  { errorCode, timestamp = '1777726860' }: { readonly errorCode?: number; readonly timestamp?: string } = {},
): Json {
  const value = {
    ...samples.whatsapp.status,
    id: messageId,
    status,
    timestamp,
    recipient_id: to.replace('+', ''),
    biz_opaque_callback_data: `${debtId}/1/${step}`,
    ...(errorCode === undefined ? {} : { errors: [{ ...samples.whatsapp.error, code: errorCode }] }),
  };
  return entryOf({ field: 'messages', value: { messaging_product: 'whatsapp', statuses: [value] } });
}

/** A WhatsApp message that somebody sent us. */
export const whatsAppMessage = (from: string, content: Json, answers?: string): Json => {
  const { text: _, ...sample } = samples.whatsapp.message;
  const message = { ...sample, from, ...content, ...(answers ? { context: { id: answers } } : {}) };
  return entryOf({ field: 'messages', value: { messaging_product: 'whatsapp', messages: [message] } });
};

/** A change of a template; `at` is when it was reported. */
export const whatsAppTemplate = (
  what: 'templateCategory' | 'templateStatus',
  change: Json,
  at = '2026-05-02T13:00:43.271279391Z',
): Json => {
  const { field, value } = samples.whatsapp[what] as { field: string; value: Json };
  return { ...entryOf({ field, value: { ...value, ...change } }), message_timestamp: at };
};

/** What SNS logs of a text message. */
export function smsStatus(
  status: 'SUCCESS' | 'FAILURE',
  { messageId, to }: Pick<OfMessage, 'messageId' | 'to'>,
  providerResponse?: string,
): Json {
  const { notification, delivery } = samples.smsStatus[status];
  return {
    notification: { ...notification, messageId },
    delivery: { ...delivery, destination: to, ...(providerResponse ? { providerResponse } : {}) },
    status,
  };
}

/** A text message that somebody sent us. */
export const inboundSms = (originationNumber: string, messageBody: string, answers?: string): Json => {
  const { previousPublishedMessageId: _, ...sample } = samples.inboundSms;
  return {
    ...sample,
    originationNumber,
    messageBody,
    ...(answers ? { previousPublishedMessageId: answers } : {}),
  };
};

/** A wish of the owner of a phone about messages that advertise, as Meta documents it. */
export const whatsAppPreference = (value: 'stop' | 'resume', phone: string, timestamp: number): Json =>
  entryOf({
    field: 'user_preferences',
    value: {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: '15550783881', phone_number_id: '106540352242922' },
      contacts: [{ profile: { name: 'Maria' }, wa_id: phone.replace('+', '') }],
      user_preferences: [
        {
          wa_id: phone.replace('+', ''),
          detail: `User requested to ${value} marketing messages`,
          category: 'marketing_messages',
          value,
          timestamp,
        },
      ],
    },
  });
