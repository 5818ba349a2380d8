import { describe, expect, it } from 'vitest';
import {
  bySendKey,
  debtStepKey,
  readDebtStepKey,
  readSendKey,
  readStepKey,
  sendKey,
  sendsOf,
  sendsOfStep,
  stepKey,
} from '#domain/debt/send-key.ts';
import { DebtStepKey, SendKey, StepKey } from '#schemas/records/send-key.ts';

describe('a key', () => {
  it('of a step is read as it was made', () => {
    const key = stepKey(2, 'reminder-3-after');
    expect(key).toBe('2/reminder-3-after');
    expect(StepKey.parse(key)).toBe(key);
    expect(readStepKey(key)).toEqual({ version: 2, step: 'reminder-3-after' });
  });

  it('of a message is read as it was made', () => {
    const key = sendKey(12, 'receipt', 'whatsapp');
    expect(key).toBe('12/receipt/whatsapp');
    expect(SendKey.parse(key)).toBe(key);
    expect(readSendKey(key)).toEqual({ version: 12, step: 'receipt', channel: 'whatsapp' });
  });

  it('of a step of a named debt is read as it was made', () => {
    const key = debtStepKey('bebidas-nordeste_NF-1042_8k2m0q4x', 1, 'notice-3-before');
    expect(key).toBe('bebidas-nordeste_NF-1042_8k2m0q4x/1/notice-3-before');
    expect(DebtStepKey.parse(key)).toBe(key);
    expect(readDebtStepKey(key)).toEqual({
      debtId: 'bebidas-nordeste_NF-1042_8k2m0q4x',
      version: 1,
      step: 'notice-3-before',
    });
  });

  it.each([
    { schema: StepKey, wrong: '1/reminder/email' },
    { schema: StepKey, wrong: 'one/reminder' },
    { schema: SendKey, wrong: '1/reminder' },
    { schema: SendKey, wrong: '1/reminder/pigeon' },
    { schema: DebtStepKey, wrong: '1/reminder' },
  ])('is refused when it is $wrong', ({ schema, wrong }) => {
    expect(schema.safeParse(wrong).success).toBe(false);
  });

  it('with other pieces than its type has is refused by its reader', () => {
    expect(() => readStepKey('1/reminder/email')).toThrow('"1/reminder/email" is not version/step');
    expect(() => readSendKey('1/a/b/email')).toThrow('"1/a/b/email" is not version/step/channel');
    expect(() => readDebtStepKey('a/1/b/c')).toThrow('"a/1/b/c" is not debtId/version/step');
  });
});

describe('the messages of a debt', () => {
  it('are listed with the parts of their keys', () => {
    const send = { status: 'sent', at: '2026-05-06T09:00:00-03:00' } as const;
    expect(sendsOf({ sends: { '1/notice/email': send, '2/receipt/sms': send } })).toEqual([
      { key: '1/notice/email', version: 1, step: 'notice', channel: 'email', send },
      { key: '2/receipt/sms', version: 2, step: 'receipt', channel: 'sms', send },
    ]);
  });
});

it('the messages of a step are those of its version, and of no step whose name begins alike', () => {
  const sent = { status: 'sent', at: '2026-05-08T15:00:00Z' } as const;
  const sends = {
    '1/lembrete-d1/email': sent,
    '2/lembrete-d15/email': sent,
    '12/lembrete-d1/email': sent,
    '2/lembrete-d1/email': sent,
    '2/lembrete-d1/sms': sent,
  } as const;
  expect(sendsOfStep({ sends }, 2, 'lembrete-d1').map(([key]) => key)).toEqual([
    '2/lembrete-d1/email',
    '2/lembrete-d1/sms',
  ]);
});

it('what is kept by the keys of messages comes as pairs, except what is absent', () => {
  expect(bySendKey({ '2/lembrete-d1/email': 1, '2/lembrete-d1/sms': undefined })).toEqual([
    ['2/lembrete-d1/email', 1],
  ]);
});

describe('what is no key is refused', () => {
  it.each(['', 'reminder', '2', '2/', 'x/reminder', 'a2/reminder', '2/reminder/email', '/reminder'])(
    'of a step: "%s"',
    (key) => {
      expect(() => readStepKey(key as StepKey)).toThrow(`"${key}" is not version/step`);
    },
  );

  it.each(['', '2/d1', '2/d1/fax', 'x/d1/email', 'a2/d1/email', '2//email', '2/d1/email/sms', '/d1/email'])(
    'of a message: "%s"',
    (key) => {
      expect(() => readSendKey(key as SendKey)).toThrow(`"${key}" is not version/step/channel`);
    },
  );

  it.each(['', 'debt', 'debt/1', 'debt/x/d1', '/1/d1', 'debt/1/', 'a/debt/1/d1', 'debt/1/d1/email'])(
    'of a step of a named debt: "%s"',
    (key) => {
      expect(() => readDebtStepKey(key as DebtStepKey)).toThrow(`"${key}" is not debtId/version/step`);
    },
  );

  it('does not refuse versions of several digits, which are read whole', () => {
    expect(readStepKey('12/d1')).toEqual({ version: 12, step: 'd1' });
    expect(readDebtStepKey('debt/12/d1')).toEqual({ debtId: 'debt', version: 12, step: 'd1' });
  });
});
