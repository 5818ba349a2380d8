import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { BureauOrder } from '#adapters/bureau/bureau.ts';
import { httpBureau } from '#adapters/bureau/http.ts';

const ORDER: BureauOrder = {
  action: 'notify',
  kind: 'negative-listing',
  debtId: 'bebidas_NF-1',
  orderId: 'negative-listing-1',
  orderedAt: '2026-05-27T12:00:00.000Z',
  now: '2026-05-27T12:00:00.000Z',
  creditor: { id: 'bebidas', name: 'Bebidas Ltda.', taxId: '12.345.678/0001-95' },
  invoiceId: 'NF-1',
  owed: 100_000,
  dueDate: '2026-05-05',
  debtor: { name: 'Maria', taxId: '52998224725', uf: 'CE', emails: ['m@exemplo.example'], phones: [] },
};

/** Asks a bureau that answers with `answer`, and gives what it was asked. */
async function ask(answer: () => Response | Promise<Response>, order = ORDER) {
  const calls: { url: string; init: RequestInit }[] = [];
  const bureau = httpBureau({
    url: 'https://bureau.example/orders',
    secret: async () => 'a-secret-of-sixteen',
    fetcher: (async (url: string, init: RequestInit) => {
      calls.push({ url, init });
      return answer();
    }) as typeof fetch,
  });
  return { answer: await bureau.ask(order), calls };
}

const json = (status: number, body: unknown) => () => Response.json(body, { status });
/** What `fetch` throws when the network fails. */
const cut = (code: string, syscall?: string) => () => {
  throw Object.assign(new TypeError('fetch failed'), {
    cause: Object.assign(new Error(code), { code, syscall }),
  });
};

describe('a bureau over HTTP', () => {
  it('is asked once, with a key of the order and a signature over the body', async () => {
    const { calls } = await ask(json(200, {}));
    expect(calls).toHaveLength(1);
    const [{ url, init }] = calls as [(typeof calls)[number]];
    const headers = init.headers as Record<string, string>;
    const mac = createHmac('sha256', 'a-secret-of-sixteen').update(`1779883200.${init.body}`).digest('hex');
    expect(url).toBe('https://bureau.example/orders');
    expect(init).toMatchObject({ method: 'POST', redirect: 'error' });
    expect(headers['idempotency-key']).toBe('bebidas_NF-1/negative-listing-1/notify');
    expect(headers['regua-signature']).toBe(`t=1779883200,v1=${mac}`);
    const { now: _, debtor, creditor, owed, dueDate, invoiceId, ...order } = ORDER;
    expect(JSON.parse(String(init.body))).toEqual({
      version: 1,
      ...order,
      creditor,
      debtor,
      debt: { invoiceId, owed, dueDate },
    });
  });

  it('gives the same key for the same order again, whatever the time', async () => {
    const key = async (now: string) =>
      (await ask(json(200, {}), { ...ORDER, now })).calls.map(
        ({ init }) => (init.headers as Record<string, string>)['idempotency-key'],
      );
    expect(await key('2026-05-30T12:00:00Z')).toEqual(await key(ORDER.now));
  });

  const SENT = { report: 'noticeSent', at: '2026-05-27T12:00:00.000Z', proof: { id: 'p1' } };
  it.each<readonly [string, () => Response | Promise<Response>, object]>([
    ['a 200 with reports', json(200, { reports: [SENT] }), { means: 'taken', reports: [SENT] }],
    ['a 202 without any', json(202, {}), { means: 'taken', reports: [] }],
    ['a 204', () => new Response(null, { status: 204 }), { means: 'taken', reports: [] }],
    [
      'a report without its proof',
      json(200, { reports: [{ ...SENT, proof: undefined }] }),
      { means: 'maybe-taken' },
    ],
    [
      'a report on no list',
      json(200, { reports: [{ ...SENT, report: 'forgotten' }] }),
      { means: 'maybe-taken' },
    ],
    [
      'a 422 with a reason',
      json(422, { reason: 'below-minimum' }),
      { means: 'refused', reason: 'below-minimum' },
    ],
    [
      'a 409 with a reason',
      json(409, { reason: 'cleared-before' }),
      { means: 'refused', reason: 'cleared-before' },
    ],
    ['a 422 without one', json(422, {}), { means: 'maybe-taken', answer: 'the bureau answered 422' }],
    ['a 401', json(401, {}), { means: 'not-taken', answer: 'the bureau answered 401' }],
    ['a 429', json(429, {}), { means: 'not-taken' }],
    ['a 503', json(503, {}), { means: 'not-taken' }],
    ['a 500', json(500, {}), { means: 'maybe-taken' }],
    ['a 504', json(504, {}), { means: 'maybe-taken' }],
    ['a host that is not found', cut('ENOTFOUND'), { means: 'not-taken', answer: 'ENOTFOUND' }],
    ['a refused connection', cut('ECONNREFUSED', 'connect'), { means: 'not-taken' }],
    [
      'a connection that was reset',
      cut('ECONNRESET', 'read'),
      { means: 'maybe-taken', answer: 'ECONNRESET' },
    ],
    ['something on no list', cut('UND_ERR_SOCKET'), { means: 'maybe-taken' }],
    [
      'a time-out',
      () => {
        throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
      },
      { means: 'maybe-taken', answer: 'TimeoutError' },
    ],
  ])('means by %s what the table of answers says', async (_case, answer, expected) => {
    expect((await ask(answer)).answer).toMatchObject(expected);
  });

  it('is not asked without a secret: that is a fault of the deployment, and no answer', async () => {
    const bureau = httpBureau({
      url: 'https://bureau.example/orders',
      secret: () => Promise.reject(new Error('none')),
      fetcher: () => {
        throw new RangeError('it was asked');
      },
    });
    await expect(bureau.ask(ORDER)).rejects.toThrow('none');
  });
});
