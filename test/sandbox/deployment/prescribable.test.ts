import { expect, it } from 'vitest';
import { prescribable } from '#sandbox/deployment/prescribable.ts';
import { deployedConfig } from '#test/builders/config.ts';

/** An index that a test writes, and what asks whether a debt in it may be prescribed. */
async function indexed() {
  let tell: (key: string, item: unknown) => void = () => {
    throw new Error('nobody follows the index');
  };
  const aws = {
    watchIndex: (_table: string, _index: string, watch: typeof tell) => {
      tell = watch;
    },
  };
  const isAny = prescribable(aws, 'a table', await deployedConfig());
  const put = (key: string, entry: string): void => tell(key, { prescribesFrom: { S: entry } });
  return { isAny, put, drop: (key: string): void => tell(key, undefined) };
}

it('nothing is prescribed while the table has no debt', async () => {
  const { isAny } = await indexed();
  expect(isAny('2036-01-01')).toBe(false);
});

it('a debt may be prescribed from the shortest term of any kind on, the day included', async () => {
  const { isAny, put } = await indexed();
  put('one', '#2026-05-05');
  // Lodging: one year (CC art. 206 §1 I).
  expect([isAny('2027-05-04'), isAny('2027-05-05'), isAny('2031-05-05')]).toEqual([false, true, true]);
});

it('a debt of a named kind counts, and one that is owed no more does not', async () => {
  const { isAny, put, drop } = await indexed();
  put('old', 'lodging#2025-01-31');
  put('new', '#2026-05-05');
  expect(isAny('2026-05-06')).toBe(true);
  drop('old');
  expect(isAny('2026-05-06')).toBe(false);
});
