import { expect, it } from 'vitest';
import { withQuote } from '#domain/debt/with-quote.ts';
import { aPromise, aQuote } from '#test/builders/debt.ts';

const { bill: _, ...STATED } = aQuote({ id: '2/lembrete-d3/email', by: 'message' });
const stated = (given: Partial<typeof STATED> = {}) => ({ ...STATED, by: 'message' as const, ...given });

it.each([
  { case: 'is added after those before it', quotes: [aQuote({ id: 'earlier' })], quote: aQuote(), count: 2 },
  { case: 'is not added again', quotes: [aQuote()], quote: aQuote(), count: 1 },
  {
    case: 'that a message states is not added when another says the same for as long',
    quotes: [aQuote()],
    quote: stated(),
    count: 1,
  },
  {
    case: 'that a message states for longer is added',
    quotes: [aQuote()],
    quote: stated({ goodThrough: '2026-05-24' }),
    count: 2,
  },
  {
    case: 'that a message states of another amount is added',
    quotes: [aQuote()],
    quote: stated({ amount: 99_000 }),
    count: 2,
  },
])('a figure $case', ({ quotes, quote, count }) => {
  expect(withQuote({ quotes, promises: [] }, quote)).toHaveLength(count);
});

it('those long past leave the debt', () => {
  const past = (goodThrough: string) => aQuote({ id: goodThrough, issuedOn: '2026-02-01', goodThrough });
  const quotes = [past('2026-02-18'), past('2026-02-19')];
  expect(withQuote({ quotes, promises: [] }, aQuote()).map(({ id }) => id)).toEqual([
    '2026-02-19',
    aQuote().id,
  ]);
});

it('a figure of a message is added again when the debtor was told another one since', () => {
  const promises = [aPromise({ madeAt: new Date(Date.parse(aQuote().issuedAt) + 1).toISOString() })];
  const quote = stated({});
  expect(withQuote({ quotes: [aQuote()], promises: [] }, quote)).toHaveLength(1);
  expect(withQuote({ quotes: [aQuote()], promises }, quote)).toHaveLength(2);
});
