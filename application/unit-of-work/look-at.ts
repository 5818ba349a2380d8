import { eventClock } from '#runtime/event-clock.ts';

/**
 * How long the process that wrote a change has time to do what follows from it, milliseconds. After that it counts as dead,
 * and the relay does it: done twice, it does no harm.
 */
const PATIENCE = 30_000;

/** When somebody has to look at what a change leaves to do (ISO-8601, of AWS's clock). */
export const lookAt = (): string => new Date(eventClock() + PATIENCE).toISOString();
