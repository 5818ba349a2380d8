/**
 * Milliseconds that one wait of a browser test may take: what the sandbox plays before it answers takes seconds, and many on a machine that
 * is busy. A test has more, so that a wait that is over says what did not come.
 */
export const PATIENCE = 90_000;
