import { expect, it } from 'vitest';
import { canBeWoken } from '#domain/debt/can-be-woken.ts';
import { aDebt } from '#test/builders/debt.ts';

const AT = '2026-05-06T12:30:00Z';

it.each([
  ['waits on a step', { wakeToken: 'token', wakeStepKey: '2/lembrete-d1' }, true],
  ['waits between two steps', { wakeToken: 'token' }, true],
  ['has not begun', {}, false],
  [
    'is just sending',
    {
      wakeToken: 'token',
      wakeStepKey: '2/lembrete-d1',
      sends: { '2/lembrete-d1/email': { status: 'claimed', at: AT } },
    },
    false,
  ],
] as const)('a debt whose machine %s can be woken: %#', (_, given, expected) => {
  expect(canBeWoken(aDebt('open', given))).toBe(expected);
});
