import { test } from 'vitest';
import { loadConfig } from '../../../workflows/config/load.ts';
import { playHistories, TIMES } from './histories.ts';

test('nor on the ladder that is deployed', { timeout: TIMES * 300_000 }, async () =>
  playHistories(await loadConfig('config'), TIMES * 40),
);
