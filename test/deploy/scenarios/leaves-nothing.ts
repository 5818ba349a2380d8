import assert from 'node:assert/strict';
import type { Cdk } from '#test/deploy/cdk.ts';
import { type Holdings, holdings } from '#test/deploy/leftovers.ts';
import type { Report } from '#test/deploy/report.ts';
import { eventually } from '#test/deploy/wait.ts';

/** Lists that AWS gives lag behind: a deleted queue stays in its list for a minute. */
const LISTS_LAG = 90;

/** Dev is meant to keep nothing. */
export async function leavesNothing(report: Report, cdk: Cdk, config: string): Promise<void> {
  await report.step('destroy leaves nothing behind', async () => {
    // That the lists below are empty proves something only if they were full.
    for (const [kind, names] of Object.entries(await holdings()))
      assert.notDeepEqual(names, [], `${kind} of the stack are not found while it stands`);

    await cdk.destroy(config);
    let left: Holdings = {};
    await eventually('an empty list of everything', LISTS_LAG, async () => {
      left = Object.fromEntries(Object.entries(await holdings()).filter(([, names]) => names.length > 0));
      return Object.keys(left).length === 0 || undefined;
    }).catch((error) => {
      throw new Error(`${error.message}\n${JSON.stringify(left, undefined, 2)}`, { cause: error });
    });
  });
}
