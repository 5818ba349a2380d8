import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '#test/browser/chromium.ts';
import { takeApplicationPictures } from './of-application.ts';
import { hashOf, IMAGES, pictures, SOURCES_FILE } from './sources.ts';

// `npm run screenshots`: makes the pictures of the documentation anew, from the sample, in Chromium.
const made = await pictures();
const browser = await openBrowser();
const pathOf = (name: string): string => join(IMAGES, `${name}.png`);
const say = (name: string): void => {
  process.stdout.write(`docs/images/${name}.png  ${Math.round(statSync(pathOf(name)).size / 1000)} kB\n`);
};
for (const { name, html, width, height } of made) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light', locale: 'pt-BR' });
  await page.setContent(html, { waitUntil: 'networkidle' });
  await page.screenshot({ path: pathOf(name) });
  await page.close();
  say(name);
}
for (const name of await takeApplicationPictures(browser, pathOf)) say(name);
await browser.close();
const sources = Object.fromEntries(made.map((picture) => [picture.name, hashOf(picture)]));
writeFileSync(SOURCES_FILE, `${JSON.stringify(sources, null, 2)}\n`);
