import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Served } from '#sandbox/server/serve.ts';
import { LOOKS, openPage, serveApplication } from './application.ts';
import { openBrowser } from './chromium.ts';
import { expectSound } from './sound.ts';

let browser: Browser;
let served: Served;

beforeAll(async () => {
  served = await serveApplication('2026-03-12');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const [desktop, phone] = LOOKS;

/** Opens the debt of a debtor from the list. */
async function openDebt(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name }).first().click();
  await page.waitForURL(/\/debts\//);
}

it('a debt whose due date had passed when it came says from which day days count, and why, on page, list and ruler', async () => {
  const { page, close } = await openPage(browser, served.url, { path: '/', look: desktop });
  const row = page.getByRole('row', { name: /^Raimunda/ });
  await row.getByText('06/03, contada de 11/03').waitFor();
  await row.getByText('3 dias depois do vencimento, contado de 11/03').waitFor();
  await openDebt(page, 'Raimunda');
  await page.getByText(/os dias contam de 11\/03\/2026, quando o cliente soube do vencimento/).waitFor();
  await page.getByText('conta daqui', { exact: true }).waitFor();
  await page
    .getByText(/porque: 3 dias depois do vencimento, contado de 11\/03/)
    .first()
    .waitFor();
  await page.setViewportSize(phone);
  await page.getByText('conta daqui', { exact: true }).waitFor();
  await expectSound(page);
  await close();
});

it('no two labels of a ruler meet, on a phone and on a desktop', async () => {
  const { page, close } = await openPage(browser, served.url, { path: '/', look: phone });
  await openDebt(page, 'Raimunda');
  for (const look of [phone, desktop]) {
    await page.setViewportSize(look);
    await page.locator('svg[role="img"] text').first().waitFor();
    await expect.poll(() => page.evaluate(MEETING)).toEqual([]);
  }
  await close();
});

/** Pairs of labels of the ruler whose boxes meet. */
const MEETING = `(() => {
  const texts = [...document.querySelectorAll('svg[role="img"] text')].map((text) => [text.textContent, text.getBoundingClientRect()]);
  return texts.flatMap(([one, a], index) => texts.slice(index + 1)
    .filter(([, b]) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3)
    .map(([other]) => one + ' / ' + other));
})()`;

it('a message that was sent says why it was sent then, and one to come by which channels', async () => {
  const { page, close } = await openPage(browser, served.url, { path: '/', look: desktop });
  await openDebt(page, 'Raimunda');
  const timeline = page.getByRole('region', { name: 'O que aconteceu, e o que vem' });
  await timeline
    .getByText(/^porque: \d dias? (antes|depois) do vencimento/)
    .first()
    .waitFor();
  await timeline.getByText(/Lembrete D\+3 · e-mail, senão SMS/).waitFor();
  await close();
});

it('closed debts have nothing to settle, and a partly paid one says so', async () => {
  const { page, close } = await openPage(browser, served.url, { path: '/', look: phone });
  await page.getByText('paga em parte').first().waitFor();
  await page.getByRole('button', { name: 'Encerradas' }).click();
  await page
    .getByRole('row', { name: /venceu em .* — quitada/ })
    .first()
    .waitFor();
  await expect.poll(() => page.locator('dd').first().textContent()).toMatch(/^R\$\s0,00/);
  await close();
});

it('work opens where work is', async () => {
  const { page, close } = await openPage(browser, served.url, { path: '/work', look: desktop });
  await expect
    .poll(() =>
      page.getByRole('navigation', { name: 'Tipos de trabalho' }).locator('[aria-current]').textContent(),
    )
    .toMatch(/\d/);
  await close();
});

it('on a phone the clock alone stays on top, and what happened does not follow to the next page', async () => {
  const { page, close } = await openPage(browser, served.url, { path: '/', look: phone });
  await page.getByRole('button', { name: 'Próximo evento' }).click();
  await page.getByRole('button', { name: 'Dispensar' }).waitFor();
  await page.evaluate('window.scrollTo(0, 1500)');
  const clock = page.getByRole('region', { name: 'Relógio do sandbox' });
  await expect
    .poll(async () => (await clock.getByRole('button').first().boundingBox())?.y ?? -1)
    .toBeGreaterThanOrEqual(0);
  await expect
    .poll(async () => (await page.getByRole('button', { name: 'Dispensar' }).boundingBox())?.y ?? 0)
    .toBeLessThan(0);
  await openDebt(page, 'Raimunda');
  await expect.poll(() => page.getByRole('button', { name: 'Dispensar' }).count()).toBe(0);
  await close();
});

it('the rules of contact are in words, each with its law', async () => {
  const { page, close } = await openPage(browser, served.url, { path: '/', look: phone });
  await openDebt(page, 'Raimunda');
  await page.getByRole('tab', { name: 'Regras de contato' }).click();
  const table = page.getByRole('region', { name: 'Regras de contato' });
  await table
    .getByText(/^dentro do horário de contato/)
    .first()
    .waitFor();
  await expect.poll(() => table.getByText('contact-hours').count()).toBe(0);
  await close();
});
