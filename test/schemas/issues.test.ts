import { expect, it } from 'vitest';
import * as z from 'zod';
import { issuesInWords } from '#schemas/issues.ts';

const shape = z.strictObject({ name: z.string(), at: z.strictObject({ amount: z.int('must be whole') }) });

it.each([
  { case: 'a field that is missing', value: { at: { amount: 1 } }, words: 'name: is missing' },
  { case: 'a field of another type', value: { name: 5, at: { amount: 1 } }, words: 'name: must be string' },
  { case: 'a message of ours', value: { name: 'x', at: { amount: 1.5 } }, words: 'at.amount: must be whole' },
  {
    case: 'several, each of them',
    value: { name: null, at: {} },
    words: 'name: must be string; at.amount: must be whole',
  },
  { case: 'the whole', value: undefined, words: 'event: is missing' },
])('$case in words', ({ value, words }) => {
  expect(issuesInWords(shape.safeParse(value).error as z.ZodError, 'event')).toBe(words);
});

it('never repeats a value: it may be personal data', () => {
  const secret = '529.982.247-25';
  const given = { name: [secret], at: secret, taxId: secret };
  expect(issuesInWords(shape.safeParse(given).error as z.ZodError, 'event')).not.toContain(secret);
});
