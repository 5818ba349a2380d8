import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dayOf } from '#domain/calendar/days.ts';
import { debtStepKey } from '#domain/debt/send-key.ts';
import { decodePixCode } from '#formats/pix/decode-pix-code.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { configWithoutWaiver, deployedConfig, withOtherCreditor } from '#test/builders/config.ts';
import { latestBill } from '#test/builders/debt.ts';
import { sesEvent } from '#test/builders/feedback.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const debtor = aDebtor({ debtorId: 'cli-1' });
/** Due Tuesday, 2026-05-05, and the day after the week before: D+1 and D+7 fall on Wednesday, 2026-05-06. */
const young = anInvoice({ invoiceId: 'NF-YOUNG', debtor });
const old = anInvoice({ invoiceId: 'NF-OLD', debtor, amount: 50_000, dueDate: '2026-04-29' });
const WEDNESDAY = '2026-05-06T18:00:00-03:00';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start({ config: await configWithoutWaiver() });
});
afterEach(() => world.close());

const both = async (): Promise<void> => {
  await world.billing('InvoiceIssued.v1', young);
  await world.billing('InvoiceIssued.v1', old);
};
const debtOf = async (invoiceId: string): Promise<Debt> => (await world.debt(invoiceId)) as Debt;
const sentOn = (day: string) =>
  ['NF-YOUNG', 'NF-OLD'].flatMap((invoiceId) =>
    world
      .eventsOf(invoiceId, 'MessageSent.v1')
      .filter(({ detail }) => detail.step !== 'receipt' && String(detail.at).startsWith(day))
      .map(({ detail }): Record<string, unknown> => ({ ...detail, invoiceId })),
  );

describe('two debts of one debtor that are due for a message on one day', () => {
  test('are in one message, at the highest step, with each amount and one way to pay', async () => {
    await both();
    await world.runUntil(WEDNESDAY);

    const [message, ...others] = sentOn('2026-05-06');
    expect(others).toEqual([]);
    // D+7 of the old one is the higher step: it gives the tone, whichever step sends first.
    expect(message).toMatchObject({ tone: 'neutral', covers: [expect.any(String)] });
    const mails = [...world.remindersOf('NF-YOUNG'), ...world.emailsOf('NF-OLD')].filter(
      ({ at }) => new Date(at).toISOString().slice(0, 10) === '2026-05-06',
    );
    expect(mails).toHaveLength(1);
    const text = mails[0]?.text ?? '';
    // 1.000,00 + 2% + 1 day; 500,00 + 2% + 7 days at 1% a month, rounded down.
    for (const figure of ['NF-YOUNG', 'R$ 1.020,33', 'NF-OLD', 'R$ 511,16', 'R$ 1.531,49'])
      expect(text).toContain(figure);
    // One Pix code, of the sum of both (field 54).
    expect(text).toContain('54071531.49');
    expect(text.match(/br\.gov\.bcb\.pix/g)).toHaveLength(1);
  });

  test('the claims of the other say so, and its step publishes it', async () => {
    await both();
    await world.runUntil(WEDNESDAY);

    const debts = [await debtOf('NF-YOUNG'), await debtOf('NF-OLD')];
    const isCovered = ({ sends }: Debt) => Object.values(sends).at(-1)?.status === 'consolidated';
    const speaker = debts.find((debt) => !isCovered(debt)) as Debt;
    const covered = debts.find(isCovered) as Debt;
    const step = speaker.wakeStepKey?.split('/')[1] as string;
    expect(Object.values(covered.sends).at(-1)).toMatchObject({
      status: 'consolidated',
      by: debtStepKey(speaker.debtId, 1, step),
    });
    expect(world.eventsOf(covered.invoiceId, 'MessageConsolidated.v1').at(-1)?.detail).toMatchObject({
      channel: 'email',
      by: speaker.debtId,
    });
    expect(covered.wakeStepKey).toBe(
      covered.invoiceId === 'NF-OLD' ? '1/reminder-7-after' : '1/reminder-1-after',
    );
  });

  test('a payment of the one bill pays both', async () => {
    await both();
    await world.runUntil(WEDNESDAY);
    const bill = latestBill(await debtOf('NF-OLD'))?.bill;
    const { invoiceId: _, ...payment } = aPayment({
      id: 'p1',
      invoiceId: '',
      amount: 153_149,
      paidAt: WEDNESDAY,
    });
    const body = { ...payment, billId: bill?.txid };
    for (let delivery = 0; delivery < 2; delivery += 1)
      expect(await world.webhook(body)).toMatchObject({ statusCode: 200 });
    await world.runUntil();

    for (const [invoiceId, amount] of [
      ['NF-YOUNG', 102_033],
      ['NF-OLD', 51_116],
    ] as const) {
      expect(world.eventsOf(invoiceId, 'PaymentApplied.v1')).toMatchObject([
        { detail: { amount, excess: 0 } },
      ]);
      expect(world.eventsOf(invoiceId, 'DebtSettled.v1')).toHaveLength(1);
      expect(world.executionsOf(invoiceId).at(-1)?.status).toBe('SUCCEEDED');
    }
    const receipts = ['NF-YOUNG', 'NF-OLD'].flatMap((id) =>
      world.emailsOf(id).filter(({ tags }) => tags.step === 'receipt'),
    );
    expect(receipts).toHaveLength(1);
    expect(receipts[0]?.text).toMatch(
      /Recebemos R\$ 1\.531,49 em 06\/05\/2026, e as faturas NF-OLD e NF-YOUNG estão/,
    );
  });

  test('a payment of one of them between the look and the claim leaves it out of the message', async () => {
    let paid = false;
    world.aws.intercept = async ({ operation, functionName, input }) => {
      const claims = JSON.stringify(input).includes('"claimed"');
      if (paid || functionName !== 'take-step' || operation !== 'UpdateItem' || !claims) return 'proceed';
      if (world.clock.now() < Date.parse('2026-05-06T00:00:00-03:00')) return 'proceed';
      paid = true;
      const speaks = JSON.stringify(input).includes('NF-OLD') ? 'NF-YOUNG' : 'NF-OLD';
      await world.webhook(
        aPayment({ id: 'p1', invoiceId: speaks, amount: 150_000, paidAt: '2026-05-06T09:00:00-03:00' }),
      );
      return 'proceed';
    };
    await both();
    await world.runUntil(WEDNESDAY);

    const [message, ...others] = sentOn('2026-05-06');
    expect(others).toEqual([]);
    expect(message?.covers).toEqual([]);
    const mail = world.remindersOf(String(message?.invoiceId)).at(-1);
    const settled = message?.invoiceId === 'NF-OLD' ? 'NF-YOUNG' : 'NF-OLD';
    expect(mail?.text).not.toContain(settled);
    expect(await debtOf(settled)).toMatchObject({ status: 'settled' });
  });

  test('a crash between the claim and the send is no second message, and no debt is stuck', async () => {
    let crashed = false;
    world.aws.intercept = async ({ operation, functionName }) => {
      if (crashed || operation !== 'SendEmail' || functionName !== 'take-step') return 'proceed';
      if (world.clock.now() < Date.parse('2026-05-06T00:00:00-03:00')) return 'proceed';
      crashed = true;
      return 'crash-before';
    };
    await both();
    await world.runUntil();

    expect(crashed).toBe(true);
    expect(sentOn('2026-05-06')).toEqual([]);
    for (const invoiceId of ['NF-YOUNG', 'NF-OLD'])
      expect(world.executionsOf(invoiceId).at(-1)?.status).toBe('SUCCEEDED');
  });

  test('a message that certainly did not go out is tried again, for both', async () => {
    let refused = 0;
    world.aws.intercept = async ({ operation, functionName }) => {
      if (refused > 1 || operation !== 'SendEmail' || functionName !== 'take-step') return 'proceed';
      if (world.clock.now() < Date.parse('2026-05-06T00:00:00-03:00')) return 'proceed';
      refused += 1;
      return { refuse: 'TooManyRequestsException', message: 'slow down' };
    };
    await both();
    await world.runUntil(WEDNESDAY);

    expect(refused).toBe(2);
    expect(sentOn('2026-05-06')).toMatchObject([{ covers: [expect.any(String)] }]);
  });
});

test('debts with different creditors get separate messages, but one person gets one message a day', async () => {
  // The same CPF, with another creditor: no one message for both, yet one budget.
  await world.close();
  world = await TestWorld.start({ config: withOtherCreditor(await deployedConfig(), 'other') });
  const other = aDebtor({ debtorId: 'cli-2', taxId: debtor.taxId });
  await world.billing('InvoiceIssued.v1', young);
  await world.billing(
    'InvoiceIssued.v1',
    anInvoice({ invoiceId: 'NF-OTHER', creditorId: 'other', debtor: other }),
  );
  await world.runUntil('2026-05-07T23:00:00-03:00');

  const sent = world.events.filter(({ type }) => type === 'MessageSent.v1');
  const days = sent.map(({ detail }) => String(detail.at).slice(0, 10));
  expect(new Set(days).size).toBe(days.length);
  expect(sent.flatMap(({ detail }) => detail.covers)).toEqual([]);
  const notSent = world.events.filter(({ type }) => type === 'MessagePostponed.v1');
  // The cooldown ends on Sunday, on which a ladder writes to nobody: it is Monday that decides.
  expect(notSent[0]?.detail).toMatchObject({
    rule: 'contact-hours',
    citation: expect.stringContaining('CDC art. 71'),
    tableVersion: '2026-11-29',
    until: expect.stringMatching(/^2026-05-04/),
  });
});

describe('the bill of several debts', () => {
  test('is no longer shown once one of them is paid: the other gets one of its own', async () => {
    await both();
    await world.runUntil(WEDNESDAY);
    await world.webhook(aPayment({ id: 'p1', invoiceId: 'NF-OLD', amount: 60_000, paidAt: WEDNESDAY }));
    await world.runUntil('2026-05-08T18:00:00-03:00');

    const [message] = sentOn('2026-05-08');
    expect(message).toMatchObject({ invoiceId: 'NF-YOUNG', covers: [] });
    const mail = world.emailsOf('NF-YOUNG').at(-1);
    // As on Wednesday, because that was fixed until Saturday's next business day.
    expect(mail?.text).toContain('R$ 1.020,33');
    // Field 54 of the Pix code: what NF-YOUNG owes, and no longer what both did.
    expect(mail?.text).toContain('54071020.33');
    expect(mail?.text).not.toContain('1531.49');
  });

  test('of a static Pix is known by the reference that its code carries', async () => {
    await both();
    await world.runUntil(WEDNESDAY);
    const bill = latestBill(await debtOf('NF-OLD'))?.bill;
    const decoded = decodePixCode(String(bill?.pixCode));
    const { invoiceId: _, ...payment } = aPayment({
      id: 'p1',
      invoiceId: '',
      amount: 153_149,
      paidAt: WEDNESDAY,
    });
    const { statusCode } = await world.webhook({ ...payment, billId: decoded.content?.txid });

    expect(statusCode).toBe(200);
    expect(await debtOf('NF-OLD')).toMatchObject({ status: 'settled' });
    expect(await debtOf('NF-YOUNG')).toMatchObject({ status: 'settled' });
  });
});

test('a joint bill paid on its last day, after a later message, settles all, and the receipt names its charges as the messages did', async () => {
  await world.close();
  world = await TestWorld.start({ config: await deployedConfig() });
  const issue = (invoiceId: string, amount: number) =>
    world.billing('InvoiceIssued.v1', anInvoice({ debtor, invoiceId, amount, dueDate: '2026-05-05' }));
  await issue('NF-1', 20_000_000);
  await issue('NF-2', 10_000_000);
  await world.runUntil('2026-05-06T20:00:00-03:00');
  const txid = latestBill(await debtOf('NF-1'))?.bill.txid;
  await world.runUntil('2026-05-08T20:00:00-03:00');
  const asking = world.aws.mailbox.at(-1)?.text;
  // What the bill of the 6th asks for holds on the 8th too, and the interest since is waived.
  const charges = 'valor original R$ 200.000,00, multa R$ 4.000,00, juros R$ 200,00, abatimento - R$ 233,34';
  expect(asking).toContain(`NF-1, venceu em 05/05/2026: R$ 203.966,66 (${charges})`);
  expect(asking).toContain('Total a pagar: R$ 305.899,99');
  expect(asking).toContain('O valor não muda até 11/05/2026.');

  await world.runUntil('2026-05-11T20:00:00-03:00');
  const { invoiceId: _, ...payment } = aPayment({
    id: 'p1',
    invoiceId: '',
    amount: 30_589_999,
    paidAt: world.now(),
  });
  await world.webhook({ ...payment, billId: txid });
  await world.runUntil('2026-06-10T20:00:00-03:00');
  const receipt = world.aws.mailbox.at(-1);
  expect(receipt?.tags.step).toBe('receipt');
  const paid =
    'valor original R$ 200.000,00, multa R$ 4.000,00, juros R$ 400,00, já recebido - R$ 203.966,66';
  expect(receipt?.text).toContain(`NF-1, venceu em 05/05/2026: R$ 0,00 (${paid}, abatimento - R$ 433,34)`);
  for (const invoiceId of ['NF-1', 'NF-2']) {
    expect(await debtOf(invoiceId)).toMatchObject({ status: 'settled' });
    expect(world.eventsOf(invoiceId, 'DebtHandedOver.v1')).toEqual([]);
  }
});

test('a boleto whose payment may be on its way is not mentioned in the message of another debt', async () => {
  const bill = { digitableLine: '99999.00005 00000.000000 00202.601019 1 13630000184250' };
  await world.billing('InvoiceIssued.v1', { ...young, bill });
  await world.billing('InvoiceIssued.v1', old);
  await world.runUntil('2026-05-06T09:59:00-03:00');

  // The message of NF-OLD is sent at half past nine; the file with the payments of NF-YOUNG's due date comes at ten.
  expect(sentOn('2026-05-06')).toMatchObject([{ invoiceId: 'NF-OLD', covers: [] }]);
});

test('a joint message that bounces at night is sent again in full on the next channel, the morning after', async () => {
  await world.close();
  world = await TestWorld.start({ outcomes: () => 'silent' });
  await both();
  await world.runUntil('2026-05-06T21:00:00-03:00');
  const [mail] = sentOn('2026-05-06');
  world.feedback(
    sesEvent('Bounce', {
      debtId: String(mail?.debtId),
      step: String(mail?.step),
      messageId: String(mail?.messageId),
      to: 'maria@exemplo.example',
    }),
  );
  await world.runUntil('2026-05-07T18:00:00-03:00');

  expect(sentOn('2026-05-07')).toMatchObject([{ channel: 'sms', covers: mail?.covers }]);
});

test('a cover whose message was never claimed in the end is void, and nobody is stuck', async () => {
  // The speaker claims, covers, and then its channel certainly does not send, again and again; meanwhile it opts out.
  let refused = false;
  world.aws.intercept = async ({ operation, functionName }) => {
    if (operation !== 'SendEmail' || functionName !== 'take-step') return 'proceed';
    if (world.clock.now() < Date.parse('2026-05-06T00:00:00-03:00')) return 'proceed';
    if (!refused)
      await world.billing('ContactUpdated.v1', {
        creditorId: young.creditorId,
        debtorId: debtor.debtorId,
        updatedAt: new Date(world.clock.now()).toISOString(),
        optOuts: ['email', 'sms', 'whatsapp'],
      });
    refused = true;
    return { refuse: 'TooManyRequestsException', message: 'slow down' };
  };
  await both();
  await world.runUntil();

  expect(refused).toBe(true);
  for (const invoiceId of ['NF-YOUNG', 'NF-OLD'])
    expect(world.executionsOf(invoiceId).at(-1)?.status).toBe('SUCCEEDED');
});

describe('a message of several debts tells the whole', () => {
  const debtor = aDebtor({ debtorId: 'of-three' });
  const issue = (invoiceId: string, dueDate: string) =>
    world.billing('InvoiceIssued.v1', anInvoice({ invoiceId, debtor, dueDate }));
  const listed = (text: string | undefined): string[] =>
    [...(text ?? '').matchAll(/^(NF-\d), venc/gm)].map(([, invoiceId]) => String(invoiceId));
  const mails = () => world.aws.mailbox.filter(({ text }) => text?.includes('Suas faturas'));

  test('the oldest too, though none of its steps is due that day, and the same code until its last day', async () => {
    await issue('NF-1', '2026-05-05');
    await issue('NF-2', '2026-05-07');
    await issue('NF-3', '2026-05-08');
    await world.runUntil('2026-05-12T20:00:00-03:00');

    const late = mails().filter(({ text }) => text?.includes('NF-3, venceu'));
    expect(late.length).toBeGreaterThan(1);
    const codes = late.map(({ text }) => /^000201.*$/m.exec(text ?? '')?.[0]);
    for (const { text } of late) expect(listed(text)).toEqual(['NF-1', 'NF-2', 'NF-3']);
    expect(new Set(codes).size).toBe(1);
  });

  test('one that waits for its hand-over is listed, but the new bill does not pay it, and its hand-over is on its day', async () => {
    await issue('NF-1', '2026-04-29');
    await issue('NF-2', '2026-05-12');
    await issue('NF-3', '2026-05-12');
    await world.runUntil('2026-05-21T20:00:00-03:00');

    const message = mails().find(({ at }) => dayOf(new Date(at).toISOString()) === '2026-05-20');
    expect(listed(message?.text)).toEqual(['NF-1', 'NF-2', 'NF-3']);
    // Of the two others, with charges: its code is good until the 25th.
    expect(message?.text).toContain('O código que vem depois da lista paga as faturas que ela marca');
    expect(latestBill(await debtOf('NF-2'))).toMatchObject({ goodThrough: '2026-05-25' });
    expect(latestBill(await debtOf('NF-1'))).toMatchObject({ goodThrough: '2026-05-18' });
    const [handOver] = world.eventsOf('NF-1', 'DebtHandedOver.v1');
    expect(dayOf(String(handOver?.detail.at))).toBe('2026-05-21');
  });

  test('one that was announced and is not due yet too, so that no invoice is on two codes that can both be paid', async () => {
    await issue('NF-1', '2026-05-05');
    for (const [invoiceId, dueDate] of [
      ['NF-2', '2026-05-18'],
      ['NF-3', '2026-05-20'],
      ['NF-4', '2026-06-19'],
    ] as const)
      await issue(invoiceId, dueDate);
    await world.runUntil('2026-05-16T20:00:00-03:00');

    const [first, second, ...more] = mails();
    expect(more).toEqual([]);
    // The notice of NF-2, and the day after it that of NF-3.
    expect(listed(first?.text)).toEqual(['NF-1', 'NF-2']);
    expect(listed(second?.text)).toEqual(['NF-1', 'NF-2', 'NF-3']);
    expect(second?.subject).toContain('3 faturas');
    const codeOf = (text: string | undefined) => /^000201.*$/m.exec(text ?? '')?.[0];
    expect(codeOf(second?.text)).toBe(codeOf(first?.text));
    expect(second?.text).toContain('O código abaixo não paga NF-3: o que falta você paga na sua página.');
  });

  test('a step that waits is spoken for by the next message, and sends none of its own the day after', async () => {
    await issue('NF-1', '2026-05-05');
    await issue('NF-2', '2026-05-07');
    await issue('NF-3', '2026-05-08');
    await world.runUntil();
    const days = world.aws.mailbox.map(({ at }) => dayOf(new Date(at).toISOString()));
    for (const [index, day] of days.entries())
      expect(days.slice(index + 1).filter((other) => other === day)).toEqual([]);
    const waited = ['NF-1', 'NF-2', 'NF-3'].flatMap((invoiceId) =>
      world.eventsOf(invoiceId, 'MessagePostponed.v1'),
    );
    expect(waited.length).toBeGreaterThan(0);
  });

  test('one whose payment may be on its way is named, and asked for once the bank’s file is in', async () => {
    await issue('NF-1', '2026-04-29');
    await issue('NF-2', '2026-04-29');
    const bill = { digitableLine: '99999.00005 00000.000000 00202.601019 1 13630000184250' };
    await world.billing(
      'InvoiceIssued.v1',
      anInvoice({ invoiceId: 'NF-3', debtor, dueDate: '2026-05-05', bill }),
    );
    await world.runUntil('2026-05-06T09:59:00-03:00');
    const mail = mails().at(-1);

    expect(dayOf(new Date(mail?.at ?? 0).toISOString())).toBe('2026-05-06');
    expect(listed(mail?.text)).toEqual(['NF-1', 'NF-2']);
    expect(mail?.text).toContain(
      'A fatura NF-3 venceu, e um pagamento dela ainda pode não ter chegado até nós: por enquanto, ela não entra neste total.',
    );
    expect(mail?.html).toContain('A fatura NF-3 venceu');
    await world.runUntil('2026-05-14T20:00:00-03:00');
    expect(listed(mails().at(-1)?.text)).toEqual(['NF-1', 'NF-2', 'NF-3']);
  });

  test('those that somebody takes care of are named without an amount, and what is prescribed or not due is not', async () => {
    await issue('NF-1', '2026-05-05');
    await issue('NF-2', '2026-05-05');
    await issue('NF-3', '2026-05-05');
    await issue('NF-4', '2026-07-05');
    await world.runUntil('2026-05-06T08:00:00-03:00');
    await world.billing('DisputeRaised.v1', {
      invoiceId: 'NF-3',
      creditorId: CREDITOR,
      kind: 'not-mine',
      raisedAt: world.now(),
    });
    await world.runUntil('2026-05-06T20:00:00-03:00');

    const { text, html } = mails().at(-1) ?? {};
    expect(listed(text)).toEqual(['NF-1', 'NF-2']);
    expect(text).toContain('A fatura NF-3 está em análise: por enquanto, ela não entra neste total.');
    expect(html).toContain('A fatura NF-3 está em análise: por enquanto, ela não entra neste total.');
    expect(text).not.toContain('NF-4');
  });

  test('each that it does not ask for is named with the reason that is true of it, and no other', async () => {
    await issue('NF-1', '2026-04-29');
    await issue('NF-2', '2026-05-19');
    await issue('NF-3', '2026-05-19');
    for (const invoiceId of ['NF-4', 'NF-5', 'NF-6']) await issue(invoiceId, '2026-05-12');
    await world.runUntil('2026-05-21T20:00:00-03:00');
    const about = (invoiceId: string) => ({ invoiceId, creditorId: CREDITOR });
    await world.billing('DisputeRaised.v1', {
      ...about('NF-4'),
      kind: 'not-mine',
      raisedAt: world.now(),
    });
    await world.billing('PromiseReported.v1', {
      ...about('NF-5'),
      day: '2026-05-28',
      promisedAt: world.now(),
    });
    await world.billing('PaymentPlanReported.v1', {
      ...about('NF-6'),
      instalments: ['2026-06-10', '2026-07-10'].map((dueDate) => ({ amount: 55_000, dueDate })),
      agreedAt: world.now(),
    });
    await world.runUntil('2026-05-22T20:00:00-03:00');

    const statuses = await Promise.all(
      ['NF-1', 'NF-4', 'NF-5', 'NF-6'].map(async (id) => (await debtOf(id)).status),
    );
    expect(statuses).toEqual(['handedOver', 'caseOpen', 'promised', 'onPaymentPlan']);
    const { text = '', at } = mails().at(-1) ?? {};
    expect(dayOf(new Date(at ?? 0).toISOString())).toBe('2026-05-22');
    expect(listed(text)).toEqual(['NF-2', 'NF-3']);
    expect(text.split('\n').filter((line) => /NF-[1456]/.test(line))).toEqual([
      'A fatura NF-1 está em atendimento com a nossa equipe: dela cuidamos à parte, e ela não entra neste total.',
      'A fatura NF-4 está em análise: por enquanto, ela não entra neste total.',
      'Para a fatura NF-5 já combinamos um dia de pagamento: ela não entra neste total.',
      'A fatura NF-6 foi parcelada em um acordo: valem as parcelas, e ela não entra neste total.',
    ]);
  });
});

test('the day that a message names holds for each invoice of it, also for one that costs the same for longer', async () => {
  await world.close();
  // Up to R$ 100,00 of charges is waived: all of the small one, for months; of the large one the fine alone is more.
  world = await TestWorld.start({ config: await deployedConfig() });
  const issue = (invoiceId: string, amount: number, dueDate: string) =>
    world.billing('InvoiceIssued.v1', anInvoice({ debtor, invoiceId, amount, dueDate }));
  await issue('NF-1', 50_000, '2026-05-05');
  await issue('NF-2', 60_000, '2026-05-05');
  await issue('NF-3', 900_000, '2026-05-08');
  await world.runUntil('2026-05-05T20:00:00-03:00');
  const text = world.aws.mailbox.at(-1)?.text;
  expect(text).toMatch(/NF-1, vence em 05\/05\/2026: R\$ 500,00 \[no código abaixo\]/);
  expect(text).toContain('O código abaixo não paga NF-3: o que falta você paga na sua página.');
  expect(text).toContain('O valor não muda até 08/05/2026.');

  const about = { creditorId: CREDITOR, invoiceId: 'NF-1' };
  await world.billing('InvoiceAmended.v1', { ...about, amendedAt: world.now(), amount: 70_000 });
  await world.runUntil('2026-05-08T20:00:00-03:00');
  await world.webhook(
    aPayment({ id: 'p1', invoiceId: 'NF-1', amount: 50_000, paidAt: '2026-05-08T19:00:00-03:00' }),
  );
  expect(await debtOf('NF-1')).toMatchObject({ status: 'settled' });
});
