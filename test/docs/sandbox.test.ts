import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { aSandbox, jsonOf } from '#test/sandbox/server/a-sandbox.ts';

it('the recipe of the test clock passes as it is printed', async () => {
  const { url, get } = await aSandbox();
  const [, recipe = ''] = /```js\n(.+?)```/s.exec(readFileSync('docs/sandbox.md', 'utf8')) ?? [];
  expect(recipe).toContain("'http://localhost:8484'");
  const folder = mkdtempSync(join(tmpdir(), 'regua-recipe-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'recipe.mjs');
  writeFileSync(file, recipe.replace('http://localhost:8484', url));
  await import(pathToFileURL(file).href);
  const { now } = await jsonOf(get('/sandbox/clock'));
  expect(now).toBe('2026-03-06T12:44:17.000Z');
});
