import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { debtIdOf } from '#adapters/table/keys.ts';
import { type ApiAnswer, callApi } from '#test/builders/api.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const ISSUED = [
  'NF-1',
  'NF-promised',
  'NF-disputed',
  'NF-plan',
  'NF-paid',
  'NF-cancelled',
  'NF-paused',
  'NF-erased',
  'NF-over',
];
const MAY_8 = '2026-05-08T15:00:00-03:00';

let world: TestWorld;
const about = (invoiceId: string) => ({ creditorId: CREDITOR, invoiceId });
const read = (invoiceId: string, part = '', headers: Record<string, string> = {}): Promise<ApiAnswer> =>
  callApi(world, { path: `/debts/${debtIdOf(CREDITOR, invoiceId)}${part}`, headers });

beforeAll(async () => {
  world = await TestWorld.start();
  for (const invoiceId of ISSUED) await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId }));
  await world.runUntil(MAY_8);
  const at = world.now();
  await world.billing('PromiseReported.v1', {
    ...about('NF-promised'),
    ...{ day: '2026-05-14', promisedAt: at },
  });
  await world.billing('DisputeRaised.v1', { ...about('NF-disputed'), kind: 'not-mine', raisedAt: at });
  await world.billing('PaymentPlanReported.v1', {
    ...about('NF-plan'),
    instalments: [
      { amount: 50_000, dueDate: '2026-05-20' },
      { amount: 53_000, dueDate: '2026-06-20' },
    ],
    agreedAt: at,
  });
  await world.webhook(aPayment({ id: 'p-1', invoiceId: 'NF-paid', amount: 102_100, paidAt: at }));
  await world.webhook(aPayment({ id: 'p-3', invoiceId: 'NF-erased', amount: 102_100, paidAt: at }));
  await world.webhook(aPayment({ id: 'p-2', invoiceId: 'NF-to-come', amount: 7_700, paidAt: at }));
  await world.billing('InvoiceCancelled.v1', { ...about('NF-cancelled'), cancelledAt: at });
  await world.billing('CollectionPaused.v1', {
    ...{ creditorId: CREDITOR, invoiceId: 'NF-paused', pauseId: 'pause-1', reason: 'court-order' },
    ...{ pausedAt: at, lastDay: '2026-05-29' },
  });
  await world.runUntil('2026-05-08T16:00:00-03:00');
  await world.billing('ErasureRequested.v1', {
    ...{
      creditorId: CREDITOR,
      debtorId: 'debtor-of-NF-erased',
      requestId: 'erasure-1',
      requestedAt: world.now(),
    },
  });
  await world.runUntil('2026-05-10T15:00:00-03:00');
});
afterAll(() => world.close());

describe('a debt', () => {
  it('is shown as it is now, with what is owed on any day', async () => {
    const { status, body } = await read('NF-1', '?asOf=2026-06-20');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'open',
      marks: [],
      debtorId: 'debtor-of-NF-1',
      invoice: { amount: 100_000, dueDate: '2026-05-05' },
      balance: {
        day: '2026-06-20',
        principal: 100_000,
        fine: 2_000,
        interest: 1_533,
        total: 103_533,
        daysLate: 46,
      },
    });
    expect((await read('NF-1')).body.balance.day).toBe('2026-05-10');
  });

  it.each([
    ['NF-promised', 'promised', []],
    ['NF-disputed', 'caseOpen', []],
    ['NF-plan', 'onPaymentPlan', []],
    ['NF-paid', 'settled', []],
    ['NF-cancelled', 'cancelled', []],
    ['NF-paused', 'open', ['paused']],
    ['NF-erased', 'settled', ['erased']],
    ['NF-to-come', 'awaitingInvoice', []],
  ])('%s is there, %s, with its marks', async (invoiceId, status, marks) => {
    expect((await read(invoiceId)).body).toMatchObject({ status, marks });
  });

  it('of another creditor is not found, as one that nobody has', async () => {
    const path = `/debts/${debtIdOf(CREDITOR, 'NF-1')}`;
    const other = await callApi(world, { path, as: 'manager@moveis-sul' });
    const none = await callApi(world, { path: `/debts/${debtIdOf(CREDITOR, 'NF-404')}` });
    expect(other.status).toBe(404);
    expect(other.body).toEqual(none.body);
    expect((await callApi(world, { path, as: `machine@${CREDITOR}` })).status).toBe(200);
  });

  it('is shown to nobody who did not sign in, or by an ID token', async () => {
    const path = `/debts/${debtIdOf(CREDITOR, 'NF-1')}`;
    for (const claims of [null, { token_use: 'id', sub: 'x', 'cognito:groups': '[manager creditor:*]' }]) {
      const { status, headers } = await callApi(world, { path, claims });
      expect([status, headers['www-authenticate']]).toEqual([401, 'Bearer']);
    }
  });

  it('is asked for in its form, and what is wrong is said in the language of the caller', async () => {
    const wrong = async (language: string) =>
      (await read('NF-1', '?asOf=31/12/2026', { 'accept-language': language })).body;
    expect(await wrong('en')).toMatchObject({
      title: 'Invalid request',
      errors: [{ in: 'query', pointer: '/asOf', detail: 'must be a day as YYYY-MM-DD' }],
    });
    expect(await wrong('pt-BR')).toMatchObject({
      title: 'Requisição inválida',
      errors: [{ in: 'query', pointer: '/asOf', detail: 'deve ser um dia como AAAA-MM-DD' }],
    });
  });
});

describe('the timeline of a debt', () => {
  it('is read page by page to its end, each entry once, and grows at its end alone', async () => {
    const whole = (await read('NF-promised', '/timeline')).body.items;
    const seen: unknown[] = [];
    let query = '?limit=4';
    for (let pages = 0; query !== '' && pages < 20; pages += 1) {
      const { body } = await read('NF-promised', `/timeline${query}`);
      seen.push(...body.items);
      query = body.next ? `?limit=4&cursor=${body.next}` : '';
    }
    expect(seen).toEqual(whole);
    expect(whole.map(({ number }: { number: number }) => number)).toEqual(
      whole.map((_: unknown, index: number) => index + 1),
    );
    expect(whole[0].type).toBe('DebtOpened.v1');
  });

  it('ends with a day, if it is asked for', async () => {
    const { items } = (await read('NF-promised', '/timeline?asOf=2026-05-07')).body;
    expect(items.length).toBeGreaterThan(3);
    expect(items.every(({ at }: { at: string }) => at < '2026-05-08T03:00:00.000Z')).toBe(true);
  });

  it('refuses the cursor of another debt', async () => {
    const { next } = (await read('NF-1', '/timeline?limit=1')).body;
    expect(await read('NF-promised', `/timeline?limit=1&cursor=${next}`)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/cursor' }] },
    });
  });

  it('keeps the places of what was erased', async () => {
    const { items } = (await read('NF-erased', '/timeline')).body;
    const gone = items.filter(({ erased }: { erased?: true }) => erased);
    expect(gone.length).toBeGreaterThan(0);
    expect(gone.every(({ detail }: { detail: object }) => Object.keys(detail).join() === 'at')).toBe(true);
  });
});

describe('the ledger of a debt', () => {
  it('has its payments up to a day', async () => {
    const { body } = await read('NF-paid', '/ledger');
    expect(body).toMatchObject({
      received: 102_100,
      writtenOff: 2_100,
      items: [
        { entry: 'payment', id: 'sandbox/p-1', day: '2026-05-08', amount: 102_100 },
        { entry: 'writeOff', by: 'rule', day: '2026-05-08', amount: 2_100 },
      ],
    });
    expect((await read('NF-paid', '/ledger?asOf=2026-05-07')).body.items).toEqual([]);
  });

  it('has the money that waits for an invoice', async () => {
    expect((await read('NF-to-come', '/ledger')).body).toMatchObject({
      received: 7_700,
      awaitsInvoice: true,
    });
  });
});

describe('the statement of a debt', () => {
  it('is of any day, also of one to come, and cites the law of each line', async () => {
    const { body } = await read('NF-1', '/statement?asOf=2026-07-05');
    expect(body).toMatchObject({ day: '2026-07-05', due: 104_033, daysLate: 61 });
    expect(body.lines.map(({ kind }: { kind: string }) => kind)).toEqual(['principal', 'fine', 'interest']);
    expect(body.lines[1].citation).toBe('CDC, art. 52, §1º (no máximo 2%)');
    expect(body.lines.at(-1).balance).toBe(body.due);
    expect(body.text).toContain('DEMONSTRATIVO DO DÉBITO\nFatura NF-1, Bebidas Nordeste');
  });

  it('of a cancelled debt says that nothing is owed, and there is none before the invoice', async () => {
    expect((await read('NF-cancelled', '/statement')).body).toMatchObject({ due: 0, lines: [] });
    expect(await read('NF-to-come', '/statement')).toMatchObject({
      status: 404,
      body: { detail: 'A fatura desta dívida ainda não foi emitida.' },
    });
  });
});

describe('the payoff quotes of a debt', () => {
  it('are every figure that was fixed, and which of them is good on a day', async () => {
    const { body } = await read('NF-1', '/payoff-quotes?asOf=2026-05-08');
    expect(body.items.map(({ isGood }: { isGood: boolean }) => isGood)).toEqual([false, false, true]);
    expect(body.payoff).toMatchObject({ amount: 100_000, by: 'message' });
  });
});

describe('the messages of a debt', () => {
  it('are shown as they were sent, with what became of each', async () => {
    const { items } = (await read('NF-1', '/messages')).body;
    expect(items).toHaveLength(3);
    expect(items[0]).toMatchObject({
      channel: 'email',
      outcomes: [{ what: 'sent' }, { what: 'delivered' }],
      said: { to: 'maria@exemplo.example', subject: 'Sua fatura NF-1 vence em 05/05/2026' },
    });
    const one = await read('NF-1', `/messages/${items[0].number}`);
    const [sent] = world.remindersOf('NF-1');
    expect(one.body.content.html.trim()).toBe(sent?.html?.trim());
    expect((await read('NF-1', '/messages/999')).status).toBe(404);
  });

  it('say that they were erased, and when', async () => {
    const { items } = (await read('NF-erased', '/messages')).body;
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      expect(item).not.toHaveProperty('said');
      expect(item.erasedAt).toMatch(/^2026-05-0/);
    }
  });
});

describe('the decisions of the legal gate about a debt', () => {
  it('have the rule, its citation and the version of its table', async () => {
    const { items } = (await read('NF-1', '/gate-decisions')).body;
    expect(items[0]).toMatchObject({
      verdict: 'allowed',
      rule: 'contact-hours',
      citation: expect.stringContaining('CDC art. 71'),
      tableVersion: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
  });
});

describe('the execution of a debt', () => {
  it('has its ARN, the path that it took, and the picture of its machine', async () => {
    const { body } = await read('NF-1', '/execution');
    const version = `${debtIdOf(CREDITOR, 'NF-1')}-1`;
    expect(body).toMatchObject({ version: 1, name: version, state: 'running' });
    expect(body.arn).toContain(`:execution:regua-sandbox-padrao:${version}`);
    expect(body.path.map(({ state }: { state: string }) => state)).toEqual([
      'Wait for first step',
      'Notice D-3',
      'Reminder D+1',
      'Reminder D+3',
    ]);
    expect(body.path.at(-1)).not.toHaveProperty('leftAt');
    const names = body.machine.states.map(({ name }: { name: string }) => name);
    for (const { from, to } of body.machine.edges)
      expect(names).toEqual(expect.arrayContaining(to === undefined ? [from] : [from, to]));
  });

  it('says how it ended, of a debt that is settled', async () => {
    const { body } = await read('NF-paid', '/execution');
    expect(body).toMatchObject({ state: 'succeeded', endedAt: expect.stringMatching(/^2026-05-08/) });
    expect(body.path.at(-1)).toEqual({
      state: 'Reminder D+3',
      enteredAt: expect.any(String),
      leftAt: body.endedAt,
    });
  });
});

describe('what happens next to a debt', () => {
  const next = async (invoiceId: string, language = 'en') =>
    (await read(invoiceId, '/next-step', { 'accept-language': language })).body;

  it('is the next step of its ladder, and why then, in the language of the caller', async () => {
    const { what, step, why, later } = await next('NF-1');
    expect({ what, step, why }).toEqual({
      what: 'step',
      step: {
        id: 'reminder-7-after',
        name: { 'pt-BR': 'Lembrete D+7', en: 'Reminder D+7' },
        channels: ['email', 'sms'],
        at: expect.stringMatching(/^2026-05-12T/),
        why: ['7 days after the due date'],
        owed: 100_000,
      },
      why: ['7 days after the due date'],
    });
    expect(later[0].why).toEqual(['15 days after the due date']);
    expect(later.map(({ id }: { id: string }) => id)).toEqual(['reissue-15-after', 'hand-over']);
    expect((await next('NF-1', 'pt-BR')).why).toEqual(['7 dias depois do vencimento']);
  });

  it.each([
    ['NF-promised', { what: 'promise', on: '2026-05-15' }],
    ['NF-disputed', { what: 'answer', on: '2026-05-15' }],
    ['NF-plan', { what: 'instalment', on: '2026-05-20' }],
    ['NF-paid', { what: 'nothing' }],
    ['NF-cancelled', { what: 'nothing' }],
    ['NF-paused', { what: 'plan', at: '2026-05-30T03:00:00.000Z' }],
    ['NF-erased', { what: 'nothing' }],
    ['NF-to-come', { what: 'invoice' }],
  ])('of %s is %o, with a sentence in each language', async (invoiceId, expected) => {
    const english = await next(invoiceId);
    const portuguese = await next(invoiceId, 'pt-BR');
    expect(english).toMatchObject(expected);
    expect(english.why).toHaveLength(1);
    expect(portuguese.why).toEqual([expect.not.stringMatching(english.why[0])]);
    const idsOf = ({ what, on, at, later }: ApiAnswer['body']) => ({
      ...{ what, on, at },
      later: later.map(({ id, at: when }: { id: string; at: string }) => ({ id, when })),
    });
    expect(idsOf(portuguese)).toEqual(idsOf(english));
  });

  it.each([
    ['NF-promised', 'reminder-7-after', '2026-05-16'],
    ['NF-paused', 'reissue-15-after', '2026-05-30'],
  ])('of %s goes on, if it is not paid by then, at %s on %s or later', async (invoiceId, step, from) => {
    const { later } = await next(invoiceId);
    const [first] = later;
    expect(first.at >= from).toBe(true);
    expect(later.map(({ id }: { id: string }) => id)).toContain('hand-over');
    expect(later.every(({ why }: { why: string[] }) => why.length > 0)).toBe(true);
    expect([first.id, later.at(-1).id]).toEqual([step, 'hand-over']);
  });

  it('can be asked as if the debtor had promised, and nothing is changed', async () => {
    const before = await read('NF-1');
    const supposed = (await read('NF-1', '/next-step?ifPromisedFor=2026-05-13')).body;
    expect(supposed).toMatchObject({ status: 'promised', what: 'promise', on: '2026-05-14' });
    expect(supposed.later[0].at > '2026-05-14').toBe(true);
    expect(await read('NF-1')).toEqual(before);
  });

  it('can be asked as if collection were paused, or a case opened', async () => {
    const paused = (await read('NF-1', '/next-step?ifPausedUntil=2026-05-20')).body;
    expect(paused).toMatchObject({ status: 'open', what: 'plan', at: '2026-05-21T03:00:00.000Z' });
    expect(paused.later[0].at > '2026-05-21').toBe(true);
    const disputed = (await read('NF-1', '/next-step?ifCaseOpened=not-mine')).body;
    expect(disputed).toMatchObject({ status: 'caseOpen', what: 'answer', later: [] });
  });

  it.each([
    ['?ifPromisedFor=2026-05-05', 409, '/ifPromisedFor'],
    ['?ifPromisedFor=2027-05-05', 409, '/ifPromisedFor'],
    ['?ifPausedUntil=2026-05-01', 409, '/ifPausedUntil'],
    ['?ifPromisedFor=amanhã', 400, '/ifPromisedFor'],
    ['?ifPromisedFor=2026-05-13&ifPausedUntil=2026-05-20', 400, ''],
  ])('is refused as the command would be: %s', async (query, status, pointer) => {
    const answer = await read('NF-1', `/next-step${query}`);
    expect(answer.status).toBe(status);
    expect(answer.body.errors).toMatchObject([{ in: 'query', pointer }]);
  });
});

describe('the ruler of a debt', () => {
  const rulerOf = async (invoiceId: string) => (await read(invoiceId)).body.ruler;

  it('has what was sent, and what is planned to its end', async () => {
    const { today, dueDate, marks } = await rulerOf('NF-1');
    expect([today, dueDate]).toEqual(['2026-05-10', '2026-05-05']);
    expect(marks.map(({ step, state }: { step: string; state: string }) => [step, state])).toEqual([
      ['notice-3-before', 'delivered'],
      ['reminder-1-after', 'delivered'],
      ['reminder-3-after', 'delivered'],
      ['reminder-7-after', 'planned'],
      ['reissue-15-after', 'planned'],
      ['hand-over', 'planned'],
    ]);
  });

  it.each([
    ['NF-promised', { promise: { from: '2026-05-08', day: '2026-05-14', until: '2026-05-15' } }],
    ['NF-paused', { pause: { from: '2026-05-08', until: '2026-05-29' } }],
    ['NF-paid', { end: { how: 'settled', day: '2026-05-08' } }],
    ['NF-cancelled', { end: { how: 'cancelled', day: '2026-05-08' } }],
    [
      'NF-plan',
      {
        instalments: [
          { day: '2026-05-20', amount: 50_000, isPaid: false },
          { day: '2026-06-20', amount: 53_000, isPaid: false },
        ],
      },
    ],
  ])('of %s has %o', async (invoiceId, expected) => {
    expect(await rulerOf(invoiceId)).toMatchObject(expected);
  });

  it('is in every row of a list', async () => {
    const { items } = (await callApi(world, { path: '/debts?status=all' })).body;
    const row = items.find(({ invoiceId }: { invoiceId: string }) => invoiceId === 'NF-1');
    expect(row.ruler).toEqual(await rulerOf('NF-1'));
  });
});

describe('what may be done with a debt', () => {
  const commands = async (invoiceId: string, as = `manager@${CREDITOR}`) => {
    const path = `/debts/${debtIdOf(CREDITOR, invoiceId)}/commands`;
    const { items } = (await callApi(world, { path, as, headers: { 'accept-language': 'en' } })).body;
    return new Map<string, { isAllowed: boolean; why?: string }>(
      items.map(({ operation, ...item }: { operation: string; isAllowed: boolean }) => [operation, item]),
    );
  };

  it('is what the role may do: an auditor nothing, a collector no write-off', async () => {
    expect((await commands('NF-1', `auditor@${CREDITOR}`)).size).toBe(0);
    const ofCollector = await commands('NF-1', `collector@${CREDITOR}`);
    expect(ofCollector.has('writeOff')).toBe(false);
    expect(ofCollector.get('promisePayment')).toEqual({ isAllowed: true });
  });

  it.each([
    ['NF-1', 'promisePayment', { isAllowed: true }],
    ['NF-1', 'resumeCollection', { isAllowed: false, why: 'collection is not paused' }],
    ['NF-1', 'answerCase', { isAllowed: false, why: 'no case is open' }],
    ['NF-1', 'upholdCharges', { isAllowed: false }],
    ['NF-paused', 'resumeCollection', { isAllowed: true }],
    ['NF-disputed', 'answerCase', { isAllowed: true }],
    ['NF-disputed', 'promisePayment', { isAllowed: false }],
    ['NF-plan', 'writeOff', { isAllowed: false }],
    ['NF-paid', 'writeOff', { isAllowed: false, why: 'it is settled: nothing is owed' }],
    ['NF-paid', 'reportPayment', { isAllowed: true }],
    ['NF-cancelled', 'cancelInvoice', { isAllowed: false }],
    ['NF-to-come', 'reportPayment', { isAllowed: true }],
    ['NF-to-come', 'cancelInvoice', { isAllowed: false }],
    ['NF-erased', 'updateContact', { isAllowed: false }],
  ])('of %s: %s is %o', async (invoiceId, operation, expected) => {
    expect((await commands(invoiceId)).get(operation)).toMatchObject(expected);
  });
});

describe('the creditors', () => {
  it('are those that the caller may see', async () => {
    const list = async (as: string) =>
      (await callApi(world, { path: '/creditors', as })).body.items.map(
        ({ creditorId }: { creditorId: string }) => creditorId,
      );
    expect(await list('auditor')).toEqual([CREDITOR]);
    expect(await list(`auditor@${CREDITOR}`)).toEqual([CREDITOR]);
    expect(await list('auditor@moveis-sul')).toEqual([]);
  });
});
