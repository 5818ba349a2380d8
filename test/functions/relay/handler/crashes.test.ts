import { describe, expect, test } from 'vitest';
import { play } from '#test/builders/crash.ts';
import { PATHS } from '#test/builders/paths/index.ts';

describe.each(PATHS)('$functionName: $name', (path) => {
  test('dies after each of its writes, is not called again, and leaves nothing undone', async () => {
    const whole = await play(path);
    expect(whole.writes.length).toBeGreaterThan(0);
    for (const [index, write] of whole.writes.entries()) {
      const { writes: _, ...left } = await play(path, index);
      const { writes } = whole;
      const { writes: _made, ...right } =
        (await path.rightAfter?.(whole, writes.slice(0, index + 1))) ?? whole;
      expect(left, `after write ${index + 1} of ${writes.length}, ${write} of ${writes.join(', ')}`).toEqual(
        right,
      );
    }
  });
});
