import type { EndpointHealth } from '#schemas/records/webhook-endpoint.ts';

/**
 * Lanes in a row that fail before an endpoint counts as down. One poisoned event, or a few, are another thing: any event that is taken
 * meanwhile shows that the endpoint is up.
 */
export const DOWN_AFTER = 5;

const MINUTE = 60_000;
/** Minutes between two probes, at most. */
const LONGEST = 30;

/** Whether events wait, because nothing that is sent arrives. */
export const isDown = ({ failing }: Pick<EndpointHealth, 'failing'>): boolean => failing.length >= DOWN_AFTER;

/**
 * The health after an attempt failed.
 * @param at ISO-8601, of AWS's clock
 * @param random from 0 to less than 1
 * @returns undefined when nothing changes
 */
export function afterFailure(
  health: EndpointHealth,
  { subject, at, random }: { readonly subject: string; readonly at: string; readonly random: number },
): EndpointHealth | undefined {
  if (isDown(health) || health.failing.includes(subject)) return undefined;
  const next = { ...health, failing: [...health.failing, subject], since: health.since ?? at };
  return isDown(next) ? { ...next, probes: 0, pendingAt: probeAt(0, at, random) } : next;
}

/**
 * The health after an attempt succeeded: if the endpoint was down, what waits for it goes on at once.
 * @returns undefined when nothing changes
 */
export function afterSuccess(health: EndpointHealth, at: string): EndpointHealth | undefined {
  if (health.failing.length === 0) return undefined;
  const { since: _, ...rest } = health;
  return { ...rest, failing: [], probes: 0, ...(isDown(health) ? { upAt: at, pendingAt: at } : {}) };
}

/** The health once it is probed: the next time is twice as far, 30 minutes at most. */
export const afterProbe = (health: EndpointHealth, at: string, random: number): EndpointHealth => ({
  ...health,
  probes: health.probes + 1,
  pendingAt: probeAt(health.probes + 1, at, random),
});

/** The health when nothing waits that the endpoint could be probed with: the next event is sent, and shows it. */
export const withoutProbe = (health: EndpointHealth, at: string): EndpointHealth => ({
  ...health,
  failing: health.failing.slice(1),
  upAt: at,
  pendingAt: at,
});

/** How long after it came up a lane may still be found waiting that was put there at that moment, milliseconds. */
const LINGERS = 2 * MINUTE;

/** The health of an endpoint that is up, and for which nothing waits any more, as far as can be seen now. */
export function settled(health: EndpointHealth, now: string): EndpointHealth {
  const { pendingAt: _, ...rest } = health;
  const isSure = health.upAt === undefined || Date.parse(now) - Date.parse(health.upAt) >= LINGERS;
  return isSure ? rest : { ...rest, pendingAt: new Date(Date.parse(now) + MINUTE).toISOString() };
}

const probeAt = (probes: number, at: string, random: number): string =>
  new Date(
    Date.parse(at) + Math.round(Math.min(LONGEST, 2 ** probes) * MINUTE * (1 + 0.2 * random)),
  ).toISOString();
