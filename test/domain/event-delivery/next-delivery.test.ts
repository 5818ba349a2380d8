import { describe, expect, it } from 'vitest';
import { nextDelivery } from '#domain/event-delivery/next-delivery.ts';
import { sentEvent } from '#domain/event-delivery/sent-event.ts';
import { sha256 } from '#runtime/sha-256.ts';
import type { OutboxEntry } from '#schemas/records/debt.ts';
import type { EventLane } from '#schemas/records/event-lane.ts';
import type { WebhookEndpoint } from '#schemas/records/webhook-endpoint.ts';

const DIGEST = '0'.repeat(64);

const entry = (
  number: number,
  type = 'StepTaken.v1',
  at = `2026-05-0${number}T12:00:00.000Z`,
): OutboxEntry => ({
  type,
  detail: { at, eventId: `e-${number}` },
  link: { number, previous: DIGEST, hash: DIGEST },
});
const idOf = ({ type, detail }: OutboxEntry): string => sentEvent({ type, detail }, sha256).webhookId;
const loose = { webhookId: `msg_${'1'.repeat(32)}`, type: 'NegotiationUpdated.v1', detail: { at: 'x' } };

const aLane = (given: Partial<EventLane> = {}): EventLane => ({
  creditorId: 'c',
  endpointId: 'we-0000000000000000',
  subject: 'd',
  debtId: 'd',
  passed: 0,
  loose: [],
  taken: [],
  again: [],
  woken: 1,
  failed: 0,
  isParked: false,
  revision: 1,
  ...given,
});
const anEndpoint = (given: Partial<WebhookEndpoint> = {}): WebhookEndpoint => ({
  creditorId: 'c',
  endpointId: 'we-0000000000000000',
  url: 'https://example.com/',
  types: 'all',
  earlier: [],
  payload: 'full',
  since: '2026-01-01T00:00:00.000Z',
  secrets: [],
  revision: 1,
  ...given,
});

const next = (
  timeline: readonly OutboxEntry[],
  lane: Partial<EventLane> = {},
  endpoint: Partial<WebhookEndpoint> = {},
) => {
  const isEvent = (type: string) => type !== 'MessageClaimed';
  const found = nextDelivery(
    { lane: aLane(lane), endpoint: anEndpoint(endpoint), timeline },
    { isEvent, sha256 },
  );
  return found.kind === 'event' ? (found.next.event.detail.eventId ?? found.next.event.type) : found.kind;
};

describe('the next event of a lane', () => {
  it.each([
    ['the first of the chain, in whatever order the timeline is', [entry(2), entry(1)], {}, {}, 'e-1'],
    ['the one after what was sent', [entry(1), entry(2), entry(3)], { passed: 1 }, {}, 'e-2'],
    ['none when all was sent', [entry(1)], { passed: 1 }, {}, 'empty'],
    ['none while an earlier one is not there yet', [entry(2)], {}, {}, 'gap'],
    ['none after a gap, though one before it was sent', [entry(1), entry(3)], { passed: 1 }, {}, 'gap'],
    ['not what is not published', [entry(1, 'MessageClaimed'), entry(2)], {}, {}, 'e-2'],
    ['not what was erased', [{ ...entry(1), erased: true as const }, entry(2)], {}, {}, 'e-2'],
    [
      'not of a type that was not chosen',
      [entry(1), entry(2, 'DebtSettled.v1')],
      {},
      { types: ['DebtSettled.v1'] },
      'e-2',
    ],
    ['not of before the endpoint', [entry(1), entry(2)], {}, { since: '2026-05-02T12:00:00.000Z' }, 'e-2'],
    [
      'by what was chosen when it happened',
      [entry(1, 'DebtOpened.v1'), entry(2, 'StepTaken.v1'), entry(3, 'DebtOpened.v1')],
      {},
      {
        types: ['DebtOpened.v1'],
        earlier: [{ types: ['StepTaken.v1'], until: '2026-05-03T00:00:00.000Z' }],
      },
      'e-2',
    ],
    [
      'what was asked for again, before what is new',
      [entry(1), entry(2)],
      { passed: 1, again: [idOf(entry(1))] },
      {},
      'e-1',
    ],
    [
      'what was asked for again of before the endpoint',
      [entry(1), entry(2)],
      { again: [idOf(entry(1))] },
      { since: '2026-06-01T00:00:00.000Z' },
      'e-1',
    ],
    ['what is in no chain, after the chain', [entry(1)], { loose: [loose] }, {}, 'e-1'],
    [
      'what is in no chain, when the chain was sent',
      [entry(1)],
      { passed: 1, loose: [loose] },
      {},
      'NegotiationUpdated.v1',
    ],
    ['not what is in no chain, while the chain has a gap', [entry(2)], { loose: [loose] }, {}, 'gap'],
    [
      'entries of before there was a chain are none',
      [{ type: 'DebtOpened.v1', detail: { at: 'x' } }],
      {},
      {},
      'empty',
    ],
  ] as const)('is %s', (_, timeline, lane, endpoint, expected) => {
    expect(
      next(timeline, { ...lane } as Partial<EventLane>, { ...endpoint } as Partial<WebhookEndpoint>),
    ).toBe(expected);
  });
});

describe('the id of a webhook', () => {
  it('is the same whatever order the fields have, and another for anything else that is said', () => {
    const one = sentEvent({ type: 'DebtClosed.v1', detail: { a: 1, b: 2 } }, sha256);

    expect(sentEvent({ type: 'DebtClosed.v1', detail: { b: 2, a: 1 } }, sha256).webhookId).toBe(
      one.webhookId,
    );
    expect(sentEvent({ type: 'DebtClosed.v1', detail: { a: 1, b: 3 } }, sha256).webhookId).not.toBe(
      one.webhookId,
    );
    expect(one.webhookId).toMatch(/^msg_[0-9a-f]{32}$/);
  });
});
