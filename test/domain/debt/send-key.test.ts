import { describe, expect, it } from 'vitest';
import {
  debtStepKey,
  readDebtStepKey,
  readSendKey,
  sendKey,
  sendsOf,
  stepKey,
} from '#domain/debt/send-key.ts';
import { aSend } from '#test/builders/step.ts';

describe('the key of a message', () => {
  it('names version, step and channel, and is read again', () => {
    expect(sendKey(12, 'lembrete-d3', 'whatsapp')).toBe('12/lembrete-d3/whatsapp');
    expect(readSendKey('12/lembrete-d3/whatsapp')).toEqual({
      version: 12,
      step: 'lembrete-d3',
      channel: 'whatsapp',
    });
  });

  it('begins with the key of its step', () => {
    expect(sendKey(2, 'promise-1', 'sms').startsWith(`${stepKey(2, 'promise-1')}/`)).toBe(true);
  });
});

it('the key of a step among all debts of a debtor is read again', () => {
  expect(readDebtStepKey(debtStepKey('a-creditor_NF-1_x', 2, 'lembrete-d3'))).toEqual({
    debtId: 'a-creditor_NF-1_x',
    version: 2,
    step: 'lembrete-d3',
  });
});

it('the messages of a step are those of its version and of no step whose name begins alike', () => {
  const own = ['2/lembrete-d1/email', '2/lembrete-d1/sms'];
  const others = ['1/lembrete-d1/email', '2/lembrete-d15/email', '12/lembrete-d1/email', '2/lembrete/email'];
  const sends = Object.fromEntries([...others, ...own].map((key) => [key, aSend('sent')]));
  expect(sendsOf({ sends }, 2, 'lembrete-d1').map(([key]) => key)).toEqual(own);
});
