import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { requestKey } from '#adapters/table/keys.ts';
import { answerError } from '#functions/api/answer-error.ts';
import { once } from '#functions/api/idempotency.ts';
import { identify } from '#functions/api/identify.ts';
import { input } from '#functions/api/input.ts';
import { ProblemError } from '#functions/api/problem.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { calendarTime } from '#runtime/time.ts';
import { pickedIdentity } from '#sandbox/server/picked-identity.ts';
import { TestWorld } from '#test/builders/world.ts';

const KEY = '7c0e7a52-5f0e-4a0e-9d0b-3f1f5f1f5f1f';
const Body = z.strictObject({ amount: z.int(), note: z.strictObject({ 'a/b': z.string() }).optional() });

let world: TestWorld;
/** What the use case behind the command does, in turn; it counts how often it is called. */
let fate: 'works' | 'refuses' | 'dies';
let carriedOut: number[];

/** A command of the same kind as those of the API, behind its first middleware and its errors. */
const routes = newRoutes().use(identify);
routes.onError(answerError);
routes.post('/things/:id', input('json', Body), once('makeThing'), (c) => {
  if (fate === 'refuses') throw new ProblemError('refused');
  const { amount } = c.req.valid('json');
  carriedOut.push(amount);
  if (fate === 'dies') throw new Error('the process died');
  return c.json({ thing: carriedOut.length }, 201);
});

async function call(given: { body?: unknown; key?: string; path?: string; as?: string } = {}) {
  const { body = { amount: 100 }, key = KEY, path = '/things/1', as = 'operator' } = given;
  const answer = await routes.request(
    path,
    {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'en',
        ...(key === '' ? {} : { 'idempotency-key': key }),
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    },
    {
      requestId: 'r-1',
      clock: world.clock.now(),
      at: calendarTime(world.clock.now()),
      hasCertificate: false,
      claims: pickedIdentity({ 'x-sandbox-user': as }),
    },
  );
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) };
}

describe('a command under an Idempotency-Key', () => {
  beforeEach(async () => {
    world = await TestWorld.start();
    fate = 'works';
    carriedOut = [];
    return () => world.close();
  });

  it('is carried out once, and answered the same again', async () => {
    expect(await call()).toMatchObject({ status: 201, body: { thing: 1 } });
    const again = await call();
    expect(again).toMatchObject({ status: 201, body: { thing: 1 } });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(carriedOut).toEqual([100]);
  });

  it('has a key of its own for each caller', async () => {
    await call();
    expect(await call({ as: 'manager' })).toMatchObject({ status: 201, body: { thing: 2 } });
  });

  it('is refused with the places that differ, when the key was used for something else', async () => {
    await call({ body: { amount: 100, note: { 'a/b': 'x' } } });
    const other = await call({ body: { amount: 101 } });
    expect(other.status).toBe(409);
    expect(other.body).toMatchObject({ type: '/v1/problems/key-reused' });
    expect(
      other.body.errors.map(({ in: part, pointer }: { in: string; pointer: string }) => [part, pointer]),
    ).toEqual([
      ['body', '/amount'],
      ['body', '/note/a~1b'],
    ]);
    const elsewhere = await call({ path: '/things/2', body: { amount: 100, note: { 'a/b': 'x' } } });
    expect(elsewhere.body.errors).toMatchObject([{ in: 'path', pointer: '' }]);
    expect(carriedOut).toEqual([100]);
  });

  it('is not kept in the wrong form, nor when it was refused', async () => {
    expect(await call({ body: { amount: 'many' } })).toMatchObject({
      status: 400,
      body: { errors: [{ in: 'body', pointer: '/amount', detail: 'must be number' }] },
    });
    expect(await call({ body: '{' })).toMatchObject({ status: 400, body: { errors: [{ pointer: '' }] } });
    fate = 'refuses';
    expect(await call({ body: { amount: 1 } })).toMatchObject({ status: 409 });
    fate = 'works';
    expect(await call({ body: { amount: 2 } })).toMatchObject({ status: 201 });
  });

  it('is completed by a repetition after its call died, but not while that may still be under way', async () => {
    fate = 'dies';
    await expect(call()).rejects.toThrow('the process died');
    fate = 'works';
    const early = await call();
    expect(early).toMatchObject({ status: 409, body: { type: '/v1/problems/under-way' } });
    expect(early.headers.get('retry-after')).toBe('30');
    await world.runUntil(new Date(world.clock.now() + 30_000).toISOString());
    expect(await call()).toMatchObject({ status: 201, body: { thing: 2 } });
    expect(await call({ body: { amount: 7 } })).toMatchObject({ status: 409 });
    expect(carriedOut).toEqual([100, 100]);
  });

  it('is forgotten after 30 days, although the table deletes it late', async () => {
    await call();
    await world.runUntil(new Date(world.clock.now() + 31 * 86_400_000).toISOString());
    expect(await call({ body: { amount: 5 } })).toMatchObject({ status: 201, body: { thing: 2 } });
    expect(await call({ body: { amount: 5 } })).toMatchObject({ status: 201, body: { thing: 2 } });
  });

  it.each(['', 'short', 'with a blank in the middle of it'])('needs a key: %j is none', async (key) => {
    expect(await call({ key })).toMatchObject({
      status: 400,
      body: { errors: [{ in: 'header', pointer: '/Idempotency-Key' }] },
    });
    expect(carriedOut).toEqual([]);
  });

  it('leaves no value of the request, and not the key itself, in the table', async () => {
    await call({ body: { amount: 100, note: { 'a/b': '123.456.789-09' } } });
    const item = await world.item(requestKey('sandbox-operator', KEY));
    expect(item).toMatchObject({ operation: 'makeThing', answer: { status: 201 } });
    expect(JSON.stringify(item)).not.toMatch(/789|7c0e7a52/);
  });
});
