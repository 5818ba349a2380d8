import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '#sandbox/server/serve.ts';
import { LOOKS, openPage, serveApplication } from './application.ts';
import { openBrowser } from './chromium.ts';
import { quiet } from './quiet.ts';
import { expectSound } from './sound.ts';
import { violationsOn } from './violations.ts';

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

/** The fork of a debt that is owed. */
const pathOfFork = (): string =>
  `/fork?debtId=${served.pages.find(({ status }) => status === 'open')?.debtId}`;

/** Milliseconds that two futures of the sample may take on a slow machine. */
const PLAYED_WITHIN = 240_000;

describe.each(LOOKS)('on $name', (look) => {
  it('the form of a fork is sound, and takes a payment', async () => {
    const opened = await openPage(browser, served.url, { path: pathOfFork(), look });
    const { page, close, complaints } = opened;
    await page.getByRole('combobox', { name: 'Dívida' }).waitFor();
    await quiet(opened);
    await page.getByRole('button', { name: 'Acrescentar' }).click();
    await page.getByText(/paga o que quita em/).waitFor();
    await expectSound(page);
    expect(complaints).toEqual([]);
    await close();
  });
});

it('a payment is made in one future, and both are compared debt by debt, on a phone and on a desktop', async () => {
  const [desktop, phone] = LOOKS;
  const { page, close, complaints } = await openPage(browser, served.url, {
    path: pathOfFork(),
    look: phone,
  });
  await page.getByRole('combobox', { name: 'Dívida' }).waitFor();
  await page.getByRole('button', { name: 'Acrescentar' }).click();
  await page.getByText(/paga o que quita em/).waitFor();
  await page.getByLabel('Até o dia').fill('2026-03-10');
  await page.getByRole('button', { name: 'Rodar os dois futuros' }).click();
  await page.getByRole('button', { name: 'Parar' }).waitFor();
  await page.getByRole('heading', { name: 'Os dois futuros' }).waitFor({ timeout: PLAYED_WITHIN });
  const debt = page.locator('details').first();
  await debt.locator('summary').click();
  await debt.getByText('só com a mudança').first().waitFor();
  await expect.poll(() => debt.textContent()).toContain('quitada');
  await page.getByRole('row', { name: /^Recebido/ }).waitFor();
  for (const { width, height } of [phone, desktop]) {
    await page.setViewportSize({ width, height });
    await expectSound(page);
  }
  expect(complaints).toEqual([]);
  await close();
}, 180_000);

describe('the editor of a régua', () => {
  const [look] = LOOKS;

  it('completes, shows an error at its line, and lets a valid change in', async () => {
    const { page, close, complaints } = await openPage(browser, served.url, { path: '/fork', look });
    await page.getByRole('button', { name: 'Editar a régua…' }).click();
    const editor = page.getByRole('textbox', { name: 'Conteúdo do arquivo (YAML)' });
    await editor.waitFor();
    await editor.press('Control+End');
    await editor.pressSequentially('re');
    await editor.press('Control+Space');
    await page.getByRole('option', { name: /retired/ }).waitFor();
    // It takes no key for a moment, so that nobody chooses what they have not seen.
    await page.waitForTimeout(200);
    await editor.press('Enter');
    await editor.pressSequentially('maybe');
    await page
      .getByText(/reguas\/padrao\.yaml, linha \d+:/)
      .first()
      .waitFor();
    await page.locator('.cm-lintRange-error').first().waitFor();
    // What is half below the bar on top is no small target.
    await page.evaluate('window.scrollTo(0, 0)');
    await expect.poll(() => violationsOn(page)).toEqual([]);
    await expect.poll(() => page.getByRole('button', { name: 'Acrescentar' }).isDisabled()).toBe(true);
    for (const _ of 'maybe') await editor.press('Backspace');
    await editor.pressSequentially('false');
    await page.getByText('A configuração está certa.').waitFor();
    await page.getByRole('radio', { name: /Como se sempre/ }).check();
    await page.getByRole('button', { name: 'Acrescentar' }).click();
    await page.getByText(/reguas\/padrao\.yaml, linha \d+: .*, como se sempre tivesse sido assim/).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('is left by Escape and Tab, and the page speaks English too', async () => {
    const { page, close } = await openPage(browser, served.url, { path: '/fork', look, language: 'en' });
    await page.getByRole('button', { name: 'Edit the régua…' }).click();
    const editor = page.getByRole('textbox', { name: 'Content of the file (YAML)' });
    await editor.focus();
    await editor.press('Escape');
    await editor.press('Tab');
    await expect
      .poll(() => page.evaluate('document.activeElement.closest(".cm-editor") === null'))
      .toBe(true);
    await close();
  });
});

it('a fork begins at an event of a debt, where an address fails', async () => {
  const [look] = LOOKS;
  const debtId = served.pages.find(({ status }) => status === 'open')?.debtId ?? '';
  const { page, close } = await openPage(browser, served.url, { path: `/debts/${debtId}`, look });
  await page
    .getByRole('link', { name: /^bifurcar aqui: / })
    .last()
    .click();
  await page.waitForURL(/\/app\/fork\?/);
  const asked = new URL(page.url()).searchParams;
  expect(asked.get('debtId')).toBe(debtId);
  expect(Date.parse(asked.get('at') ?? '')).toBeLessThanOrEqual(Date.parse(served.at));
  await page.getByRole('button', { name: 'Algo falha…' }).click();
  const address = page.getByRole('combobox', { name: 'Endereço' });
  await expect.poll(() => address.inputValue()).toContain('@');
  const failing = await address.inputValue();
  await page.getByRole('button', { name: 'Acrescentar' }).click();
  await page.getByText(`Mensagens para ${failing} voltam: o endereço não existe.`).waitFor();
  await page.getByRole('button', { name: 'Rodar os dois futuros' }).click();
  await page.getByRole('button', { name: 'Parar' }).click();
  await page.getByText('A bifurcação foi cancelada.').waitFor();
  await close();
});

it('an address that is not read yet is not added', async () => {
  const [look] = LOOKS;
  const debtId = served.pages.find(({ status }) => status === 'open')?.debtId ?? '';
  const { page, close } = await openPage(browser, served.url, {
    path: `/fork?debtId=${debtId}&at=2026-03-04T12:00:00Z`,
    look,
  });
  const held: (() => Promise<void>)[] = [];
  await page.route(/\/sandbox\/phones/, (route) => {
    held.push(() => route.continue());
  });
  await page.getByRole('button', { name: 'Algo falha…' }).click();
  const add = page.getByRole('button', { name: 'Acrescentar' });
  await expect.poll(() => held.length).toBe(1);
  await expect.poll(() => add.isDisabled()).toBe(true);
  for (const answer of held) await answer();
  await expect.poll(() => add.isEnabled()).toBe(true);
  await expect.poll(() => page.getByRole('combobox', { name: 'Endereço' }).inputValue()).toContain('@');
  await close();
});

it('a payment of the portfolio that does not come is chosen from a list, and a fork is stopped', async () => {
  const [look] = LOOKS;
  const { page, close } = await openPage(browser, served.url, {
    path: '/fork?at=2026-02-12T12:00:00Z',
    look,
  });
  await page.getByRole('button', { name: 'Algo não vem…' }).click();
  const input = page.getByRole('combobox', { name: 'O que não vem' });
  await input.waitFor();
  await expect.poll(() => input.locator('optgroup').first().getAttribute('label')).toBe('Pagamentos');
  await page.getByRole('button', { name: 'Acrescentar' }).click();
  await page.getByText(/^Não vem: .*BN-2026/).waitFor();
  await page.getByRole('button', { name: 'Rodar os dois futuros' }).click();
  await page.getByRole('button', { name: 'Parar' }).click();
  await page.getByText('A bifurcação foi cancelada.').waitFor();
  await close();
});
