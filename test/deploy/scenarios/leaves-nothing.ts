import assert from 'node:assert/strict';
import { destroy } from '#test/deploy/cdk.ts';
import { type Holdings, holdings } from '#test/deploy/leftovers.ts';
import type { Report } from '#test/deploy/report.ts';
import { eventually } from '#test/deploy/wait.ts';

/** Lists that AWS gives lag behind: a deleted queue stays in its list for a minute. */
const LISTS_LAG = 90;

/** Dev is meant to keep nothing, whatever runs and lies there (see `standsInTheWay`). */
export async function leavesNothing(report: Report): Promise<void> {
  await report.step('destroy ends what runs, empties the bucket, and leaves nothing behind', async () => {
    // That the lists below are empty proves something only if they were full.
    for (const [kind, names] of Object.entries(await holdings()))
      assert.notDeepEqual(names, [], `${kind} of the stack are not found while it stands`);

    const printed = await destroy('--yes');
    for (const line of [/[1-9]\d* executions stopped/, /[1-9]\d* versions of objects deleted/, /is gone/])
      assert.match(printed, line);
    let left: Holdings = {};
    await eventually('an empty list of everything', LISTS_LAG, async () => {
      left = Object.fromEntries(Object.entries(await holdings()).filter(([, names]) => names.length > 0));
      return Object.keys(left).length === 0 || undefined;
    }).catch((error) => {
      throw new Error(`${error.message}\n${JSON.stringify(left, undefined, 2)}`, { cause: error });
    });
  });
}
