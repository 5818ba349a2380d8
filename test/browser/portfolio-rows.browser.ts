import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Served } from '#sandbox/server/serve.ts';
import { within } from '#test/within.ts';
import { LOOKS, openPage, serveApplication } from './application.ts';
import { openBrowser } from './chromium.ts';
import { tasksDuring } from './processor-time.ts';

/** `ROWS=100000` takes minutes, and is on demand. */
const ROWS = Number(process.env.ROWS ?? 5_000);
const PER_PAGE = 100;
/** Milliseconds in which a browser answers nothing else: one more, and a reader notices. */
const LONG_TASK = 50;
/** Milliseconds that the rows of `ROWS=100000` may take on a slow machine. */
const SCROLLED_WITHIN = 480_000;

let browser: Browser;
let served: Served;
let sample: { readonly items: readonly object[] };

beforeAll(async () => {
  served = await serveApplication();
  browser = await openBrowser();
  sample = JSON.parse(await (await fetch(`${served.url}/v1/debts`)).text());
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** A page of a large portfolio, each row as the sandbox answered one. */
function pageAt(cursor: string | null): string {
  const start = Number(cursor ?? 0);
  const items = Array.from({ length: PER_PAGE }, (_, index) => {
    const number = start + index;
    const row = sample.items[number % sample.items.length];
    return { ...row, debtId: `debt-${number}`, invoiceId: `N-${number}`, name: `Cliente ${number}` };
  });
  const next = start + PER_PAGE;
  return JSON.stringify({
    items,
    isComplete: true,
    totals: { of: 'rows', count: PER_PAGE, amount: 0, owed: 0 },
    ...(next < ROWS ? { next: String(next) } : {}),
  });
}

it(`${ROWS} rows are scrolled through, of which the browser holds a window`, {
  timeout: 600_000,
}, async () => {
  const [look] = LOOKS;
  const { page, close, complaints } = await openPage(browser, served.url, { path: '/work', look });
  const asked: string[] = [];
  await page.route(/\/v1\/debts\?/, async (route) => {
    const cursor = new URL(route.request().url()).searchParams.get('cursor');
    asked.push(cursor ?? 'first');
    await route.fulfill({ contentType: 'application/json', body: pageAt(cursor) });
  });
  await page.getByRole('link', { name: 'Carteira' }).click();
  await page.getByText('Cliente 0', { exact: true }).waitFor();
  // A reader who drags the bar to its end, again and again.
  let rows: unknown;
  const tasks = await tasksDuring(browser, page, async () => {
    const end = page.evaluate(`new Promise((done) => {
      let most = 0;
      const step = () => {
        most = Math.max(most, document.querySelectorAll('tbody tr').length);
        if (document.querySelector('[aria-rowcount="${ROWS + 1}"]')) return done(most);
        window.scrollTo(0, document.documentElement.scrollHeight);
        requestAnimationFrame(step);
      };
      step();
    })`);
    rows = await within(SCROLLED_WITHIN, 'the list was not scrolled to its end', end);
  });
  await page.evaluate('window.scrollTo(0, document.documentElement.scrollHeight)');
  await page.getByText(`Cliente ${ROWS - 1}`, { exact: true }).waitFor();
  await page
    .getByText(`nas ${ROWS.toLocaleString('pt-BR')} desta lista`)
    .first()
    .waitFor();
  expect(asked.length).toBe(ROWS / PER_PAGE);
  expect(new Set(asked).size).toBe(ROWS / PER_PAGE);
  expect(rows).toBeLessThan(80);
  // A page off screen is forgotten after twenty seconds: the first is read again, in its place.
  await page.waitForTimeout(21_000);
  await page.evaluate('window.scrollTo(0, 0)');
  await page.getByText('Cliente 0', { exact: true }).waitFor();
  expect(asked.slice(ROWS / PER_PAGE)).toContain('first');
  const longest = Math.round(tasks.reduce((most, task) => Math.max(most, task), 0));
  process.stdout.write(
    `${ROWS} rows in ${asked.length} pages: ${tasks.length} tasks, ${tasks.filter((task) => task > LONG_TASK).length} of them over ${LONG_TASK} ms of processor time, the longest ${longest} ms; at most ${rows} rows in the document\n`,
  );
  expect(tasks.length).toBeGreaterThan(asked.length);
  expect(longest).toBeLessThanOrEqual(LONG_TASK);
  expect(complaints).toEqual([]);
  await close();
});
