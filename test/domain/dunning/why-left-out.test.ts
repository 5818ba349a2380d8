import { describe, expect, it } from 'vitest';
import { whyLeftOut } from '#domain/dunning/why-left-out.ts';

describe('a step', () => {
  it.each([
    { when: undefined, why: undefined },
    { when: {}, why: undefined },
    { when: { profiles: ['good', 'new'] }, why: undefined },
    { when: { profiles: ['recurrent'] }, why: 'only for recurrent debtors' },
    { when: { profiles: ['occasional', 'recurrent'] }, why: 'only for occasional or recurrent debtors' },
    { when: { tags: ['bar', 'vip'] }, why: undefined },
    { when: { tags: ['hotel'] }, why: 'only for debtors tagged hotel' },
    { when: { profiles: ['new'], tags: ['hotel', 'vip'] }, why: undefined },
    { when: { profiles: ['new'], tags: ['hotel'] }, why: 'only for debtors tagged hotel' },
  ])('for $when is left out: $why', ({ when, why }) => {
    expect(whyLeftOut(when, { profile: 'new', tags: ['vip'] })).toBe(why);
  });
});
