import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayOf } from '#domain/calendar/days.ts';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { TestWorld } from '#test/builders/world.ts';

let world: TestWorld;

const COUNT = 1_000;
/** Mailbox domains, as a book of small retailers has them: one is most people's. */
const domainOf = (index: number): string =>
  index % 10 < 6 ? 'gmail.example' : index % 10 < 8 ? 'hotmail.example' : `loja-${index}.example`;

beforeAll(async () => {
  world = await TestWorld.start({ at: '2026-04-27T09:00:00-03:00' });
  for (let index = 0; index < COUNT; index += 1) {
    const { phone: _, ...debtor } = aDebtor({
      debtorId: `loja-${index}`,
      email: `contato-${index}@${domainOf(index)}`,
    });
    const dueDate = addDays('2026-03-20', -(index % 400));
    const issuedAt = `${addDays(dueDate, -10)}T09:00:00-03:00`;
    await world.billing(
      'InvoiceIssued.v1',
      anInvoice({ invoiceId: `NF-${index}`, debtor, dueDate, issuedAt, bill: {} }),
    );
  }
  await world.runUntil('2026-05-08T23:59:00-03:00');
}, 400_000);
afterAll(() => world.close());

const introductions = () => world.aws.mailbox.filter(({ tags }) => tags.step === 'introduction');

/** How many of them each value has. */
function countBy<T>(all: readonly T[], of: (one: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(of(one), (counts.get(of(one)) ?? 0) + 1);
  return counts;
}

const dayIn = (at: number): string => dayOf(new Date(at).toISOString(), 'America/Fortaleza');

describe('a thousand old debts that come in one minute', () => {
  test('are all introduced within six open days, each once', () => {
    expect(countBy(introductions(), ({ tags }) => tags.debtId ?? '').size).toBe(COUNT);
    expect(introductions()).toHaveLength(COUNT);
    const days = [...countBy(introductions(), ({ at }) => dayIn(at)).keys()].toSorted();
    expect(days.length).toBeLessThanOrEqual(6);
  });

  test('are no more a day than the ramp allows, over all and to each mailbox domain', () => {
    const days = [...countBy(introductions(), ({ at }) => dayIn(at))].toSorted();
    for (const [index, [, count]] of days.entries()) expect(count).toBeLessThanOrEqual(200 * 2 ** index);
    for (const domain of ['gmail.example', 'hotmail.example']) {
      const of = introductions().filter(({ to }) => to[0]?.endsWith(domain));
      const byDay = [...countBy(of, ({ at }) => dayIn(at))].toSorted();
      for (const [index, [, count]] of byDay.entries()) expect(count).toBeLessThanOrEqual(50 * 2 ** index);
    }
  });

  test('are a few a minute', () => {
    const byMinute = countBy(introductions(), ({ at }) => new Date(at).toISOString().slice(0, 16));
    expect(Math.max(...byMinute.values())).toBeLessThanOrEqual(6);
  });

  test('begin with the newest', () => {
    const [first] = [...countBy(introductions(), ({ at }) => dayIn(at)).keys()].toSorted();
    const ageOf = ({ tags }: { tags: Readonly<Record<string, string>> }): number =>
      Number(/_NF-(\d+)_/.exec(tags.debtId ?? '')?.[1]) % 400;
    const mean = (ages: readonly number[]): number => ages.reduce((sum, age) => sum + age, 0) / ages.length;
    const early = introductions().filter(({ at }) => dayIn(at) === first);
    expect(mean(early.map(ageOf))).toBeLessThan(mean(introductions().map(ageOf)));
  });

  test('wait twice at most', () => {
    const waits = countBy(
      world.events.filter(
        ({ type, detail }) => type === 'MessagePostponed.v1' && detail.rule === 'first-contacts-paced',
      ),
      ({ detail }) => detail.debtId,
    );
    expect(Math.max(...waits.values())).toBeLessThanOrEqual(2);
  });
});
