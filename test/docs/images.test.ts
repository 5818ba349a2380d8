import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hashOf, IMAGES, pictures, SOURCES_FILE } from '#test/browser/pictures/sources.ts';

it('the pictures show what the sample shows today: if not, run npm run screenshots', async () => {
  const made = await pictures();
  expect(JSON.parse(readFileSync(SOURCES_FILE, 'utf8'))).toEqual(
    Object.fromEntries(made.map((picture) => [picture.name, hashOf(picture)])),
  );
  for (const { name } of made) expect(statSync(join(IMAGES, `${name}.png`)).size).toBeLessThan(200_000);
}, 120_000);
