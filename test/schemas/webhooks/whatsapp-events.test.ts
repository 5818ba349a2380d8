import { describe, expect, test } from 'vitest';
import {
  WhatsAppChange,
  WhatsAppEntry,
  WhatsAppEvent,
  WhatsAppMessage,
  WhatsAppMessages,
  WhatsAppPreference,
  WhatsAppPreferences,
  WhatsAppStatus,
  WhatsAppTemplate,
} from '#schemas/webhooks/whatsapp-events.ts';
import {
  whatsAppMessage,
  whatsAppPreference,
  whatsAppStatus,
  whatsAppTemplate,
} from '#test/builders/feedback.ts';

const MESSAGE = { messageId: 'm-1', debtId: 'd-1', step: 'aviso', to: 'maria@exemplo.example' };

/** The value of the only change of an event. */
function valueIn(event: unknown): unknown {
  const entry = WhatsAppEntry.parse(JSON.parse(WhatsAppEvent.parse(event).whatsAppWebhookEntry));
  return WhatsAppChange.parse(entry.changes[0]).value;
}

describe('events of WhatsApp', () => {
  test('a status, a message, a change of a template and a wish are read as AWS and Meta document them', () => {
    const { statuses } = WhatsAppMessages.parse(
      valueIn(whatsAppStatus('failed', MESSAGE, { errorCode: 131_026 })),
    );
    expect(WhatsAppStatus.parse(statuses[0])).toMatchObject({
      status: 'failed',
      timestamp: 1_777_726_860_000,
      errors: [{ code: 131_026 }],
    });
    const { messages } = WhatsAppMessages.parse(
      valueIn(whatsAppMessage('558599000001', { text: { body: 'oi' } })),
    );
    expect(WhatsAppMessage.parse(messages[0])).toMatchObject({ from: '558599000001', text: { body: 'oi' } });
    expect(WhatsAppTemplate.parse(valueIn(whatsAppTemplate('templateCategory', {})))).toMatchObject({
      message_template_name: 'cobranca_lembrete',
      new_category: 'MARKETING',
    });
    const { user_preferences: wishes } = WhatsAppPreferences.parse(
      valueIn(whatsAppPreference('stop', '+5585999000001', 1_777_726_860)),
    );
    expect(WhatsAppPreference.parse(wishes[0])).toMatchObject({ wa_id: '5585999000001', value: 'stop' });
  });

  test.each([
    ['a list that is none', WhatsAppMessages, { statuses: 7 }],
    ['a change without a field', WhatsAppChange, { value: {} }],
    ['a second that is none', WhatsAppStatus, { id: 'm', status: 'read', timestamp: '2026-05-02' }],
    ['a wish that is none', WhatsAppPreference, { wa_id: '1', category: 'x', value: 'maybe', timestamp: 1 }],
  ])('%s is refused', (_case, schema, value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});
