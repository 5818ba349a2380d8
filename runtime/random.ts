import { randomBytes } from 'node:crypto';

let seeded: (() => number) | undefined;

/** A number from 0 to less than 1. */
export const random = (): number => (seeded ?? Math.random)();

/** Bytes that nobody can guess, hex; of the sandbox, those of its seed. */
export const randomHex = (bytes: number): string =>
  seeded === undefined
    ? randomBytes(bytes).toString('hex')
    : Buffer.from(Array.from({ length: bytes }, () => Math.floor(random() * 256))).toString('hex');

/**
 * Sets another source of random numbers: the sandbox seeds one, so that every run is the same. Without one, they are random again.
 */
export const useRandom = (other?: () => number): void => {
  seeded = other;
};
