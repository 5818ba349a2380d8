import { describe, expect, test } from 'vitest';
import { entriesOf } from '#application/unit-of-work/entries.ts';
import { debtEvent } from '#domain/debt/event.ts';
import { actingAs, actingAsNobody } from '#runtime/acting.ts';
import { withEventClock } from '#runtime/event-clock.ts';
import { Actor } from '#schemas/records/actor.ts';

const AT = '2026-05-15T13:00:00.000Z';
const DEBT = { debtId: 'd-1', creditorId: 'c', invoiceId: 'NF-1', outbox: {} };
const PERSON: Actor = { kind: 'person', subject: 'p-1' };
const EVENT = debtEvent('WithdrawnInvoicePaid.v1', 'once', { at: AT, batch: 'b', received: 1 });

/** Makes entries while somebody acts, by a clock that stands still. */
const asPerson = (said: Parameters<typeof entriesOf>[1], debt: Parameters<typeof entriesOf>[0] = DEBT) =>
  withEventClock(
    Date.parse(AT),
    () => 0,
    () => actingAs(PERSON, () => entriesOf(debt, said).outbox.map(([, { type, detail }]) => [type, detail])),
  );

describe('the entries of an act', () => {
  test('name the actor, events and others alike', () => {
    const said = {
      events: [EVENT],
      entries: [{ type: 'ContentsErased', detail: { at: AT } } as const],
      command: 'withdrawInvoice',
    } as const;

    expect(asPerson(said)).toEqual([
      ['WithdrawnInvoicePaid.v1', expect.objectContaining({ actor: PERSON })],
      ['ContentsErased', { at: AT, actor: PERSON }],
    ]);
  });

  test('are one that says what was done, when the change says nothing else', () => {
    expect(asPerson({ events: [], command: 'eraseDetails' })).toEqual([
      ['Acted', { at: AT, actor: PERSON, command: 'eraseDetails' }],
    ]);
  });

  test('are none when nobody acts and the change says nothing', () => {
    expect(entriesOf(DEBT, { events: [], command: 'eraseDetails' })).toEqual({
      outbox: [],
      chain: undefined,
    });
  });

  test('are not added again for an event that waits, even as the act of another', () => {
    const first = entriesOf(DEBT, { events: [EVENT] });
    const waiting = { ...DEBT, outbox: Object.fromEntries(first.outbox), chain: first.chain };

    expect(first.outbox).toHaveLength(1);
    expect(asPerson({ events: [EVENT], command: 'withdrawInvoice' }, waiting)).toEqual([]);
  });
});

test('a call of a function begins as nobody’s act', () => {
  const [[, { detail }] = expect.fail('no entry')] = actingAs(PERSON, () =>
    actingAsNobody(() => entriesOf(DEBT, { events: [EVENT] }).outbox),
  );
  expect(detail).not.toHaveProperty('actor');
});

test.each(['maria@empresa.com.br', 'Maria das Dores', '', '123.456.789-09'])(
  'an actor is an id: %j is none',
  (subject) => {
    expect(Actor.safeParse({ kind: 'person', subject }).success).toBe(false);
  },
);
