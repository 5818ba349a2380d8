import { test } from 'vitest';
import { HISTORIES_TIMEOUT } from '#test/histories/how-many.ts';
import { shortLadder } from './config.ts';
import { playHistories } from './play-histories.ts';

test(
  'however payments, repetitions, crashes, stalls, amendments and cancellations interleave, nobody is chased wrongly',
  { timeout: HISTORIES_TIMEOUT },
  async () => playHistories(await shortLadder(), 8),
);
