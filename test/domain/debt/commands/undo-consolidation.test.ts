import { expect, it } from 'vitest';
import { undoConsolidation } from '#domain/debt/commands/undo-consolidation.ts';
import { aDebt } from '#test/builders/debt.ts';
import { aReissue, aSend } from '#test/builders/step.ts';

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

it('removes the joint bill with it, which is to be cancelled', () => {
  const reissue = aReissue({ txid: 'joint', sharedBy: ['another', 'this-one'] });
  expect(undoConsolidation(aDebt('open', { sends, reissue, oldBills: ['older'] }), GIVEN)).toMatchObject({
    set: { oldBills: ['older', 'joint'] },
    remove: ['reissue'],
  });
});

it('enters the step again that waits because of it, and no other', () => {
  const waiting = (wakeStepKey: '2/lembrete-d3' | '2/lembrete-d1') =>
    undoConsolidation(aDebt('open', { sends, wakeToken: 'a-token', wakeStepKey }), GIVEN);
  expect(waiting('2/lembrete-d3')).toMatchObject({ effects: [{ kind: 'undelivered' }] });
  expect(waiting('2/lembrete-d1')).toMatchObject({ effects: [] });
});

it('a joint bill that is to be cancelled already stays on the list once', () => {
  const reissue = aReissue({ txid: 'joint', sharedBy: ['another', 'this-one'] });
  expect(undoConsolidation(aDebt('open', { sends, reissue, oldBills: ['joint'] }), GIVEN)).toMatchObject({
    set: { oldBills: ['joint'] },
  });
});

it('leaves a bill of its own in force', () => {
  expect(undoConsolidation(aDebt('open', { sends, reissue: aReissue() }), GIVEN)).toMatchObject({
    set: {},
    remove: [],
  });
});

it('is stale when the debt changed since it was read', () => {
  expect(undoConsolidation(aDebt('open', { sends, revision: 8 }), GIVEN)).toEqual({
    kind: 'refused',
    reason: 'stale',
  });
});
