import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addMinutes } from '#domain/calendar/days.ts';
import { verifyWebhook } from '#formats/standard-webhooks/verify-webhook.ts';
import { callApi } from '#test/builders/api.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { Receiver } from '#test/builders/receiver.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const PATH = `/creditors/${CREDITOR}/webhook-endpoints`;

let world: TestWorld;
let receiver: Receiver;
beforeEach(async () => {
  world = await TestWorld.start({ at: '2026-04-25T09:00:00-03:00' });
  receiver = await Receiver.start();
});
afterEach(async () => {
  await receiver.close();
  await world.close();
});

const AS = `machine@${CREDITOR}`;
const get = (path: string) => callApi(world, { path, as: AS });
const send = (method: string, path: string, body: unknown, key = `${method} ${path} 0123456789`) =>
  callApi(world, { method, path, body, as: AS, headers: { 'idempotency-key': key.replaceAll(' ', '-') } });
const create = (given: object = {}, key?: string) => send('POST', PATH, { url: receiver.url, ...given }, key);
const pass = (minutes: number) => world.runUntil(addMinutes(world.now(), minutes));

it('an integrator makes an endpoint, reads its secret, tests it, and verifies what it is sent', async () => {
  const { status, body } = await create({ types: ['DebtOpened.v1'] });
  const one = `${PATH}/${body.endpointId}`;
  const { secrets } = (await send('POST', `${one}/secrets/reveal`, {})).body;
  await pass(1);
  const tested = await send('POST', `${one}/test`, {});
  await pass(1);
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
  await pass(1);

  expect(status).toBe(201);
  expect(body).toMatchObject({
    url: receiver.url,
    payload: 'full',
    status: 'up',
    since: '2026-04-25T12:00:00.000Z',
  });
  expect(JSON.stringify(body)).not.toContain('whsec_');
  expect(tested.body).toMatchObject({ ok: true, status: 200, type: 'EndpointTested.v1' });
  expect(receiver.received.map(({ type }) => type)).toEqual(['EndpointTested.v1', 'DebtOpened.v1']);
  for (const { body: raw, headers } of receiver.received)
    expect(verifyWebhook(raw, headers, [secrets[0].secret], world.clock.now()).ok).toBe(true);
  const log = await get(`${one}/attempts`);
  expect(log.body.items.map(({ type, ok }: { type: string; ok: boolean }) => [type, ok])).toEqual([
    ['DebtOpened.v1', true],
    ['EndpointTested.v1', true],
  ]);
});

it('made twice by one request, there is one endpoint, and a changed, a rotated and a deleted one are as they were asked to be', async () => {
  const first = await create();
  await create();
  const one = `${PATH}/${first.body.endpointId}`;
  expect((await get(PATH)).body.items).toEqual([first.body]);

  const changed = await send('PUT', one, {
    url: receiver.url,
    types: 'all',
    payload: 'thin',
    description: 'ERP',
  });
  expect(changed.body).toMatchObject({ payload: 'thin', description: 'ERP' });
  const rotated = await send('POST', `${one}/secrets`, { keepHours: 1 });
  expect(rotated.body.secrets).toEqual([
    { madeAt: '2026-04-25T12:00:00.000Z' },
    { madeAt: '2026-04-25T12:00:00.000Z', until: '2026-04-25T13:00:00.000Z' },
  ]);
  expect((await callApi(world, { method: 'DELETE', path: one, as: AS })).status).toBe(204);
  for (const path of [one, `${one}/attempts`]) expect((await get(path)).status).toBe(404);
  expect((await send('POST', `${one}/secrets/reveal`, {})).status).toBe(404);
  expect((await get(PATH)).body.items).toEqual([]);
});

it('shows that an endpoint is down, and since when', async () => {
  const { body } = await create();
  receiver.answer = () => 503;
  for (let number = 1; number <= 6; number += 1)
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: `NF-${number}` }));
  await pass(3);

  expect((await get(`${PATH}/${body.endpointId}`)).body).toMatchObject({
    status: 'down',
    failingSince: '2026-04-25T12:00:00.000Z',
  });
});

it('lists the attempts of a day page by page, the latest first', async () => {
  const { body } = await create({ types: ['DebtOpened.v1'] });
  for (let number = 1; number <= 60; number += 1)
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: `NF-${number}` }));
  await pass(3);
  const path = `${PATH}/${body.endpointId}/attempts`;
  const first = (await get(path)).body;
  const second = (await get(`${path}?cursor=${encodeURIComponent(first.next)}`)).body;

  expect([first.items.length, second.items.length, second.next]).toEqual([50, 10, undefined]);
  expect(new Set([...first.items, ...second.items].map(({ webhookId }) => webhookId)).size).toBe(60);
  expect((await get(`${path}?day=2026-04-24`)).body.items).toEqual([]);
  expect((await get(`${path}?cursor=${encodeURIComponent(first.next)}&day=2026-04-24`)).status).toBe(400);
});

it('replays a window, and says in both languages what is wrong with another', async () => {
  const { body } = await create();
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
  await pass(1);
  const sent = receiver.received.length;
  const path = `${PATH}/${body.endpointId}/replays`;
  const to = '2026-04-26T00:00:00Z';
  const replay = await send('POST', path, { from: '2026-04-25T00:00:00Z', to }, 'a window of one day');
  await pass(3);

  expect(replay.status).toBe(202);
  expect(receiver.received).toHaveLength(2 * sent);
  const early = await send('POST', path, { from: '2026-01-01T00:00:00Z', to }, 'a window of long ago');
  expect([early.status, early.body.errors]).toEqual([
    400,
    [
      {
        in: 'body',
        pointer: '/from',
        detail:
          'deve ser 2026-03-26T12:04:00.000Z ou depois, ou debtId deve ser dado: os eventos que houve são conhecidos por 30 dias',
      },
    ],
  ]);
});

describe('an address', () => {
  it.each([
    ['http://example.com/', 'deve começar com https://'],
    ['https://user:secret@example.com/', 'não deve ter usuário nem senha'],
    ['https://10.0.0.1/', 'deve levar a um servidor público'],
    ['https://169.254.169.254/latest/meta-data', 'deve levar a um servidor público'],
    ['https://intranet/', 'deve levar a um servidor público'],
    ['nothing', 'deve ser um endereço, como https://example.com/webhooks'],
  ])('%s is refused: %s', async (url, detail) => {
    const { status, body } = await create({ url });

    expect([status, body.errors]).toEqual([400, [{ in: 'body', pointer: '/url', detail }]]);
  });

  it('is refused where a creditor has too many', async () => {
    for (let number = 1; number <= 20; number += 1) await create({}, `endpoint number ${number}`);
    const { status, body } = await create({}, 'one endpoint too many');

    expect([status, body.detail]).toEqual([
      409,
      'um credor tem no máximo 20 endereços de webhook: exclua um antes',
    ]);
  });

  it('of a type that there is not is refused', async () => {
    const { status, body } = await create({ types: ['DebtOpened.v9'] });

    expect([status, body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      400,
      ['/types'],
    ]);
  });
});

it.each(['operator@outro', 'machine@outro'])('%s finds no endpoint of another creditor', async (as) => {
  const { body } = await create();

  for (const path of [PATH, `${PATH}/${body.endpointId}`])
    expect((await callApi(world, { path, as })).status).toBe(404);
});
