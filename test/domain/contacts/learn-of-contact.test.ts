import { describe, expect, it } from 'vitest';
import { learnOfContact } from '#domain/contacts/learn-of-contact.ts';

const MAIL = { value: 'a@x.example', validity: 'unknown', whatsApp: 'unknown' } as const;
const PHONE = { value: '+5585999000001', validity: 'unknown', whatsApp: 'unknown' } as const;
const NOON = '2026-05-06T12:00:00Z';

describe('what a message teaches of its address', () => {
  it('is written on that contact alone', () => {
    expect(
      learnOfContact([MAIL, PHONE], PHONE.value, { validity: 'valid', whatsApp: 'yes', at: NOON }),
    ).toEqual([MAIL, { ...PHONE, validity: 'valid', whatsApp: 'yes', checkedAt: NOON }]);
  });

  it.each([
    { case: 'an older one changes nothing', at: '2026-05-06T11:59:59Z', validity: 'invalid' },
    { case: 'one of the same instant holds', at: NOON, validity: 'valid' },
    { case: 'a newer one holds', at: '2026-05-06T12:00:01Z', validity: 'valid' },
  ])('$case', ({ at, validity }) => {
    const known = { ...MAIL, validity: 'invalid', checkedAt: NOON } as const;
    const [learnt] = learnOfContact<(typeof MAIL & { checkedAt?: string }) | typeof known>(
      [known],
      MAIL.value,
      {
        validity: 'valid',
        at,
      },
    );
    expect(learnt?.validity).toBe(validity);
  });

  it('a removed contact changes nothing', () => {
    expect(learnOfContact([MAIL], 'b@x.example', { validity: 'invalid', at: NOON })).toEqual([MAIL]);
  });
});
