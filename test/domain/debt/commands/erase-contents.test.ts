import { expect, it } from 'vitest';
import { eraseContents } from '#domain/debt/commands/erase-contents.ts';
import { aDebt } from '#test/builders/debt.ts';

const AT = '2026-06-02T12:00:00Z';
const said = (at: string) => ({ type: 'ContentsErased', detail: { at } });
const recorded = { entries: [said(AT)] };

it('that the contents of a debt are erased is recorded', () => {
  expect(eraseContents(aDebt('settled'), AT, [])).toMatchObject(recorded);
});

it.each([
  ['waits in the outbox', { 'ContentsErased#4': said(AT) }, []],
  ['is on the timeline', {}, [said(AT)]],
])('once, when the entry %s', (_, outbox, timeline) => {
  expect(eraseContents(aDebt('settled', { outbox }), AT, timeline)).toEqual({ kind: 'already' });
});

it('again, when it is asked for again', () => {
  const timeline = [said('2026-06-01T12:00:00Z')];
  expect(eraseContents(aDebt('settled'), AT, timeline)).toMatchObject(recorded);
});
