let source: () => number = Math.random;

/** A number from 0 to less than 1. */
export const random = (): number => source();

/** Has another source give the numbers: the sandbox seeds one, so that every run is the same. */
export const useRandom = (other: () => number): void => {
  source = other;
};
