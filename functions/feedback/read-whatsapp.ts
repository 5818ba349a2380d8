import {
  type ChannelReport,
  type DeliveryReport,
  type StopRequest,
  type TemplateReport,
  withoutAddresses,
} from '#application/feedback/channel-report.ts';
import { isStopRequest } from '#domain/compliance/is-stop-request.ts';
import { phoneOfWaId } from '#domain/contacts/phone-of-wa-id.ts';
import { readDebtStepKey, sendKey } from '#domain/debt/send-key.ts';
import { calendarTime } from '#runtime/time.ts';
import { jsonText } from '#schemas/json-text.ts';
import type { MessagePointer } from '#schemas/records/address.ts';
import { DebtStepKey } from '#schemas/records/send-key.ts';
import type { TemplateState } from '#schemas/records/whatsapp-template.ts';
import {
  type WhatsAppChange,
  WhatsAppEntry,
  type WhatsAppEvent,
  type WhatsAppMessage,
  type WhatsAppStatus,
} from '#schemas/webhooks/whatsapp-events.ts';
import { parse } from './parse.ts';

/** "Message undeliverable": above all, the number is not on WhatsApp. */
const NOT_ON_WHATSAPP = 131_026;

/** What an event of AWS End User Messaging Social says. */
export function readWhatsApp(event: WhatsAppEvent): ChannelReport[] {
  const { changes } = parse(jsonText(WhatsAppEntry), event.whatsAppWebhookEntry);
  const at = calendarTime(event.message_timestamp);
  return changes.flatMap((change) => readChange(change, at));
}

function readChange(change: WhatsAppChange, at: string): ChannelReport[] {
  if (change.field === 'messages')
    return [...change.value.statuses.flatMap(readStatus), ...change.value.messages.flatMap(readMessage)];
  const { message_template_name: name, message_template_language: language } = change.value;
  return [templateReport({ about: 'template', name, language, at }, change)];
}

/** Reads a template update. One that is only announced names the category in force as the new one: nothing changes. */
function templateReport(
  report: TemplateReport,
  { field, value }: Exclude<WhatsAppChange, { field: 'messages' }>,
): TemplateReport {
  if (field === 'message_template_status_update') return { ...report, status: value.event?.toLowerCase() };
  const category = CATEGORIES.find((known) => known === value.new_category?.toLowerCase());
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

function readStatus(status: WhatsAppStatus): DeliveryReport[] {
  const verdict = VERDICTS[status.status];
  if (!verdict) return [];
  const [error] = status.errors;
  const step = DebtStepKey.safeParse(status.biz_opaque_callback_data);
  return [
    {
      about: 'message',
      channel: 'whatsapp',
      messageId: status.id,
      pointer: step.success ? pointerOf(step.data) : undefined,
      address: phoneOfWaId(status.recipient_id),
      ...verdict,
      ...(error ? { reason: withoutAddresses(`${error.code} ${error.title ?? ''}`) } : {}),
      ...(error?.code === NOT_ON_WHATSAPP ? { learnt: 'no-whatsapp' as const } : {}),
      at: inSeconds(status.timestamp),
    },
  ];
}

function pointerOf(key: DebtStepKey): MessagePointer {
  const { debtId, version, step } = readDebtStepKey(key);
  return { debtId, sendKey: sendKey(version, step, 'whatsapp') };
}

/** Only a wish to stop is read: what else people write is for people. */
function readMessage(message: WhatsAppMessage): StopRequest[] {
  const { text, button, interactive } = message;
  const said = [text?.body, button?.text, button?.payload, interactive?.button_reply?.title];
  if (!said.some((words) => words !== undefined && isStopRequest(words))) return [];
  return [
    {
      about: 'stop',
      channel: 'whatsapp',
      phone: phoneOfWaId(message.from),
      answers: message.context?.id,
      at: inSeconds(message.timestamp),
    },
  ];
}

const inSeconds = (timestamp: string): string => calendarTime(Number(timestamp) * 1000);
