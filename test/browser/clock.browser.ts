import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '#sandbox/server/serve.ts';
import { anInvoice, jsonOf } from '#test/sandbox/server/a-sandbox.ts';
import { LOOKS, openPage, serveApplication } from './application.ts';
import { openBrowser } from './chromium.ts';
import { quiet } from './quiet.ts';
import { expectSound } from './sound.ts';
import { violationsOn } from './violations.ts';

const [desktop] = LOOKS;
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

const open = (path: string) => openPage(browser, served.url, { path, look: desktop });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
/** What the clock says of what happened: it waits until the clock stands. */
const summary = async (page: Page): Promise<string | null> => {
  await button(page, 'Próximo evento').waitFor();
  return page.getByLabel('Relógio do sandbox').getByRole('status').first().textContent();
};
const nowOf = async (): Promise<number> =>
  Date.parse((await jsonOf(fetch(`${served.url}/sandbox/clock`))).now);

/** Opens the acts, at one of them. */
async function acting(page: Page, title: string, debt?: string) {
  await button(page, 'Agir…').click();
  const dialog = page.getByRole('dialog', { name: 'Agir no sandbox' });
  if (debt !== undefined) {
    await dialog.getByLabel('Dívida').fill(debt);
    await page.getByRole('option', { name: debt }).first().click();
  }
  await dialog.getByRole('button', { name: title, exact: true }).click();
  return dialog;
}

// Before the clock goes on: what it does changes what everybody received.
describe('the phone', () => {
  it('shows an e-mail as the debtor sees it, whose link opens the page of the debt', async () => {
    const { page, context, close } = await open('/phone');
    const phone = page.getByRole('region', { name: /^Celular de / });
    await page.getByRole('link', { name: /Raimunda Nonata Sousa/ }).click();
    await page.getByRole('region', { name: 'Celular de Raimunda Nonata Sousa' }).waitFor();
    await phone.getByRole('tab', { name: 'E-mail' }).click();
    // The oldest: the newest may be a receipt, which has no link.
    await phone.getByRole('list', { name: 'Caixa de entrada' }).getByRole('button').last().click();
    const mail = page.frameLocator('iframe');
    await mail.getByText('Bebidas Nordeste', { exact: true }).first().waitFor();
    const opened = context.waitForEvent('page');
    await mail.locator('a[href*="/d/"]').first().click();
    const portal = await opened;
    await portal.waitForLoadState();
    expect(portal.url()).toContain(`${served.url}/d/`);
    await expect.poll(() => page.getByRole('main').textContent()).toMatch(/começo do documento: \w/);
    const digits =
      /começo do documento: (\w+)/.exec((await page.getByRole('main').textContent()) ?? '')?.[1] ?? '';
    await portal.getByRole('textbox').fill(digits);
    await portal.getByRole('button').first().click();
    await portal.getByText(/R\$/).first().waitFor();
    await close();
  });

  it('has the debtor answer SAIR to a text, which is taken as a wish to stop', async () => {
    const { page, close } = await open('/phone');
    await page.getByRole('link', { name: /Francisca Nogueira/ }).click();
    const phone = page.getByRole('region', { name: 'Celular de Francisca Nogueira' });
    await phone.getByRole('tab', { name: 'SMS' }).click();
    await phone.getByLabel('Responder como o cliente').fill('SAIR');
    await phone.getByRole('button', { name: 'Enviar' }).click();
    await phone.getByRole('listitem').filter({ hasText: 'SAIR' }).last().waitFor();
    await expect.poll(() => violationsOn(page)).toEqual([]);
    await close();
  });
});

describe.each(LOOKS)('on $name', (look) => {
  it('clock, list, story, acts and phone pass axe, and are no wider than the screen', async () => {
    const { page, close, complaints } = await openPage(browser, served.url, { path: '/', look });
    await button(page, 'Próximo evento').click();
    await summary(page);
    await button(page, 'Ver').click();
    await button(page, 'Mais').click();
    await page.getByRole('menuitem', { name: 'O que vem a seguir' }).click();
    await page.getByRole('region', { name: 'O que vem a seguir' }).waitFor();
    await page.getByRole('menu').waitFor({ state: 'hidden' });
    await expectSound(page);
    const dialog = await acting(page, 'Pagar', 'BN-2026-0122');
    await dialog.getByLabel('Valor em reais').waitFor();
    await expectSound(page);
    await page.keyboard.press('Escape');
    await page.goto(`${served.url}/app/phone`);
    await page.getByRole('region', { name: /^Celular de / }).waitFor();
    await expectSound(page);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the clock', () => {
  it('says what comes next before it happens, goes there, and says what happened with links to the debts', async () => {
    const { page, close } = await open('/');
    const bar = page.getByLabel('Relógio do sandbox');
    await button(page, 'Avançar…').click();
    await page.getByRole('menuitem', { name: 'até enviar uma mensagem' }).click();
    await expect.poll(() => summary(page)).toContain('1 mensagem enviada');
    await bar.getByText(/^a seguir: .+/).waitFor();
    await button(page, 'Ver').click();
    await bar.getByRole('listitem').filter({ hasText: 'enviado' }).getByRole('link').click();
    await page.waitForURL(/\/app\/debts\//);
    await close();
  });

  it('goes by an hour and a day by the keyboard, to a date, and plays until it is stopped', async () => {
    const { page, close } = await open('/');
    // The keys of the clock are known from when the clock is.
    await button(page, 'Próximo evento').click({ trial: true });
    const before = await nowOf();
    await page.getByRole('main').focus();
    await page.keyboard.press('h');
    await expect.poll(nowOf).toBe(before + 3_600_000);
    await summary(page);
    await page.keyboard.press('d');
    await expect.poll(nowOf).toBe(before + 25 * 3_600_000);
    await summary(page);
    await button(page, 'Avançar…').click();
    await page.getByRole('menuitem', { name: 'até uma data' }).click();
    await page.getByLabel('Data e hora (Brasília)').fill('2026-03-17T09:00');
    await button(page, 'Ir').click();
    await expect.poll(nowOf).toBe(Date.parse('2026-03-17T09:00:00-03:00'));
    await summary(page);
    await button(page, 'Avançar…').click();
    await page.getByRole('menuitem', { name: '▶ 1 hora por segundo' }).click();
    await page.getByText(/^rodando · /).waitFor();
    await expect.poll(nowOf).toBeGreaterThanOrEqual(Date.parse('2026-03-17T11:00:00-03:00'));
    await button(page, 'Parar').click();
    await summary(page);
    const stopped = await nowOf();
    await page.waitForTimeout(1500);
    await expect.poll(() => nowOf()).toBe(stopped);
    await close();
  });

  it('takes a snapshot and goes back to it', async () => {
    const { page, close } = await open('/');
    const before = await nowOf();
    await button(page, 'Mais').click();
    await page.getByRole('menuitem', { name: 'Fotos do momento' }).click();
    const snapshots = page.getByRole('region', { name: 'Fotos do momento' });
    await snapshots.getByRole('button', { name: 'Tirar uma foto deste momento' }).click();
    await snapshots.getByText(/^Foto de .+ guardada\.$/).waitFor();
    await button(page, '+1 dia').click();
    await summary(page);
    await expect.poll(nowOf).toBe(before + 24 * 3_600_000);
    await button(page, 'Mais').click();
    await page.getByRole('menuitem', { name: 'Fotos do momento' }).click();
    await snapshots.getByRole('button', { name: /^Voltar a / }).click();
    await snapshots.getByText(/^De volta a /).waitFor();
    await expect.poll(() => nowOf()).toBe(before);
    await close();
  });

  it('is nowhere but in a sandbox', async () => {
    const opened = await open('/');
    const { page, close } = opened;
    await page.route('**/app/settings.json', (route) =>
      route.fulfill({ json: { sandbox: false, stage: 'dev' } }),
    );
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await quiet(opened);
    await expect.poll(() => page.getByLabel('Relógio do sandbox').count()).toBe(0);
    await expect.poll(() => page.getByRole('link', { name: 'Celulares' }).count()).toBe(0);
    await close();
  });
});

describe('an act', () => {
  it('issues an invoice, pays half of it, is refused with a forged call, pays the rest, and repeats it', async () => {
    const { page, close } = await open('/');
    const dialog = await acting(page, 'Emitir uma fatura');
    await dialog.getByLabel('Número da fatura').fill('DEMO-1');
    await dialog.getByRole('button', { name: 'Emitir', exact: true }).click();
    await dialog.getByText('fatura recebida: R$ 480,00', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Pagar', exact: true }).click();
    const amount = dialog.getByLabel('Valor em reais');
    await expect.poll(() => amount.inputValue()).toBe('480,00');
    await dialog.getByRole('button', { name: 'Metade' }).click();
    const call = dialog.getByRole('button', { name: 'Chamar o webhook' });
    await call.click();
    await dialog.getByText('pagamento de R$ 240,00 aplicado; restam R$ 240,00').waitFor();
    await dialog.getByLabel('Quem chama o webhook').selectOption('signature');
    await call.click();
    await dialog.getByText('O webhook respondeu 401: a chamada foi recusada, e nada mudou.').waitFor();
    await dialog.getByLabel('Quem chama o webhook').selectOption('amount');
    await call.click();
    await dialog.getByText('O webhook respondeu 401', { exact: false }).waitFor();
    await dialog.getByLabel('Quem chama o webhook').selectOption('sound');
    await dialog.getByRole('button', { name: /^Tudo \(R\$\s240,00\)$/ }).click();
    await call.click();
    await dialog.getByText('dívida quitada').waitFor();
    await dialog.getByRole('button', { name: 'Repetir a mesma chamada' }).click();
    await dialog.getByText('O webhook respondeu 200: o pagamento já era conhecido, e nada mudou.').waitFor();
    await close();
  });

  it('drops a file, and says line by line what is wrong with it', async () => {
    const { page, close } = await open('/');
    const { detail } = anInvoice('F-1');
    const lines = [detail, { ...detail, invoiceId: 'F-2', amount: 1.5 }].map((row) => JSON.stringify(row));
    const dialog = await acting(page, 'Soltar um arquivo');
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Arquivo (.jsonl, .json ou .csv)' }).click();
    await (await chooser).setFiles({
      ...{ name: 'faturas.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(lines.join('\n')) },
    });
    await dialog.getByRole('button', { name: 'Receber o arquivo' }).click();
    await dialog.getByText('1 linha recebida; 1 linha recusada.').waitFor();
    const row = dialog.getByRole('row').filter({ hasText: 'amount' });
    await expect.poll(() => row.textContent()).toContain('deve ser em centavos inteiros');
    await expect.poll(() => violationsOn(page)).toEqual([]);
    await close();
  });

  it('kills a function just after it sent: nothing is sent again, and what the channel reports is shown', async () => {
    const { page, close } = await open('/');
    const issue = await acting(page, 'Emitir uma fatura');
    await issue.getByLabel('Número da fatura').fill('DEMO-2');
    await issue.getByRole('textbox', { name: 'Cliente' }).fill('Mercado Teste Ltda.');
    await issue.getByLabel('CPF ou CNPJ').fill('11.222.333/0001-81');
    await issue.getByRole('textbox', { name: 'E-mail' }).fill('contas@mercado-teste.example');
    await issue.getByRole('button', { name: 'Emitir', exact: true }).click();
    await issue.getByText('fatura recebida', { exact: false }).waitFor();
    await issue.getByRole('button', { name: 'Matar a função no meio do envio' }).click();
    await issue.getByRole('button', { name: 'Armar' }).click();
    await issue.getByText('a próxima função que enviar por e-mail vai morrer').waitFor();
    await page.keyboard.press('Escape');
    await button(page, '+1 dia').click();
    await summary(page);
    await button(page, 'Ver').click();
    await page.getByText(/a função [\w-]+ morreu depois de enviar por e-mail e antes de registrar/).waitFor();
    await close();
  });

  it('takes a channel down and mends it', async () => {
    const { page, close } = await open('/');
    const dialog = await acting(page, 'Canal fora do ar');
    await dialog.getByRole('button', { name: 'Derrubar' }).click();
    await dialog
      .getByText(/^e-mail está fora do ar até /)
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: 'Consertar e-mail' }).first().click();
    await dialog.getByText('Todos os canais funcionam.').first().waitFor();
    await close();
  });

  it('has an address bounce, and the message is not on the phone', async () => {
    const { page, close } = await open('/');
    const dialog = await acting(page, 'Emitir uma fatura');
    await dialog.getByLabel('Número da fatura').fill('DEMO-3');
    await dialog.getByRole('textbox', { name: 'Cliente' }).fill('Bar Bounce Ltda.');
    await dialog.getByLabel('CPF ou CNPJ').fill('11.444.777/0001-61');
    await dialog.getByRole('textbox', { name: 'E-mail' }).fill('nao-existe@bar.example');
    await dialog.getByRole('button', { name: 'Emitir', exact: true }).click();
    await dialog.getByText('fatura recebida', { exact: false }).waitFor();
    const href = await dialog.getByRole('link', { name: 'Abrir a dívida' }).getAttribute('href');
    await dialog.getByRole('button', { name: 'Endereço que falha' }).click();
    await dialog.getByLabel('Endereço', { exact: true }).selectOption('nao-existe@bar.example');
    // What is read after an act holds back no answer if it does not come, and takes none away if it fails.
    await page.route('**/sandbox/debts', () => undefined);
    await page.route('**/sandbox/phones/*', (route) => route.fulfill({ status: 404 }));
    await dialog.getByRole('button', { name: 'Combinar assim' }).click();
    await dialog.getByText('Mensagens para nao-existe@bar.example voltam: o endereço não existe.').waitFor();
    const debtId = href?.split('/').at(-1) ?? '';
    await fetch(`${served.url}/sandbox/clock/advance`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ until: 'sent', debtId: decodeURIComponent(debtId) }),
    });
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto(`${served.url}/app/phone?debt=${debtId}`);
    await page.getByText('1 mensagem não chegou a este celular').waitFor();
    await close();
  });
});
