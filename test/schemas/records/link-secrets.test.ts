import { describe, expect, test } from 'vitest';
import { LinkSecrets } from '#schemas/records/link-secrets.ts';

describe('the secret of links', () => {
  const [one, two] = ['a'.repeat(64), 'b'.repeat(64)];
  test.each([
    ['as it is generated', one, [one]],
    ['while it is replaced', JSON.stringify([two, one]), [two, one]],
  ])('%s', (_case, text, keys) => {
    expect(LinkSecrets.parse(text)).toEqual(keys);
  });

  test.each([
    ['too short to sign with', 'short'],
    ['no key at all', '[]'],
    ['not JSON', '['],
  ])('%s is refused', (_case, text) => {
    expect(LinkSecrets.safeParse(text).success).toBe(false);
  });
});
