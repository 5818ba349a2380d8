import { describe, expect, test } from 'vitest';
import { InboundSms, SmsStatus } from '#schemas/webhooks/sms-events.ts';
import { inboundSms, smsStatus } from '#test/builders/feedback.ts';

const MESSAGE = { messageId: 'm-1', debtId: 'd-1', step: 'aviso', to: 'maria@exemplo.example' };

describe('events of SMS', () => {
  test('a status and a message are read as AWS documents them', () => {
    expect(SmsStatus.parse(smsStatus('FAILURE', MESSAGE))).toMatchObject({ status: 'FAILURE' });
    expect(InboundSms.parse(inboundSms('+5585999000001', 'PARE'))).toMatchObject({ messageBody: 'PARE' });
  });

  test('a status without the id of its message is refused', () => {
    expect(SmsStatus.safeParse({ ...smsStatus('SUCCESS', MESSAGE), notification: {} }).success).toBe(false);
  });
});
