import { describe, expect, it } from 'vitest';
import { type Candidate, selectRegua } from '#domain/dunning/select-regua.ts';
import type { Condition } from '#schemas/config/selection.ts';

const candidate: Candidate = {
  creditorId: 'bebidas-nordeste',
  amount: 5000,
  tags: ['bar', 'vip'],
  profile: 'new',
  personType: 'company',
  daysLate: 0,
  dueDate: '2026-03-10',
  today: '2026-03-07',
};

describe('a rule with one condition', () => {
  it.each<{ case: string; when: Condition; matches: boolean }>([
    { case: 'its creditor', when: { creditors: ['other', 'bebidas-nordeste'] }, matches: true },
    { case: 'another creditor', when: { creditors: ['other'] }, matches: false },
    { case: 'an amount from exactly it', when: { amount: { from: 5000 } }, matches: true },
    { case: 'an amount from a centavo more', when: { amount: { from: 5001 } }, matches: false },
    { case: 'an amount to exactly it', when: { amount: { to: 5000 } }, matches: true },
    { case: 'an amount to a centavo less', when: { amount: { to: 4999 } }, matches: false },
    { case: 'a range around it', when: { amount: { from: 1, to: 9999 } }, matches: true },
    { case: 'one of its tags', when: { tags: ['vip', 'hotel'] }, matches: true },
    { case: 'none of its tags', when: { tags: ['hotel'] }, matches: false },
    { case: 'its kind of person', when: { personType: 'company' }, matches: true },
    { case: 'the other kind', when: { personType: 'person' }, matches: false },
    { case: 'its profile', when: { profiles: ['good', 'new'] }, matches: true },
    { case: 'another profile', when: { profiles: ['good'] }, matches: false },
    { case: 'exactly its days of notice', when: { daysOfNotice: { from: 3, to: 3 } }, matches: true },
    { case: 'more notice than it has', when: { daysOfNotice: { from: 4 } }, matches: false },
    { case: 'late for some time', when: { daysLate: { from: 30 } }, matches: false },
    { case: 'not late', when: { daysLate: { to: 0 } }, matches: true },
    { case: 'overdue only', when: { daysOfNotice: { to: -1 } }, matches: false },
    { case: 'no condition at all', when: {}, matches: true },
  ])('matches on $case: $matches', ({ when, matches }) => {
    expect(selectRegua([{ regua: 'special', when }, { regua: 'last' }], candidate)).toBe(
      matches ? 'special' : 'last',
    );
  });
});

it('asks that all of its conditions hold', () => {
  const when: Condition = { tags: ['vip'], personType: 'person' };
  expect(selectRegua([{ regua: 'special', when }, { regua: 'last' }], candidate)).toBe('last');
});

it('selects the first of several matches', () => {
  const rules = [
    { regua: 'one', when: { tags: ['bar'] } },
    { regua: 'two', when: { tags: ['vip'] } },
    { regua: 'last' },
  ];
  expect(selectRegua(rules, candidate)).toBe('one');
});

it('counts the notice of an overdue invoice as negative days', () => {
  const rules = [{ regua: 'overdue', when: { daysOfNotice: { to: -1 } } }, { regua: 'last' }];
  expect(selectRegua(rules, { ...candidate, today: '2026-03-11' })).toBe('overdue');
  expect(selectRegua(rules, { ...candidate, today: '2026-03-10' })).toBe('last');
});

it('throws if no rule matches', () => {
  expect(() => selectRegua([{ regua: 'one', when: { tags: ['hotel'] } }], candidate)).toThrow(
    'its last rule must have no "when"',
  );
});
