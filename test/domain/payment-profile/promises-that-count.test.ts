import { expect, test } from 'vitest';
import { promisesThatCount } from '#domain/payment-profile/promises-that-count.ts';

const promise = { day: '2026-05-10', until: '2026-05-12' };

test.each<[string, 'broken' | 'void' | undefined, string | undefined, boolean | undefined]>([
  ['paid on the day', undefined, '2026-05-10', true],
  ['paid on the last day of the tolerance', undefined, '2026-05-12', true],
  ['paid a day after it', undefined, '2026-05-13', false],
  ['not paid yet', undefined, undefined, undefined],
  ['broken, and not paid', 'broken', undefined, false],
  ['broken, as long as the payment was not known', 'broken', '2026-05-12', true],
  ['broken, and paid later', 'broken', '2026-06-01', false],
  ['replaced by a case or by billing', 'void', undefined, undefined],
  ['replaced, and paid in time', 'void', '2026-05-10', undefined],
])('a promise %s', (_case, ended, settledOn, kept) => {
  expect(promisesThatCount([{ ...promise, ended }], settledOn)).toEqual(
    kept === undefined ? [] : [{ dueOn: promise.day, kept }],
  );
});

test('each promise of a debt counts by itself', () => {
  const later = { day: '2026-06-10', until: '2026-06-10' };
  expect(promisesThatCount([{ ...promise, ended: 'broken' }, later], '2026-06-09')).toEqual([
    { dueOn: promise.day, kept: false },
    { dueOn: later.day, kept: true },
  ]);
});
