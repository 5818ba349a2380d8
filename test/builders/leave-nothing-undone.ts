import { describe, expect, test } from 'vitest';
import { TIMES } from '#test/histories/how-many.ts';
import { type Path, play } from './crash.ts';

/** `npm test` lets a process die after every third write only, of each path others; `.ci/run` after every write (`HISTORIES=3`). */
const EACH = TIMES >= 3 ? 1 : 3;

/** Tests that each path leaves nothing undone, after whichever of its writes the process dies. */
export function leaveNothingUndone(paths: readonly Path[]): void {
  describe.each(paths.map((path, number) => ({ ...path, path, number })))(
    '$functionName: $name',
    ({ path, number }) => {
      test(`dies after ${EACH === 1 ? 'each' : 'some'} of its writes, is called again by ${path.calledAgainBy}, and leaves nothing undone`, async () => {
        const whole = await play(path);
        const { writes } = whole;
        expect(writes.length).toBeGreaterThan(0);
        for (const [index, write] of writes.entries()) {
          if (index % EACH !== Math.min(number % EACH, writes.length - 1)) continue;
          const expected = path.rightAfter ? await path.rightAfter(whole, writes.slice(0, index + 1)) : whole;
          if (!expected) continue;
          const { writes: _made, ...right } = expected;
          const { writes: _, ...left } = await play(path, index);
          const after = `after write ${index + 1} of ${writes.length}, ${write} of ${writes.join(', ')}`;
          expect(left, after).toEqual(right);
        }
      });
    },
  );
}
