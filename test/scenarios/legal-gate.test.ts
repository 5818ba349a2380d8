import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Config } from '#schemas/config/config.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { deployedConfig, withOtherCreditor } from '#test/builders/config.ts';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { isOptedOut } from '#test/builders/opted-out.ts';
import { TestWorld } from '#test/builders/world.ts';

const invoice = anInvoice({ invoiceId: 'NF-1' });

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
});
afterEach(() => world.close());

const notSent = () => world.notSent('NF-1').map(({ detail }) => detail);
const contactUpdated = (news: object) =>
  world.billing('ContactUpdated.v1', {
    creditorId: invoice.creditorId,
    debtorId: invoice.debtor.debtorId,
    updatedAt: new Date(world.clock.now()).toISOString(),
    ...news,
  });

describe('a debtor in superendividamento', () => {
  test('leaves the ladder for a person at the next step, and is never written to again', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-05-03T12:00:00-03:00');
    await contactUpdated({ overIndebted: true });
    await world.runUntil();

    expect(world.remindersOf('NF-1')).toHaveLength(1);
    expect(notSent()).toMatchObject([
      {
        rule: 'over-indebted',
        citation: expect.stringContaining('Lei 14.181/2021'),
        tableVersion: '2026-11-25',
      },
    ]);
    expect(world.statesOf('NF-1')).toEqual([
      'Wait for first step',
      'Notice D-3',
      'Reminder D+1',
      'Hand over to a person',
    ]);
    expect(world.eventsOf('NF-1', 'DebtHandedOver.v1')).toMatchObject([
      { detail: { reason: 'over-indebted' } },
    ]);
  });
});

test('superendividamento holds for the person, under another debtor id too', async () => {
  await world.billing('InvoiceIssued.v1', invoice);
  await world.runUntil('2026-05-03T12:00:00-03:00');
  const other = aDebtor({ debtorId: 'cli-2', taxId: invoice.debtor.taxId });
  await world.billing(
    'InvoiceIssued.v1',
    anInvoice({ invoiceId: 'NF-2', debtor: { ...other, overIndebted: true }, dueDate: '2026-06-30' }),
  );
  await world.runUntil();

  expect(world.emailsOf('NF-1')).toHaveLength(1);
  expect(world.emailsOf('NF-2')).toEqual([]);
  for (const invoiceId of ['NF-1', 'NF-2'])
    expect(world.eventsOf(invoiceId, 'DebtHandedOver.v1')).toMatchObject([
      { detail: { reason: 'over-indebted' } },
    ]);
});

describe('a debtor who asked not to be written to', () => {
  test('by e-mail gets an SMS instead', async () => {
    await world.billing('InvoiceIssued.v1', {
      ...invoice,
      debtor: { ...invoice.debtor, optOuts: ['email'] },
    });
    await world.runUntil('2026-05-02T18:00:00-03:00');

    expect(world.remindersOf('NF-1')).toEqual([]);
    expect(world.aws.texts).toHaveLength(1);
    expect(notSent()).toMatchObject([{ channel: 'email', rule: 'opted-out' }]);
  });

  test('on every channel gets nothing, and a person has the debt in the end', async () => {
    await world.billing('InvoiceIssued.v1', {
      ...invoice,
      debtor: { ...invoice.debtor, optOuts: ['email', 'sms', 'whatsapp'] },
    });
    await world.runUntil();

    expect([...world.remindersOf('NF-1'), ...world.aws.texts]).toEqual([]);
    expect(await world.debt('NF-1')).toMatchObject({ status: 'handedOver' });
  });
});

describe('one phone', () => {
  test('of a debtor who asked for no SMS is not written to on WhatsApp instead', async () => {
    const config = await deployedConfig();
    const { padrao } = config.reguas;
    const creditor = config.creditors[invoice.creditorId];
    if (!padrao || !creditor) throw new Error('config/ has no régua padrao, or not the creditor');
    const steps = padrao.steps.map((step) => ({ ...step, channels: ['whatsapp' as const] }));
    await world.close();
    world = await TestWorld.start({
      config: {
        ...config,
        reguas: { ...config.reguas, padrao: { ...padrao, steps } },
        creditors: { [creditor.id]: { ...creditor, whatsapp: { phoneNumberId: 'phone-number-id-1' } } },
      },
    });
    const debtor = { ...invoice.debtor, optIns: ['whatsapp' as const] };
    await world.billing('InvoiceIssued.v1', { ...invoice, debtor });
    await world.runUntil('2026-05-02T18:00:00-03:00');
    expect(world.eventsOf('NF-1', 'MessageSent.v1')).toHaveLength(1);
    await contactUpdated({ optOuts: ['sms'] });
    await world.runUntil('2026-05-06T18:00:00-03:00');

    expect(world.eventsOf('NF-1', 'MessageSent.v1')).toHaveLength(1);
    expect(notSent()).toMatchObject([{ channel: 'whatsapp', rule: 'opted-out' }]);
  });

  test('is opted out on both channels when its owner had answered STOP to the carrier', async () => {
    world.aws.intercept = async ({ operation }) =>
      operation === 'Publish' ? { refuse: 'OptedOutException', message: 'opted out' } : 'proceed';
    await world.billing('InvoiceIssued.v1', { ...invoice, debtor: { ...invoice.debtor, email: undefined } });
    await world.runUntil('2026-05-02T18:00:00-03:00');

    expect(world.eventsOf('NF-1', 'ContactOptedOut.v1')).toMatchObject([
      { detail: { channel: 'sms', by: 'reply' } },
    ]);
    expect(await isOptedOut('+5585999000001')).toBe(true);
  });
});

test('an amended due date does not begin prescription anew', async () => {
  await world.close();
  world = await TestWorld.start({ at: '2026-04-25T09:00:00-03:00' });
  await world.billing('InvoiceIssued.v1', { ...invoice, dueDate: '2021-06-10' });
  await world.runUntil('2026-04-25T10:00:00-03:00');
  await world.billing('InvoiceAmended.v1', {
    invoiceId: 'NF-1',
    creditorId: invoice.creditorId,
    amendedAt: '2026-04-25T10:00:00-03:00',
    dueDate: '2026-07-10',
  });
  await world.runUntil();

  // Five years after the first due date nobody is written to, whatever the creditor made of it since.
  const late = world
    .eventsOf('NF-1', 'MessageSent.v1')
    .filter(({ detail }) => String(detail.at) >= '2026-06-10');
  expect(late).toEqual([]);
  expect(world.deadLetters.map(({ reason }) => reason)).toEqual([
    expect.stringContaining('CC art. 206 §5 I'),
  ]);
});

test('a message that is throttled until the hours are over waits for the morning', async () => {
  await world.close();
  world = await TestWorld.start({ at: '2026-05-06T19:59:50-03:00' });
  await world.billing('InvoiceIssued.v1', {
    ...invoice,
    debtor: { ...invoice.debtor, email: undefined, uf: 'SP' },
    issuedAt: '2026-05-06T19:59:50-03:00',
  });
  world.aws.intercept = async ({ operation }) =>
    operation === 'Publish' && world.clock.now() < Date.parse('2026-05-06T20:00:02-03:00')
      ? { refuse: 'ThrottledException', message: 'slow down' }
      : 'proceed';
  await world.runUntil('2026-05-07T12:00:00-03:00');

  expect(world.aws.texts.map(({ at }) => new Date(at).toISOString() >= '2026-05-07T11:00:00')).toEqual([
    true,
  ]);
});

describe('what a message may cost', () => {
  const withCeiling = async (percentOfOwed: number): Promise<Config> => {
    const config = await deployedConfig();
    const { padrao } = config.reguas;
    if (!padrao) throw new Error('config/ has no régua padrao');
    const steps = padrao.steps.map((step) => ({ ...step, costCeiling: { percentOfOwed } }));
    return { ...config, reguas: { ...config.reguas, padrao: { ...padrao, steps } } };
  };

  test('is recorded with each message, and added up on the debt', async () => {
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil();

    const sent = world.eventsOf('NF-1', 'MessageSent.v1');
    expect(sent.map(({ detail }) => detail.cost)).toEqual(Array(5).fill(540));
    expect(sent[0]?.detail).toMatchObject({ pricesOf: '2026-11-01' });
    expect(((await world.debt('NF-1')) as Debt).spent).toBe(5 * 540);
  });

  test('above the ceiling of the step: the expensive channel is skipped, and the rule is published', async () => {
    await world.close();
    // A hundredth of 1% of R$ 1.000,00 is ten centavos: too little for an SMS, and plenty for an e-mail.
    world = await TestWorld.start({ config: await withCeiling(0.01) });
    const debtor = aDebtor({ debtorId: 'cli-1', preferredChannel: 'sms' });
    await world.billing('InvoiceIssued.v1', { ...invoice, debtor });
    await world.runUntil('2026-05-02T18:00:00-03:00');

    expect(world.aws.texts).toEqual([]);
    expect(world.remindersOf('NF-1')).toHaveLength(1);
    expect(notSent()).toMatchObject([{ channel: 'sms', rule: 'cost-ceiling' }]);
  });
});

test('a step that the law holds back until the next one is due gives way to it', async () => {
  const config = withOtherCreditor(await deployedConfig(), 'other');
  await world.close();
  const cooldown = { hours: 72, citation: 'a test: three days' };
  world = await TestWorld.start({ config: { ...config, limits: { ...config.limits, cooldown } } });
  await world.billing('InvoiceIssued.v1', invoice);
  // The same CPF, with another creditor. Due on 2026-05-04, it is reminded on the 5th.
  const debtor = aDebtor({ debtorId: 'cli-2', taxId: invoice.debtor.taxId });
  const issuedAt = '2026-05-04T20:00:00-03:00';
  await world.runUntil(issuedAt);
  await world.billing(
    'InvoiceIssued.v1',
    anInvoice({ invoiceId: 'NF-2', creditorId: 'other', issuedAt, dueDate: '2026-05-04', debtor }),
  );
  await world.runUntil('2026-05-08T18:00:00-03:00');

  // Until the 8th the cooldown holds back D+1 of the 6th, and on the 8th D+3 is due.
  const published = world
    .eventsOf('NF-1')
    .filter(({ detail }) => detail.step === 'reminder-1-after')
    .map(({ type, detail }) =>
      type === 'MessagePostponed.v1' || type === 'ChannelSkipped.v1' ? detail.citation : type,
    );
  // It is known at once, and costs no wait.
  expect(published).toEqual([
    'StepTaken.v1',
    expect.stringMatching(/held back \(cooldown\).*the step above it/),
  ]);
  const states = world.statesOf('NF-1');
  expect(states[states.indexOf('Reminder D+1') + 1]).toBe('Reminder D+3');
});

describe('the settlement-crossing guard', () => {
  test('no reminder goes out before the bank file with the payments of the due date', async () => {
    const { bill: _, ...byBoleto } = invoice;
    await world.billing('InvoiceIssued.v1', {
      ...byBoleto,
      bill: { digitableLine: '99999.00005 00000.000000 00202.601019 1 13630000184250' },
    });
    await world.runUntil('2026-05-06T23:00:00-03:00');

    const reminder = world.eventsOf('NF-1', 'MessageSent.v1').at(-1);
    expect(reminder?.detail.step).toBe('reminder-1-after');
    expect(String(reminder?.detail.at) >= '2026-05-06T13:00:00').toBe(true);
  });
});
