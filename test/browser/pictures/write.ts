import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '#test/browser/chromium.ts';
import { hashOf, IMAGES, pictures, SOURCES_FILE } from './sources.ts';

// `npm run screenshots`: makes the pictures of the documentation anew, from the sample, in Chromium.
const made = await pictures();
const browser = await openBrowser();
for (const { name, html, width, height } of made) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light', locale: 'pt-BR' });
  await page.setContent(html, { waitUntil: 'networkidle' });
  const path = join(IMAGES, `${name}.png`);
  await page.screenshot({ path });
  await page.close();
  process.stdout.write(`docs/images/${name}.png  ${Math.round(statSync(path).size / 1000)} kB\n`);
}
await browser.close();
const sources = Object.fromEntries(made.map((picture) => [picture.name, hashOf(picture)]));
writeFileSync(SOURCES_FILE, `${JSON.stringify(sources, null, 2)}\n`);
