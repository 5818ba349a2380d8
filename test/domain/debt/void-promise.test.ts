import { expect, it } from 'vitest';
import { withoutTheOneThatHolds } from '#domain/debt/void-promise.ts';
import { aPromise } from '#test/builders/debt.ts';

it('only the last promise, if it has not ended, is replaced', () => {
  const [broken, first, last] = [aPromise({ ended: 'broken' }), aPromise(), aPromise({ number: 2 })];
  expect(withoutTheOneThatHolds([broken, last])).toEqual([broken, { ...last, ended: 'void' }]);
  expect(withoutTheOneThatHolds([first, last])).toEqual([first, { ...last, ended: 'void' }]);
  expect(withoutTheOneThatHolds([broken])).toEqual([broken]);
});
