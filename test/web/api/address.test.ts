import { expect, it } from 'vitest';
import { addressOf } from '#web/api/address.ts';

it('fills in each name of a path, encoded, and leaves out what is not asked for', () => {
  expect(
    addressOf('/debts/{debtId}/messages/{number}', { debtId: 'a/b ç', number: '2' }, { limit: undefined }),
  ).toBe('/v1/debts/a%2Fb%20%C3%A7/messages/2');
  expect(addressOf('/debts', {}, { status: 'owed', cursor: 'x+y', owner: '' })).toBe(
    '/v1/debts?status=owed&cursor=x%2By',
  );
});
