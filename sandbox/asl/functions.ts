import { createHash } from 'node:crypto';

/** The JSONata functions of Step Functions that depend only on what they are given. */
export const ownFunctions: Readonly<Record<string, (...args: never[]) => unknown>> = {
  parse: (json: string) => JSON.parse(json),
  // Recorded on AWS: a range of one number is that number, like every sequence of JSONata.
  range: (first: number, last: number, step: number) => {
    const count = Math.max(0, Math.floor((last - first) / step) + 1);
    const numbers = Array.from({ length: count }, (_, index) => first + index * step);
    return numbers.length === 1 ? numbers[0] : numbers;
  },
  partition: (items: readonly unknown[], size: number) =>
    Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
      items.slice(index * size, (index + 1) * size),
    ),
  // Named `SHA-256` there, `sha256` in Node.
  hash: (text: string, algorithm: string) =>
    createHash(algorithm.replace('-', '').toLowerCase()).update(text).digest('hex'),
};

/** Functions that would break repeatability, or that AWS disallows. */
export const refusedFunctions: ReadonlySet<string> = new Set(['uuid', 'random', 'millis', 'eval']);
