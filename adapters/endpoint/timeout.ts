/** Milliseconds in which an endpoint has to answer. */
export const TIMEOUT = 15_000;
