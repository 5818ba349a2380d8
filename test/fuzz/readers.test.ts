import { expect, it } from 'vitest';
import { damaged } from './damage.ts';
import { wrongWith } from './judge.ts';
import { fuzzedReaders } from './readers.ts';

it.each(fuzzedReaders())(
  '$name: whatever is damaged, each record is sound, or goes to a person',
  ({ samples, read }) => {
    for (let seed = 0; seed < 150; seed += 1) {
      const text = damaged(samples[seed % samples.length] ?? '', seed);
      expect(wrongWith(read(text)), JSON.stringify(text)).toBeUndefined();
    }
  },
);
