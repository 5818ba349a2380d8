import { afterEach, expect, it, vi } from 'vitest';
import { backOff } from '#runtime/back-off.ts';
import { useRandom } from '#runtime/random.ts';

const before = Math.random;
afterEach(() => {
  vi.useRealTimers();
  useRandom(before);
});

it.each([
  { attempt: 0, milliseconds: 5 },
  { attempt: 1, milliseconds: 10 },
  { attempt: 4, milliseconds: 80 },
  { attempt: 9, milliseconds: 160 },
])(
  'waits $milliseconds ms after try $attempt, at a half of what chance allows',
  async ({ attempt, milliseconds }) => {
    vi.useFakeTimers();
    useRandom(() => 0.5);
    let done = false;
    void backOff(attempt).then(() => {
      done = true;
    });
    await vi.advanceTimersByTimeAsync(milliseconds - 1);
    expect(done).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toBe(true);
  },
);
