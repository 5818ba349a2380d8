import { describe, expect, it } from 'vitest';
import { eventually } from './wait.ts';

const never = new Promise<undefined>(() => undefined);

describe('eventually', () => {
  it('gives what is seen at last', async () => {
    let looks = 0;
    await expect(eventually('three looks', 20, () => (++looks === 3 ? looks : undefined))).resolves.toBe(3);
  });

  it('ends when nothing is seen', async () => {
    await expect(eventually('a comet', 0.1, () => undefined)).rejects.toThrow(
      'not seen within 0.1 s: a comet',
    );
  });

  it('ends when a look has no answer', async () => {
    await expect(eventually('a comet', 0.1, () => never, 50)).rejects.toThrow(
      'a look at a comet had no answer within 50 ms',
    );
  });
});
