import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { transitionsInWords } from '#bin/transitions-in-words.ts';

it('docs/debt-transitions.md is what the table of transitions says (npm run transitions)', () => {
  expect(readFileSync('docs/debt-transitions.md', 'utf8')).toBe(transitionsInWords());
});
