import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '#sandbox/server/serve.ts';
import { DebtAnswer } from '#schemas/api/debt.ts';
import { WorkAnswer } from '#schemas/api/work.ts';
import { LOOKS, openPage } from './application.ts';
import { openBrowser } from './chromium.ts';
import { eachIsSound } from './sound.ts';
import { violationsOn } from './violations.ts';
import { serveWaitingWork } from './waiting-work.ts';

const LISTS = [
  ...['cases', 'handed-over', 'offers', 'doubtful', 'unidentified', 'unapplied', 'dead-letters'],
  ...['stale-sources', 'unknown-outcomes'],
];
const [DESKTOP] = LOOKS;

let browser: Browser;
let served: Served;
beforeAll(async () => {
  served = await serveWaitingWork();
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const open = (path: string, actAs = 'manager') =>
  openPage(browser, served.url, { path, look: DESKTOP, actAs });
const countsOf = async (): Promise<Record<string, number>> => {
  const { items } = WorkAnswer.parse(await (await fetch(`${served.url}/v1/work`)).json());
  return Object.fromEntries(items.map(({ kind, count }) => [kind, count]));
};
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

eachIsSound(
  LISTS.map((list) => [`the list ${list}`, `/work/${list}`]),
  () => ({ browser, url: served.url, actAs: 'manager' }),
);

describe('work that waits for a person', () => {
  it('has for each item an owner, a time to act by, and what happens if nobody does', async () => {
    const { page, close } = await open('/work');
    for (const list of LISTS.filter((one) => one !== 'unknown-outcomes')) {
      await page.goto(`${served.url}/app/work/${list}`);
      const detail = page.getByRole('region').filter({ hasText: 'Com quem' });
      for (const term of ['Com quem', 'Agir até', 'Se ninguém agir'])
        await expect
          .poll(() => detail.locator(`dt:text-is("${term}") + dd`).textContent(), {
            message: `${list}: ${term}`,
          })
          .toMatch(/.{6}/);
    }
    await close();
  });

  it('is counted in the navigation, and by kind', async () => {
    const { page, close } = await open('/');
    const total = Object.values(await countsOf()).reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThan(7);
    await page
      .getByRole('link', { name: new RegExp(`^Trabalho\\s*${total}\\s*à espera de uma pessoa$`) })
      .click();
    await page.getByRole('link', { name: /^Atendimentos\s*2\s*· 1 vencido$/ }).waitFor();
    await close();
  });

  it('a case is taken by one person, is seen by another all the same, and is released', async () => {
    const { page, close } = await open('/work/cases', 'collector');
    await button(page, 'Assumir').click();
    await page.getByText('você', { exact: true }).waitFor();
    await page.getByText('Comigo').click();
    await page.getByRole('heading', { level: 2, name: 'Problema com o produto ou serviço' }).waitFor();
    await expect.poll(() => page.getByRole('listitem').filter({ hasText: 'EX-CASO-2' }).count()).toBe(0);
    const other = await open('/work/cases', 'operator');
    await other.page.getByText('sandbox-collector').waitFor();
    await button(other.page, 'Devolver').click();
    await button(other.page, 'Assumir').waitFor();
    await close();
    await other.close();
  });

  it('an answer says what follows before it is given, and the next case has the focus after it', async () => {
    const { page, close } = await open('/work/cases');
    await page.getByRole('heading', { level: 2, name: 'Problema com o produto ou serviço' }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('heading', { level: 2, name: 'Não reconhece a dívida' }).waitFor();
    await page.keyboard.press('k');
    await button(page, 'Responder…').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('continua de onde deveria estar hoje').waitFor();
    await dialog.getByLabel('O cliente tem razão: nada é devido').check();
    await dialog.getByText('é cancelada: nada mais é devido').waitFor();
    await expect.poll(() => violationsOn(page)).toEqual([]);
    await dialog.getByLabel('A dívida é devida').check();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('heading', { level: 2, name: 'Não reconhece a dívida' }).waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('work-item');
    await expect.poll(async () => (await countsOf()).cases).toBe(1);
    await close();
  });

  it('an event is mended at its field: what is still wrong is answered there, and what is right is taken', async () => {
    const { page, close } = await open('/work/dead-letters');
    const editor = page.getByRole('textbox', { name: 'Evento a corrigir' });
    await editor.waitFor();
    await page.getByRole('status').filter({ hasText: 'amount' }).waitFor();
    const write = async (from: string, to: string): Promise<void> => {
      const written = async () => (await editor.locator('.cm-line').allTextContents()).join('\n');
      await expect.poll(written).toContain(from);
      const text = (await written()).replace(from, to);
      await editor.click();
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(text);
    };
    await write('-61500', '"muito"');
    await button(page, 'Enviar de novo').click();
    await page.getByRole('alert').filter({ hasText: 'amount' }).waitFor();
    await page.locator('.cm-lintRange-error').waitFor();
    await write('"muito"', '61500,,');
    await expect.poll(() => button(page, 'Enviar de novo').isDisabled()).toBe(true);
    await write('61500,,', '61500');
    await button(page, 'Enviar de novo').click();
    await page.getByRole('heading', { level: 2, name: 'Boletos e Pix a cancelar' }).waitFor();
    const invoice = await fetch(`${served.url}/v1/invoices/bebidas-nordeste/EX-ERRADA`);
    await expect.poll(() => invoice.json()).toMatchObject({ invoice: { amount: 61_500 } });
    await close();
  });

  it('work that a fault stopped is sent again as it came', async () => {
    const { page, context } = await open('/work/dead-letters');
    await page.getByRole('heading', { level: 2, name: 'Boletos e Pix a cancelar' }).waitFor();
    await button(page, 'Enviar de novo').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('É feito como chegou').waitFor();
    await dialog.getByRole('button', { name: 'Enviar de novo', exact: true }).click();
    await page.getByText('Nada à espera aqui').waitFor();
    await expect.poll(async () => (await countsOf()).deadLetters).toBe(0);
    await context.close();
  });

  it('a doubtful payment is said to be the one that the invoice has, and adds nothing', async () => {
    const { page, close } = await open('/work/doubtful');
    await button(page, 'É o mesmo pagamento').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Nada é somado').waitFor();
    await dialog.getByRole('button', { name: 'É o mesmo pagamento', exact: true }).click();
    await page.getByText('Nada à espera aqui').waitFor();
    await expect.poll(async () => (await countsOf()).doubtful).toBe(0);
    await close();
  });

  it('a payment without an invoice is assigned; a number of no invoice is refused at its field', async () => {
    const { page, close } = await open('/work/unidentified');
    await button(page, 'Dizer de qual fatura é').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Número da fatura').fill('NAO-HA');
    await page.keyboard.press('Enter');
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel('Número da fatura').fill('EX-CASO-2');
    await page.keyboard.press('Enter');
    await page.getByText('Nada à espera aqui').waitFor();
    await close();
  });

  it('an offer is approved with what follows said before, and the debt rests on it', async () => {
    const { page, close } = await open('/work/offers');
    await button(page, 'Aprovar').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Aprovar', exact: true }).click();
    await page.getByText('Nada à espera aqui').waitFor();
    const debt = await (await fetch(`${served.url}/v1/invoices/bebidas-nordeste/EX-GRANDE`)).json();
    expect(['promised', 'onPaymentPlan']).toContain(DebtAnswer.parse(debt).status);
    await close();
  });

  it('a stale source is reported to be up to date, and holds nothing any more', async () => {
    const { page, close } = await open('/work/stale-sources');
    await button(page, 'Informar que está em dia…').click();
    await page.getByLabel('Completo até o dia').fill('2026-04-02');
    await page.getByLabel('e a hora').fill('11:30');
    await page.getByRole('dialog').getByText('será cobrado').waitFor();
    await button(page, 'Está em dia').click();
    await page.getByText('Nada à espera aqui').waitFor();
    await expect.poll(async () => (await countsOf()).staleSources).toBe(0);
    await close();
  });

  it('charges that are left of a paid principal are upheld, and the debt is on its ladder again', async () => {
    const { page, close } = await open('/work/handed-over');
    await page
      .getByRole('list', { name: 'Itens' })
      .getByRole('button', { name: /EX-ENCARGOS/ })
      .click();
    await button(page, 'Manter os encargos').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Os encargos continuam devidos').waitFor();
    await dialog.getByRole('button', { name: 'Manter os encargos', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    const debt = await (await fetch(`${served.url}/v1/invoices/bebidas-nordeste/EX-ENCARGOS`)).json();
    expect(DebtAnswer.parse(debt).status).toBe('open');
    await close();
  });

  it('is offered only as far as the role may act: an auditor sees it all, and has no button that acts', async () => {
    const { page, close } = await open('/work/handed-over', 'auditor');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    for (const name of ['Assumir', 'Registrar promessa…', 'Dar baixa'])
      await expect.poll(() => button(page, name).count()).toBe(0);
    await close();
  });
});
