import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDebtorLink } from '#application/contact/debtor-link.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
});
afterEach(() => world.close());

/** Counts the marks of links that are recorded from now on. */
function countMarks(): () => number {
  let count = 0;
  world.aws.intercept = async ({ operation, input }) => {
    if (operation === 'PutItem' && JSON.stringify(input).includes('"LINK#')) count += 1;
    return 'proceed';
  };
  return () => count;
}

const tokens = (): string[] =>
  world.emailsOf('NF-1').flatMap(({ html = '' }) => /\/d\/([0-9A-Za-z]{21})/.exec(html)?.[1] ?? []);

const opens = async (token: string): Promise<boolean> =>
  (await readDebtorLink(token, dayOf(world.now()), Date.parse(world.now()))) !== undefined;

test('the mark of a debt is recorded with its first message alone, and the link of each message opens its page', async () => {
  const marks = countMarks();
  await world.runUntil('2026-05-21T12:00:00-03:00');

  expect(tokens().length).toBeGreaterThan(3);
  expect(marks()).toBe(1);
  for (const token of tokens()) expect(await opens(token)).toBe(true);
});

test('a debt of before its mark was kept has it recorded with the next message', async () => {
  await world.runUntil('2026-05-05T23:00:00-03:00');
  await world.forget((await world.debt('NF-1'))?.debtId ?? '', 'linkMark');
  const marks = countMarks();
  await world.runUntil('2026-05-21T12:00:00-03:00');

  expect(marks()).toBe(1);
  for (const token of tokens()) expect(await opens(token)).toBe(true);
});
