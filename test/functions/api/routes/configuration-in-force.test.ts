import { afterAll, beforeAll, expect, it } from 'vitest';
import { callApi } from '#test/builders/api.ts';
import { deployedConfig, withOtherCreditor } from '#test/builders/config.ts';
import { TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await TestWorld.start({ config: withOtherCreditor(await deployedConfig(), 'outra-empresa') });
});
afterAll(() => world.close());

const read = async () => (await callApi(world, { path: '/configuration' })).body;
const minutesLater = (minutes: number): Promise<void> =>
  world.runUntil(new Date(Date.parse(world.now()) + minutes * 60_000).toISOString());

it('is known since when a configuration is in force, from the first look after its deployment', async () => {
  const began = world.now();
  await minutesLater(2);
  const first = await read();
  expect(Date.parse(first.since) - Date.parse(began)).toBeLessThanOrEqual(2 * 60_000);
  await minutesLater(180);
  expect((await read()).since).toBe(first.since);

  const deployedAt = world.now();
  world.reconfigure(await deployedConfig());
  const second = await read();
  expect(second.version).not.toBe(first.version);
  expect(second.since).toBeUndefined();
  await minutesLater(2);
  expect(Date.parse((await read()).since)).toBeGreaterThanOrEqual(Date.parse(deployedAt));
});
