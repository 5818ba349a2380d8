import { expect, it } from 'vitest';
import { placeOf } from '#domain/dunning/place.ts';

const holidays = [{ date: '2026-03-19', name: 'São José' }];

it('has the zone of the debtor’s state, and the holidays of the creditor', () => {
  expect(placeOf({ uf: 'AC' }, { holidays })).toEqual({ zone: 'America/Rio_Branco', uf: 'AC', holidays });
});

it.each([
  { case: 'a debtor without a state', debtor: {} },
  { case: 'an erased debtor', debtor: undefined },
])('is in the zone of Brasília for $case', ({ debtor }) => {
  expect(placeOf(debtor, { holidays })).toEqual({ zone: 'America/Sao_Paulo', uf: undefined, holidays });
});
