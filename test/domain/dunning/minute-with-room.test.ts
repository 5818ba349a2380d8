import { expect, it } from 'vitest';
import { minuteWithRoom } from '#domain/dunning/minute-with-room.ts';

const taken = new Map([
  [10, 3],
  [11, 3],
  [12, 2],
  [13, 4],
]);

it.each([
  { name: 'the first that is not full', from: 10, to: 20, minute: 12 },
  { name: 'not one before the span', from: 13, to: 20, minute: 14 },
  { name: 'one that nothing was counted in', from: 30, to: 30, minute: 30 },
  { name: 'none when all of the span are full', from: 10, to: 11, minute: undefined },
  { name: 'none in an empty span', from: 20, to: 19, minute: undefined },
])('a minute with room is $name', ({ from, to, minute }) => {
  expect(minuteWithRoom(taken, { from, to, perMinute: 3 })).toBe(minute);
});
