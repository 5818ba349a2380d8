import { expect, it } from 'vitest';
import { remembered } from '#domain/calendar/remembered.ts';

it('answers the same question once, and another one anew', () => {
  const asked: string[] = [];
  const join = remembered((one: string, two?: number): string => {
    asked.push(one);
    return `${one} ${two}`;
  });
  expect([join('a', 1), join('a', 1), join('a', 2), join('a'), join('a')]).toEqual([
    ...['a 1', 'a 1'],
    'a 2',
    ...['a undefined', 'a undefined'],
  ]);
  expect(asked).toEqual(['a', 'a', 'a']);
});

it('remembers no refusal, and false as well as true', () => {
  let calls = 0;
  const odd = remembered((count: number): boolean => {
    calls += 1;
    if (count < 0) throw new RangeError(`${count}`);
    return count % 2 === 1;
  });
  expect(() => odd(-1)).toThrow(RangeError);
  expect(() => odd(-1)).toThrow(RangeError);
  expect([odd(2), odd(2), odd(3)]).toEqual([false, false, true]);
  expect(calls).toBe(4);
});

it('answers rightly after more questions than it remembers', () => {
  const double = remembered((count: number): number => 2 * count);
  const counts = Array.from({ length: 10_000 }, (_, count) => count);
  expect([...counts, ...counts].every((count) => double(count) === 2 * count)).toBe(true);
});
