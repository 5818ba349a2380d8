import { expect, it } from 'vitest';
import { releaseClaim } from '#domain/debt/commands/release-claim.ts';
import { aDebt, ISSUED_STATUSES } from '#test/builders/debt.ts';
import { aSend } from '#test/builders/step.ts';

const KEY = '2/lembrete-d3/email';

it.each(ISSUED_STATUSES)('a claim is released on a debt that is %s by then', (status) => {
  expect(releaseClaim({ ...aDebt(status), sends: { [KEY]: aSend('claimed') } }, { sendKey: KEY })).toEqual({
    kind: 'change',
    set: {},
    remove: [],
    sends: { [KEY]: 'removed' },
    events: [],
    effects: [],
    isNote: true,
  });
});

it.each(['sent', 'unknown', 'delivered', undefined] as const)(
  'a message that is not claimed any more stays: %s',
  (status) => {
    const sends = status === undefined ? {} : { [KEY]: aSend(status) };
    expect(releaseClaim(aDebt('open', { sends }), { sendKey: KEY })).toEqual({ kind: 'already' });
  },
);
