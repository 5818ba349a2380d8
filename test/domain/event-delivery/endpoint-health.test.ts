import { describe, expect, it } from 'vitest';
import {
  afterFailure,
  afterProbe,
  afterSuccess,
  DOWN_AFTER,
  isDown,
  settled,
  withoutProbe,
} from '#domain/event-delivery/endpoint-health.ts';
import { retryDelay } from '#domain/event-delivery/retry-delay.ts';
import type { EndpointHealth } from '#schemas/records/webhook-endpoint.ts';

const AT = '2026-05-01T12:00:00.000Z';
const well: EndpointHealth = {
  creditorId: 'c',
  endpointId: 'we-0000000000000000',
  failing: [],
  probes: 0,
  revision: 0,
};
const failing = (lanes: number): EndpointHealth =>
  Array.from({ length: lanes }, (_, index) => `d-${index}`).reduce(
    (health, subject) => afterFailure(health, { subject, at: AT, random: 0 }) ?? health,
    well,
  );

describe('an endpoint', () => {
  it('is down after five lanes in a row failed, and not before', () => {
    expect([DOWN_AFTER - 1, DOWN_AFTER].map((lanes) => isDown(failing(lanes)))).toEqual([false, true]);
    expect(failing(DOWN_AFTER)).toMatchObject({ since: AT, pendingAt: '2026-05-01T12:01:00.000Z' });
  });

  it('is not down by one lane, however often it fails', () => {
    const again = afterFailure(failing(1), { subject: 'd-0', at: AT, random: 0 });

    expect(again).toBeUndefined();
  });

  it('is well after one success, and what waited goes on at once', () => {
    expect(afterSuccess(well, AT)).toBeUndefined();
    expect(afterSuccess(failing(2), AT)).toEqual({ ...well, failing: [] });
    expect(afterSuccess(failing(5), AT)).toEqual({ ...well, upAt: AT, pendingAt: AT });
  });

  it('is probed again after one minute, then twice as long each time, half an hour at most', () => {
    const minutes = [];
    for (let health = failing(5), probe = 0; probe < 8; probe += 1) {
      minutes.push((Date.parse(health.pendingAt ?? '') - Date.parse(AT)) / 60_000);
      health = afterProbe(health, AT, 0);
    }

    expect(minutes).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
  });

  it('for which nothing waits is probed by the next event', () => {
    const health = withoutProbe(failing(5), AT);

    expect(isDown(health)).toBe(false);
    expect(isDown(afterFailure(health, { subject: 'another', at: AT, random: 0 }) ?? health)).toBe(true);
  });

  it('that is up is looked at once more, because the index may show late what waits', () => {
    const up = afterSuccess(failing(5), AT) ?? well;

    expect(settled(up, '2026-05-01T12:01:00.000Z').pendingAt).toBe('2026-05-01T12:02:00.000Z');
    expect(settled(up, '2026-05-01T12:02:00.000Z').pendingAt).toBeUndefined();
  });
});

describe('an event that was refused', () => {
  it.each([
    [1, 0, 5_000],
    [1, 0.5, 5_500],
    [2, 0, 300_000],
    [9, 0, 86_400_000],
    [10, 0, 86_400_000],
    [500, 0.999, 103_662_720],
  ])('for the %i. time, by chance %d, is tried again after %i milliseconds', (failed, random, expected) => {
    expect(retryDelay(failed, random)).toBe(expected);
  });

  it('waits for as long as it is asked to, a day at most', () => {
    expect(retryDelay(1, 0, 3_600)).toBe(3_600_000);
    expect(retryDelay(4, 0, 60)).toBe(7_200_000);
    expect(retryDelay(1, 0, 10_000_000)).toBe(86_400_000);
  });
});
