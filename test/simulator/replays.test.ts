import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { breachesInWords, planInWords } from './in-words.ts';
import type { Plan } from './plan.ts';
import { tryOut } from './trial.ts';

/** Plays that broke an invariant once, each by the product's fault or the invariant's. */
const FOLDER = 'test/fixtures/plays';

it.each(readdirSync(FOLDER))('%s breaks no invariant any more', async (file) => {
  const plan: Plan = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
  const { breaches } = await tryOut(plan);
  expect(breaches.length === 0 ? '' : `${breachesInWords(breaches)}\n${planInWords(plan)}`).toBe('');
});
