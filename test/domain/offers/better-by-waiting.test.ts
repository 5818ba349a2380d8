import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#domain/calendar/days.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import type { MoneyView } from '#domain/debt/money-view.ts';
import { priceByRule } from '#domain/debt/price-by-rule.ts';
import { settlementOn } from '#domain/debt/settlement.ts';
import { betterByWaiting, neverTaken } from '#domain/offers/better-by-waiting.ts';
import type { Situation } from '#domain/offers/situation.ts';
import type { OfferBook as Book, OfferChannel, OfferTier } from '#schemas/config/offers.ts';
import { OfferBook } from '#schemas/config/offers.ts';
import type { Profile } from '#schemas/primitives.ts';
import {
  bookOf,
  books,
  cash,
  debts,
  FROM,
  offersIn,
  plan,
  situations,
  soundBooks,
  tier,
} from '#test/builders/offer-books.ts';
import { refusals } from '#test/builders/refusals.ts';

const luresOf = (tiers: readonly OfferTier[]) =>
  betterByWaiting(bookOf(tiers)).map(
    ({ by, kind, tier: more, than, daysLate }) =>
      `${by} ${kind} ${daysLate}: ${more.id} > ${than?.id ?? '-'}`,
  );
const forProfiles = (...profiles: Profile[]) => ({ when: { profiles } });
const dueBefore = (day: string) => ({ when: { dueBefore: day } });

describe('it pays to wait', () => {
  it.each<{ case: string; tiers: OfferTier[]; lures: string[] }>([
    {
      case: 'never, if discounts only shrink',
      tiers: [tier('a', 1, 10, cash(100)), tier('b', 11, 20, cash(50)), tier('c', 21, undefined, cash(50))],
      lures: [],
    },
    {
      case: 'when it grows',
      tiers: [tier('a', 1, 10, cash(50)), tier('b', 11, undefined, cash(51))],
      lures: ['waiting cash 11: b > a'],
    },
    {
      case: 'when it begins later than lateness, for the day before costs more',
      tiers: [tier('a', 2, undefined, cash(10))],
      lures: ['waiting cash 2: a > -'],
    },
    {
      case: 'if a discount returns after a gap',
      tiers: [tier('a', 1, 10, cash(10)), tier('b', 12, undefined, cash(10))],
      lures: ['waiting cash 12: b > -'],
    },
    {
      case: 'when a tier ends that was read before a better one',
      tiers: [tier('a', 1, 10, cash(50)), tier('b', 1, undefined, cash(60))],
      lures: ['waiting cash 11: b > a'],
    },
    {
      case: 'never, when only the length of instalments grows, or they begin late',
      tiers: [tier('a', 1, 10, cash(50)), tier('b', 11, 20, plan(3)), tier('c', 21, undefined, plan(6))],
      lures: [],
    },
    {
      case: 'when instalments grow cheaper, after a pause too',
      tiers: [
        tier('a', 1, 10, { ...cash(100), ...plan(3, 50) }),
        tier('b', 11, 20, cash(100)),
        tier('c', 21, undefined, { ...cash(100), ...plan(3, 60) }),
      ],
      lures: ['waiting instalments 21: c > a'],
    },
    {
      case: 'for some debtors only, whom others’ tiers hide',
      tiers: [
        tier('bons', 1, 10, { ...forProfiles('good'), ...cash(50) }),
        tier('cedo', 1, 10, cash(50)),
        tier('vip', 11, undefined, { when: { tags: ['vip'] }, ...cash(60) }),
        tier('tarde', 11, undefined, cash(40)),
      ],
      lures: ['waiting cash 11: vip > bons', 'waiting cash 11: vip > cedo'],
    },
    {
      case: 'never, when debts of before have more from the first day of the book',
      tiers: [
        tier('antigas', 1, undefined, { ...dueBefore(FROM), ...cash(100, 20) }),
        tier('a', 1, 9, cash(50)),
      ],
      lures: [],
    },
    {
      case: 'when debts of before have more once they are older than all were when the book began',
      // The youngest was due on 31 December, a day before.
      tiers: [
        tier('antigas', 2, undefined, { ...dueBefore(FROM), ...cash(100, 20) }),
        tier('a', 1, 9, cash(50)),
      ],
      lures: ['waiting cash 2: antigas > a'],
    },
    {
      case: 'never, for debts of before on days that they have passed long ago',
      tiers: [
        tier('antigas', 30, undefined, { ...dueBefore('2025-12-02'), ...cash(100, 20) }),
        tier('a', 1, undefined, cash(50)),
      ],
      lures: [],
    },
    {
      case: 'when a worse payer gets more, or may pay in more parts',
      tiers: [
        tier('maus', 1, undefined, { ...forProfiles('recurrent'), ...cash(60), ...plan(4, 10) }),
        tier('todos', 1, undefined, { ...cash(50), ...plan(3, 20) }),
      ],
      lures: ['profile cash 1: maus > todos', 'profile instalments 1: maus > todos'],
    },
    {
      case: 'if a new debtor gets less than a known one',
      tiers: [
        tier('novos', 1, undefined, { ...forProfiles('new'), ...cash(10) }),
        tier('todos', 1, undefined, cash(20)),
      ],
      lures: ['profile cash 1: todos > novos'],
    },
    {
      case: 'never, when a better payer gets more',
      tiers: [
        tier('bons', 1, undefined, { ...forProfiles('good', 'new'), ...cash(60) }),
        tier('medios', 1, undefined, { ...forProfiles('occasional'), ...cash(50) }),
        tier('maus', 1, undefined, cash(40)),
      ],
      lures: [],
    },
    {
      case: 'if a person offers more than the page',
      tiers: [tier('telefone', 1, undefined, { when: { channels: ['person', 'sms'] }, ...cash(20) })],
      lures: ['channel cash 1: telefone > -'],
    },
    {
      case: 'never, if the page offers more',
      tiers: [
        tier('pagina', 1, undefined, { when: { channels: ['page'] }, ...cash(60), ...plan(3) }),
        tier('todos', 1, undefined, { ...cash(50), ...plan(2) }),
      ],
      lures: [],
    },
  ])('$case', ({ tiers, lures }) => {
    expect(luresOf(tiers)).toEqual(lures);
  });

  it('with an example in centavos, of an invoice of the band', () => {
    const grows = [tier('a', 1, 10, cash(50)), tier('b', 11, undefined, cash(100))];
    const [band] = bookOf(grows).bands as [Book['bands'][number]];
    const two = {
      ...bookOf(grows),
      bands: [
        { ...band, upTo: 30_000 },
        { ...band, id: 'maiores' },
      ],
    };
    expect(betterByWaiting(two).map(({ example }) => example)).toEqual([
      { principal: 30_000, fine: 600, less: 30_300, more: 30_000 },
      { principal: 130_000, fine: 2_600, less: 131_300, more: 130_000 },
    ]);
  });
});

describe('a tier that no debt uses', () => {
  it.each([
    {
      case: 'below one that matches everything',
      tiers: [tier('a', 1, undefined, cash(5)), tier('b', 3, 9, cash(5))],
      left: ['b'],
    },
    {
      case: 'below two that take all together',
      tiers: [
        tier('a', 1, undefined, { when: { personType: 'person' }, ...cash(5) }),
        tier('b', 1, undefined, { when: { personType: 'company' }, ...cash(5) }),
        tier('c', 1, undefined, cash(5)),
      ],
      left: ['c'],
    },
    {
      case: 'for debts of before, on days that they have all passed',
      tiers: [tier('a', 1, 20, { ...dueBefore('2025-12-02'), ...cash(5) })],
      left: ['a'],
    },
    {
      case: 'none',
      tiers: [tier('a', 1, 2, cash(5)), tier('b', 1, 3, cash(5)), tier('c', 2, 4, cash(5))],
      left: [],
    },
  ])('is found: $case', ({ tiers, left }) => {
    expect(neverTaken(bookOf(tiers)).map(({ tier: { id } }) => id)).toEqual(left);
  });
});

/** What it takes to be rid of a debt on a day, by whatever way is cheapest: nothing offered, the creditor's rule, an offer. */
function cheapest(book: Book, debt: MoneyView, who: Situation, day: string): number {
  const balance = balanceOn(debt, day);
  const offered = offersIn(book, debt, who, day).map(({ total }) => total);
  return Math.min(balance.due, priceByRule(debt, balance) ?? balance.due, ...offered);
}

describe('in a book that the check finds nothing in', () => {
  it('a later day never costs less, whatever is paid in between, and while a reissued bill is valid', () => {
    let offered = 0;
    fc.assert(
      fc.property(
        soundBooks,
        situations,
        debts,
        fc.array(
          fc.record({
            wait: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 40 })),
            percent: fc.integer({ min: 0, max: 60 }),
          }),
          {
            minLength: 2,
            maxLength: 8,
          },
        ),
        fc.option(
          fc.record({ after: fc.integer({ min: 1, max: 60 }), holds: fc.integer({ min: 0, max: 30 }) }),
        ),
        (book, who, untouched, steps, bill) => {
          let debt: MoneyView = { ...untouched, rolledDueDate: who.rolledDueDate };
          if (bill) {
            const issuedOn = addDays(who.rolledDueDate, bill.after);
            const { total } = balanceOn(debt, issuedOn);
            const goodThrough = addDays(issuedOn, bill.holds);
            const quote = {
              id: 'bill',
              by: 'bill' as const,
              amount: total,
              received: 0,
              issuedOn,
              goodThrough,
            };
            debt = { ...debt, quotes: [quote] };
          }
          let day = [addDays(who.rolledDueDate, -1), FROM].sort()[1] as string;
          let spent = 0;
          let least = cheapest(book, debt, who, day);
          for (const { wait, percent } of steps) {
            day = addDays(day, wait);
            const waited = spent + cheapest(book, debt, who, day);
            expect(waited).toBeGreaterThanOrEqual(least);
            least = waited;
            offered += offersIn(book, debt, who, day).length;
            // Once a bill is out: what it asks for counts what was received before.
            const amount = Math.floor((cheapest(book, debt, who, day) * percent) / 100);
            if (amount === 0 || debt.quotes?.some(({ issuedOn }) => day <= issuedOn)) continue;
            const payment = { amount, paidAt: `${day}T12:00:00Z` };
            debt = { ...debt, payments: { ...debt.payments, [day]: payment } };
            spent += amount;
            if (settlementOn(debt, day).settles) break;
            const now = spent + cheapest(book, debt, who, day);
            expect(now).toBeGreaterThanOrEqual(least);
            least = now;
          }
          // A debtor who settles in parts has not paid less either.
          expect(
            spent + (settlementOn(debt, day).settles ? 0 : cheapest(book, debt, who, day)),
          ).toBeGreaterThanOrEqual(least);
        },
      ),
      { numRuns: 120 },
    );
    expect(offered).toBeGreaterThan(50);
  });

  it('nor does any number of payments, nor another channel, nor a profile that got worse', () => {
    const worse: Readonly<Partial<Record<Profile, Profile>>> = {
      good: 'occasional',
      new: 'occasional',
      occasional: 'recurrent',
    };
    fc.assert(
      fc.property(
        soundBooks,
        situations,
        debts,
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 100 }),
        fc.constantFrom<OfferChannel>('page', 'email', 'sms', 'whatsapp', 'person'),
        fc.boolean(),
        (book, who, untouched, first, wait, channel, isWorse) => {
          const debt = { ...untouched, rolledDueDate: who.rolledDueDate };
          const early = [addDays(who.rolledDueDate, first), FROM].sort()[1] as string;
          const late = addDays(early, wait);
          const onPage: Situation = { ...who, channel: 'page' };
          const then = {
            ...who,
            channel,
            profile: isWorse ? (worse[who.profile] ?? who.profile) : who.profile,
          };
          expect(cheapest(book, debt, then, late)).toBeGreaterThanOrEqual(
            cheapest(book, debt, onPage, early),
          );
          const before = new Map(
            offersIn(book, debt, onPage, early).map(({ instalments, total }) => [instalments.length, total]),
          );
          for (const { kind, instalments, total } of offersIn(book, debt, then, late))
            if (kind === 'instalments' && before.has(instalments.length))
              expect(total).toBeGreaterThanOrEqual(before.get(instalments.length) as number);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it('checks books that the schema accepts', () => {
  fc.assert(
    fc.property(books, (book) => {
      const asWritten = JSON.parse(JSON.stringify({ ...book, description: 'Um livro.' }));
      expect(refusals(OfferBook, asWritten)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it('finds nothing wrong where nothing is: each tier that it names for waiting makes a price fall', () => {
  let named = 0;
  fc.assert(
    fc.property(books, (book) => {
      for (const { by, kind, band, than, to, daysLate, tier: more } of betterByWaiting(book)) {
        if (by !== 'waiting' || kind !== 'cash') continue;
        named += 1;
        // At the top of what the law allows as a fine, without interest, which would grow in the meantime.
        const terms = {
          finePercent: 2,
          interestPercentPerMonth: 0,
          whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'uphold' as const },
        };
        const debt = {
          amount: band.upTo ?? 10_000_000,
          terms,
          payments: {},
          rolledDueDate: to.rolledDueDate,
        };
        const on = (days: number) => cheapest(book, debt, to, addDays(to.rolledDueDate, days));
        expect(daysBetween(to.rolledDueDate, FROM)).toBeLessThan(daysLate);
        expect(on(daysLate), `${more.id} after ${than?.id}`).toBeLessThan(on(daysLate - 1));
      }
    }),
    { numRuns: 300 },
  );
  expect(named).toBeGreaterThan(50);
});
