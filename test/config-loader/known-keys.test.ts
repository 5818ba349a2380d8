import { expect, it } from 'vitest';
import { knownKeysAt, nearestKey } from '#config-loader/known-keys.ts';
import { Regua } from '#schemas/config/regua.ts';

it.each([
  ['the file', [], 'sendAt'],
  ['an item of a list', ['steps', 2], 'offset'],
  ['a mapping that may be left out', ['steps', 4, 'reissue'], 'dueInDays'],
  ['a mapping with a default', ['promise'], 'message'],
])('the keys of %s are known', (_, path, key) => {
  expect(knownKeysAt(Regua, path)).toContain(key);
});

it('nothing is known below a value that is no mapping', () => {
  expect(knownKeysAt(Regua, ['id', 'x'])).toEqual([]);
});

it.each([
  ['ofset', 'offset'],
  ['sendAtt', 'sendAt'],
  ['Steps', 'steps'],
  ['colour', undefined],
])('"%s" was meant to be %s', (key, meant) => {
  expect(nearestKey(key, ['id', 'sendAt', 'steps', 'offset', 'handOver'])).toBe(meant);
});
