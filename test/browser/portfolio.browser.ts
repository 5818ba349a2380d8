import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '#sandbox/server/serve.ts';
import { LOOKS, openPage, serveApplication } from './application.ts';
import { openBrowser } from './chromium.ts';
import { expectSound } from './sound.ts';
import { violationsOn } from './violations.ts';

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

const [DESKTOP, PHONE] = LOOKS;
const rowsOn = (page: Page) => page.getByRole('grid', { name: 'Dívidas' }).locator('tbody tr');
const openPortfolio = async (look: (typeof LOOKS)[number] = DESKTOP, path = '/') => {
  const opened = await openPage(browser, served.url, { path, look });
  await opened.page
    .getByText(/desta lista$/)
    .first()
    .waitFor();
  await rowsOn(opened.page).first().waitFor();
  return opened;
};

describe.each(LOOKS)('on $name', (look) => {
  it('the portfolio, its filters and a search are sound', async () => {
    const { page, close, complaints } = await openPortfolio(look);
    await expectSound(page);
    await page.getByRole('button', { name: 'Mais filtros' }).click();
    await page.getByLabel('Situação').waitFor();
    await expectSound(page);
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').fill('padaria');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Padaria São José Ltda.' }).waitFor();
    await page.getByRole('link', { name: 'BN-2026-0101' }).waitFor();
    await expectSound(page);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the portfolio', () => {
  it('has who, how much, how late, what is next and with whom in each row, and says of what its figures are', async () => {
    const { page, close } = await openPortfolio();
    const row = rowsOn(page).filter({ hasText: 'Bar da Esquina Feliz' });
    await expect
      .poll(() => row.textContent())
      .toMatch(
        /BN-2026-0115ven\w+ em \d\d\/\d\dR\$\s534,00atendimento humano.*uma pessoa decidenenhum canal alcança o cliente.*sem responsável/,
      );
    await expect
      .poll(() => page.locator('dl').textContent())
      .toMatch(/para quitar hojeR\$\s[\d.]+,\d\dnas \d+ desta lista/);
    await close();
  });

  it('is filtered by a press, and by days late; the filter is in the address, and a wrong one is none', async () => {
    const { page, close } = await openPortfolio();
    await page.getByRole('button', { name: 'Com pessoa' }).click();
    await page.waitForURL(/status=attended/);
    await rowsOn(page).filter({ hasText: 'em aberto' }).waitFor({ state: 'detached' });
    await page.getByText('nas 1 desta lista').first().waitFor();
    await expect.poll(() => rowsOn(page).count()).toBe(1);
    await page.getByRole('button', { name: 'Mais filtros' }).click();
    await page.getByLabel('Situação').selectOption('owed');
    await page.getByLabel('Dias em atraso, de').fill('muitos');
    await page.getByRole('button', { name: 'Aplicar' }).click();
    await page.getByText('Dias inteiros, como 15 ou -3').waitFor();
    await page.getByLabel('Dias em atraso, de').fill('9');
    await page.getByRole('button', { name: 'Aplicar' }).click();
    await page.waitForURL(/daysLateFrom=/);
    await page
      .getByText(/^nas \d+ desta lista$/)
      .first()
      .waitFor();
    await rowsOn(page).filter({ hasText: '14 dias em atraso' }).waitFor();
    await expect.poll(() => rowsOn(page).filter({ hasText: 'vence em' }).count()).toBe(0);
    await page.goto(`${served.url}/app/?status=nonsense&daysLateFrom=x`);
    await rowsOn(page).first().waitFor();
    await expect
      .poll(() => page.getByRole('button', { name: 'Tudo' }).getAttribute('aria-pressed'))
      .toBe('true');
    await page.goto(`${served.url}/app/?daysLateFrom=9999`);
    await page.getByText('Nenhuma dívida com este filtro').waitFor();
    await page.getByRole('button', { name: 'Ver todas' }).click();
    await rowsOn(page).first().waitFor();
    await close();
  });

  it('keeps filters by name for the person who saved them, and for nobody else', async () => {
    const { page, close } = await openPortfolio(DESKTOP, '/?daysLateFrom=9');
    await page.getByRole('button', { name: 'Filtros salvos' }).click();
    await page.getByLabel('Nome').fill('Ligar hoje');
    await page.getByRole('button', { name: 'Salvar este filtro' }).click();
    await page.getByRole('button', { name: 'Tudo' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Filtros salvos' }).click();
    await expect.poll(() => violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ligar hoje', exact: true }).click();
    await page.waitForURL(/daysLateFrom=/);
    await page.getByLabel('Agir como').selectOption('manager');
    await page.getByRole('button', { name: 'Filtros salvos' }).click();
    await page.getByText('Nenhum ainda').waitFor();
    await close();
  });

  it('is worked by the keyboard: arrows choose a row, Enter opens it', async () => {
    const { page, close } = await openPortfolio();
    const grid = page.getByRole('grid', { name: 'Dívidas' });
    await grid.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => grid.getAttribute('aria-activedescendant')).toBe('row-2');
    const invoice = await page.locator('#row-2 small').first().textContent();
    await page.keyboard.press('End');
    await page.locator('[aria-selected="true"]').waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).getByText(/./).waitFor();
    await page.waitForURL(new RegExp(`/debts/[^/]*${invoice}`));
    await close();
  });

  it.each([
    ['the beginning of a name, without its accents', 'padaria sao', 'Padaria São José Ltda.'],
    ['an invoice, in small letters', 'bn-2026-0101', 'Padaria São José Ltda.'],
  ])('searches by %s', async (_what, text, name) => {
    const { page, close } = await openPortfolio();
    await page.keyboard.press('/');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name }).waitFor();
    // What was searched for is personal data: it is in no address.
    expect(page.url()).toBe(`${served.url}/app/`);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Carteira' }).waitFor();
    await close();
  });

  it.each([
    ['zz', 'Escreva ao menos 3 letras'],
    ['12', 'Ninguém encontrado'],
    ['zzzzzz', 'Ninguém encontrado'],
    ['111.111.111-11', 'CPF'],
    ["'; drop table --", 'Ninguém encontrado'],
  ])('says of a search for %s: %s', async (text, said) => {
    const { page, close } = await openPortfolio();
    await page.getByRole('searchbox').fill(text);
    await page.keyboard.press('Enter');
    await page.getByRole('main').getByText(said).first().waitFor();
    await close();
  });

  it('is exported as a file that a spreadsheet opens in Brazil', async () => {
    const { page, close } = await openPortfolio(DESKTOP, '/?daysLateFrom=9');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Exportar' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('carteira.csv');
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toMatch(/^\uFEFFCliente;Fatura;Credor;/);
    expect(text).toMatch(
      /\r\nJosé Raimundo Alves;BN-2026-0136;bebidas-nordeste;em aberto;219,90;12\/03\/2026;/,
    );
    await close();
  });

  it('is cards on a phone, which open by a touch', async () => {
    const { page, close } = await openPortfolio(PHONE);
    const card = rowsOn(page).first();
    await expect.poll(async () => (await card.boundingBox())?.height).toBeGreaterThan(100);
    await card.locator('td').first().click();
    await page.waitForURL(/\/debts\//);
    await close();
  });
});
