import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { debtIdOf } from '#adapters/table/keys.ts';
import type { Served } from '#sandbox/server/serve.ts';
import { LOOKS, openPage, serveApplication } from './application.ts';
import { openBrowser } from './chromium.ts';
import { violationsOn } from './violations.ts';

const [DESKTOP, PHONE] = LOOKS;

let browser: Browser;
let served: Served;

beforeAll(async () => {
  served = await serveApplication('2026-03-13');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** One act on the page of a debt: what it is called, what is filled in, what is said before, and where it is seen after. */
interface Act {
  readonly title: string;
  readonly fill?: (dialog: Locator) => Promise<void>;
  /** What the dialog says that will happen. */
  readonly consequence: RegExp;
  /** What the timeline says then; of what concerns the debtor and no debt, what the head of the page says. */
  readonly seen: RegExp | { readonly head: RegExp } | 'nowhere';
}

async function carryOut(page: Page, { title, fill, consequence, seen }: Act): Promise<void> {
  await page.getByRole('button', { name: `${title}…` }).click();
  const dialog = page.getByRole('dialog', { name: title });
  await fill?.(dialog);
  await dialog
    .getByRole('region', { name: 'O que vai acontecer' })
    .filter({ hasText: consequence })
    .waitFor();
  // The page behind it is looked at in `debt.browser.ts`.
  await expect.poll(() => violationsOn(page, undefined, '[role=dialog]')).toEqual([]);
  await expect
    .poll(() => page.evaluate('document.documentElement.scrollWidth'))
    .toBe(page.viewportSize()?.width);
  await dialog.getByRole('button', { name: title, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('status').getByText('Feito.').waitFor();
  if (seen === 'nowhere') return;
  const place =
    seen instanceof RegExp
      ? page
          .getByRole('region', { name: 'O que aconteceu, e o que vem' })
          .getByRole('listitem')
          .filter({ hasText: seen })
      : page.locator('header').filter({ hasText: seen.head });
  await place.first().waitFor();
}

const fieldsOf =
  (values: Readonly<Record<string, string>>): NonNullable<Act['fill']> =>
  async (dialog) => {
    for (const [label, value] of Object.entries(values))
      await dialog.getByLabel(label, { exact: true }).fill(value);
  };
const choice =
  (label: string, value: string): NonNullable<Act['fill']> =>
  async (dialog) => {
    await dialog.getByLabel(label).selectOption(value);
  };

/** Each column has invoices of its own, so that one look changes nothing for the other. */
describe.each([
  {
    look: DESKTOP,
    numbers: { late: '0111', early: '0120', cased: '0119', amended: '0130', sold: '0125', paid: '0101' },
  },
  {
    look: PHONE,
    numbers: { late: '0110', early: '0128', cased: '0129', amended: '0138', sold: '0126', paid: '0102' },
  },
])('on $look.name', ({ look, numbers }) => {
  it.each<[what: string, number: string, actAs: string, acts: readonly Act[]]>([
    [
      'an offer is taken',
      numbers.late,
      'operator',
      [
        {
          title: 'Aceitar proposta',
          fill: async (dialog) => dialog.getByRole('radio').nth(1).check(),
          consequence: /O cliente paga R\$\s[\d.]+,\d\d; a proposta vale até \d\d\/\d\d\/2026/,
          seen: /Acordo em 2 parcelas.*por sandbox-operator/,
        },
      ],
    ],
    [
      'a payment plan is made',
      numbers.early,
      'collector',
      [
        {
          title: 'Fazer acordo',
          consequence: /As parcelas, R\$\s[\d.]+,\d\d ao todo, ficam no lugar desta fatura/,
          seen: /Acordo em 2 parcelas.*por sandbox-collector/,
        },
      ],
    ],
    [
      'collection is paused and resumed, a dispute is raised and answered, and the debtor cannot pay',
      numbers.cased,
      'operator',
      [
        {
          title: 'Pausar',
          fill: fieldsOf({ 'Último dia da pausa': '2026-03-20' }),
          consequence: /Nenhuma mensagem será enviada até 20\/03\/2026.*a régua continua em/,
          seen: /Cobrança pausada até 20\/03\/2026: reclamação no Procon ou na Justiça.*por sandbox-operator/,
        },
        {
          title: 'Retomar',
          consequence: /As pausas desta fatura terminam agora/,
          seen: /Cobrança retomada.*por sandbox-operator/,
        },
        {
          title: 'Abrir contestação',
          fill: choice('O que o cliente diz', 'goods-or-service'),
          consequence: /A régua para agora, até alguém responder: .+, até \d\d\/\d\d\/2026/,
          seen: /Atendimento aberto: problema com o produto ou o serviço.*por sandbox-operator/,
        },
        {
          title: 'Responder atendimento',
          fill: async (dialog) => {
            await choice('Resposta', 'corrected')(dialog);
            await fieldsOf({ Valor: '900,00' })(dialog);
          },
          consequence: /A fatura passa a ter o novo valor/,
          seen: /Atendimento respondido: tem razão em parte: o valor é outro.*por sandbox-operator/,
        },
        {
          title: 'Registrar dificuldade',
          consequence: /A régua para agora, até alguém responder: .+, até \d\d\/\d\d\/2026/,
          seen: /Atendimento aberto: dificuldade de pagamento.*por sandbox-operator/,
        },
        {
          title: 'Responder atendimento',
          fill: choice('Resposta', 'over-indebted'),
          consequence: /Nenhum robô escreve mais a este cliente/,
          seen: /Encaminhada a uma pessoa: superendividamento/,
        },
      ],
    ],
    [
      'an invoice is amended, how its debtor is reached is changed, and it is cancelled',
      numbers.amended,
      'operator',
      [
        {
          title: 'Alterar fatura',
          fill: fieldsOf({ 'Novo valor (opcional)': '432,10', 'Novo vencimento (opcional)': '2026-04-02' }),
          consequence: /A régua é planejada de novo pelo novo vencimento/,
          seen: /Fatura alterada: R\$\s432,10, com vencimento em 02\/04\/2026.*por sandbox-operator/,
        },
        {
          title: 'Atualizar contatos',
          fill: fieldsOf({ 'E-mails, um por linha': 'novo@correio.example' }),
          consequence: /A próxima mensagem usa os novos/,
          seen: { head: /novo@correio\.example/ },
        },
        {
          title: 'Registrar consentimento',
          fill: fieldsOf({ 'E-mail ou telefone': 'novo@correio.example', 'Número da prova': 'gravacao-881' }),
          consequence: /O canal volta a poder ser usado/,
          seen: 'nowhere',
        },
        {
          title: 'Corrigir CPF ou CNPJ',
          fill: fieldsOf({ 'CPF ou CNPJ certo': '529.982.247-25' }),
          consequence: /Os códigos com o número errado são retirados/,
          seen: { head: /\*\*\*\.982\.\*\*\*-\*\*/ },
        },
        {
          title: 'Revogar links',
          consequence: /Nenhum link enviado antes abre mais/,
          seen: 'nowhere',
        },
        {
          title: 'Cancelar fatura',
          fill: fieldsOf({ Motivo: 'boa-vontade' }),
          consequence: /Nada mais é devido.*Não se desfaz/,
          seen: /Dívida encerrada: a fatura foi cancelada.*por sandbox-operator/,
        },
      ],
    ],
    [
      'a credit is assigned',
      numbers.sold,
      'manager',
      [
        {
          title: 'Ceder crédito',
          fill: fieldsOf({
            Cessionário: 'Securitizadora Sertão S.A.',
            'CNPJ do cessionário': '11.222.333/0001-81',
          }),
          consequence: /Quem pagar ao primeiro credor passa a pagar mal \(CC, art\. 292\)/,
          seen: /Crédito cedido.*por sandbox-manager/,
        },
      ],
    ],
    [
      'a person is erased',
      numbers.paid,
      'manager',
      [
        {
          title: 'Eliminar dados',
          fill: fieldsOf({ 'Número do pedido': `lgpd-${numbers.paid}` }),
          consequence: /Tudo o que se sabe da pessoa é eliminado.*Não se desfaz/,
          seen: { head: /Cliente eliminado.*dados eliminados/ },
        },
      ],
    ],
  ])('%s', async (_what, number, actAs, acts) => {
    const path = `/debts/${debtIdOf('bebidas-nordeste', `BN-2026-${number}`)}`;
    const { page, close, complaints } = await openPage(browser, served.url, { path, look, actAs });
    for (const act of acts) await carryOut(page, act);
    // Who was erased may be asked for once more before the debt says so.
    const isErased = acts.some(({ title }) => title === 'Eliminar dados');
    expect(complaints.filter((text) => !isErased || !text.includes('404 (Not Found)'))).toEqual([]);
    await close();
  });
});
