import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type ASandbox, anInvoice, aSandbox, jsonOf } from '#test/sandbox/server/a-sandbox.ts';

const EMAIL = 'financeiro@padariasaojose.example';

/** A sandbox with one open debt, of which nothing was sent yet. */
async function prepare(data?: string) {
  const sandbox = await aSandbox(data === undefined ? {} : { data });
  const { debts } = await jsonOf(sandbox.post('/sandbox/events', anInvoice('F-1')));
  const debtId: string = debts[0].debtId;
  return {
    ...sandbox,
    debtId,
    act: (act: object) => jsonOf(sandbox.post('/sandbox/acts', act)),
    advance: (asked: object) => jsonOf(sandbox.post('/sandbox/clock/advance', asked)),
    phone: () => jsonOf(sandbox.get(`/sandbox/phones/${debtId}`)),
  };
}

const pay = (more: object = {}) => ({
  ...{ act: 'pay', creditorId: 'bebidas-nordeste', invoiceId: 'F-1', amount: 184250 },
  ...more,
});

const typesOf = ({ events }: { events: { type: string }[] }) => events.map(({ type }) => type);

it('what happens next is listed with the debtor, the step, its channels and the reason', async () => {
  const { get, debtId } = await prepare();
  const { next } = await jsonOf(get('/sandbox/clock'));
  expect(next).toMatchObject([
    {
      what: 'state',
      debt: { debtId, invoiceId: 'F-1', name: 'Padaria São José Ltda.' },
      step: {
        id: 'notice-3-before',
        name: { 'pt-BR': 'Aviso D-3', en: 'Notice D-3' },
        channels: ['email', 'sms'],
      },
      why: ['3 days before the due date'],
    },
  ]);
});

it('a payment comes by the webhook of its provider, in part and in full, and a repetition changes nothing', async () => {
  const { act } = await prepare();
  const part = await act(pay({ amount: 50_000 }));
  expect(part).toMatchObject({ id: 'act-1', answer: { status: 200 } });
  expect(typesOf(part)).toContain('PaymentApplied.v1');
  expect(part.debts).toMatchObject([{ invoiceId: 'F-1', name: 'Padaria São José Ltda.' }]);
  const again = await act({ act: 'repeat', payment: part.id });
  expect(again).toMatchObject({ answer: { status: 200 }, events: [] });
  expect(typesOf(await act(pay({ amount: 134_250 })))).toContain('DebtSettled.v1');
});

it.each(['signature', 'amount'])(
  'a webhook with a forged %s is refused and changes nothing',
  async (forged) => {
    const { act } = await prepare();
    expect(await act(pay({ forged }))).toMatchObject({ answer: { status: 401 }, events: [] });
  },
);

it('an address that bounces is written to no more, and the message never lay on the phone', async () => {
  const { act, advance, phone } = await prepare();
  await act({ act: 'set-address', address: EMAIL, outcome: 'bounced' });
  const sent = await advance({ until: 'sent' });
  expect(sent.messages).toMatchObject([{ channel: 'email' }]);
  const learnt = await advance({ by: 'PT1H' });
  expect(typesOf(learnt)).toContain('ContactInvalidated.v1');
  const { messages } = await phone();
  expect(messages[0]).toMatchObject({ channel: 'email', address: EMAIL, arrived: false });
  expect((await advance({ until: 'sent' })).messages).toMatchObject([{ channel: 'sms' }]);
  expect((await phone()).messages.at(-1)).toMatchObject({ channel: 'sms', arrived: true });
});

it.each([
  ['soft-bounced', 'bounced'],
  ['complained', 'complained'],
  ['delivered', 'delivered'],
])('a channel reports that a message of before was %s', async (outcome, kind) => {
  const { act, advance } = await prepare();
  await act({ act: 'set-address', address: EMAIL, outcome: 'silent' });
  const { messages } = await advance({ until: 'sent' });
  expect(typesOf(await advance({ by: 'PT1H' }))).toEqual([]);
  const reported = await act({ act: 'report', messageId: messages[0].messageId, outcome });
  expect(reported.events[0]).toMatchObject({ detail: { kind } });
});

it('a function that is killed just after it sent: nothing is sent again, and the report of the channel settles it', async () => {
  const { act, advance, phone, get } = await prepare();
  await act({ act: 'kill', channel: 'email', when: 'after-sending' });
  expect((await jsonOf(get('/sandbox/clock'))).broken.channels).toEqual([
    { channel: 'email', what: 'after-sending' },
  ]);
  const day = await advance({ by: 'P1D' });
  expect(day.incidents).toMatchObject([
    { channel: 'email', what: 'after-sending', functionName: 'take-step' },
  ]);
  expect(typesOf(day)).toContain('MessageFeedbackReceived.v1');
  expect((await phone()).messages).toHaveLength(1);
  expect((await jsonOf(get('/sandbox/clock'))).broken.channels).toEqual([]);
});

it('a function that is killed just before it sends: the outcome is unknown, and the e-mail is never sent again', async () => {
  const { act, advance, phone } = await prepare();
  await act({ act: 'kill', channel: 'email', when: 'before-sending' });
  const days = await advance({ by: 'P2D' });
  expect(days.incidents).toMatchObject([{ what: 'before-sending' }]);
  expect(days.events).toContainEqual(
    expect.objectContaining({
      type: 'MessageOutcomeUnknown.v1',
      detail: expect.objectContaining({ channel: 'email', answer: 'no-record' }),
    }),
  );
  expect((await phone()).messages).toEqual([]);
});

it('a step waits while its channel is down, and goes on when it works again', async () => {
  const { act, advance } = await prepare();
  await act({ act: 'outage', channel: 'email', fails: 'unavailable', hours: 48 });
  const down = await advance({ by: 'PT23H' });
  expect(down.messages).toEqual([]);
  expect(down.incidents[0]).toMatchObject({ what: 'unavailable', channel: 'email' });
  await act({ act: 'end-outage', channel: 'email' });
  expect((await advance({ until: 'sent' })).messages).toMatchObject([{ channel: 'email' }]);
});

it('a channel whose answer is lost has taken the message: its outcome is unknown until it is reported', async () => {
  const { act, advance, phone } = await prepare();
  await act({ act: 'outage', channel: 'email', fails: 'silent', hours: 48 });
  const day = await advance({ by: 'P1D' });
  expect(day.incidents).toMatchObject([{ what: 'silent' }]);
  expect(typesOf(day)).toContain('MessageOutcomeUnknown.v1');
  expect((await phone()).messages).toHaveLength(1);
});

it('a debtor who answers SAIR to a text gets none any more', async () => {
  const { act, advance, phone } = await prepare();
  await act({ act: 'set-address', address: EMAIL, outcome: 'bounced' });
  await advance({ until: 'sent' });
  const { messages } = await advance({ until: 'sent' });
  expect(messages).toMatchObject([{ channel: 'sms' }]);
  const replied = await act({ act: 'reply', messageId: messages[0].messageId, text: 'SAIR' });
  expect(typesOf(replied)).toContain('ContactOptedOut.v1');
  expect((await phone()).messages.at(-1)).toMatchObject({ from: 'debtor', channel: 'sms', text: 'SAIR' });
});

it('a file comes in row by row, and what is wrong is refused with its line and field', async () => {
  const { act } = await prepare();
  const { detail } = anInvoice('F-2');
  const file = (name: string, text: string) =>
    act({ act: 'drop-file', name, content: Buffer.from(text).toString('base64') });
  const lines = [
    JSON.stringify(detail),
    JSON.stringify({ ...detail, invoiceId: 'F-3', amount: 1.5 }),
    'no json',
    JSON.stringify({ ...detail, invoiceId: 'F-4', issuedAt: '2026-03-06T12:00:00-03:00' }),
    JSON.stringify({ ...detail, invoiceId: 'F-5', creditorId: 'nobody' }),
  ];
  const dropped = await file('invoices.jsonl', lines.join('\n'));
  expect(dropped.file).toMatchObject({ taken: 1, later: 1, twice: [] });
  expect(dropped.file.refused).toMatchObject([
    { line: 2, field: 'amount' },
    { line: 3, wrong: expect.stringContaining('is not JSON') },
    { line: 5, field: 'creditorId' },
  ]);
  expect(dropped.debts).toMatchObject([{ invoiceId: 'F-2' }]);
  const csv = await file('invoices.csv', 'invoiceId;amount\nF-6;1');
  expect(csv.errors).toMatchObject([{ pointer: '/content' }]);
});

it.each([
  [{ act: 'repeat', payment: 'act-9' }, '/payment'],
  [{ act: 'report', messageId: 'nothing', outcome: 'delivered' }, '/messageId'],
  [{ act: 'reply', messageId: 'nothing', text: 'SAIR' }, '/messageId'],
  [{ act: 'drop-file', name: 'invoices.pdf', content: '' }, '/name'],
])('%j is refused with its field', async (asked, pointer) => {
  const { act } = await prepare();
  expect((await act(asked)).errors).toMatchObject([{ pointer }]);
});

it('debts are listed by name, the newest first', async () => {
  const { get, post } = await prepare();
  await post('/sandbox/events', anInvoice('F-2'));
  expect((await jsonOf(get('/sandbox/debts'))).items).toMatchObject([
    { invoiceId: 'F-2' },
    { invoiceId: 'F-1' },
  ]);
});

it('phones are listed with the newest message of each debtor, and one that is of no debt is not found', async () => {
  const { get, advance } = await prepare();
  expect((await jsonOf(get('/sandbox/phones'))).items).toEqual([]);
  await advance({ until: 'sent' });
  expect((await jsonOf(get('/sandbox/phones'))).items).toMatchObject([
    { debt: { name: 'Padaria São José Ltda.' }, last: { channel: 'email', from: 'creditor' } },
  ]);
  expect((await get('/sandbox/phones/none')).status).toBe(404);
});

it('acts are inputs of the timeline: a snapshot and a restart play them again, byte for byte', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'regua-acts-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const story = async ({ post }: Pick<ASandbox, 'post'>) => {
    const all = [
      ['/sandbox/acts', { act: 'kill', channel: 'email', when: 'after-sending' }],
      ['/sandbox/clock/advance', { by: 'P2D' }],
      ['/sandbox/acts', { act: 'set-address', address: EMAIL, outcome: 'bounced' }],
      ['/sandbox/acts', pay({ amount: 100 })],
      ['/sandbox/acts', { act: 'outage', channel: 'sms', fails: 'unavailable', hours: 24 }],
      ['/sandbox/clock/advance', { by: 'P20D' }],
    ] as const;
    for (const [path, body] of all) await post(path, body);
  };
  const first = await prepare(folder);
  await first.post('/sandbox/clock/snapshots');
  await story(first);
  const phone = await first.phone();
  await first.post('/sandbox/clock/snapshots/snapshot-1/restore');
  await story(first);
  expect(first.journals[1]).toEqual(first.journals[0]);
  await first.close();
  const again = await aSandbox({ data: folder, port: Number(new URL(first.url).port) });
  expect(again.journals[0]).toEqual(first.journals[1]);
  expect(await jsonOf(again.get(`/sandbox/phones/${first.debtId}`))).toEqual(phone);
});
