import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listWritesPerDebt } from '#bench/list-writes.ts';
import { ROOT } from '#test/builders/root.ts';

/** The rows of a whole debt in docs/cost.md: what it is, and the writes to each index. */
const ROWS = [
  ...readFileSync(join(ROOT, 'docs/cost.md'), 'utf8').matchAll(
    /^\| (never paid|paid on D\+2)[^|]*\| (\d+) \| (\d+) \|/gm,
  ),
].map(([, what = '', lists, nextActions]) => `${what.padEnd(14)} lists ${lists}, nextActions ${nextActions}`);

// A debt that writes more to the indexes than the page says costs more than the page says.
it('the writes that lists add to a debt, from its invoice to its end, are those of docs/cost.md', async () => {
  expect(ROWS).toHaveLength(2);
  expect(await listWritesPerDebt()).toEqual(ROWS);
});
