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

/** Milliseconds that two futures of the sample may take on a slow machine. */
const PLAYED_WITHIN = 240_000;

const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Conteúdo do arquivo (YAML)' });

/** The text of the line that the cursor is in. */
const LINE_OF_CURSOR =
  '(() => { const at = getSelection().anchorNode; const line = at && (at.nodeType === 1 ? at : at.parentElement).closest(".cm-line"); return line ? line.textContent : null; })()';

/** Waits until the text of the editor ends so; it draws what is in view alone. */
async function expectAtEnd(page: Page, text: string): Promise<void> {
  await expect
    .poll(async () => {
      await editorOf(page).press('Control+End');
      return editorOf(page).textContent();
    })
    .toMatch(new RegExp(`${text}$`));
}

/** Adds a line to the régua that changes nothing. */
async function addLine(page: Page, line: string): Promise<void> {
  const editor = editorOf(page);
  await editor.waitFor();
  await editor.press('Control+End');
  await editor.pressSequentially(line);
  await page.getByText('A configuração está certa.').waitFor();
  await page.getByRole('button', { name: /^(Acrescentar|Salvar a mudança)$/ }).click();
}

it('a change says its lines, is edited again, and is there when the page is come back to', async () => {
  const { page, close, complaints } = await openPage(browser, served.url, { path: '/fork', look: phone });
  await page.getByRole('button', { name: 'Editar a régua…' }).click();
  await addLine(page, 'days: calendar');
  const added = 'reguas/padrao.yaml, linha 49: + days: calendar, a partir da bifurcação';
  await page.getByText(added).waitFor();
  await page.getByRole('button', { name: `Editar: ${added}` }).click();
  await expectAtEnd(page, 'days: calendar');
  await addLine(page, '\nretired: false');
  const edited = /linha 49: \+ days: calendar, linha 50: \+ retired: false, a partir/;
  await page.getByText(edited).waitFor();
  await page.goto(`${served.url}/app/work`);
  await page.goBack();
  await page.getByText(edited).waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: /^Tirar: / }).click();
  await page.getByText('Nada ainda: acrescente uma mudança.').waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('an edit that is not finished is there when the page is come back to', async () => {
  const { page, close } = await openPage(browser, served.url, { path: '/fork', look: desktop });
  await page.getByRole('button', { name: 'Editar a régua…' }).click();
  await editorOf(page).press('Control+End');
  await editorOf(page).pressSequentially('retired: f');
  await page.getByRole('link', { name: 'Carteira' }).click();
  await page.waitForURL(/\/app\/?(?:\?|$)/);
  await page.getByRole('link', { name: 'Bifurcar' }).click();
  await expectAtEnd(page, 'retired: f');
  await close();
});

it('an error is at its own line, names the step from one, and leads there; a name of another day is a warning', async () => {
  const { page, close, complaints } = await openPage(browser, served.url, { path: '/fork', look: phone });
  await page.getByRole('button', { name: 'Editar a régua…' }).click();
  const editor = editorOf(page);
  await editor.press('Control+End');
  await editor.pressSequentially('sendAtt: "10:00"');
  await page.getByText('sendAtt: não é um campo conhecido: seria "sendAt"?').first().waitFor();
  await editor.press('Control+Home');
  await page.getByRole('button', { name: 'reguas/padrao.yaml, linha 49' }).click();
  await expect.poll(() => page.evaluate(LINE_OF_CURSOR)).toBe('sendAtt: "10:00"');
  await editor.press('End');
  for (const _ of 'sendAtt: "10:00"') await editor.press('Backspace');
  await editor.press('Control+Home');
  for (let line = 1; line < 29; line += 1) await editor.press('ArrowDown');
  await editor.press('End');
  await editor.press('Backspace');
  await editor.pressSequentially('x');
  await page.getByText(/linha 29: etapa 3 \(reminder-3-after\), offset: deve ser/).waitFor();
  await editor.press('Backspace');
  await editor.pressSequentially('5');
  await page.getByText(/linha 28: etapa 3 \(reminder-3-after\), name: diz D\+3, e o offset é 5/).waitFor();
  await expectSound(page);
  await expect.poll(() => page.getByRole('button', { name: 'Acrescentar' }).isEnabled()).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});

it('what runs comes into view, names its change and its period, and says when it is of another change', async () => {
  const { page, close, complaints } = await openPage(browser, served.url, { path: '/fork', look: phone });
  await page.getByLabel('Até o dia').fill('2026-03-18');
  await page.getByRole('button', { name: 'Editar a régua…' }).click();
  await addLine(page, 'retired: false');
  await page.getByRole('button', { name: 'Rodar os dois futuros' }).click();
  await page.getByRole('button', { name: 'Parar' }).waitFor();
  await expect
    .poll(() => page.evaluate('document.activeElement.getAttribute("aria-label")'))
    .toBe('Os dois futuros');
  await expect
    .poll(() => page.evaluate('document.activeElement.getBoundingClientRect().top < innerHeight * 0.6'))
    .toBe(true);
  await page.getByRole('heading', { name: 'Os dois futuros' }).waitFor({ timeout: PLAYED_WITHIN });
  await page.getByText(/^De 12\/03\/2026 12:00 \(a bifurcação\) até o fim de 18\/03\/2026: todos/).waitFor();
  await page.getByText(/^Com a mudança: reguas\/padrao\.yaml, linha 49: \+ retired: false/).waitFor();
  await page.getByText(/os pagamentos são os mesmos nos dois futuros: os clientes não reagem/).waitFor();
  await page.getByText(/^Das \d+ dívidas, \d+ seguem as etapas antigas, porque já estavam/).waitFor();
  await page.getByRole('row', { name: /^Custo total .*R\$\s\d+,\d{4}/ }).waitFor();
  for (const look of [phone, desktop]) {
    await page.setViewportSize(look);
    // What is half below the bar on top is no small target.
    await page.evaluate('window.scrollTo(0, 0)');
    await expectSound(page);
  }
  await page.getByRole('button', { name: 'Um cliente paga…' }).click();
  const debt = page.getByRole('combobox', { name: 'Dívida' });
  await expect.poll(() => debt.locator('option').count()).toBeGreaterThan(1);
  await debt.selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Acrescentar' }).click();
  await page.getByText(/^Este resultado é de antes da última alteração/).waitFor();
  for (const left of [1, 0]) {
    await page
      .getByRole('button', { name: /^Tirar: / })
      .nth(left)
      .click();
    await expect.poll(() => page.getByRole('button', { name: /^Tirar: / }).count()).toBe(left);
  }
  await expect.poll(() => page.getByRole('heading', { name: 'Os dois futuros' }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
}, 300_000);
