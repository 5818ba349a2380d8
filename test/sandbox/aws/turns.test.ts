import { expect, it } from 'vitest';
import { Turns } from '#sandbox/aws/turns.ts';

it('lets calls begin in the order of their turns, however they arrive', async () => {
  const turns = new Turns();
  const order: string[] = [];
  const call = (turn: number) =>
    turns.take(turn, async () => {
      order.push(`begins ${turn}`);
      await Promise.resolve();
      order.push(`ends ${turn}`);
      return turn;
    });
  const results = await Promise.all([call(3), call(1), call(2)]);
  expect(results).toEqual([3, 1, 2]);
  expect(order.filter((step) => step.startsWith('begins'))).toEqual(['begins 1', 'begins 2', 'begins 3']);
});

it('does not wait for the end of the call before', async () => {
  const turns = new Turns();
  const stuck = Promise.withResolvers<void>();
  const first = turns.take(1, () => stuck.promise);
  expect(await turns.take(2, async () => 'second')).toBe('second');
  stuck.resolve();
  await first;
});

it('goes on after a call that fails', async () => {
  const turns = new Turns();
  await expect(turns.take(1, () => Promise.reject(new RangeError('refused')))).rejects.toThrow('refused');
  expect(await turns.take(2, async () => 'second')).toBe('second');
});
