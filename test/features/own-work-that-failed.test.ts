import { afterEach, beforeEach, expect, it } from 'vitest';
import { putMessage } from '#adapters/aws/queues.ts';
import { debtIdOf } from '#adapters/table/keys.ts';
import { QUEUE_FUNCTIONS } from '#deployment/queue-functions.ts';
import { addMinutes } from '#domain/calendar/days.ts';
import { env } from '#runtime/env.ts';
import { OwnWork } from '#schemas/records/dead-letter.ts';
import { type ApiAnswer, callApi } from '#test/builders/api.ts';
import { sesEvent } from '#test/builders/feedback.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
});
afterEach(() => world.close());

const DEBT = debtIdOf(CREDITOR, 'NF-1');
const AT = '2026-04-25T12:00:00.000Z';
const about = (detail: object) => ({ detail: { debtId: DEBT, at: AT, ...detail } });

/** A message of each queue, as the bus, the relay, Step Functions or another function puts it there. */
const MESSAGES: Readonly<Record<OwnWork, object>> = {
  courtesy: about({ by: 'payment', settledAt: AT }),
  'withdraw-bills': about({}),
  'clear-listings': about({ bureau: 'serasa', clearBy: '2026-05-04' }),
  'follow-payment-plan': about({}),
  'failed-executions': {
    detail: { name: `${DEBT}-1`, status: 'FAILED', stopDate: Date.parse(AT), error: null },
  },
  'route-events': { 'detail-type': 'DebtSettled.v1', ...about({ creditorId: CREDITOR }) },
  'deliver-events': { endpointId: 'we-0123456789abcdef', subject: DEBT },
};

/** Has functions fail at all but what it takes to show that to people. Returns how often one of them called AWS for something else. */
function watch(names: readonly string[], fails: boolean): () => number {
  let calls = 0;
  world.aws.intercept = async ({ functionName, input }) => {
    if (!names.includes(functionName ?? '')) return 'proceed';
    if (/DEADLETTER#|LETTERSABOUT#|ERASURE#|dead-letters/.test(JSON.stringify(input))) return 'proceed';
    calls += 1;
    return fails ? { refuse: 'AccessDeniedException' } : 'proceed';
  };
  return () => calls;
}

const letters = async (as = 'operator') => (await callApi(world, { path: '/dead-letters', as })).body.items;
const act = (letterId: string, what: string, body: object): Promise<ApiAnswer> =>
  callApi(world, {
    method: 'POST',
    path: `/dead-letters/${letterId}/${what}`,
    headers: { 'idempotency-key': `${what}-of-${letterId}` },
    body,
  });
const laterThanEveryTry = () => world.runUntil(addMinutes(world.now(), 120));

it('every queue has its dead letters shown: those of the work that Régua gives itself by its name', () => {
  expect(OwnWork.options.toSorted()).toEqual(
    Object.keys(QUEUE_FUNCTIONS)
      .filter((name) => !['intake', 'feedback', 'bank-file'].includes(name))
      .toSorted(),
  );
});

async function queued(name: OwnWork, message: unknown): Promise<void> {
  const { urlVariable } = QUEUE_FUNCTIONS[name].queue;
  if (!urlVariable) throw new Error('its queue has no variable');
  await putMessage(env(urlVariable), JSON.stringify(message));
  await laterThanEveryTry();
}

it.each(OwnWork.options.filter((name) => name !== 'deliver-events'))(
  'what %s could not do at any try is listed, and done when it is sent again',
  async (name) => {
    watch([name], true);
    await queued(name, MESSAGES[name]);
    const [letter, ...more] = await letters(`operator@${CREDITOR}`);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      from: name,
      creditorId: CREDITOR,
      reason: expect.stringContaining('falhou em todas as tentativas'),
      body: JSON.stringify(MESSAGES[name]),
      resending: 'as-it-came',
    });

    const calls = watch([name], false);
    const mended = await act(letter.letterId, 'resending', { detail: {} });
    expect(mended).toMatchObject({ status: 400, body: { errors: [{ in: 'body', pointer: '/detail' }] } });
    expect(calls()).toBe(0);
    const sent = await callApi(world, {
      method: 'POST',
      path: `/dead-letters/${letter.letterId}/resending`,
      headers: { 'idempotency-key': 'resending-as-it-came' },
      body: {},
    });
    expect(sent.status).toBe(200);
    await laterThanEveryTry();
    expect(calls()).toBeGreaterThan(0);
    expect(await letters()).toEqual([]);
  },
);

it('what deliver-events could not do is no letter: the relay finds its lane', async () => {
  const calls = watch(['deliver-events'], true);
  await queued('deliver-events', MESSAGES['deliver-events']);
  expect(calls()).toBeGreaterThan(0);
  expect([await letters(), world.deadLetters]).toEqual([[], []]);
});

it.each(OwnWork.options)(
  'a message that %s cannot read is kept with its reason, and can be dismissed',
  async (name) => {
    await queued(name, { detail: 'nothing' });
    const [letter] = await letters();
    expect(letter).toMatchObject({ from: name, body: '{"detail":"nothing"}', resending: 'as-it-came' });
    expect(letter.reason).not.toContain('falhou em todas as tentativas');
    expect(world.deadLetters).toMatchObject([{ body: letter.body }]);
    expect((await act(letter.letterId, 'dismissal', {})).status).toBe(200);
    expect(await letters()).toEqual([]);
  },
);

it('a report of a channel that a fault stopped is sent again; one that was refused is for its sender', async () => {
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
  const report = sesEvent('Delivery', {
    messageId: 'm-1',
    debtId: DEBT,
    step: 'lembrete',
    to: 'a@b.example',
  });
  watch(['feedback'], true);
  await putMessage(env('FEEDBACK_QUEUE_URL'), JSON.stringify(report));
  await laterThanEveryTry();
  world.aws.intercept = undefined;
  await putMessage(env('FEEDBACK_QUEUE_URL'), 'no report');
  await laterThanEveryTry();
  const [stopped, refused] = await letters();
  expect([stopped, refused]).toMatchObject([
    { from: 'channel', resending: 'as-it-came' },
    { from: 'channel', resending: 'by-its-sender' },
  ]);
  expect(await act(refused.letterId, 'resending', {})).toMatchObject({
    status: 409,
    body: { type: '/v1/problems/refused' },
  });
  expect((await act(stopped.letterId, 'resending', {})).status).toBe(200);
  await laterThanEveryTry();
  expect((await letters()).map(({ letterId }: { letterId: string }) => letterId)).toEqual([refused.letterId]);
});

it('a receipt whose function failed at every try is sent once, when a person sends its letter again', async () => {
  const receipts = () =>
    world.happenings.filter(({ kind }) => kind === 'email' || kind === 'sms' || kind === 'whatsapp').length;
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
  await world.runUntil('2026-04-27T10:00:00-03:00');
  const payment = aPayment({ id: 'p-1', invoiceId: 'NF-1', amount: 100_000, paidAt: world.now() });
  watch(['courtesy'], true);
  await world.webhook(payment);
  await laterThanEveryTry();
  const before = receipts();
  const [letter, ...more] = await letters();
  expect(more).toEqual([]);
  expect(letter).toMatchObject({ from: 'courtesy', creditorId: CREDITOR });

  world.aws.intercept = undefined;
  expect((await act(letter.letterId, 'resending', {})).status).toBe(200);
  await laterThanEveryTry();
  expect(receipts() - before).toBe(1);
  expect(await letters()).toEqual([]);
});
