import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '#test/builders/root.ts';

const FOLDER = join(ROOT, 'test/browser');

/** Asserts what a page showed at one instant, instead of what it comes to show: right on an idle machine, and wrong on a busy one. */
const READ_ONCE = /\bexpect\(\s*\(*\s*await\b/;
/** A shorter time than the usual one makes a test that only an idle machine passes. */
const SHORT = /\bpoll\([^;]*\btimeout:|setDefaultTimeout\(1?\d_000\)/;

it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.ts')))(
  'browser test %s asserts what a page comes to show, not what it shows at one instant',
  (name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    expect(text).not.toMatch(READ_ONCE);
    expect(text).not.toMatch(SHORT);
  },
);

it.each([
  "expect(await page.getByRole('combobox').inputValue()).toContain('@');",
  'expect((await row.boundingBox())?.height).toBe(44);',
  'expect(\n  await rows.count(),\n).toBe(6);',
])('finds %j', (planted) => {
  expect(planted).toMatch(READ_ONCE);
});

it('finds a poll of two seconds', () => {
  expect('await expect.poll(nowOf, { timeout: 2_000 }).toBe(1);').toMatch(SHORT);
});
