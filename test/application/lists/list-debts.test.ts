import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putDebt } from '#adapters/table/debts.ts';
import { debtListEntry } from '#adapters/table/list-entries.ts';
import { type DebtFilter, type DebtOrder, listDebts } from '#application/lists/list-debts.ts';
import { updateDebt } from '#application/unit-of-work/update-debt.ts';
import { addDays } from '#domain/calendar/days.ts';
import { nameOwner } from '#domain/debt/commands/name-owner.ts';
import type { DebtRow } from '#schemas/api/debt-row.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { aCase, aDebt, aPromise, ISSUED_STATUSES } from '#test/builders/debt.ts';
import { TestWorld } from '#test/builders/world.ts';

/** On Wednesday, 20 May 2026, at noon in Brasília. */
const NOW = '2026-05-20T15:00:00Z';
const OWED = ['open', 'promised', 'caseOpen', 'onPaymentPlan', 'handedOver'] as const;

let world: TestWorld;
beforeAll(async () => {
  world = await TestWorld.start();
});
afterAll(() => world.close());

let creditors = 0;
/** A creditor that has nothing yet, so that the tests of one world do not meet. */
const newCreditor = (): string => {
  creditors += 1;
  return `creditor-${creditors}`;
};

const idOf = (creditorId: string, number: number): string => `${creditorId}_NF-${number}_aaaabbbb`;

const named = (creditorId: string, number: number) => ({
  debtId: idOf(creditorId, number),
  creditorId,
  invoiceId: `NF-${number}`,
});

const issued = (
  creditorId: string,
  number: number,
  status: Debt['status'],
  dueDate = '2026-05-05',
  given: Partial<Pick<Debt, 'execution' | 'revision'>> = {},
): Debt => ({
  ...aDebt(status),
  debtId: idOf(creditorId, number),
  creditorId,
  invoiceId: `NF-${number}`,
  dueDate,
  rolledDueDate: dueDate,
  ...given,
});

/** All pages of a list, with what is done between each two. */
async function walk(
  filter: DebtFilter,
  order: DebtOrder,
  { most, between = async () => {} }: { readonly most: number; readonly between?: () => Promise<void> },
): Promise<DebtRow[]> {
  const rows: DebtRow[] = [];
  let after: string | undefined;
  do {
    const page = await listDebts(filter, order, { after, most }, NOW);
    expect(page.rows.length).toBeLessThanOrEqual(most);
    rows.push(...page.rows);
    after = page.next;
    await between();
  } while (after !== undefined);
  return rows;
}

const numbersOf = (rows: readonly DebtRow[]): number[] =>
  rows.map(({ invoiceId }) => Number(invoiceId.slice('NF-'.length)));

describe('a list of debts', () => {
  it('has those of the statuses that are asked for, by their due dates, with what is owed on the day', async () => {
    const creditorId = newCreditor();
    for (const [index, status] of ISSUED_STATUSES.entries())
      await putDebt(issued(creditorId, index, status, addDays('2026-05-15', -index)));
    const all = await walk({ creditors: [creditorId], statuses: ISSUED_STATUSES }, 'dueDate', { most: 3 });
    expect(numbersOf(all)).toEqual([7, 6, 5, 4, 3, 2, 1, 0]);
    const owed = await walk({ creditors: [creditorId], statuses: OWED }, 'dueDate', { most: 50 });
    expect(owed.map(({ status }) => status)).toEqual([...OWED].reverse());
    expect(owed.at(-1)).toMatchObject({ amount: 100_000, owed: 102_166, asOf: '2026-05-20', daysLate: 5 });
  });

  it('has no debt of a creditor that was not asked for', async () => {
    const [own, other] = [newCreditor(), newCreditor()];
    await putDebt(issued(own, 1, 'open'));
    await putDebt(issued(other, 2, 'open'));
    const rows = await walk({ creditors: [own], statuses: OWED }, 'dueDate', { most: 50 });
    expect(numbersOf(rows)).toEqual([1]);
    expect(await walk({ creditors: [], statuses: OWED }, 'dueDate', { most: 50 })).toEqual([]);
    const both = await walk({ creditors: [own, other], statuses: OWED }, 'dueDate', { most: 1 });
    expect(numbersOf(both).sort()).toEqual([1, 2]);
  });

  it('by days late has just those, counted from the due date on a business day', async () => {
    const creditorId = newCreditor();
    // The 2nd and 3rd of May are a weekend: due on the 4th.
    const dates = ['2026-05-01', '2026-05-02', '2026-05-04', '2026-05-15', '2026-05-20', '2026-05-25'];
    for (const [index, dueDate] of dates.entries())
      await putDebt({
        ...issued(creditorId, index, 'open', dueDate),
        rolledDueDate: dueDate < '2026-05-04' ? '2026-05-04' : dueDate,
      });
    const late = async (from?: number, to?: number): Promise<number[]> =>
      numbersOf(
        await walk({ creditors: [creditorId], statuses: OWED, daysLate: { from, to } }, 'dueDate', {
          most: 2,
        }),
      );
    expect(await late(16, 16)).toEqual([0, 1, 2]);
    expect(await late(1)).toEqual([0, 1, 2, 3]);
    expect(await late(1, 15)).toEqual([3]);
    expect(await late(undefined, 0)).toEqual([4, 5]);
    expect(await late(-5, -5)).toEqual([5]);
    expect(await late(17)).toEqual([]);
  });

  it('by the next action has what waits for something, the earliest first', async () => {
    const creditorId = newCreditor();
    const debts: Debt[] = [
      issued(creditorId, 0, 'handedOver'),
      issued(creditorId, 1, 'open'),
      {
        ...aDebt('promised', { promises: [aPromise({ day: '2026-05-22', until: '2026-05-25' })] }),
        ...named(creditorId, 2),
      },
      { ...aDebt('caseOpen', { cases: [aCase({ deadline: '2026-05-19' })] }), ...named(creditorId, 3) },
      issued(creditorId, 4, 'settled'),
    ];
    for (const debt of debts) await putDebt(debt);
    const all: DebtFilter = { creditors: [creditorId], statuses: ISSUED_STATUSES };
    const rows = await walk(all, 'nextAction', { most: 2 });
    expect(rows.map(({ invoiceId, nextActionAt }) => [invoiceId, nextActionAt])).toEqual([
      ['NF-1', '2026-05-06T12:30:00.000Z'],
      ['NF-3', '2026-05-20T03:00:00.000Z'],
      ['NF-2', '2026-05-22T03:00:00.000Z'],
    ]);
    const before = { ...all, nextActionBefore: '2026-05-20T00:00:00-03:00' };
    expect(numbersOf(await walk(before, 'nextAction', { most: 2 }))).toEqual([1]);
    expect(numbersOf(await walk(before, 'dueDate', { most: 2 }))).toEqual([1]);
  });

  it('by its owner has what one has to act on', async () => {
    const creditorId = newCreditor();
    for (let number = 0; number < 30; number += 1)
      await putDebt({
        ...aDebt('caseOpen', { cases: [aCase({ owner: number % 10 === 0 ? 'juridico' : 'atendimento' })] }),
        ...named(creditorId, number),
      });
    await putDebt(issued(creditorId, 30, 'open'));
    const filter = { creditors: [creditorId], statuses: ISSUED_STATUSES, owner: 'juridico' };
    expect(numbersOf(await walk(filter, 'dueDate', { most: 2 })).sort()).toEqual([0, 10, 20]);
    expect((await walk(filter, 'nextAction', { most: 2 })).length).toBe(3);
  });

  it('by its owner has debts that were handed over and open cases alike, and follows the latest word', async () => {
    const creditorId = newCreditor();
    const handedOver = (number: number, owner?: string) =>
      putDebt({
        ...aDebt('handedOver'),
        ...named(creditorId, number),
        handedOver: {
          ...{ at: '2026-05-18T12:30:00Z', reason: 'ladder-over' },
          ...(owner === undefined ? {} : { named: { owner, at: '2026-05-19T12:00:00Z' } }),
        },
      });
    for (let number = 0; number < 30; number += 1)
      await handedOver(number, number % 10 === 0 ? 'bruno' : number % 10 === 1 ? 'carla' : undefined);
    await putDebt({ ...aDebt('caseOpen', { cases: [aCase({ owner: 'bruno' })] }), ...named(creditorId, 30) });
    const of = (owner: string): DebtFilter => ({ creditors: [creditorId], statuses: OWED, owner });
    const numbers = async (owner: string) =>
      numbersOf(await walk(of(owner), 'dueDate', { most: 2 })).sort((one, other) => one - other);
    expect([await numbers('bruno'), await numbers('carla')]).toEqual([
      [0, 10, 20, 30],
      [1, 11, 21],
    ]);

    const say = (number: number, owner?: string) =>
      updateDebt(idOf(creditorId, number), {
        command: 'nameOwner',
        decide: (debt) => nameOwner(debt, { owner, namedAt: NOW, at: NOW }),
      });
    await say(10, 'carla');
    await say(11);
    expect([await numbers('bruno'), await numbers('carla')]).toEqual([
      [0, 20, 30],
      [1, 10, 21],
    ]);
  });

  it('ends a page where it has looked at a thousand debts, and goes on from there', async () => {
    const creditorId = newCreditor();
    for (let number = 0; number < 1040; number += 1) await putDebt(issued(creditorId, number, 'open'));
    await putDebt(issued(creditorId, 2000, 'promised', '2026-05-06'));
    const filter: DebtFilter = {
      creditors: [creditorId],
      statuses: OWED,
      nextActionBefore: '2026-05-06T12:00:00Z',
    };
    const first = await listDebts(filter, 'dueDate', { most: 5 }, NOW);
    expect(first).toEqual({ rows: [], next: expect.any(String) });
    expect(numbersOf(await walk(filter, 'dueDate', { most: 5 }))).toEqual([]);
  }, 60_000);
});

describe('pages of a list under change', () => {
  /** Something that happens to the debt of a number. */
  const changes = fc.oneof(
    fc.record({ kind: fc.constant('status'), status: fc.constantFrom(...ISSUED_STATUSES) }),
    fc.record({ kind: fc.constant('due'), by: fc.integer({ min: -20, max: 20 }) }),
    fc.record({ kind: fc.constant('step'), days: fc.integer({ min: -10, max: 10 }) }),
    fc.record({ kind: fc.constant('new'), due: fc.integer({ min: 0, max: 20 }) }),
  );

  it.each([
    ['dueDate', 'listBy'],
    ['nextAction', 'nextActionAt'],
  ] as const)(
    'by %s show each debt that was there all the while, and stayed in its place, just once',
    async (order, attribute) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.record({ due: fc.integer({ min: 0, max: 20 }), status: fc.constantFrom(...OWED) }), {
            minLength: 5,
            maxLength: 25,
          }),
          fc.array(fc.array(fc.tuple(fc.nat({ max: 40 }), changes), { maxLength: 4 }), { maxLength: 12 }),
          fc.integer({ min: 1, max: 7 }),
          async (given, script, most) => {
            const creditorId = newCreditor();
            const debts: Debt[] = [];
            const put = async (debt: Debt): Promise<void> => {
              const number = Number(debt.invoiceId.slice(3));
              const known = debts[number];
              debts[number] = debt;
              expect(await putDebt(debt, known)).toBe(true);
            };
            const at = (due: number): string => addDays('2026-05-01', due);
            const step = (day: string): Debt['execution'] => ({
              ...aDebt('open').execution,
              at: { 'lembrete-d1': `${day}T12:30:00Z`, 'hand-over': '2026-09-01T12:30:00Z' },
            });
            for (const [number, { due, status }] of given.entries())
              await put(issued(creditorId, number, status, at(due), { execution: step(at(due)) }));
            const filter: DebtFilter = { creditors: [creditorId], statuses: OWED };
            const placesNow = (): Map<number, string> =>
              new Map(
                debts.flatMap((debt, number) => {
                  const { [attribute]: place } = debtListEntry(debt);
                  const isListed = OWED.some((status) => status === debt.status);
                  return place !== undefined && isListed ? [[number, place] as const] : [];
                }),
              );
            const before = placesNow();
            const steady = new Map(before);
            const movedAhead = new Set<number>();
            const rounds = [...script];
            const rows = await walk(filter, order, {
              most,
              between: async () => {
                for (const [number, change] of rounds.shift() ?? []) {
                  const known = debts[number % debts.length];
                  if (!known) continue;
                  const { revision, dueDate, invoiceId } = known;
                  const own = Number(invoiceId.slice(3));
                  if (change.kind === 'new') {
                    const next = debts.length;
                    await put(
                      issued(creditorId, next, 'open', at(change.due), { execution: step(at(change.due)) }),
                    );
                  } else
                    await put(
                      issued(
                        creditorId,
                        own,
                        change.kind === 'status' ? change.status : known.status,
                        change.kind === 'due' ? addDays(dueDate, change.by) : dueDate,
                        {
                          revision: revision + 1,
                          execution:
                            change.kind === 'step' ? step(addDays(dueDate, change.days)) : known.execution,
                        },
                      ),
                    );
                }
                const now = placesNow();
                for (const [number, place] of steady) {
                  const moved = now.get(number);
                  if (moved === place) continue;
                  steady.delete(number);
                  if (moved !== undefined && moved > place) movedAhead.add(number);
                }
              },
            });
            const shown = numbersOf(rows);
            for (const number of steady.keys())
              expect(shown.filter((one) => one === number)).toEqual([number]);
            for (const [number, place] of placesNow())
              if (movedAhead.has(number) && place >= (before.get(number) ?? ''))
                expect(shown).toContain(number);
          },
        ),
        { numRuns: 25, ...(process.env.HISTORIES_SEED === 'random' ? {} : { seed: 18 }) },
      );
    },
    120_000,
  );
});
