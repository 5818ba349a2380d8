import { beforeEach, expect, test } from 'vitest';
import { findContactBudget, givePlaceBack, setHardship, takePlace } from '#adapters/table/contact-budget.ts';
import { TestWorld } from '#test/builders/world.ts';

beforeEach(async () => {
  const world = await TestWorld.start();
  return () => world.close();
});

const TAX_ID = '52998224725';
const STEP = 'bebidas-nordeste_NF-1_8k2m0q4x/1/reminder-1-after/2026-05-08';
const AT = '2026-05-06T12:00:00.000Z';

test('a place that a step took is given back, and given back twice changes nothing', async () => {
  expect(await takePlace(TAX_ID, await findContactBudget(TAX_ID), STEP, AT)).toBe(true);
  expect(await findContactBudget(TAX_ID)).toEqual({ revision: 1, contacts: { [STEP]: AT } });

  await givePlaceBack(TAX_ID, STEP, AT);
  await givePlaceBack(TAX_ID, STEP, AT);
  expect(await findContactBudget(TAX_ID)).toEqual({ revision: 2, contacts: {} });
});

test('a place that was taken again since stays', async () => {
  const later = '2026-05-06T12:00:05.000Z';
  expect(await takePlace(TAX_ID, await findContactBudget(TAX_ID), STEP, AT)).toBe(true);
  expect(await takePlace(TAX_ID, await findContactBudget(TAX_ID), STEP, later)).toBe(true);

  await givePlaceBack(TAX_ID, STEP, AT);
  expect(await findContactBudget(TAX_ID)).toEqual({ revision: 2, contacts: { [STEP]: later } });
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
  expect(await findContactBudget(TAX_ID)).toEqual({
    revision: 2,
    contacts: { [STEP]: AT },
    hardships: { [debt.debtId]: debt.creditorId },
  });
  await setHardship(TAX_ID, debt, false);
  expect((await findContactBudget(TAX_ID)).hardships).toEqual({});
});
