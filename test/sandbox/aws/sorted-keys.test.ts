import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Bounds, SortedKeys } from '#sandbox/aws/sorted-keys.ts';

const isWithin = (key: string, { gt, gte, lt, lte }: Bounds): boolean =>
  (gt === undefined || key > gt) &&
  (gte === undefined || key >= gte) &&
  (lt === undefined || key < lt) &&
  (lte === undefined || key <= lte);

it('gives the keys of any range as a look at every key finds them', () => {
  const key = fc.stringMatching(/^[a-d]{1,3}$/);
  fc.assert(
    fc.property(
      fc.uniqueArray(key),
      fc.array(key),
      fc.record({ gt: key, gte: key, lt: key, lte: key }, { requiredKeys: [] }),
      (added, removed, bounds) => {
        const keys = new SortedKeys();
        for (const one of added) keys.add(one);
        for (const one of removed) keys.remove(one);
        const left = added.filter((one) => !removed.includes(one));
        expect(keys.within(bounds)).toEqual(left.filter((one) => isWithin(one, bounds)).toSorted());
      },
    ),
  );
});
