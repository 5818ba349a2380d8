import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { debtIdOf } from '#adapters/table/keys.ts';
import { regionOf } from '#deployment/region.ts';
import { publishToStage } from '#infra/publish/publish-to-stage.ts';
import { openBrowser } from '#test/browser/chromium.ts';
import { STAGE } from '#test/deploy/cdk.ts';
import { invoiceOf, type Play, SOON } from '#test/deploy/play.ts';
import { type Person, SignIn } from '#test/deploy/sign-in.ts';

/** A browser has to load the application, and functions to start, milliseconds. */
const PATIENCE = 60_000;

/** A person opens the web application where CloudFront has it, signs in, searches, acts, and sees it. */
export async function worksInTheBrowser(play: Play): Promise<void> {
  const { report, place, deployment, listener, id, folder } = play;
  const { outputs, creditor } = deployment;
  if (!place.forBrowser)
    return report.note('the web application is for persons: docs/emulator.md has the steps');
  await report.step('the web application is published, as npm run deploy does it', async () => {
    assert.equal(await publishToStage(STAGE, regionOf(process.env)), outputs.WebUrl);
  });
  const invoiceId = id('BROWSER');
  await deployment.issue(invoiceOf(play, invoiceId));
  await listener.awaits('DebtOpened.v1', invoiceId, SOON);
  const person = await new SignIn(outputs, place).makePerson(
    `${id('browser').toLowerCase()}@empresa.example`,
    ['collector', `creditor:${creditor.id}`],
  );
  const front = await place.forBrowser();
  const browser = await openBrowser(front.chromiumArguments);
  try {
    const seen = await newPage(browser);
    const { page } = seen;
    try {
      await report.step('CloudFront leads a browser to the web application, and it to the login pages', () =>
        leadsToSignIn(page, outputs.WebUrl),
      );
      await report.step('after a sign-in with code and PKCE, it is back, and knows who it is', () =>
        signsIn(page, person, outputs.WebUrl),
      );
      await report.step('a search finds the debt, over the API below the same address', () =>
        searches(page, invoiceId),
      );
      await report.step(
        'a dispute that it reports is carried out once, seen on the debt, and its event names the person',
        async () => {
          await acts(page, debtIdOf(creditor.id, invoiceId));
          assert.partialDeepStrictEqual(await listener.awaits('CaseOpened.v1', invoiceId, SOON), {
            actor: { kind: 'person' },
          });
        },
      );
      await report.step('nothing was against its policy', async () => assert.deepEqual(seen.refused, []));
    } finally {
      await page.screenshot({ path: join(folder, 'web.png') }).catch(() => undefined);
    }
  } finally {
    await browser.close();
    await front.close();
  }
}

/** A page that notes what its Content-Security-Policy refused. */
async function newPage(
  browser: Browser,
): Promise<{ readonly page: Page; readonly refused: readonly string[] }> {
  const page = await browser.newPage({ locale: 'pt-BR', viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(PATIENCE);
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  return { page, refused };
}

async function leadsToSignIn(page: Page, url: string): Promise<void> {
  const { origin } = new URL(url);
  const first = await page.goto(`${origin}/`);
  const led = first?.request().redirectedFrom();
  assert.equal(led?.url(), `${origin}/`);
  assert.equal((await led?.response())?.headers().location, '/app/');
  assert.match(first?.headers()['content-security-policy'] ?? '', /script-src 'self';/);
  await page.waitForURL((at) => at.origin !== origin);
  await page.locator('input[name="password"]').waitFor();
}

async function signsIn(page: Page, { email, password }: Person, url: string): Promise<void> {
  await page.locator('input[name="username"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"], input[type="submit"]').first().click();
  await page.waitForURL((at) => at.href.startsWith(url) && !at.search.includes('code='));
  await page.getByRole('searchbox').first().waitFor();
}

async function searches(page: Page, invoiceId: string): Promise<void> {
  const search = page.getByRole('searchbox').first();
  await search.fill(invoiceId);
  await search.press('Enter');
  await page.getByRole('link', { name: invoiceId }).first().click();
  await page.waitForURL(/\/app\/debts\//);
  await page.getByText(invoiceId).first().waitFor();
}

/** A command as the application sends it: with the token of the session, to its own address. In the browser's words. */
const ACT = `async ({ path, key, body }) => {
  const session = Object.keys(sessionStorage).find((name) => name.startsWith('oidc.user:'));
  const { access_token } = JSON.parse(sessionStorage.getItem(session));
  const headers = { authorization: 'Bearer ' + access_token, 'content-type': 'application/json', 'idempotency-key': key };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(${PATIENCE}) });
  return {
    status: response.status,
    isReplayed: response.headers.get('idempotency-replayed') === 'true',
    limit: response.headers.get('ratelimit'),
    debt: (await response.json()).status,
  };
}`;

/** Reports a dispute twice under one key: it is carried out once, so that the key came through. */
async function acts(page: Page, debtId: string): Promise<void> {
  const given = {
    path: `/v1/debts/${encodeURIComponent(debtId)}/disputes`,
    key: randomUUID(),
    body: { kind: 'goods-or-service' },
  };
  const act = (): Promise<unknown> => page.evaluate(`(${ACT})(${JSON.stringify(given)})`);
  assert.partialDeepStrictEqual(await act(), { status: 200, isReplayed: false, debt: 'caseOpen' });
  assert.partialDeepStrictEqual(await act(), { status: 200, isReplayed: true, debt: 'caseOpen' });
  const [read] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith(`/v1/debts/${encodeURIComponent(debtId)}`)),
    page.reload(),
  ]);
  assert.partialDeepStrictEqual(await read.json(), { status: 'caseOpen' });
  // Ids of debts are in paths: the page is there when it is asked for by its own address.
  await page.getByRole('searchbox').first().waitFor();
}
