import { test } from 'vitest';
import { deployedConfig } from '#test/builders/config.ts';
import { HISTORIES_TIMEOUT } from '#test/histories/how-many.ts';
import { playHistories } from './play-histories.ts';

test('nor on the ladder that is deployed', { timeout: HISTORIES_TIMEOUT }, async () =>
  playHistories(await deployedConfig(), 5),
);
