import { expect, it } from 'vitest';
import { undoConsolidation } from '#domain/debt/commands/undo-consolidation.ts';
import { aDebt, aQuote } from '#test/builders/debt.ts';
import { aSend } from '#test/builders/step.ts';

const KEY = '2/lembrete-d3/email';
const sends = { [KEY]: aSend('consolidated', { by: 'another/1/lembrete-d7' }) };
const GIVEN = { revision: 7, sendKey: KEY } as const;

it('removes the message that was not sent', () => {
  expect(undoConsolidation(aDebt('open', { sends }), GIVEN)).toEqual({
    kind: 'change',
    set: {},
    remove: [],
    sends: { [KEY]: 'removed' },
    events: [],
    effects: [],
    isNote: false,
  });
});

it('enters the step again that waits because of it, and no other', () => {
  const waiting = (wakeStepKey: '2/lembrete-d3' | '2/lembrete-d1') =>
    undoConsolidation(aDebt('open', { sends, wakeToken: 'a-token', wakeStepKey }), GIVEN);
  expect(waiting('2/lembrete-d3')).toMatchObject({ effects: [{ kind: 'undelivered' }] });
  expect(waiting('2/lembrete-d1')).toMatchObject({ effects: [] });
});

it('leaves what was fixed for the debtor as it is', () => {
  const quotes = [aQuote()];
  expect(undoConsolidation(aDebt('open', { sends, quotes }), GIVEN)).toMatchObject({ set: {}, remove: [] });
});

it('is stale when the debt changed since it was read', () => {
  expect(undoConsolidation(aDebt('open', { sends, revision: 8 }), GIVEN)).toEqual({
    kind: 'refused',
    reason: 'stale',
  });
});
