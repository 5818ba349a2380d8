import { expect, test } from 'vitest';
import { openHardship } from '#domain/debt/open-hardship.ts';
import { aCase, aDebt } from '#test/builders/debt.ts';

const hardship = aCase({ number: 2, kind: 'hardship' });

test('a hardship is open while the last case of the debt is one that no person has answered', () => {
  expect(openHardship(aDebt('caseOpen', { cases: [aCase(), hardship] }))).toEqual(hardship);
});

test.each([
  ['a dispute', aDebt('caseOpen')],
  ['a dispute after a hardship', aDebt('caseOpen', { cases: [hardship, aCase({ number: 3 })] })],
  ['a hardship that was answered', aDebt('open', { cases: [hardship] })],
  ['an invoice that has not come', aDebt('awaitingInvoice')],
  ['no debt', undefined],
])('%s is no open hardship', (_, debt) => {
  expect(openHardship(debt)).toBeUndefined();
});
