import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '#domain/calendar/days.ts';
import type { Asking } from '#domain/offers/basis.ts';
import { offeredFrom } from '#domain/offers/offered-from.ts';
import { offersFor } from '#domain/offers/offers-for.ts';
import { books, debts, situations } from '#test/builders/offer-books.ts';

const askings = fc.tuple(books, debts, situations, fc.integer({ min: -40, max: 130 })).map(
  ([book, debt, { profile, rolledDueDate, ...situation }, days]): Asking => ({
    ...situation,
    book,
    debt: { ...debt, rolledDueDate },
    today: addDays(rolledDueDate, days),
    profile: { kind: profile, reason: 'pagou em dia' },
    holidays: [],
  }),
);

/** The offers of each of some days after an asking. */
const ahead = (asking: Asking, most: number) =>
  Array.from({ length: most }, (_, index) => addDays(asking.today, index + 1)).map((day) => ({
    day,
    offers: offersFor({ ...asking, today: day }),
  }));

it('the day of an offer to come is the first on which the book makes any', () => {
  fc.assert(
    fc.property(askings, (asking) => {
      const first = ahead(asking, 60).find(({ offers }) => offers.length > 0)?.day;
      const found = offeredFrom(asking);
      if (first === undefined) expect(found === undefined || found > addDays(asking.today, 60)).toBe(true);
      else expect(found).toBe(first);
    }),
    { numRuns: 40 },
  );
});

it('the day of an offer at a price is the first on which the book makes it at that price', () => {
  fc.assert(
    fc.property(askings, fc.nat(59), fc.nat(12), fc.constantFrom(0, 0, 1), (asking, day, index, more) => {
      const days = ahead(asking, 60);
      const offers = days[day]?.offers ?? [];
      const offer = offers[index % Math.max(1, offers.length)];
      if (!offer) return;
      const wanted = { id: offer.id, total: offer.total + more };
      const makes = ({ offers: made }: (typeof days)[number]): boolean =>
        made.some(({ id, total }) => id === wanted.id && total === wanted.total);
      const first = days.find(makes)?.day;
      const found = offeredFrom(asking, wanted);
      if (first === undefined) expect(found === undefined || found > addDays(asking.today, 60)).toBe(true);
      else expect(found).toBe(first);
    }),
    { numRuns: 40 },
  );
});

it('a book that is in force no more makes none', () => {
  fc.assert(
    fc.property(askings, (asking) => {
      const book = { ...asking.book, inForce: { ...asking.book.inForce, until: asking.today } };
      expect(offeredFrom({ ...asking, book })).toBe(undefined);
    }),
    { numRuns: 20 },
  );
});
