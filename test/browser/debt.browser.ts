import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { debtIdOf } from '#adapters/table/keys.ts';
import type { Served } from '#sandbox/server/serve.ts';
import type { DebtAnswer } from '#schemas/api/debt.ts';
import type { LedgerAnswer } from '#schemas/api/ledger.ts';
import type { StatementAnswer } from '#schemas/api/statement.ts';
import { LOOKS, openPage, serveApplication } from './application.ts';
import { openBrowser } from './chromium.ts';
import { eachIsSound } from './sound.ts';
import { violationsOn } from './violations.ts';

const CREDITOR = 'bebidas-nordeste';
const idOf = (number: string): string => debtIdOf(CREDITOR, `BN-2026-${number}`);
const pathOf = (number: string): string => `/debts/${idOf(number)}`;
const [DESKTOP] = LOOKS;

let browser: Browser;
let served: Served;

const command = async (path: string, body: object): Promise<void> => {
  const response = await fetch(`${served.url}/v1${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      'x-sandbox-user': 'manager',
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
};
const read = async <Answer>(number: string, part = ''): Promise<Answer> =>
  (await (await fetch(`${served.url}/v1${pathOf(number)}${part}`)).json()) as Answer;
const readDebt = (number: string): Promise<DebtAnswer> => read(number);
const readLedger = (number: string): Promise<LedgerAnswer> => read(number, '/ledger');

beforeAll(async () => {
  served = await serveApplication('2026-03-13');
  browser = await openBrowser();
  await command(`/debts/${idOf('0111')}/promises`, { day: '2026-03-18' });
  await command(`/debts/${idOf('0110')}/disputes`, { kind: 'not-mine' });
  await command(`/debts/${idOf('0136')}/payment-plans`, {
    instalments: [
      { amount: 11_000, dueDate: '2026-03-20' },
      { amount: 11_000, dueDate: '2026-04-20' },
    ],
  });
  await command('/pauses', {
    ...{ creditorId: CREDITOR, invoiceId: 'BN-2026-0122', pauseId: 'pause-1', reason: 'court-order' },
    lastDay: '2026-03-27',
  });
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

eachIsSound(
  [
    ['a debt on its ladder', pathOf('0112')],
    ['a debt that is settled', pathOf('0101')],
    ['a promised debt', pathOf('0111')],
    ['a debt on a payment plan', pathOf('0136')],
    ['a disputed debt', pathOf('0110')],
    ['a paused debt', pathOf('0122')],
    ['a debt with a person', pathOf('0115')],
  ],
  () => ({ browser, url: served.url }),
);

describe('the page of a debt', () => {
  it('says who, how much settles it today and what that is, in Portuguese and in English', async () => {
    const { page, close } = await openPage(browser, served.url, { path: pathOf('0112'), look: DESKTOP });
    await page.getByRole('heading', { level: 1, name: 'Buffet Festa Boa Ltda.' }).waitFor();
    await page.getByText('7 dias em atraso').waitFor();
    await page.getByText('valor informado em mensagem, mantido').waitFor();
    await close();
    const english = await openPage(browser, served.url, {
      ...{ path: pathOf('0112'), look: DESKTOP, language: 'en' },
    });
    await english.page.getByText('7 days late').waitFor();
    await english.page.getByText('because: 15 days after the due date').waitFor();
    await english.close();
  });

  it('draws the ruler with words for those who do not see it, and tells past and future in one list', async () => {
    const { page, close } = await openPage(browser, served.url, { path: pathOf('0112'), look: DESKTOP });
    const ruler = page.getByRole('img', { name: /^Régua: 4 etapas feitas, 2 por vir/ });
    await ruler.waitFor();
    const rows = page.getByRole('region', { name: 'O que aconteceu, e o que vem' }).getByRole('listitem');
    await rows.filter({ hasText: 'porque: 15 dias depois do vencimento' }).waitFor();
    const texts = await rows.allTextContents();
    const now = texts.indexOf('agora');
    expect(now).toBeGreaterThan(5);
    expect(texts[now - 1]).toMatch(/Lembrete D\+7 por e-mail.*entregue/);
    expect(texts.slice(now).join(' ')).toMatch(/Segunda via D\+15.*porque: 15 dias depois do vencimento/);
    await close();
  });

  it('shows an e-mail as it was sent in a frame that runs no script', async () => {
    const { page, close } = await openPage(browser, served.url, { path: pathOf('0112'), look: DESKTOP });
    await page.getByRole('button', { name: 'Ver como foi enviada' }).first().click();
    const frame = page.locator('iframe');
    await frame.waitFor();
    await expect.poll(() => frame.getAttribute('sandbox')).toBe('');
    await page.frameLocator('iframe').getByText('Buffet Festa Boa').first().waitFor();
    await close();
  });

  it('draws the machine with the state that it is in, and is found by the name of its execution', async () => {
    const path = `/executions/${idOf('0112')}-1`;
    const { page, close } = await openPage(browser, served.url, { path, look: DESKTOP });
    expect(page.url()).toContain(pathOf('0112'));
    await page.getByRole('tab', { name: 'Máquina' }).click();
    await page.getByText('▸ Reminder D+7').waitFor();
    await page.getByText('✓ Notice D-3').waitFor();
    await page.getByText('Nesta máquina não há console da AWS').waitFor();
    await close();
  });

  it('states what will be owed on a day to come', async () => {
    const { page, close } = await openPage(browser, served.url, { path: pathOf('0112'), look: DESKTOP });
    await page.getByLabel('Situação ao fim do dia').fill('2026-04-30');
    const { due } = await read<StatementAnswer>('0112', '/statement?asOf=2026-04-30');
    const total = page
      .getByRole('region', { name: 'Demonstrativo' })
      .getByRole('row', { name: /Para quitar/ });
    await expect.poll(async () => (await total.textContent())?.replace(/\D/g, '')).toBe(String(due));
    await close();
  });
});

describe('what may be done', () => {
  const dialogOf = async (page: Page, act: string) => {
    await page.getByRole('button', { name: `${act}…` }).click();
    return page.getByRole('dialog', { name: act });
  };

  it('is nothing for an auditor, and says so', async () => {
    const open = { path: pathOf('0112'), look: DESKTOP, actAs: 'auditor' };
    const { page, close } = await openPage(browser, served.url, open);
    await page.getByText('O seu papel permite ver esta dívida, e não mudá-la.').waitFor();
    await expect.poll(() => page.getByRole('button', { name: /Registrar promessa/ }).count()).toBe(0);
    await close();
  });

  it('is said to be done, though the debt cannot be read again after it', async () => {
    const { page, close } = await openPage(browser, served.url, { path: pathOf('0122'), look: DESKTOP });
    const dialog = await dialogOf(page, 'Revogar links');
    await page.route(`**/v1${pathOf('0122')}`, (route) => route.fulfill({ status: 404 }));
    await dialog.getByRole('button', { name: 'Revogar links', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('status').getByText('Feito.').waitFor();
    await expect.poll(() => dialog.count()).toBe(0);
    await close();
  });

  it('says why something is not possible now', async () => {
    const { page, close } = await openPage(browser, served.url, { path: pathOf('0110'), look: DESKTOP });
    await page.getByText('Agora não é possível').click();
    await page.getByText(/Registrar promessa: há um caso aberto/).waitFor();
    await close();
  });

  it('a promise says when the ladder goes on before it is made, and is drawn after it', async () => {
    const { page, close } = await openPage(browser, served.url, { path: pathOf('0119'), look: DESKTOP });
    const dialog = await dialogOf(page, 'Registrar promessa');
    await dialog.getByLabel('Dia').fill('2026-03-20');
    await dialog.getByText(/Nenhum lembrete será enviado até 23\/03\/2026.*a régua continua em/).waitFor();
    await expect.poll(() => violationsOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Registrar promessa' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('prometida', { exact: true }).waitFor();
    await expect.poll(async () => (await readDebt('0119')).promises).toMatchObject([{ day: '2026-03-20' }]);
    await close();
  });

  it('a payment is never misread, and a double click records it once', async () => {
    const before = (await readLedger('0120')).items.length;
    const { page, close } = await openPage(browser, served.url, { path: pathOf('0120'), look: DESKTOP });
    const dialog = await dialogOf(page, 'Registrar pagamento');
    const confirm = dialog.getByRole('button', { name: 'Registrar pagamento' });
    await dialog.getByLabel('Valor').fill('1,234.56');
    await confirm.click();
    await dialog.getByText('escreva o valor como 1.234,56').waitFor();
    await dialog.getByLabel('Valor').fill('10,00');
    await dialog.getByText('= R$ 10,00').waitFor();
    await dialog.getByText(/Restam/).waitFor();
    await confirm.dblclick();
    await dialog.waitFor({ state: 'hidden' });
    const { items } = await readLedger('0120');
    expect(items).toHaveLength(before + 1);
    expect(items.at(-1)).toMatchObject({ entry: 'payment', amount: 1000 });
    await close();
  });

  it('a refusal of the API is said in the form, with what would be right', async () => {
    const { page, close } = await openPage(browser, served.url, { path: pathOf('0112'), look: DESKTOP });
    const dialog = await dialogOf(page, 'Registrar promessa');
    await dialog.getByLabel('Dia').fill('2027-03-20');
    await dialog
      .getByText(/mais longe do que o credor aceita/)
      .first()
      .waitFor();
    await expect.poll(async () => (await readDebt('0112')).status).toBe('open');
    await close();
  });

  it('a case is answered, and the debt is on its ladder again', async () => {
    const { page, close } = await openPage(browser, served.url, { path: pathOf('0110'), look: DESKTOP });
    const dialog = await dialogOf(page, 'Responder atendimento');
    await dialog.getByText('A régua continua de onde parou.').waitFor();
    await dialog.getByRole('button', { name: 'Responder atendimento' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('na régua', { exact: true }).waitFor();
    await expect.poll(async () => (await readDebt('0110')).status).toBe('open');
    await close();
  });

  it('collection is resumed, and the ladder is planned again', async () => {
    const { page, close } = await openPage(browser, served.url, { path: pathOf('0122'), look: DESKTOP });
    const dialog = await dialogOf(page, 'Retomar');
    await dialog.getByRole('button', { name: 'Retomar' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(async () => (await readDebt('0122')).marks).toEqual([]);
    await close();
  });

  it('a manager writes off what is owed', async () => {
    const open = { path: pathOf('0115'), look: DESKTOP, actAs: 'manager' };
    const { page, close } = await openPage(browser, served.url, open);
    const dialog = await dialogOf(page, 'Dar baixa');
    await dialog.getByLabel('Motivo').fill('incobravel');
    await dialog.getByText(/deixam de ser cobrados, e não contam como recebidos/).waitFor();
    await dialog.getByRole('button', { name: 'Dar baixa' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(async () => (await readDebt('0115')).status).toBe('settled');
    await close();
  });
});
