import { describe, expect, test } from 'vitest';
import { WhatsAppEntry, WhatsAppEvent } from '#schemas/webhooks/whatsapp-events.ts';
import { whatsAppMessage, whatsAppStatus, whatsAppTemplate } from '#test/builders/feedback.ts';

const MESSAGE = { messageId: 'm-1', debtId: 'd-1', step: 'aviso', to: 'maria@exemplo.example' };

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

  test('changes of fields that we do not use are ignored', () => {
    expect(WhatsAppEntry.parse({ changes: [{ field: 'account_update', value: 7 }] }).changes).toEqual([]);
  });

  test('a change of a field that we use must be valid', () => {
    expect(WhatsAppEntry.safeParse({ changes: [{ field: 'messages', value: 7 }] }).success).toBe(false);
  });
});
