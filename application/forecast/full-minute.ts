/** Milliseconds. */
const MINUTE = 60_000;
/**
 * The least time that a follow-up of a change waits when no process does it at once (`application/unit-of-work/look-at.ts`); milliseconds.
 */
const PATIENCE = 30_000;

/** The next full minute after an instant, on which the relay does what waits for it; epoch milliseconds. */
export const onFullMinute = (at: string): number => Math.ceil((Date.parse(at) + 1) / MINUTE) * MINUTE;

/** When the relay looks at what a change leaves to do; epoch milliseconds. */
export const afterRelay = (at: string): number => Math.ceil((Date.parse(at) + PATIENCE) / MINUTE) * MINUTE;

/** The first full minute on which the relay does what has to wait until an instant; epoch milliseconds. */
export const onMinute = (notBefore: string): number => Math.ceil(Date.parse(notBefore) / MINUTE) * MINUTE;
