import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { wordsIn } from '#cli/words/words.ts';
import { loadConfig } from '#config-loader/load.ts';
import { textsOf } from '#config-loader/texts-of.ts';
import { instantOf } from '#domain/calendar/days.ts';
import { readInvoices, readPayments } from '#sandbox/portfolio/input.ts';
import { type Served, serveSandbox } from '#sandbox/server/serve.ts';
import { ROOT } from '#test/builders/root.ts';
import { BUILT } from './build-once.ts';
import { PATIENCE } from './patience.ts';
import { Requests } from './requests.ts';
import { slowDown } from './slow-down.ts';

/** A desktop and a phone: how every page of the application is looked at. */
export const LOOKS = [
  { name: 'a desktop', width: 1280, height: 900 },
  { name: 'a phone', width: 390, height: 844 },
] as const;

const CONFIG = join(ROOT, 'config');

/**
 * Serves the application with the sample portfolio as it is at noon of a day.
 * @param until `YYYY-MM-DD`
 * @param folder the folder of the configuration that the screens compare with
 */
export async function serveApplication(until = '2026-03-05', folder = CONFIG): Promise<Served> {
  const inputs = [
    readInvoices(join(ROOT, 'sample/portfolio.jsonl')),
    readPayments(join(ROOT, 'sample/payments.jsonl')),
  ];
  return serveSandbox({
    config: await loadConfig(CONFIG),
    input: {
      arrivals: inputs.flatMap(({ arrivals }) => arrivals),
      badRows: inputs.flatMap(({ badRows }) => badRows),
    },
    until: Date.parse(instantOf(until, 12 * 60, 'America/Sao_Paulo')),
    port: 0,
    application: BUILT,
    editedFiles: () => textsOf(folder),
    configuration: { folder: CONFIG, inWords: (message, language) => wordsIn(language).reason(message) },
  });
}

/** A page of the application, and what the browser complained of meanwhile. */
export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors and warnings of the console, errors that nothing caught, and requests to any other place. */
  readonly complaints: readonly string[];
  /** What the page has asked for. */
  readonly requests: Requests;
  /** Closes it, with what was opened from it. */
  close(): Promise<void>;
}

/** The pages that are open, so that a test that fails can say what they show. */
export const openPages = new Set<OpenPage>();

/** Contexts in which nothing is open: each reads and compiles the scripts of the application once, not once in a test. */
const free = new WeakMap<Browser, BrowserContext[]>();

async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...{ colorScheme: 'light', reducedMotion: 'reduce', locale: 'pt-BR' },
  });
  context.setDefaultTimeout(PATIENCE);
  return context;
}

/**
 * Opens a page of the application, where nothing is kept of any other.
 * @param path below `/app`: `/`, `/work`
 * @param actAs who calls, as the header of the sandbox says it: `collector@bebidas-nordeste`
 */
export async function openPage(
  browser: Browser,
  url: string,
  {
    path,
    look: { width, height },
    actAs,
    language,
  }: {
    readonly path: string;
    readonly look: { readonly width: number; readonly height: number };
    readonly actAs?: string;
    readonly language?: 'pt-BR' | 'en';
  },
): Promise<OpenPage> {
  const context = free.get(browser)?.pop() ?? (await newContext(browser));
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  await forget(page, url);
  const kept = { 'regua.sandbox-user': actAs, 'regua.language': language };
  for (const [name, value] of Object.entries(kept))
    if (value !== undefined)
      await page.addInitScript(`localStorage.setItem('${name}', '${JSON.stringify(value)}')`);
  const complaints: string[] = [];
  const requests = await Requests.of(page);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const onRequest = (request: Request): void => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) complaints.push(request.url());
  };
  context.on('request', onRequest);
  const opened: OpenPage = {
    ...{ page, context, complaints, requests },
    close: async () => {
      if (!openPages.delete(opened)) return;
      context.off('request', onRequest);
      await Promise.all(context.pages().map((one) => one.close()));
      free.set(browser, [...(free.get(browser) ?? []), context]);
    },
  };
  openPages.add(opened);
  await slowDown(page);
  await page.goto(`${url}/app${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}

/** Forgets what pages of an address have kept in the browser. */
async function forget(page: Page, origin: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'cookies,local_storage' });
  await session.detach();
}
