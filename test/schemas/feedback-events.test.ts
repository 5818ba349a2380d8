import { describe, expect, test } from 'vitest';
import { LinkSecrets } from '#schemas/records/link-secrets.ts';
import { SesEvent } from '#schemas/webhooks/ses-events.ts';
import { InboundSms, SmsStatus } from '#schemas/webhooks/sms-events.ts';
import { WhatsAppEntry, WhatsAppEvent } from '#schemas/webhooks/whatsapp-events.ts';
import {
  inboundSms,
  SES_EVENTS,
  sesEvent,
  smsStatus,
  whatsAppMessage,
  whatsAppStatus,
  whatsAppTemplate,
} from '#test/builders/feedback.ts';

const MESSAGE = { messageId: 'm-1', debtId: 'd-1', step: 'aviso', to: 'maria@exemplo.example' };

describe('events of SES', () => {
  test.each(SES_EVENTS)('%s is read as AWS documents it', (type) => {
    expect(SesEvent.parse(sesEvent(type, MESSAGE))).toMatchObject({
      eventType: type,
      mail: { messageId: 'm-1', destination: [MESSAGE.to], tags: { debtId: ['d-1'], step: ['aviso'] } },
    });
  });

  test('cover every type that an event destination may be asked for', () => {
    expect(SES_EVENTS.toSorted()).toEqual(
      SesEvent.options.map(({ shape }) => shape.eventType.value).toSorted(),
    );
  });

  test.each([
    ['of a type that is not known', { ...sesEvent('Send', MESSAGE), eventType: 'Subscription' }],
    ['without its mail', { ...sesEvent('Bounce', MESSAGE), mail: undefined }],
    ['without the part of its own', { ...sesEvent('Bounce', MESSAGE), bounce: undefined }],
    ['with a kind of bounce that is not known', sesEvent('Bounce', MESSAGE, { bounceType: 'Soft' })],
    ['without a time', sesEvent('Delivery', MESSAGE, { timestamp: 'soon' })],
  ])('one %s is refused', (_case, event) => {
    expect(SesEvent.safeParse(event).success).toBe(false);
  });
});

describe('events of WhatsApp', () => {
  const entryOf = (event: unknown) =>
    WhatsAppEntry.parse(JSON.parse(WhatsAppEvent.parse(event).whatsAppWebhookEntry));

  test('a status, a message and a change of a template are read as AWS and Meta document them', () => {
    expect(entryOf(whatsAppStatus('failed', MESSAGE, { errorCode: 131_026 })).changes).toMatchObject([
      {
        field: 'messages',
        value: { statuses: [{ status: 'failed', errors: [{ code: 131_026 }] }], messages: [] },
      },
    ]);
    expect(entryOf(whatsAppMessage('558599000001', { text: { body: 'oi' } })).changes).toMatchObject([
      { value: { messages: [{ from: '558599000001', text: { body: 'oi' } }] } },
    ]);
    expect(entryOf(whatsAppTemplate('templateCategory', {})).changes).toMatchObject([
      { value: { message_template_name: 'cobranca_lembrete', new_category: 'MARKETING' } },
    ]);
  });

  test('changes of fields that nobody here reads are left out', () => {
    expect(WhatsAppEntry.parse({ changes: [{ field: 'account_update', value: 7 }] }).changes).toEqual([]);
  });

  test('a change of a field that is read must be sound', () => {
    expect(WhatsAppEntry.safeParse({ changes: [{ field: 'messages', value: 7 }] }).success).toBe(false);
  });
});

describe('events of SMS', () => {
  test('a status and a message are read as AWS documents them', () => {
    expect(SmsStatus.parse(smsStatus('FAILURE', MESSAGE))).toMatchObject({ status: 'FAILURE' });
    expect(InboundSms.parse(inboundSms('+5585999000001', 'PARE'))).toMatchObject({ messageBody: 'PARE' });
  });

  test('a status without the id of its message is refused', () => {
    expect(SmsStatus.safeParse({ ...smsStatus('SUCCESS', MESSAGE), notification: {} }).success).toBe(false);
  });
});

describe('the secret of links', () => {
  const [one, two] = ['a'.repeat(64), 'b'.repeat(64)];
  test.each([
    ['as it is generated', one, [one]],
    ['while it is replaced', JSON.stringify([two, one]), [two, one]],
  ])('%s', (_case, text, keys) => {
    expect(LinkSecrets.parse(text)).toEqual(keys);
  });

  test.each([
    ['too short to sign with', 'short'],
    ['no key at all', '[]'],
    ['not JSON', '['],
  ])('%s is refused', (_case, text) => {
    expect(LinkSecrets.safeParse(text).success).toBe(false);
  });
});
