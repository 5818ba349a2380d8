import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LOG_METRICS } from '#deployment/log-metrics.ts';
import { logged } from '#sandbox/deployment/logs.ts';
import type { Config } from '#schemas/config/config.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { ASAAS_TOKEN, aPix, asaasEvent, e2e, PIX_TOKEN, PROVIDERS } from '#test/builders/providers.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

/** Attacks on the webhooks of all providers; the figures of docs/webhooks.md are of this file. */

const OTHER = 'outra-empresa';
const SECRET = 'secret-of-a-provider-of-one-creditor';
const SIGNED = 'um-psp';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start({
    config: await withTwoCreditors(),
    webhookSecrets: {
      ...PROVIDERS,
      [SIGNED]: { adapter: 'signed', secrets: [SECRET], creditors: [OTHER] },
      'do-outro': { adapter: 'bacen-pix', secrets: [`${PIX_TOKEN}-of-the-other`], creditors: [OTHER] },
    },
  });
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
  await world.runUntil('2026-04-25T10:00:00-03:00');
});
afterEach(() => world.close());

async function withTwoCreditors(): Promise<Config> {
  const config = await deployedConfig();
  const creditor = config.creditors[CREDITOR];
  if (!creditor) throw new Error(`config/ has no creditor ${CREDITOR}`);
  return { ...config, creditors: { ...config.creditors, [OTHER]: { ...creditor, id: OTHER } } };
}

const PAYMENT = aPayment({
  id: 'p1',
  invoiceId: 'NF-1',
  amount: 100_000,
  paidAt: '2026-04-25T09:00:00-03:00',
});
const signature = (secret: string, body: string | Buffer, now = world.clock.now()): string => {
  const stamp = Math.floor(now / 1000);
  return `t=${stamp},v1=${createHmac('sha256', secret).update(`${stamp}.`).update(body).digest('hex')}`;
};
/** A provider of ours that signs whatever it sends. */
const signed = (body: unknown, provider = SIGNED) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return world.call({
    provider,
    headers: { 'regua-signature': signature(SECRET, text) },
    body: text,
  });
};
const pix = (body: unknown) => world.call({ provider: 'banco', token: PIX_TOKEN, body });
const asaas = (body: unknown) =>
  world.call({ provider: 'asaas', headers: { 'asaas-access-token': ASAAS_TOKEN }, body });
const untouched = async () =>
  expect(await world.debt('NF-1')).toMatchObject({ status: 'open', payments: {}, refunds: {} });

describe('a caller that does not prove to be a provider', () => {
  const asPix = aPix({ endToEndId: e2e(1), txid: 'c3e0e7a4e7f1469a9f782d3d4999343c' });
  const shown: [string, string, Partial<Parameters<TestWorld['call']>[0]>][] = [
    ['a forged signature', SIGNED, { headers: { 'regua-signature': `t=1777122000,v1=${'0'.repeat(64)}` } }],
    ['the token of another provider', 'banco', { token: ASAAS_TOKEN }],
    ['its own token, of another of its kind', 'do-outro', { token: PIX_TOKEN }],
    ['a token where a signature is asked for', SIGNED, { token: SECRET, query: { hmac: SECRET } }],
    ['its token in upper case', 'banco', { token: PIX_TOKEN.toUpperCase() }],
    ['its token with a NUL after it', 'banco', { token: `${PIX_TOKEN}\u0000` }],
    ['a name that is a property of every object', '__proto__', { token: PIX_TOKEN }],
    ['a name that nobody has', 'nobody', { token: PIX_TOKEN }],
    ['a name in other letters', 'bánco', { token: PIX_TOKEN }],
    ['a token of a million letters', 'banco', { token: 'a'.repeat(1_000_000) }],
  ];

  test.each(shown)(
    '%s as "%s": the same 401 for all, and nothing is written',
    async (_case, provider, with_) => {
      const answer = await world.call({ provider, body: { pix: [asPix] }, ...with_ });

      expect(answer.statusCode).toBe(401);
      expect(JSON.parse(answer.body)).toEqual({
        message: 'the signature or token is missing, wrong, or too old',
      });
      expect(world.deadLetters).toEqual([]);
      expect(await world.itemsOf(`UNIDENTIFIED#${CREDITOR}`)).toEqual([]);
      await untouched();
    },
  );

  test('is counted under the name of its provider, but not under a name that is none of ours', async () => {
    const refused = () =>
      logged().flatMap((line) => {
        const { message, provider } = JSON.parse(line) as { message: string; provider?: string };
        return /webhook.* was refused/.test(message) ? [{ message, provider }] : [];
      });
    const before = refused().length;
    await world.call({ provider: 'banco', token: 'wrong', body: { pix: [asPix] } });
    await world.call({ provider: 'nobody', token: PIX_TOKEN, body: { pix: [asPix] } });
    await world.call({ provider: '__proto__', token: PIX_TOKEN, body: { pix: [asPix] } });
    expect(refused().slice(before)).toEqual([
      { message: LOG_METRICS.WebhooksRefused.message, provider: 'banco' },
      { message: 'a webhook of no known provider was refused', provider: undefined },
      { message: 'a webhook of no known provider was refused', provider: undefined },
    ]);
  });

  test('no log has a token or a signature', async () => {
    await pix({ pix: [asPix] });
    await world.call({ provider: 'banco', token: 'tried-token-0123456789', body: {} });
    await asaas(asaasEvent('PAYMENT_RECEIVED', { id: 'pay_1', externalReference: 'NF-1' }));
    const all = logged().join('\n');

    for (const secret of [PIX_TOKEN, ASAAS_TOKEN, SECRET, 'tried-token-0123456789'])
      expect(all).not.toContain(secret);
  });
});

describe('a provider that reports for another creditor', () => {
  test.each([[PAYMENT], [{ ...PAYMENT, creditorId: 'nobody' }]])(
    'is refused as it is for one that does not exist: %j',
    async (body) => {
      const answer = await signed(body);

      expect(answer).toMatchObject({
        statusCode: 422,
        body: JSON.stringify({ message: 'creditorId: is not known here' }),
      });
      expect(world.deadLetters).toHaveLength(1);
      await untouched();
    },
  );

  test('cannot name it where the protocol has no creditor: its own list gets the payment', async () => {
    await world.call({
      provider: 'do-outro',
      token: `${PIX_TOKEN}-of-the-other`,
      body: { pix: [aPix({ endToEndId: e2e(1), txid: 'anybill', creditorId: CREDITOR })] },
    });

    expect(await world.itemsOf(`UNIDENTIFIED#${CREDITOR}`)).toEqual([]);
    expect(await world.itemsOf(`UNIDENTIFIED#${OTHER}`)).toHaveLength(1);
  });

  test('cannot take back a payment of it', async () => {
    await asaas(asaasEvent('PAYMENT_RECEIVED', { id: 'pay_1', value: 1000, externalReference: 'NF-1' }));
    await world.call({
      provider: 'do-outro',
      token: `${PIX_TOKEN}-of-the-other`,
      body: {
        pix: [
          aPix({
            endToEndId: e2e(1),
            devolucoes: [{ id: 'x', valor: '1000.00', status: 'DEVOLVIDO' }],
          }),
        ],
      },
    });

    expect(await world.debt('NF-1')).toMatchObject({ status: 'settled', refunds: {} });
  });
});

describe('a replay', () => {
  test('of a signed call is refused 301 seconds later, and changes nothing before', async () => {
    const text = JSON.stringify({ ...PAYMENT, creditorId: OTHER });
    const recorded = {
      provider: SIGNED,
      headers: { 'regua-signature': signature(SECRET, text) },
      body: text,
    };
    const first = await world.call(recorded);
    const again = await world.call(recorded);
    await world.runUntil('2026-04-25T10:05:01-03:00');
    const late = await world.call(recorded);

    expect([first, again, late].map(({ statusCode }) => statusCode)).toEqual([200, 200, 401]);
  });
});

/** A call that its function's time was too short for, on a busy machine, is sent again: as a provider does. */
async function untilAnswered<T>(post: () => Promise<T>, tries = 5): Promise<T> {
  try {
    return await post();
  } catch (error) {
    if (tries <= 1 || (error as Error).name !== 'TimeoutError') throw error;
    return untilAnswered(post, tries - 1);
  }
}

describe('a report that comes many times at once', () => {
  test.each<[number, string, (n: number) => Promise<{ readonly statusCode: number }>, string]>([
    [200, 'a payment of the signed provider', () => world.webhook(PAYMENT), 'sandbox/p1'],
    [
      100,
      'a payment of Asaas, confirmed and received',
      (n) =>
        asaas(
          asaasEvent(n % 2 === 0 ? 'PAYMENT_CONFIRMED' : 'PAYMENT_RECEIVED', {
            id: 'pay_1',
            value: 1000,
            externalReference: 'NF-1',
          }),
        ),
      'asaas/pay_1',
    ],
  ])(
    '%d times %s is one entry of the ledger',
    async (times, _case, post, paymentId) => {
      const answers = await Promise.all(
        Array.from({ length: times }, (_, n) => untilAnswered(() => post(n))),
      );

      expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
      expect(Object.entries((await world.debt('NF-1'))?.payments ?? {})).toEqual([
        [paymentId, expect.objectContaining({ amount: 100_000 })],
      ]);
      expect(world.eventsOf('NF-1', 'PaymentApplied.v1')).toHaveLength(1);
      expect(world.eventsOf('NF-1', 'DebtSettled.v1')).toHaveLength(1);
    },
    300_000,
  );

  test('an unknown payment with a refund is one of each, before and after it is matched', async () => {
    const body = {
      pix: [
        aPix({
          endToEndId: e2e(1),
          valor: '10.00',
          devolucoes: [{ id: 'R1', valor: '4.00', status: 'DEVOLVIDO' }],
        }),
      ],
    };
    await Promise.all(Array.from({ length: 50 }, () => pix(body)));
    await world.billing('PaymentAssigned.v1', {
      creditorId: CREDITOR,
      paymentId: `banco/${e2e(1)}`,
      invoiceId: 'NF-1',
    });
    await world.runUntil('2026-04-25T10:01:00-03:00');
    await Promise.all(Array.from({ length: 50 }, () => pix(body)));

    expect(await world.itemsOf(`UNIDENTIFIED#${CREDITOR}`)).toHaveLength(1);
    const debt = await world.debt('NF-1');
    expect(Object.values(debt?.payments ?? {}).map(({ amount }) => amount)).toEqual([1000]);
    expect(Object.values(debt?.refunds ?? {}).map(({ amount }) => amount)).toEqual([400]);
  });
});

describe('a body that is not what it should be', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const whole = JSON.stringify({ ...PAYMENT, creditorId: OTHER });

  test.each<[string, string, number]>([
    ['cut short', whole.slice(0, -10), 422],
    ['empty', '', 422],
    ['NUL', '\u0000', 422],
    ['a NUL inside', whole.replace('"p1"', '"p\u00001"'), 422],
    ['of 8,000 levels', nested(8000), 422],
    ['with 33 levels in a field', whole.replace('"p1"', nested(32)), 422],
    ['null', 'null', 422],
    ['a number', '1e400', 422],
    ['a text', '"payment"', 422],
    ['of 17 KB', whole.padEnd(17_000), 413],
    ['of 70 KB, not even looked at', whole.padEnd(70_000), 413],
    ['with an id that escapes a NUL', whole.replace('"p1"', '"p\\u00001"'), 422],
    ['with an id in full-width letters', whole.replace('"p1"', '"ｐ１"'), 422],
    ['with an id that turns the text around', whole.replace('"p1"', '"p\u202e1"'), 422],
    ['with half a character', whole.replace('"p1"', '"\\ud800"'), 422],
    ['with a field named as half a character', whole.replace('{', '{"\\ud800":1,'), 422],
    ['with __proto__', whole.replace('{', '{"__proto__":{"amount":1},'), 422],
    ['with constructor', whole.replace('{', '{"constructor":{"prototype":{"amount":1}},'), 422],
    ['with an amount of 1e308', whole.replace('100000', '1e308'), 422],
    ['with an amount of 1e400', whole.replace('100000', '1e400'), 422],
    ['with an amount past what a double counts', whole.replace('100000', '9007199254740993'), 422],
    ['with an amount of -1', whole.replace('100000', '-1'), 422],
    ['with an amount of -0', whole.replace('100000', '-0'), 422],
    ['with an amount of 0.1', whole.replace('100000', '0.1'), 422],
    ['with an amount in a text', whole.replace('100000', '"100000"'), 422],
    ['of the year 9999', whole.replace('2026-04-25', '9999-12-31'), 422],
    ['of the year 1', whole.replace('2026-04-25', '0001-01-01'), 422],
  ])(
    '%s, signed: refused, kept for a person if it was read, and nothing is written',
    async (_case, body, status) => {
      const answer = await signed(body);

      expect(answer.statusCode).toBe(status);
      expect(world.deadLetters).toHaveLength(status === 422 ? 1 : 0);
      expect(world.events.filter(({ type }) => type.startsWith('Payment'))).toEqual([]);
      expect(({} as Record<string, unknown>).amount).toBeUndefined();
    },
  );

  test('bytes that are no UTF-8 are refused, not guessed at', async () => {
    const bytes = Buffer.concat([Buffer.from(whole.slice(0, 20)), Buffer.from([0xff, 0xc0])]);
    const answer = await world.webhook({}, (call) => ({
      ...call,
      pathParameters: { provider: SIGNED },
      headers: { 'regua-signature': signature(SECRET, bytes) },
      body: bytes.toString('base64'),
      isBase64Encoded: true,
    }));

    expect(answer).toMatchObject({ statusCode: 422, body: '{"message":"body: is not UTF-8"}' });
  });

  test('a payment id named __proto__ is an id like any other', async () => {
    await world.webhook({ ...PAYMENT, id: '__proto__' });
    await world.webhook({ ...PAYMENT, id: '__proto__' });

    expect(Object.keys((await world.debt('NF-1'))?.payments ?? {})).toEqual(['sandbox/__proto__']);
  });

  test.each<[string, Record<string, unknown>]>([
    ['a negative valor', { valor: '-10.00' }],
    ['a valor of nothing', { valor: '0.00' }],
    ['a valor with a comma', { valor: '10,00' }],
    ['a valor in digits of another script', { valor: '١٠.00' }],
    ['eleven digits', { valor: '12345678901.00' }],
    ['a third decimal', { valor: '10.001' }],
    ['an exponent', { valor: '1e3' }],
    ['no time', { horario: undefined }],
    ['a time of the year 1', { horario: '0001-01-01T00:00:00Z' }],
    ['an id that is an object', { endToEndId: { $gt: '' } }],
    ['an id that breaks a key', { endToEndId: 'E1#PAYMENT' }],
    ['a refund that is a text', { devolucoes: 'tudo' }],
  ])('a Pix with %s is kept for a person, and the one beside it recorded', async (_case, given) => {
    const good = aPix({ endToEndId: e2e(2), txid: 'good' });
    const { statusCode } = await pix({ pix: [{ ...aPix({ endToEndId: e2e(1) }), ...given }, good] });

    expect(statusCode).toBe(200);
    expect(world.deadLetters).toHaveLength(1);
    expect(await world.itemsOf(`UNIDENTIFIED#${CREDITOR}`)).toMatchObject([{ reference: 'good' }]);
  });

  test('a txid that is none of ours is no reference, whatever it holds', async () => {
    for (const [n, txid] of ['a b', 'x'.repeat(36), '\u0000', '529.982.247-25', '$(id)', '../..'].entries())
      await pix({ pix: [aPix({ endToEndId: e2e(n), txid })] });

    const kept = await world.itemsOf(`UNIDENTIFIED#${CREDITOR}`);
    expect(kept).toHaveLength(6);
    expect(kept.filter(({ reference }) => reference !== undefined)).toEqual([]);
  });

  test('a body of a hundred Pix is taken whole', async () => {
    const many = Array.from({ length: 100 }, (_, n) => aPix({ endToEndId: e2e(n), txid: `t${n}` }));
    const { statusCode } = await pix({ pix: many });

    expect(statusCode).toBe(200);
    expect(await world.itemsOf(`UNIDENTIFIED#${CREDITOR}`)).toHaveLength(100);
  });
});
