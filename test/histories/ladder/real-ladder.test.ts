import { test } from 'vitest';
import { deployedConfig } from '#test/builders/config.ts';
import { playHistories, TIMES } from './histories.ts';

test('nor on the ladder that is deployed', { timeout: TIMES * 300_000 }, async () =>
  playHistories(await deployedConfig(), TIMES * 30),
);
