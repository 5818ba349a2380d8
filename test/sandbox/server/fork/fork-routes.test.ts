import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '#test/builders/root.ts';
import { type ASandbox, anInvoice, aPayment, aSandbox, jsonOf } from '../a-sandbox.ts';

const CONFIG = join(ROOT, 'config');
const PADRAO = readFileSync(join(CONFIG, 'reguas/padrao.yaml'), 'utf8');
const edited = (text: string, from: 'fork' | 'beginning') => ({
  ...{ kind: 'configuration', from },
  files: [{ file: 'reguas/padrao.yaml', text }],
});

const forking = () => aSandbox({ configurationFolder: CONFIG });

/** Starts a fork, waits for it, and gives what it shows. */
async function compared({ post, get }: ASandbox, asked: object) {
  const started = await post('/sandbox/forks', asked);
  expect([started.status, started.status === 202 ? '' : await started.text()]).toEqual([202, '']);
  const { id } = await jsonOf(started);
  for (;;) {
    const fork = await jsonOf(get(`/sandbox/forks/${id}`));
    if (fork.state === 'playing') await new Promise((resolve) => setTimeout(resolve, 100));
    else return { fork, comparison: await jsonOf(get(`/sandbox/forks/${id}/comparison`)) };
  }
}

/** What differs, of each debt, in a line. */
const inLines = (comparison: {
  debts: {
    invoiceId: string;
    moments: { how: string; one?: Moment; other?: Moment; differs?: string[] }[];
  }[];
}): string[] =>
  comparison.debts.flatMap(({ invoiceId, moments }) =>
    moments
      .filter(({ how, one, other }) => how !== 'same' && (one ?? other)?.kind !== 'turn')
      .map(({ how, one, other, differs = [] }) => {
        const { kind, step = '', channel = '' } = one ?? other ?? { kind: '' };
        return [invoiceId, how, kind, step, channel, differs.join('+')].filter(Boolean).join(' ');
      }),
  );
interface Moment {
  readonly kind: string;
  readonly step?: string;
  readonly channel?: string;
}

it('a payment that is made in one future ends its ladder there, and the sandbox itself stays as it is', async () => {
  const sandbox = await forking();
  const { post, get } = sandbox;
  await post('/sandbox/events', anInvoice('F-1'));
  const { messages } = await jsonOf(post('/sandbox/clock/advance', { until: 'sent' }));
  await post('/sandbox/clock/advance', { by: 'P1D' });
  const before = await jsonOf(get('/sandbox/clock'));
  const [{ debtId, at }] = messages;

  const pays = { kind: 'pay', debtId, at: '2026-03-12T09:00:00-03:00' };
  const { fork, comparison } = await compared(sandbox, { at, to: '2026-03-20', changes: [pays] });
  expect(fork).toMatchObject({
    state: 'done',
    unpaid: [],
    progress: { one: { share: 1 }, other: { share: 1 } },
  });
  expect(inLines(comparison)).toEqual([
    'F-1 only-other payment',
    'F-1 only-other message receipt email',
    'F-1 only-one message reminder-3-after email',
    'F-1 only-one message reminder-7-after email',
  ]);
  expect(comparison.debts[0]).toMatchObject({
    one: { status: 'open' },
    other: { status: 'settled', owed: 0 },
  });
  expect(comparison.totals.one.channels.email.count).toBeGreaterThan(
    comparison.totals.other.channels.email.count - 1,
  );
  expect(await jsonOf(get('/sandbox/clock'))).toEqual(before);
});

it('figures are of the stretch from the fork on, whatever was paid before', async () => {
  const sandbox = await forking();
  const { post } = sandbox;
  await post('/sandbox/events', anInvoice('F-1'));
  const { messages } = await jsonOf(post('/sandbox/clock/advance', { until: 'sent' }));
  await post('/sandbox/clock/advance', { to: '2026-03-11T09:00:00-03:00' });
  await post('/sandbox/events', aPayment('F-1', '2026-03-11T12:00:00Z', 50000));
  const { now } = await jsonOf(post('/sandbox/clock/advance', { by: 'P1D' }));
  const pays = { kind: 'pay', debtId: messages[0].debtId, at: '2026-03-13T09:00:00-03:00', amount: 30000 };
  const asked = { at: now, to: '2026-03-20', changes: [pays] };
  const { totals, debts } = (await compared(sandbox, asked)).comparison;
  expect([totals.one.received, totals.other.received, totals.other.settled]).toEqual([0, 30000, 0]);
  expect(debts[0].other.received).toBe(80000);
}, 60_000);

it('a payment that came does not come in one future, and its reminders follow', async () => {
  const sandbox = await forking();
  const { post, get } = sandbox;
  await post('/sandbox/events', anInvoice('F-1'));
  await post('/sandbox/clock/advance', { to: '2026-03-11T09:00:00-03:00' });
  await post('/sandbox/events', aPayment('F-1', '2026-03-11T12:00:00Z', 200000));
  const { items } = await jsonOf(get('/sandbox/forks/inputs?since=2026-03-11T00:00:00Z'));
  expect(items).toMatchObject([{ name: 'PaymentReported.v1', invoiceId: 'F-1', amount: 200000 }]);

  const change = { kind: 'without', input: items[0].id };
  const { comparison } = await compared(sandbox, { to: '2026-03-13', changes: [change] });
  expect(inLines(comparison)).toEqual([
    'F-1 only-one payment',
    'F-1 only-one message receipt email',
    'F-1 only-other message reminder-3-after email',
  ]);
});

it('a régua deployed at the fork is for new debts, and one from the beginning for all', async () => {
  const sandbox = await forking();
  const { post } = sandbox;
  await post('/sandbox/events', anInvoice('F-1'));
  const text = PADRAO.replace('offset: 7\n', 'offset: 5\n');
  const { type, detail } = anInvoice('F-2');
  const somebodyElse = { taxId: '99.990.142/0001-00', email: 'b@sol.example', phone: '(85) 99900-0002' };
  const other = { ...detail, debtor: { ...detail.debtor, ...somebodyElse } };
  const late = { kind: 'event', at: '2026-03-06T09:00:00-03:00', type, detail: other };
  const fromFork = await compared(sandbox, { to: '2026-03-20', changes: [edited(text, 'fork'), late] });
  const step = (future: 'one' | 'other', invoiceId: string, { comparison }: typeof fromFork) =>
    comparison.debts
      .find((debt: { invoiceId: string }) => debt.invoiceId === invoiceId)
      .moments.map((pair: Record<string, { step?: string; at: string } | undefined>) => pair[future])
      .find((moment: { step?: string } | undefined) => moment?.step === 'reminder-7-after')
      ?.at.slice(0, 10);
  expect([step('one', 'F-1', fromFork), step('other', 'F-1', fromFork)]).toEqual([
    '2026-03-16',
    '2026-03-16',
  ]);
  expect(step('other', 'F-2', fromFork)).toBe('2026-03-14');
  // The old debt keeps its steps, and the one that comes later takes the new ones.
  expect(fromFork.comparison.totals.other.steps).toEqual({ kept: 1, new: 1, none: 0 });

  const always = await compared(sandbox, { to: '2026-03-20', changes: [edited(text, 'beginning')] });
  expect([step('one', 'F-1', always), step('other', 'F-1', always)]).toEqual(['2026-03-16', '2026-03-14']);
  expect(inLines(always.comparison)).toEqual(['F-1 changed message reminder-7-after email time']);
  expect(always.comparison.totals.other.steps).toEqual({ kept: 0, new: 1, none: 0 });
});

it('a step that the régua has put on a later day since is planned anew when its machine comes to it too early', async () => {
  const sandbox = await forking();
  await sandbox.post('/sandbox/events', anInvoice('F-1'));
  const text = PADRAO.replace('offset: 3\n', 'offset: 5\n');
  const { comparison } = await compared(sandbox, { to: '2026-03-20', changes: [edited(text, 'fork')] });
  expect(inLines(comparison)).toEqual(['F-1 changed message reminder-3-after email time']);
});

it('a configuration is checked as regua check does, and a wrong one is not played', async () => {
  const { post } = await forking();
  const wrong = [{ file: 'reguas/padrao.yaml', text: PADRAO.replace('offset: 15', 'offset: soon') }];
  expect(await jsonOf(post('/sandbox/configuration/check', { files: wrong }))).toEqual({
    problems: [
      {
        file: 'reguas/padrao.yaml',
        line: 41,
        column: 13,
        path: 'steps[4].offset',
        item: { list: 'steps', number: 5, id: 'reissue-15-after', rest: 'offset' },
        message: 'must be number',
      },
    ],
    warnings: [],
  });
  const change = { kind: 'configuration', from: 'fork', files: wrong };
  const refused = await post('/sandbox/forks', { to: '2026-03-20', changes: [change] });
  expect([refused.status, (await jsonOf(refused)).errors]).toEqual([
    400,
    [
      {
        in: 'body',
        pointer: '/changes/0/files',
        detail: 'reguas/padrao.yaml:41 steps[4].offset: must be number',
      },
    ],
  ]);
});

it.each([
  [{ at: '2026-03-06T12:00:00Z', to: '2026-03-20' }, '/at', /^must not be later than the clock/],
  [{ to: '2026-03-04' }, '/to', /^must be a day on which the fork goes on/],
  [{ to: '2028-03-04' }, '/to', /^must be a day on which the fork goes on/],
  [{ to: '2026-03-20', changes: [] }, '/changes', /at least 1/],
  [
    { to: '2026-03-20', changes: [{ kind: 'pay', debtId: 'x', at: '2026-04-20T12:00:00Z' }] },
    '/changes/0/at',
    /^must be between the fork and the last day$/,
  ],
  [{ to: '2026-03-20', changes: [{ kind: 'without', input: 'x' }] }, '/changes/0/input', /^must be an id of/],
])('refuses %j with the field and what would be right', async (asked, pointer, detail) => {
  const { post } = await forking();
  const pays = { kind: 'pay', debtId: 'x', at: '2026-03-12T12:00:00Z' };
  const refused = await post('/sandbox/forks', { changes: [pays], ...asked });
  expect(refused.status).toBe(400);
  expect((await jsonOf(refused)).errors).toMatchObject([{ pointer, detail: expect.stringMatching(detail) }]);
});

it('one fork is played at a time, and one that is cancelled ends at once', async () => {
  const { post, get, call } = await forking();
  await post('/sandbox/events', anInvoice('F-1'));
  const change = { kind: 'pay', debtId: 'x', at: '2026-03-12T12:00:00Z' };
  const asked = { to: '2027-03-01', changes: [change] };
  const { id } = await jsonOf(post('/sandbox/forks', asked));
  expect((await post('/sandbox/forks', asked)).status).toBe(409);
  expect((await call(`/sandbox/forks/${id}`, { method: 'DELETE' })).status).toBe(204);
  expect(await jsonOf(get(`/sandbox/forks/${id}`))).toMatchObject({ state: 'cancelled' });
  expect((await get(`/sandbox/forks/${id}/comparison`)).status).toBe(404);
  expect((await call(`/sandbox/forks/${id}`, { method: 'DELETE' })).status).toBe(204);
  expect((await get(`/sandbox/forks/${id}`)).status).toBe(404);
});
