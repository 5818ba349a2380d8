import { test } from 'vitest';
import { shortLadder } from './config.ts';
import { playHistories, TIMES } from './histories.ts';

test(
  'however payments, repetitions, crashes, stalls, amendments and cancellations interleave, nobody is chased wrongly',
  { timeout: TIMES * 300_000 },
  async () => playHistories(await shortLadder(), TIMES * 60),
);
