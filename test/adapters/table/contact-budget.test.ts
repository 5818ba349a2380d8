import { beforeEach, describe, expect, test } from 'vitest';
import { findContactBudget, givePlaceBack, setHardship, takePlace } from '#adapters/table/contact-budget.ts';
import { FIRST, SECOND, useKeys } from '#test/builders/pseudonyms.ts';
import { TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  return () => world.close();
});

const TAX_ID = '52998224725';
const STEP = 'bebidas-nordeste_NF-1_8k2m0q4x/1/reminder-1-after/2026-05-08';
const AT = '2026-05-06T12:00:00.000Z';

test('a place that a step took is given back, and given back twice changes nothing', async () => {
  expect(await takePlace(TAX_ID, await findContactBudget(TAX_ID), STEP, AT)).toBe(true);
  expect(await findContactBudget(TAX_ID)).toMatchObject({ revision: 1, contacts: { [STEP]: AT } });

  await givePlaceBack(TAX_ID, STEP, AT);
  await givePlaceBack(TAX_ID, STEP, AT);
  expect(await findContactBudget(TAX_ID)).toEqual({
    revision: 2,
    contacts: {},
    under: expect.stringMatching(/^1-[0-9a-z]{32}$/),
  });
});

test('a place that was taken again since stays', async () => {
  const later = '2026-05-06T12:00:05.000Z';
  expect(await takePlace(TAX_ID, await findContactBudget(TAX_ID), STEP, AT)).toBe(true);
  expect(await takePlace(TAX_ID, await findContactBudget(TAX_ID), STEP, later)).toBe(true);

  await givePlaceBack(TAX_ID, STEP, AT);
  expect(await findContactBudget(TAX_ID)).toMatchObject({ revision: 2, contacts: { [STEP]: later } });
});

test('of two steps that read the same budget only one takes a place', async () => {
  const seen = await findContactBudget(TAX_ID);
  expect(await takePlace(TAX_ID, seen, STEP, AT)).toBe(true);
  expect(
    await takePlace(TAX_ID, seen, 'bebidas-nordeste_NF-2_0a1b2c3d/1/reminder-1-after/2026-05-08', AT),
  ).toBe(false);
});

test('a hardship stays while places are taken, until it is over, and is written once', async () => {
  const debt = { debtId: 'bebidas-nordeste_NF-1_8k2m0q4x', creditorId: 'bebidas-nordeste' };
  await setHardship(TAX_ID, debt, true);
  await setHardship(TAX_ID, debt, true);
  expect(await takePlace(TAX_ID, await findContactBudget(TAX_ID), STEP, AT)).toBe(true);
  expect(await findContactBudget(TAX_ID)).toMatchObject({
    revision: 2,
    contacts: { [STEP]: AT },
    hardships: { [debt.debtId]: debt.creditorId },
  });
  await setHardship(TAX_ID, debt, false);
  expect((await findContactBudget(TAX_ID)).hardships).toEqual({});
});

describe('after a key was added', () => {
  const rotate = (writes: 1 | 2) => useKeys(world, { writes, keys: { 1: FIRST, 2: SECOND } });
  const OTHER = 'bebidas-nordeste_NF-2_0a1b2c3d/1/reminder-1-after/2026-05-08';

  test('a budget of before is found, and of two steps that read it only one takes a place', async () => {
    await useKeys(world, FIRST);
    expect(await takePlace(TAX_ID, await findContactBudget(TAX_ID), STEP, AT)).toBe(true);
    await rotate(2);
    const seen = await findContactBudget(TAX_ID);
    expect(seen).toMatchObject({ contacts: { [STEP]: AT }, revision: 1 });
    expect(await takePlace(TAX_ID, seen, OTHER, AT)).toBe(true);
    expect(await takePlace(TAX_ID, seen, OTHER, AT)).toBe(false);
    expect((await findContactBudget(TAX_ID)).under).toMatch(/^1-/);

    await givePlaceBack(TAX_ID, STEP, AT);
    expect(Object.keys((await findContactBudget(TAX_ID)).contacts)).toEqual([OTHER]);
  });

  test('a new person has a budget by the new key', async () => {
    await rotate(2);
    expect(await takePlace(TAX_ID, await findContactBudget(TAX_ID), STEP, AT)).toBe(true);
    expect((await findContactBudget(TAX_ID)).under).toMatch(/^2-/);
  });

  test('of a process that still writes by the old key and one by the new, only one takes a place', async () => {
    await rotate(1);
    const seenByOld = await findContactBudget(TAX_ID);
    await rotate(2);
    const seenByNew = await findContactBudget(TAX_ID);
    expect(await takePlace(TAX_ID, seenByNew, STEP, AT)).toBe(true);
    await rotate(1);
    expect(await takePlace(TAX_ID, seenByOld, OTHER, AT)).toBe(false);

    await rotate(2);
    const both = await findContactBudget(TAX_ID);
    expect(both.contacts).toEqual({ [STEP]: AT });
    expect(await takePlace(TAX_ID, both, OTHER, AT)).toBe(true);
    expect(await takePlace(TAX_ID, both, OTHER, AT)).toBe(false);
    expect(Object.keys((await findContactBudget(TAX_ID)).contacts).sort()).toEqual([STEP, OTHER].sort());
  });
});
