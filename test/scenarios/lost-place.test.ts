import { afterEach, describe, expect, test } from 'vitest';
import { findContactBudget, takePlace } from '#adapters/table/contact-budget.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { withoutLostPlaces } from '#application/take-step/without-lost-places.ts';
import { addMinutes } from '#domain/calendar/days.ts';
import { contactKey } from '#domain/debt/send-key.ts';
import type { ContactKey } from '#schemas/records/send-key.ts';
import { deployedConfig, withOtherCreditor } from '#test/builders/config.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { TestWorld } from '#test/builders/world.ts';

/** One person owes two creditors: no message speaks of both debts. */
const first = anInvoice({ invoiceId: 'NF-1' });
const TAX_ID = first.debtor.taxId.replace(/\D/g, '');
const OTHER = 'casa-do-gesso';

let world: TestWorld;
afterEach(() => world.close());

/** A person may be written to again after 40 hours: a reminder a day after another one has to wait. */
async function start(): Promise<void> {
  const config = withOtherCreditor(await deployedConfig(), OTHER);
  const limits = {
    ...config.limits,
    perWeek: { ...config.limits.perWeek, messages: 7 },
    cooldown: { ...config.limits.cooldown, hours: 40 },
  };
  world = await TestWorld.start({ config: { ...config, limits } });
  await world.billing('InvoiceIssued.v1', first);
  await world.runUntil('2026-04-27T12:00:00-03:00');
}

/** The step of the first debt dies with its place in the contact budget, and the debt is paid before its next try. */
function dieWithPlace(): void {
  let isOver = false;
  world.aws.intercept = async ({ functionName, operation, input }) => {
    if (isOver || functionName !== 'take-step' || operation !== 'PutItem') return 'proceed';
    if (!JSON.stringify(input).includes('/1/reminder-3-after/')) return 'proceed';
    isOver = true;
    await world.webhook(aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 110_000, paidAt: world.now() }));
    return 'crash-after';
  };
}

/** The debt with the other creditor. */
const issueOther = (dueDate: string) =>
  world.billing(
    'InvoiceIssued.v1',
    anInvoice({
      invoiceId: 'NF-2',
      creditorId: OTHER,
      debtor: aDebtor({ debtorId: 'cli-2', taxId: first.debtor.taxId }),
      dueDate,
    }),
  );

const writtenTo = (invoiceId: string) =>
  world.aws.mailbox
    .filter(({ tags }) => tags.debtId?.includes(invoiceId))
    .map(({ at, tags }) => `${tags.step} ${new Date(at - 3 * 3_600_000).toISOString().slice(0, 10)}`);
const whyNot = () =>
  world.events
    .filter(({ type, detail }) => type === 'MessagePostponed.v1' && detail.invoiceId === 'NF-2')
    .map(({ detail }) => detail.rule);
const budget = () => findContactBudget(TAX_ID);
const stepsIn = (keys: readonly string[]) => keys.map((key) => key.split('/').slice(-2).join(' ')).sort();

describe('a place in the contact budget', () => {
  test('that a step took and used holds, and is asked about once', async () => {
    await start();
    await issueOther('2026-05-12');
    await world.runUntil('2026-05-11T18:00:00-03:00');

    const OF_FIRST = [
      'notice-3-before 2026-05-02',
      'reminder-1-after 2026-05-06',
      'reminder-3-after 2026-05-08',
    ];
    expect([writtenTo('NF-1'), writtenTo('NF-2')]).toEqual([OF_FIRST, ['notice-3-before 2026-05-11']]);
    expect(whyNot()).toEqual(['contact-hours']);
    // The notice is older than the budget keeps.
    expect(stepsIn((await budget()).made ?? [])).toEqual(OF_FIRST.slice(1));
  });

  test('that a step took before it died, and never used, is free for the next message to the person', async () => {
    await start();
    await issueOther('2026-05-12');
    dieWithPlace();
    await world.runUntil('2026-05-11T18:00:00-03:00');

    expect(writtenTo('NF-1')).not.toContain('reminder-3-after 2026-05-08');
    expect([writtenTo('NF-2'), whyNot()]).toEqual([['notice-3-before 2026-05-09'], []]);
    expect(stepsIn(Object.keys((await budget()).contacts))).toEqual([
      'notice-3-before 2026-05-02',
      'notice-3-before 2026-05-09',
      'reminder-1-after 2026-05-06',
    ]);
  });

  test('is free an hour after it was taken: until then a later try of its step may use it', async () => {
    await start();
    const debtId = debtIdOf(first.creditorId, 'NF-1');
    const [place, own] = ['reminder-1-after', 'reminder-3-after'].map((step) =>
      contactKey(debtId, { version: 1, step }, '2026-05-06'),
    ) as [ContactKey, ContactKey];
    const at = '2026-05-06T12:30:00Z';
    await takePlace(TAX_ID, await budget(), place, at);

    const leftAfter = async (minutes: number) =>
      withoutLostPlaces(TAX_ID, await budget(), own, addMinutes(at, minutes));
    expect((await leftAfter(59)).contacts).toEqual({ [place]: at });
    expect((await leftAfter(60)).contacts).toEqual({});
    expect((await budget()).contacts).toEqual({});
  });
});
