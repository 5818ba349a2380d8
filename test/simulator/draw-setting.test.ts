import { expect, it } from 'vitest';
import { drawSetting } from './draw-setting.ts';
import { Random } from './random.ts';

// One that takes none is no contact at all: no text message would ever be played.
it.each([1, 2, 3, 4, 5, 6])('every person of seed %i has a phone that takes text messages', (seed) => {
  const { persons } = drawSetting(new Random(seed), new Set());
  expect(persons.filter(({ phone }) => !/^\+55859\d{8}$/.test(phone))).toEqual([]);
});
