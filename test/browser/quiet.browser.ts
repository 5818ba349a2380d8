import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LOOKS, openPage } from './application.ts';
import { openBrowser } from './chromium.ts';
import { drawn, quiet } from './quiet.ts';

const [look] = LOOKS;
const DOCUMENT = '<link rel="icon" href="data:,"><title>x</title><h1>A page</h1>';

let browser: Browser;
let server: Server;
let url: string;
/** The answers that are not given yet. */
const held = new Set<ServerResponse>();

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url?.startsWith('/held')) return void held.add(response);
    response.setHeader('content-type', 'text/html').end(DOCUMENT);
  });
  await once(server.listen(0, 'localhost'), 'listening');
  const address = server.address();
  url = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

/** Opens a page that has asked for something whose answer is held back. */
async function openWithHeld(path: string) {
  const opened = await openPage(browser, url, { path: '/', look });
  const asked = opened.page.waitForRequest(`${url}${path}`);
  await opened.page.evaluate(`void fetch('${path}')`);
  await asked;
  return opened;
}

it.each(['reload', 'another page'] as const)(
  'a page is quiet though the document before it was never answered: %s',
  async (next) => {
    const opened = await openWithHeld('/held/before');
    const { page, close } = opened;
    if (next === 'reload') await page.reload();
    else await page.goto(`${url}/app/other`);
    await quiet(opened, 10_000);
    expect(opened.requests.unanswered).toEqual([]);
    await close();
  },
);

it('a page is quiet though a frame of it has gone on in a process of its own', async () => {
  const opened = await openPage(browser, url, { path: '/', look });
  const { page, close } = opened;
  await page.evaluate(`(() => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', '');
    frame.src = '/framed';
    document.body.append(frame);
  })()`);
  await page.frameLocator('iframe').getByRole('heading', { name: 'A page' }).waitFor();
  await quiet(opened, 10_000);
  await close();
});

it('a page that goes on within its document is quiet only when it is answered', async () => {
  const opened = await openWithHeld('/held/within');
  const { page, close } = opened;
  await page.evaluate('history.pushState({}, "", "/app/within")');
  await page.waitForURL('**/app/within');
  await expect(quiet(opened, 500)).rejects.toThrow(
    `the page is not quiet within 500 ms: it asked last for GET ${url}/held/within; without an answer: GET ${url}/held/within`,
  );
  for (const answer of held) answer.end();
  await quiet(opened, 10_000);
  await close();
});

it('a page that asks again and again is not quiet, and what it asked for last is said', async () => {
  const opened = await openPage(browser, url, { path: '/', look });
  await opened.page.evaluate('void setInterval(() => fetch("/again"), 20)');
  await expect(quiet(opened, 500)).rejects.toThrow(
    `ms: it asked last for GET ${url}/again; without an answer: `,
  );
  await opened.close();
});

it('a page that draws no frame is an error that says so', async () => {
  const { page, close } = await openPage(browser, url, { path: '/', look });
  await page.evaluate(
    'void setTimeout(() => { for (const until = Date.now() + 2_000; Date.now() < until; ); }, 0)',
  );
  await expect(drawn(page, 500)).rejects.toThrow('the page has drawn no frame within 500 ms');
  await drawn(page);
  await close();
});
