import { describe, expect, it } from 'vitest';
import { isClosed, isLifted, withWishesOf } from '#domain/contacts/wishes.ts';

const BEFORE = '2026-05-01T12:00:00Z';
const AT = '2026-05-02T12:00:00Z';
const AFTER = '2026-05-03T12:00:00Z';
const consent = (givenAt: string) => ({ givenAt, proof: 'proof-1' });

describe('a channel', () => {
  it.each([
    ['that was never closed is open', { optOuts: [] }, false],
    ['that was closed is closed', { optOuts: ['email'], closedAt: { email: AT } }, true],
    [
      'is opened by a consent after that',
      { optOuts: ['email'], closedAt: { email: AT }, consents: { email: consent(AFTER) } },
      false,
    ],
    [
      'is not opened by one before it',
      { optOuts: ['email'], closedAt: { email: AT }, consents: { email: consent(BEFORE) } },
      true,
    ],
    [
      'is not opened by one at the same instant',
      { optOuts: ['email'], closedAt: { email: AT }, consents: { email: consent(AT) } },
      true,
    ],
    [
      'is not opened by a consent to another',
      { optOuts: ['email'], closedAt: { email: AT }, consents: { sms: consent(AFTER) } },
      true,
    ],
  ] as const)('%s', (_, wishes, closed) => {
    expect(isClosed(wishes, 'email')).toBe(closed);
  });

  it('of a phone is closed with the other one of it, and opened by a consent to itself alone', () => {
    const wishes = { optOuts: ['sms'], closedAt: { sms: AT } } as const;
    expect([isClosed(wishes, 'sms'), isClosed(wishes, 'whatsapp')]).toEqual([true, true]);
    const consented = { ...wishes, consents: { whatsapp: consent(AFTER) } };
    expect([isClosed(consented, 'sms'), isClosed(consented, 'whatsapp')]).toEqual([true, false]);
  });
});

it('an opt-out of which no time is known is lifted by any consent', () => {
  expect(isLifted(undefined, consent(BEFORE))).toBe(true);
  expect(isLifted(undefined, undefined)).toBe(false);
});

describe('the wishes of two debtor ids', () => {
  const one = { optOuts: ['email'], closedAt: { email: AT }, consents: { sms: consent(BEFORE) } } as const;
  const other = {
    optOuts: ['email', 'sms'],
    closedAt: { email: BEFORE, sms: AT },
    consents: { sms: consent(AFTER) },
  } as const;

  it('are the latest of each channel, whichever is added to the other', () => {
    const together = {
      optOuts: ['email', 'sms'],
      closedAt: { email: AT, sms: AT },
      consents: { sms: consent(AFTER) },
    };
    expect(withWishesOf(one, other)).toEqual(together);
    expect(withWishesOf(other, one)).toEqual(together);
  });
});
