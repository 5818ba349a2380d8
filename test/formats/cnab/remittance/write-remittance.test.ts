import { describe, expect, it } from 'vitest';
import { differencesFrom } from './compare.ts';
import { OTHER_FILES } from './other-files.ts';

describe.each(OTHER_FILES)('$file', (other) => {
  it('is what we write of the same titles, but for what is listed with its reason', () => {
    expect(differencesFrom(other)).toEqual({ unexplained: [], unused: [] });
  });
});
