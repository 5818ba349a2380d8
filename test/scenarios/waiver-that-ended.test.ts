import { afterEach, expect, test } from 'vitest';
import { anInvoice } from '#test/builders/invoice.ts';
import { TestWorld } from '#test/builders/world.ts';

let world: TestWorld | undefined;
afterEach(() => world?.close());

test('a reminder that asks for a part of a fine which was waived says what was waived until when, and names the fine in full', async () => {
  world = await TestWorld.start();
  // The creditor waives up to R$ 100,00: the fine is R$ 96,00, and three days of interest are R$ 4,80.
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1', amount: 480_000 }));
  await world.runUntil('2026-05-08T18:00:00-03:00');
  const texts = world.remindersOf('NF-1').map(({ text = '' }) => text.replaceAll('\u00a0', ' '));
  const asked = texts.map((text) => /^Total a pagar: (R\$ .+)$/m.exec(text)?.[1]);
  expect(asked).toEqual(['R$ 4.800,00', 'R$ 4.800,00', 'R$ 4.800,80']);
  expect(texts[1]).not.toContain('o valor era');
  expect(texts[2]).toMatch(/^Multa: R\$ 96,00\nJuros: R\$ 4,80\nAbatimento: - R\$ 100,00$/m);
  expect(texts[2]).toMatch(
    /^Em \d\d\/05\/2026 o valor era R\$ 4\.800,00, com abatimento de R\$ 99,20, até 07\/05\/2026\. Hoje multa e juros somam R\$ 100,80, com abatimento de R\$ 100,00\.$/m,
  );
});
