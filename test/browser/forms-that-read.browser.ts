import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Served } from '#sandbox/server/serve.ts';
import { LOOKS, openPage, serveApplication } from './application.ts';
import { openBrowser } from './chromium.ts';

const [look] = LOOKS;
let browser: Browser;
let served: Served;

beforeAll(async () => {
  served = await serveApplication('2026-02-20');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Holds the answers to what matches back until they are let go. */
async function holdBack(page: Page, path: RegExp): Promise<{ count(): number; letGo(): Promise<void> }> {
  const held: (() => Promise<void>)[] = [];
  let isHolding = true;
  await page.route(path, async (route) => {
    if (!isHolding) return route.continue();
    held.push(() => route.continue());
  });
  return {
    count: () => held.length,
    letGo: async () => {
      isHolding = false;
      for (const answer of held) await answer();
    },
  };
}

const owedDebt = (): string => served.pages.find(({ status }) => status === 'open')?.debtId ?? '';
const open = (path: string) => openPage(browser, served.url, { path, look });

it('a payment in a fork is not added before the debts are read, and then names its invoice', async () => {
  const { page, close } = await open('/debtors');
  const debts = await holdBack(page, /\/v1\/debts\?/);
  await page.goto(`${served.url}/app/fork?debtId=${owedDebt()}`);
  const add = page.getByRole('button', { name: 'Acrescentar' });
  await expect.poll(debts.count).toBeGreaterThan(0);
  await expect.poll(() => add.isDisabled()).toBe(true);
  await debts.letGo();
  await expect.poll(() => add.isEnabled()).toBe(true);
  await add.click();
  await page.getByText(/^BN-2026-\d+ paga /).waitFor();
  await close();
});

it('filters wait for the creditors', async () => {
  const { page, close } = await open('/debtors');
  const creditors = await holdBack(page, /\/v1\/creditors/);
  await page.goto(`${served.url}/app/?creditor=bebidas-nordeste`);
  await page.getByRole('button', { name: 'Mais filtros' }).click();
  const apply = page.getByRole('button', { name: 'Aplicar' });
  await expect.poll(creditors.count).toBeGreaterThan(0);
  await expect.poll(() => apply.isDisabled()).toBe(true);
  await creditors.letGo();
  await expect.poll(() => apply.isEnabled()).toBe(true);
  const creditor = page.locator('form').getByRole('combobox', { name: 'Credor' });
  await expect.poll(() => creditor.inputValue()).toBe('bebidas-nordeste');
  await close();
});

it('acts on the sandbox say that they read: the debts to choose from, the debt that is paid, its addresses and its page', async () => {
  const { page, close } = await open(`/debts/${owedDebt()}`);
  const debts = await holdBack(page, /\/sandbox\/debts/);
  const phones = await holdBack(page, /\/sandbox\/phones/);
  await page.getByRole('button', { name: 'Agir…' }).click();
  const dialog = page.getByRole('dialog');
  const chosen = dialog.getByRole('combobox', { name: 'Dívida' });
  await expect.poll(debts.count).toBe(1);
  await expect.poll(() => chosen.isDisabled()).toBe(true);
  for (const section of ['Ser o cliente', 'Endereço que falha']) {
    await dialog.getByRole('button', { name: section }).click();
    await dialog.getByRole('status').filter({ hasText: 'Carregando…' }).waitFor();
  }
  await debts.letGo();
  await expect.poll(() => chosen.inputValue()).toMatch(/ · BN-2026-/);
  await phones.letGo();
  await expect.poll(() => dialog.getByLabel('Endereço', { exact: true }).inputValue()).toContain('@');
  await close();
});

it('the debt that is paid is read before there is a form', async () => {
  const { page, close } = await open('/');
  await page.getByRole('button', { name: 'Agir…' }).click();
  const dialog = page.getByRole('dialog');
  const debt = await holdBack(page, /\/v1\/debts\/[^/?]+$/);
  await dialog.getByLabel('Dívida').fill('BN-2026');
  await page
    .getByRole('option', { name: /BN-2026/ })
    .first()
    .click();
  await dialog.getByRole('button', { name: 'Pagar', exact: true }).click();
  await expect.poll(debt.count).toBe(1);
  await dialog.getByRole('status').filter({ hasText: 'Carregando…' }).waitFor();
  await debt.letGo();
  await dialog.getByLabel('Valor em reais').waitFor();
  await close();
});
