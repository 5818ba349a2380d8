import type * as z from 'zod';
import {
  type DeliveryReport,
  type TemplateReport,
  withoutAddresses,
} from '#application/feedback/channel-report.ts';
import { isStopRequest } from '#domain/compliance/is-stop-request.ts';
import { phoneOfWaId } from '#domain/contacts/phone-of-wa-id.ts';
import { readDebtStepKey, sendKey } from '#domain/debt/send-key.ts';
import { RejectedError } from '#runtime/rejected.ts';
import { calendarTime } from '#runtime/time.ts';
import { jsonText } from '#schemas/json-text.ts';
import type { MessagePointer } from '#schemas/records/address.ts';
import { DebtStepKey } from '#schemas/records/send-key.ts';
import type { TemplateState } from '#schemas/records/whatsapp-template.ts';
import {
  WhatsAppChange,
  WhatsAppEntry,
  type WhatsAppEvent,
  WhatsAppMessage,
  WhatsAppMessages,
  WhatsAppPreference,
  WhatsAppPreferences,
  WhatsAppStatus,
  WhatsAppTemplate,
} from '#schemas/webhooks/whatsapp-events.ts';
import { parse } from './parse.ts';
import { ignoring, NO_WISH, type Reading, readEach, reading, together } from './reading.ts';

/** "Message undeliverable": above all, the number is not on WhatsApp. */
const NOT_ON_WHATSAPP = 131_026;

/** The person stopped marketing messages of this business. https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes */
const STOPPED_MARKETING = 131_050;

/** What an event of AWS End User Messaging Social says: each change, status and message by itself. */
export function readWhatsApp(event: WhatsAppEvent): Reading {
  const { changes } = parse(jsonText(WhatsAppEntry), event.whatsAppWebhookEntry);
  const at = calendarTime(event.message_timestamp);
  return readEach('changes', changes, (change) => readChange(parse(WhatsAppChange, change), at));
}

function readChange({ field, value }: z.infer<typeof WhatsAppChange>, at: string): Reading {
  switch (field) {
    case 'messages': {
      const { statuses, messages } = parse(WhatsAppMessages, value);
      return together([
        readEach('statuses', statuses, (status) => readStatus(parse(WhatsAppStatus, status))),
        readEach('messages', messages, (message) => readMessage(parse(WhatsAppMessage, message))),
      ]);
    }
    case 'user_preferences':
      return readEach('user_preferences', parse(WhatsAppPreferences, value).user_preferences, (preference) =>
        readPreference(parse(WhatsAppPreference, preference)),
      );
    case 'template_category_update':
    case 'message_template_status_update':
      return reading(readTemplate(field, parse(WhatsAppTemplate, value), at));
    default:
      return ignoring(`the field ${field} is none that we use`);
  }
}

/**
 * Reads a template update. One that is only announced names the category in force as the new one: nothing changes.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/template_category_update
 */
function readTemplate(
  field: 'template_category_update' | 'message_template_status_update',
  template: WhatsAppTemplate,
  at: string,
): TemplateReport {
  const { message_template_name: name, message_template_language: language } = template;
  const report = { about: 'template', name, language, at } as const;
  if (field === 'message_template_status_update') return { ...report, status: template.event?.toLowerCase() };
  const category = CATEGORIES.find((known) => known === template.new_category?.toLowerCase());
  return { ...report, category };
}

const CATEGORIES: readonly NonNullable<TemplateState['category']>[] = [
  'utility',
  'marketing',
  'authentication',
];

const VERDICTS: Readonly<Record<string, Pick<DeliveryReport, 'kind' | 'final' | 'learnt'>>> = {
  sent: { kind: 'sent', final: false },
  delivered: { kind: 'delivered', final: true, learnt: 'valid' },
  read: { kind: 'opened', final: true, learnt: 'valid' },
  failed: { kind: 'failed', final: true },
};

function readStatus(status: WhatsAppStatus): Reading {
  const verdict = VERDICTS[status.status];
  if (!verdict) return ignoring(`the status ${status.status} says nothing of the delivery`);
  const [error] = status.errors;
  const step = DebtStepKey.safeParse(status.biz_opaque_callback_data);
  const address = phoneOfWaId(status.recipient_id ?? '');
  const at = calendarTime(status.timestamp);
  const report: DeliveryReport = {
    about: 'message',
    channel: 'whatsapp',
    messageId: status.id,
    pointer: step.success ? pointerOf(step.data) : undefined,
    address,
    ...verdict,
    ...(error ? { reason: withoutAddresses(`${error.code} ${error.title ?? ''}`) } : {}),
    ...(error?.code === NOT_ON_WHATSAPP ? { learnt: 'no-whatsapp' as const } : {}),
    at,
  };
  return error?.code === STOPPED_MARKETING && address !== undefined
    ? reading(report, { about: 'marketing', phone: address, wants: 'stop', at })
    : reading(report);
}

/** A wish about marketing messages alone: reminders of a debt go on. */
function readPreference({ wa_id: waId, category, value, timestamp }: WhatsAppPreference): Reading {
  if (category !== 'marketing_messages') return ignoring(`the category ${category} is none that we use`);
  const phone = phoneOfWaId(waId);
  if (phone === undefined)
    throw new RejectedError('wa_id: is no phone: Meta itself keeps marketing messages from this person');
  return reading({ about: 'marketing', phone, wants: value, at: calendarTime(timestamp) });
}

function pointerOf(key: DebtStepKey): MessagePointer {
  const { debtId, version, step } = readDebtStepKey(key);
  return { debtId, sendKey: sendKey(version, step, 'whatsapp') };
}

/** Only a wish to stop is read: what else people write is for people. */
function readMessage(message: WhatsAppMessage): Reading {
  const { text, button, interactive } = message;
  const said = [text?.body, button?.text, button?.payload, interactive?.button_reply?.title];
  if (!said.some((words) => words !== undefined && isStopRequest(words))) return ignoring(NO_WISH);
  return reading({
    about: 'stop',
    channel: 'whatsapp',
    phone: phoneOfWaId(message.from ?? ''),
    answers: message.context?.id,
    at: calendarTime(message.timestamp),
  });
}
