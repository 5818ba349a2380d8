import { describe, expect, test } from 'vitest';
import { type Path, play } from './crash.ts';

/** Tests that each path leaves nothing undone, after whichever of its writes the process dies. */
export function leaveNothingUndone(paths: readonly Path[]): void {
  describe.each(paths)('$functionName: $name', (path) => {
    test(`dies after each of its writes, is called again by ${path.calledAgainBy}, and leaves nothing undone`, async () => {
      const whole = await play(path);
      const { writes } = whole;
      expect(writes.length).toBeGreaterThan(0);
      for (const [index, write] of writes.entries()) {
        const expected = path.rightAfter ? await path.rightAfter(whole, writes.slice(0, index + 1)) : whole;
        if (!expected) continue;
        const { writes: _made, ...right } = expected;
        const { writes: _, ...left } = await play(path, index);
        const after = `after write ${index + 1} of ${writes.length}, ${write} of ${writes.join(', ')}`;
        expect(left, after).toEqual(right);
      }
    });
  });
}
