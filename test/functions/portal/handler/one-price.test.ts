import { afterEach, expect, test } from 'vitest';
import { configWithoutWaiver, deployedConfig } from '#test/builders/config.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { cpfOf } from '#test/builders/tax-id.ts';
import { pathTo, Visitor } from '#test/builders/visitor.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
afterEach(() => world.close());

const TOTAL = /Total a pagar: (R\$ [\d.,]+)/;
const PIX = /000201.*?6304[0-9A-F]{4}/;

/** What befalls an invoice of R$ 1.000,00 that is due on 5 May. */
const HISTORIES: readonly [string, () => Promise<unknown>][] = [
  ['nothing', async () => undefined],
  [
    'a part is paid',
    () => world.webhook(aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 30_000, paidAt: world.now() })),
  ],
  [
    'a day is promised',
    () =>
      world.billing('PromiseReported.v1', {
        invoiceId: 'NF-1',
        creditorId: CREDITOR,
        promisedAt: world.now(),
        day: '2026-05-14',
      }),
  ],
  [
    'the amount is amended',
    () =>
      world.billing('InvoiceAmended.v1', {
        invoiceId: 'NF-1',
        creditorId: CREDITOR,
        amendedAt: world.now(),
        amount: 120_000,
      }),
  ],
];

test.each(HISTORIES.flatMap(([what, happens]) => [true, false].map((waives) => ({ what, happens, waives }))))(
  'message and page of one moment lead with the same amount and the same code: $what, the creditor waives: $waives',
  async ({ happens, waives }) => {
    world = await TestWorld.start({ config: waives ? await deployedConfig() : await configWithoutWaiver() });
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
    await world.runUntil('2026-05-07T12:00:00-03:00');
    await happens();
    let compared = 0;
    for (const day of ['08', '12', '14', '16', '20', '22']) {
      const before = world.aws.mailbox.length;
      await world.runUntil(`2026-05-${day}T12:00:00-03:00`);
      const mail = world.aws.mailbox.slice(before).find(({ text }) => TOTAL.test(text ?? ''));
      if (!mail) continue;
      const visitor = new Visitor(world);
      const path = await pathTo(world, 'NF-1');
      await visitor.confirm(path, cpfOf('debtor-of-NF-1').replace(/\D/g, '').slice(0, 4));
      const page = await visitor.text(path);
      const [, total] = TOTAL.exec(mail.text ?? '') ?? [];
      expect(/(?:Valor de hoje|Falta pagar) (R\$\s[\d.,]+)/.exec(page)?.[1]?.replace(/\s/, ' ')).toBe(total);
      expect(page.replace(/\s/g, ' ')).toContain(`Pague ${total} com Pix`);
      const code = PIX.exec(mail.text ?? '')?.[0];
      // A message without a code names the page alone, which issues one.
      if (code) expect(PIX.exec(page)?.[0]).toBe(code);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(0);
  },
);
