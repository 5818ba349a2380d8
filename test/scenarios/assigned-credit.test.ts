import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CreditAssignment } from '#schemas/records/assignment.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { configWithoutWaiver } from '#test/builders/config.ts';
import { latestBill } from '#test/builders/debt.ts';
import { aDebtor, anInvoice, aPayment, pixOf } from '#test/builders/invoice.ts';
import { PROVIDERS } from '#test/builders/providers.ts';
import { configWithPsp, TestPsp } from '#test/builders/psp.ts';
import { Visitor, withPage } from '#test/builders/visitor.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const FUND = { name: 'Fundo de Recebíveis Horizonte FIDC', taxId: '11.222.333/0001-81' };
const to = (given: Partial<CreditAssignment> = {}): CreditAssignment => ({
  to: FUND,
  notifiedOn: '2026-04-24',
  ...given,
});
/** R$ 1.000,00 until a day after its due date: what the assignee asks for, and no charges. */
const bill = { amount: 100_000, goodThrough: '2026-05-13', pixCode: pixOf(100_000) };

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start({ config: await configWithoutWaiver() });
});
afterEach(() => world.close());

const assign = (invoiceId: string, given: Partial<CreditAssignment> & { assignedAt?: string } = {}) =>
  world.billing('CreditAssigned.v1', {
    creditorId: CREDITOR,
    invoiceId,
    assignedAt: world.now(),
    ...to({ notifiedOn: world.now().slice(0, 10) }),
    ...given,
  });
const runAMinute = () => world.runUntil(new Date(world.clock.now() + 60_000).toISOString());
const debtOf = async (invoiceId: string) => (await world.debt(invoiceId)) as Debt;
const typesOf = (invoiceId: string) => world.eventsOf(invoiceId).map(({ type }) => type);

describe('a credit that was assigned', () => {
  test('without a bill of the assignee goes to a person at once, and gets no message', async () => {
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1', assigned: to() }));
    await world.runUntil();

    expect(await debtOf('NF-1')).toMatchObject({ status: 'handedOver', handedOver: { reason: 'assigned' } });
    expect(world.emailsOf('NF-1')).toEqual([]);
    expect(typesOf('NF-1')).toEqual(expect.arrayContaining(['DebtAssigned.v1', 'DebtHandedOver.v1']));
    expect(world.executionsOf('NF-1').map(({ status }) => status)).not.toContain('RUNNING');
  });

  test('with one is written about with the assignee’s name and code, and never with the creditor’s', async () => {
    const ours = pixOf(99_999);
    await world.billing(
      'InvoiceIssued.v1',
      anInvoice({ invoiceId: 'NF-1', bill: { pixCode: ours }, assigned: to({ bill }) }),
    );
    await world.runUntil('2026-05-12T20:00:00-03:00');

    const mails = world.remindersOf('NF-1');
    expect(mails.length).toBeGreaterThan(1);
    for (const { text, html } of mails) {
      expect(text).toContain(`veja quem recebe: ${FUND.name}`);
      expect(text).toContain(FUND.taxId);
      expect(html).toContain(FUND.taxId);
      expect(text).toContain(bill.pixCode);
      expect(text).toContain('R$ 1.000,00');
      expect(text).not.toContain(ours);
      expect(text).not.toContain('veja quem recebe: Bebidas');
    }
    expect(world.notSent('NF-1').map(({ detail }) => detail.rule)).not.toContain('no-address');
  });

  test('goes to a person once the assignee’s bill is over', async () => {
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1', assigned: to({ bill }) }));
    await world.runUntil();

    expect(await debtOf('NF-1')).toMatchObject({ status: 'handedOver', handedOver: { reason: 'assigned' } });
    const last = world.remindersOf('NF-1').at(-1);
    expect(new Date(last?.at ?? 0).toISOString().slice(0, 10) <= bill.goodThrough).toBe(true);
    expect(latestBill(await debtOf('NF-1'))).toBeUndefined();
  });

  test('is assigned by an event, once however often it comes, and a wait under way ends', async () => {
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
    await world.runUntil('2026-05-06T20:00:00-03:00');
    const sent = world.emailsOf('NF-1').length;
    await assign('NF-1');
    await assign('NF-1', { assignedAt: '2026-05-06T19:00:00-03:00' });
    await world.runUntil();

    expect(world.emailsOf('NF-1')).toHaveLength(sent);
    expect(world.eventsOf('NF-1', 'DebtAssigned.v1')).toHaveLength(1);
    expect(await debtOf('NF-1')).toMatchObject({ status: 'handedOver', handedOver: { reason: 'assigned' } });
    expect(world.deadLetters).toEqual([]);
  });

  test('waits for its invoice when it is reported before that', async () => {
    await world.runUntil('2026-05-02T12:00:00-03:00');
    await assign('NF-1');
    await runAMinute();
    expect(await world.debt('NF-1')).toMatchObject({ status: 'awaitingInvoice' });
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
    await world.runUntil();

    expect(await debtOf('NF-1')).toMatchObject({
      status: 'handedOver',
      handedOver: { reason: 'assigned' },
      assigned: { to: { name: FUND.name, taxId: '11222333000181' } },
    });
    expect(world.emailsOf('NF-1')).toEqual([]);
  });

  test.each([
    { what: 'to.taxId: must be a CNPJ', given: { to: { ...FUND, taxId: '529.982.247-25' } } },
    {
      what: 'to.taxId: is a CNPJ whose check digits',
      given: { to: { ...FUND, taxId: '11.222.333/0001-82' } },
    },
    { what: 'notifiedOn: must not be after today', given: { notifiedOn: '2026-12-31' } },
    { what: 'bill.pixCode: must be a valid Pix code', given: { bill: { ...bill, amount: 99_000 } } },
  ])('is refused when it is not possible: $what', async ({ what, given }) => {
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
    await runAMinute();
    await assign('NF-1', given);
    await runAMinute();

    expect(world.deadLetters).toMatchObject([{ reason: expect.stringContaining(what) }]);
    expect((await debtOf('NF-1')).assigned).toBeUndefined();
  });

  test('takes with it the instalments that stand in its place, those that open later too', async () => {
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
    await world.runUntil('2026-05-08T12:00:00-03:00');
    await world.billing('PaymentPlanReported.v1', {
      creditorId: CREDITOR,
      invoiceId: 'NF-1',
      agreedAt: world.now(),
      instalments: [
        { amount: 51_000, dueDate: '2026-05-20' },
        { amount: 51_000, dueDate: '2026-06-22' },
      ],
    });
    await runAMinute();
    await assign('NF-1');
    await runAMinute();

    expect((await debtOf('NF-1')).status).toBe('onPaymentPlan');
    expect(await debtOf('NF-1-acordo1-parcela1')).toMatchObject({
      status: 'handedOver',
      handedOver: { reason: 'assigned' },
    });
    expect(world.emailsOf('NF-1-acordo1-parcela1')).toEqual([]);
    await world.runUntil('2026-05-22T12:00:00-03:00');
    expect((await debtOf('NF-1')).status).toBe('onPaymentPlan');
    expect(await debtOf('NF-1-acordo1-parcela2')).toMatchObject({ handedOver: { reason: 'assigned' } });
    // Nobody could pay the first one, so nobody broke the plan: a person asks the assignee what was paid.
    await world.runUntil();
    expect(await debtOf('NF-1')).toMatchObject({
      status: 'handedOver',
      handedOver: { reason: 'assigned' },
      paymentPlans: [{ ended: 'assigned' }],
    });
    expect(typesOf('NF-1')).not.toContain('PaymentPlanBroken.v1');
    expect(world.executionsOf('NF-1').map(({ status }) => status)).not.toContain('RUNNING');
  });
});

describe('a message of several debts', () => {
  const debtor = aDebtor({ debtorId: 'cli-1' });

  test('names one that was assigned only as such, without its amount', async () => {
    const own = anInvoice({ invoiceId: 'NF-OWN', debtor, amount: 50_000 });
    const twin = anInvoice({ invoiceId: 'NF-TWIN', debtor, amount: 50_000 });
    const sold = anInvoice({ invoiceId: 'NF-SOLD', debtor, dueDate: '2026-04-29' });
    await world.billing('InvoiceIssued.v1', own);
    await world.billing('InvoiceIssued.v1', twin);
    await world.billing('InvoiceIssued.v1', {
      ...sold,
      assigned: to({ bill: { ...bill, goodThrough: '2026-12-30' } }),
    });
    await world.runUntil('2026-05-20T20:00:00-03:00');

    const ofOwn = world
      .remindersOf('NF-OWN')
      .filter(({ at }) => at > Date.parse('2026-05-05T23:59:00-03:00'));
    const ofSold = world.remindersOf('NF-SOLD');
    expect(ofOwn.length).toBeGreaterThan(0);
    expect(ofSold.length).toBeGreaterThan(0);
    for (const { text } of ofOwn) {
      expect(text).not.toContain(bill.pixCode);
      expect(text).toContain('Antes de confirmar, veja quem recebe: Bebidas Nordeste');
      expect(text).not.toContain(FUND.name);
    }
    for (const { text } of ofSold) {
      expect(text).toContain(FUND.name);
      expect(text).not.toContain('NF-OWN');
    }
    expect(
      ofOwn.some(({ text }) => text?.includes('O crédito da fatura NF-SOLD foi cedido, como avisamos')),
    ).toBe(true);
  });
});

describe('money that comes to the creditor after the notice', () => {
  test('counts for the debtor, and is told to a person as money for the assignee', async () => {
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1', assigned: to() }));
    await world.runUntil('2026-05-05T12:00:00-03:00');
    await world.webhook(aPayment({ id: 'p-1', invoiceId: 'NF-1', amount: 100_000, paidAt: world.now() }));
    await runAMinute();

    expect((await debtOf('NF-1')).status).toBe('settled');
    expect(world.eventsOf('NF-1', 'AssigneeMoneyReceived.v1')).toMatchObject([
      { detail: { amount: 100_000, assigneeTaxId: '11222333000181', notifiedOn: '2026-04-24' } },
    ]);
  });

  test('is the assignee’s own when billing says that the assignee received it, and the creditor sends no receipt', async () => {
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1', assigned: to({ bill }) }));
    await world.runUntil('2026-05-05T12:00:00-03:00');
    await world.billing('PaymentReported.v1', {
      creditorId: CREDITOR,
      invoiceId: 'NF-1',
      amount: 100_000,
      paidAt: world.now(),
      method: 'pix',
      receivedBy: 'assignee',
    });
    const before = world.emailsOf('NF-1').length;
    await world.runUntil();

    expect((await debtOf('NF-1')).status).toBe('settled');
    expect(world.eventsOf('NF-1', 'AssigneeMoneyReceived.v1')).toEqual([]);
    expect(world.emailsOf('NF-1')).toHaveLength(before);
  });
});

describe('the page of a credit that was assigned', () => {
  test('names the assignee, offers nothing, and has no code made on the creditor’s key', async () => {
    const { path, digits } = await withPage(world, { invoiceId: 'NF-1', dueDate: '2026-05-05' });
    await world.runUntil('2026-05-16T12:00:00-03:00');
    await assign('NF-1', { to: { ...FUND, phone: '(11) 3000-1000' } });
    await runAMinute();
    const visitor = new Visitor(world);
    await visitor.confirm(path, digits);
    const { body = '' } = await visitor.get(path);

    expect(body).toContain(FUND.name);
    expect(body).toContain('(11) 3000-1000');
    expect(body).not.toContain('Gerar código');
    expect(body).not.toContain('br.gov.bcb.pix');
    expect(body).not.toContain('Propostas para você');
    expect(body).not.toContain('Quero pagar em outra data');
    const { body: asked = '' } = await visitor.ask(path, 'pagar');
    expect(asked).toContain(`quem combina isso com você agora é ${FUND.name}`);
    expect(latestBill(await debtOf('NF-1'))).toBeUndefined();
  });

  test('shows the assignee’s code with its name', async () => {
    const { path, digits } = await withPage(world, {
      invoiceId: 'NF-1',
      dueDate: '2026-05-05',
      assigned: to({ bill }),
    });
    const visitor = new Visitor(world);
    await visitor.confirm(path, digits);
    const { body = '' } = await visitor.get(path);

    expect(body).toContain(`Quem recebe: <strong>${FUND.name}</strong>`);
    expect(body).toContain(bill.pixCode);
  });
});

describe('a bill of ours of a credit that is assigned', () => {
  let psp: TestPsp;
  beforeEach(async () => {
    await world.close();
    psp = await TestPsp.start();
    world = await TestWorld.start({
      config: await configWithPsp(psp.url),
      pspSecrets: { [CREDITOR]: psp.access },
      webhookSecrets: PROVIDERS,
    });
  });
  afterEach(() => psp.close());

  test('is withdrawn at its provider, and none is issued again', async () => {
    const debtor = aDebtor({ debtorId: 'of-two' });
    for (const invoiceId of ['NF-1', 'NF-2'])
      await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId, debtor }));
    await world.runUntil('2026-05-06T20:00:00-03:00');
    const txid = latestBill(await debtOf('NF-1'))?.id ?? '';
    expect(psp.charges.get(txid)?.status).toBe('ATIVA');
    await assign('NF-1');
    await runAMinute();

    expect(psp.charges.get(txid)?.status).toBe('REMOVIDA_PELO_USUARIO_RECEBEDOR');
    expect(latestBill(await debtOf('NF-1'))?.bill.withdrawn).toBe(true);
    await world.runUntil();
    expect(latestBill(await debtOf('NF-1'))?.id).toBe(txid);
    expect((await debtOf('NF-2')).status).toBe('handedOver');
  });
});
