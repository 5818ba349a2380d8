import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReportedDelivery, statusAfter } from '#domain/debt/status-after.ts';

type Status = Parameters<typeof statusAfter>[0];
const KINDS = [
  'sent',
  'delayed',
  'delivered',
  'bounced',
  'failed',
  'complained',
  'opened',
  'clicked',
] as const;

describe('the status of a message after feedback', () => {
  test.each<[Status, ReportedDelivery['kind'], boolean, Status]>([
    ['claimed', 'sent', false, 'sent'],
    ['unknown', 'sent', false, 'sent'],
    ['unknown', 'delayed', false, 'sent'],
    ['unknown', 'opened', true, 'sent'],
    ['unknown', 'delivered', true, 'delivered'],
    ['unknown', 'bounced', true, 'undelivered'],
    ['sent', 'delivered', true, 'delivered'],
    ['sent', 'bounced', true, 'undelivered'],
    ['sent', 'bounced', false, 'sent'],
    ['sent', 'failed', true, 'undelivered'],
    ['sent', 'complained', true, 'delivered'],
    ['delivered', 'bounced', true, 'delivered'],
    ['delivered', 'sent', false, 'delivered'],
    ['undelivered', 'sent', false, 'undelivered'],
    ['undelivered', 'opened', true, 'undelivered'],
    ['undelivered', 'delivered', true, 'delivered'],
    ['refused', 'delivered', true, 'refused'],
    ['consolidated', 'delivered', true, 'consolidated'],
  ])('%s, after the feedback %s (final: %j), is %s', (status, kind, final, after) => {
    expect(statusAfter(status, { kind, final })).toBe(after);
  });

  test('is the same in the end, in whatever order and however often the channel reports', () => {
    const report = fc.record({ kind: fc.constantFrom(...KINDS), final: fc.boolean() });
    const end = (events: readonly ReportedDelivery[]): Status =>
      events.reduce<Status>(statusAfter, 'unknown');
    fc.assert(
      fc.property(
        fc
          .array(report, { minLength: 1, maxLength: 8 })
          .chain((events) =>
            fc.tuple(
              fc.constant(events),
              fc.shuffledSubarray([...events, ...events], { minLength: 2 * events.length }),
            ),
          ),
        ([events, again]) => {
          expect(end(again)).toBe(end(events));
        },
      ),
    );
  });
});
