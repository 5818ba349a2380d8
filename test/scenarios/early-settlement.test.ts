import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodePixCode } from '#formats/pix/decode-pix-code.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { configWithoutWaiver } from '#test/builders/config.ts';
import { latestBill } from '#test/builders/debt.ts';
import { Visitor, withPage } from '#test/builders/visitor.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
let path: string;
let visitor: Visitor;

beforeEach(async () => {
  world = await TestWorld.start({ config: await configWithoutWaiver() });
  const page = await withPage(world, { invoiceId: 'NF-1', dueDate: '2026-05-05' });
  path = page.path;
  await world.runUntil('2026-05-08T12:00:00-03:00');
  visitor = new Visitor(world);
  await visitor.confirm(page.path, page.digits);
});
afterEach(() => world.close());

const debtOf = async (invoiceId: string) => (await world.debt(invoiceId)) as Debt;
const runAMinute = () => world.runUntil(new Date(world.clock.now() + 60_000).toISOString());
/** R$ 1.021,00 are owed: the plan is of R$ 1.080,00. */
const agree = async () => {
  await world.billing('PaymentPlanReported.v1', {
    creditorId: CREDITOR,
    invoiceId: 'NF-1',
    agreedAt: world.now(),
    instalments: [
      { amount: 36_000, dueDate: '2026-05-11' },
      { amount: 36_000, dueDate: '2026-06-11' },
      { amount: 36_000, dueDate: '2026-07-13' },
    ],
  });
  await runAMinute();
};
const pixIn = (body: string): string => /id="pix">([^<]+)</.exec(body)?.[1] ?? '';

describe('a payment plan of a consumer', () => {
  test('says on its page what settles all of it today, and the code of that day settles it', async () => {
    await agree();
    const text = await visitor.text(path);
    // On the day of the agreement it is the cash price, less the centavos that are rounded down.
    expect(text).toMatch(/Quitar tudo hoje por R\$ 1\.0(20,9[789]|21,00)/);
    expect(text).toContain('As parcelas que faltam somam R$ 1.080,00');
    expect(text).toContain('CDC, art. 52, §2º');

    const { body = '' } = await visitor.ask(path, 'quitar');
    const code = pixIn(body);
    const decoded = decodePixCode(code);
    const bill = latestBill(await debtOf('NF-1'));
    expect(decoded.valid && decoded.content.centavos).toBe(bill?.amount);
    expect(102_100 - (bill?.amount ?? 0)).toBeLessThanOrEqual(3);
    expect((await visitor.ask(path, 'quitar')).body).toContain(code);
    expect((await visitor.post('/conferir', { codigo: code })).body).toContain('Sim, este código é nosso');

    await world.webhook({
      type: 'payment.received',
      id: 'p-1',
      creditorId: CREDITOR,
      billId: bill?.id,
      amount: bill?.amount,
      paidAt: world.now(),
      method: 'pix',
    });
    await runAMinute();
    expect((await debtOf('NF-1')).status).toBe('settled');
    expect((await debtOf('NF-1-acordo1-parcela1')).status).toBe('cancelled');
    await world.runUntil();
    expect(
      world.remindersOf('NF-1-acordo1-parcela1').filter(({ at }) => at > Date.parse('2026-05-08T16:00:00Z')),
    ).toEqual([]);
  });

  test('asks for another figure on another day, and less once an instalment is paid', async () => {
    await agree();
    const figure = async () => {
      const [, reais = ''] = /Quitar tudo hoje por R\$ ([\d.,]+)/.exec(await visitor.text(path)) ?? [];
      return Number(reais.replace(/\D/g, ''));
    };
    const first = await figure();
    await world.webhook({
      type: 'payment.received',
      id: 'p-1',
      creditorId: CREDITOR,
      invoiceId: 'NF-1-acordo1-parcela1',
      amount: 36_000,
      paidAt: world.now(),
      method: 'pix',
    });
    await runAMinute();
    const second = await figure();
    expect(second).toBeLessThan(first - 35_900);
    expect(second).toBeGreaterThanOrEqual(66_000);
    const [parcel] = (await visitor.get(path)).body?.match(/\/d\/[A-Za-z0-9]+"/g) ?? [];
    expect(parcel).toBeDefined();
  });

  test('without one says nothing of it, and asking for its code makes none', async () => {
    expect(await visitor.text(path)).not.toContain('Quitar tudo');
    const before = (await debtOf('NF-1')).quotes.length;
    await visitor.ask(path, 'quitar');
    expect((await debtOf('NF-1')).quotes).toHaveLength(before);
  });
});

describe('instalments on the page of a consumer', () => {
  test('are shown with what they cost beside paying at once, and never as a discount', async () => {
    const text = await visitor.text(path);
    for (const said of [
      'Parcelar custa a mais',
      'Taxa efetiva ao mês',
      'Custo efetivo total (CET) ao ano',
      'Se uma parcela atrasar: multa de 2%',
      'Você pode quitar tudo antes',
      'atendimento@bebidasnordeste.example',
    ])
      expect(text).toContain(said);
    const { body = '' } = await visitor.get(path);
    const parted = body.split('<details>').filter((part) => part.includes('Parcelar custa a mais'));
    expect(parted.length).toBeGreaterThan(0);
    for (const part of parted) expect(part.split('</details>')[0]).not.toMatch(/desconto/i);
  });
});
