import { createHash } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { debtIdOf } from '#adapters/table/keys.ts';
import { SellerFeedV1, SellerLinkV1 } from '#schemas/portal/seller-feed.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { callByKey, callByLink, KEY, SELLER, tokenFor } from '#test/builders/seller.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const OTHER_KEY = 'a-key-of-another-creditor-for-its-programs';
const OLDER_KEY = 'the-key-that-is-being-replaced-these-days';
const sold = (invoiceId: string, debtorId: string, given: object = {}) =>
  anInvoice({ invoiceId, sellerId: SELLER, debtor: aDebtor({ debtorId }), ...given });

let world: TestWorld;
const start = async () => {
  world = await TestWorld.start({
    sellerKeys: { [CREDITOR]: [KEY, OLDER_KEY], 'another-creditor': [OTHER_KEY] },
  });
};
const issue = async (...invoices: object[]) => {
  for (const invoice of invoices) await world.billing('InvoiceIssued.v1', invoice);
};
const feed = async (given: Parameters<typeof callByKey>[1] = {}): Promise<SellerFeedV1> => {
  const { statusCode, body } = await callByKey(world, given);
  expect(statusCode).toBe(200);
  return SellerFeedV1.parse(JSON.parse(body));
};
const textOf = (html: string): string =>
  html
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('a feed', () => {
  beforeEach(async () => {
    await start();
    return () => world.close();
  });

  test('shows the standing of each customer, and of other sellers’ sales only that there are some', async () => {
    await issue(
      sold('NF-1', 'cli-1'),
      sold('NF-2', 'cli-2', { dueDate: '2026-05-20' }),
      sold('NF-3', 'cli-3', { dueDate: '2026-05-20' }),
      sold('NF-4', 'cli-3', { sellerId: 'vendedor-01' }),
      sold('NF-5', 'cli-4', { sellerId: 'vendedor-01' }),
      sold('NF-6', 'cli-5', { sellerId: undefined }),
    );
    await world.runUntil('2026-05-08T12:00:00-03:00');

    expect(await feed()).toEqual({
      version: 1,
      creditorId: CREDITOR,
      sellerId: SELLER,
      on: '2026-05-08',
      customers: [
        {
          debtorId: 'cli-1',
          creditHoldReleased: false,
          unpaid: 100_000,
          otherOpenDebts: 0,
          debts: [
            {
              debtId: debtIdOf(CREDITOR, 'NF-1'),
              invoiceId: 'NF-1',
              standing: 'late',
              since: '2026-05-06',
              daysLate: 3,
              unpaid: 100_000,
            },
          ],
        },
        expect.objectContaining({ debtorId: 'cli-2', creditHoldReleased: true, otherOpenDebts: 0 }),
        // What is late was sold by another.
        expect.objectContaining({
          debtorId: 'cli-3',
          creditHoldReleased: false,
          otherOpenDebts: 1,
          debts: [expect.objectContaining({ invoiceId: 'NF-3', standing: 'due' })],
        }),
      ],
    });
  });

  test('holds no personal data', async () => {
    await issue(sold('NF-1', 'cli-1'));
    await world.runUntil('2026-05-08T12:00:00-03:00');
    expect((await callByKey(world)).body).not.toMatch(/Maria|Lima|exemplo|99900|\d{11}/);
  });

  test('says that you can sell again when the last that kept you from it is paid', async () => {
    await issue(sold('NF-1', 'cli-1'), sold('NF-2', 'cli-1'));
    await world.runUntil('2026-05-08T12:00:00-03:00');
    const pay = (invoiceId: string) =>
      world.webhook(aPayment({ id: invoiceId, invoiceId, amount: 103_000, paidAt: world.now() }));
    await pay('NF-1');
    const [one] = (await feed()).customers;
    expect(one).toMatchObject({ creditHoldReleased: false, unpaid: 100_000 });
    expect(one?.debts.map(({ invoiceId, standing }) => [invoiceId, standing])).toEqual([
      ['NF-2', 'late'],
      ['NF-1', 'settled'],
    ]);
    await pay('NF-2');
    expect((await feed()).customers).toMatchObject([{ creditHoldReleased: true, unpaid: 0 }]);
  });

  test('forgets what is over for three months', async () => {
    await issue(sold('NF-1', 'cli-1'), sold('NF-2', 'cli-2'));
    await world.runUntil('2026-05-01T12:00:00-03:00');
    const cancelledAt = world.now();
    await world.billing('InvoiceCancelled.v1', { invoiceId: 'NF-2', creditorId: CREDITOR, cancelledAt });
    await world.runUntil('2026-05-02T12:00:00-03:00');
    await world.webhook(aPayment({ id: 'p', invoiceId: 'NF-1', amount: 100_000, paidAt: world.now() }));
    const shown = async (at: string) => {
      await world.runUntil(at);
      return (await feed()).customers.map(({ debtorId }) => debtorId);
    };
    expect(await shown('2026-07-30T12:00:00-03:00')).toEqual(['cli-1', 'cli-2']);
    expect(await shown('2026-07-31T12:00:00-03:00')).toEqual(['cli-1']);
    expect(await shown('2026-08-01T12:00:00-03:00')).toEqual([]);
  });

  test('is not sent again to a caller that has its tag, until something changes or a day passes', async () => {
    await issue(sold('NF-1', 'cli-1'));
    await world.runUntil('2026-05-08T12:00:00-03:00');
    const { headers } = await callByKey(world);
    const etag = headers.etag as string;
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    expect(headers['cache-control']).toBe('private, no-cache');
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await callByKey(world, { headers: { 'if-none-match': known } });
      expect(again).toMatchObject({ statusCode: 304, headers: { etag } });
      expect(again.body).toBeUndefined();
    }
    const changed = async () =>
      (await callByKey(world, { headers: { 'if-none-match': etag } })).statusCode === 200;
    expect(await changed()).toBe(false);
    await world.webhook(aPayment({ id: 'p', invoiceId: 'NF-1', amount: 1_000, paidAt: world.now() }));
    expect(await changed()).toBe(true);
  });

  test('of more customers than a page holds is read to its end, each once', async () => {
    const ids = Array.from({ length: 120 }, (_, index) => `cli-${String(index).padStart(3, '0')}`);
    const { putCustomer } = await import('#adapters/table/seller-customers.ts');
    // Two pages of customers of long ago, for which nothing is shown, then a customer who owes.
    for (const debtorId of ids) await putCustomer({ creditorId: CREDITOR, sellerId: SELLER, debtorId });
    await issue(sold('NF-1', 'cli-119'), sold('NF-2', 'cli-000'));
    await world.runUntil('2026-05-08T12:00:00-03:00');

    const seen: string[] = [];
    let pages = 0;
    let cursor: string | undefined;
    do {
      const page = await feed(cursor === undefined ? {} : { query: { cursor } });
      seen.push(...page.customers.map(({ debtorId }) => debtorId));
      cursor = page.next;
      pages += 1;
    } while (cursor !== undefined);
    expect(seen).toEqual(['cli-000', 'cli-119']);
    expect(pages).toBe(3);
  });
});

describe('attacks', () => {
  beforeAll(async () => {
    await start();
    await issue(sold('NF-1', 'cli-1'), sold('NF-4', 'cli-4', { sellerId: 'vendedor-01' }));
    await world.runUntil('2026-05-08T12:00:00-03:00');
    return () => world.close();
  });

  test.each([
    ['no key', { authorization: null }],
    ['a wrong key', { authorization: 'Bearer a-key-of-bebidas-nordeste-for-its-program' }],
    ['a key and more', { authorization: `Bearer ${KEY}s` }],
    ['an empty key', { authorization: 'Bearer ' }],
    ['a key of another scheme', { authorization: `Basic ${KEY}` }],
    ['the key of another creditor', { authorization: `Bearer ${OTHER_KEY}` }],
    ['a key for a creditor that has none', { creditorId: 'nobody' }],
    ['a key for what every object has', { creditorId: '__proto__' }],
    [
      'a key for a creditor with keys that is not in the configuration',
      { creditorId: 'another-creditor', authorization: `Bearer ${OTHER_KEY}` },
    ],
    ['a key of ten thousand letters', { authorization: `Bearer ${'a'.repeat(10_000)}` }],
    ['two keys', { authorization: `Bearer ${KEY}, Bearer ${KEY}` }],
  ])('%s opens nothing, by whichever method, and all get the same answer', async (_case, given) => {
    for (const method of ['GET', 'POST']) {
      const answer = await callByKey(world, { ...given, method });
      expect(answer).toMatchObject({
        statusCode: 401,
        headers: { 'www-authenticate': 'Bearer', 'cache-control': 'no-store' },
        body: '{"message":"the key is missing or wrong"}',
      });
    }
  });

  test.each([
    ['the newest', KEY],
    ['the one that is being replaced', OLDER_KEY],
  ])('%s of two live keys opens it', async (_case, key) => {
    expect((await callByKey(world, { authorization: `Bearer ${key}` })).statusCode).toBe(200);
    expect((await callByKey(world, { authorization: `bearer ${key}` })).statusCode).toBe(200);
  });

  test.each([
    ['of another seller', 'vendedor-01', 200],
    ['of nobody', 'vendedor-99', 200],
    ['with a space', 'vendedor 07', 400],
    ['that is too long', 'v'.repeat(65), 400],
    ['beyond ASCII', 'vendedorç', 400],
    ['with what separates ids in the table', `x#CUSTOMER`, 200],
  ])('a seller id %s reaches the customers of that seller alone', async (_case, sellerId, status) => {
    const { statusCode, body } = await callByKey(world, { sellerId });
    expect(statusCode).toBe(status);
    expect(body).not.toContain('cli-1"');
  });

  test.each([
    ['of nothing', ''],
    ['that is not ours', '!!'],
    ['of a space', Buffer.from('a b').toString('base64url')],
    ['spelt otherwise', `${Buffer.from('cli-0').toString('base64url')}=`],
    ['of ten thousand letters', 'a'.repeat(10_000)],
    ['of bytes', Buffer.from([0, 255, 1]).toString('base64url')],
  ])('a cursor %s is refused', async (_case, cursor) => {
    expect(await callByKey(world, { query: { cursor } })).toMatchObject({ statusCode: 400 });
    expect(await callByLink(world, await tokenFor(world), { query: { cursor } })).toMatchObject({
      statusCode: 404,
    });
  });

  test('a cursor of another seller’s feed leads into no feed but one’s own', async () => {
    const cursor = Buffer.from('cli-0').toString('base64url');
    const { customers } = await feed({ query: { cursor } });
    expect(customers.map(({ debtorId }) => debtorId)).toEqual(['cli-1']);
  });

  test('a call changes nothing, for the function may write nothing', async () => {
    const wrote: string[] = [];
    world.aws.intercept = async ({ operation }) => {
      wrote.push(operation);
      return 'proceed';
    };
    await callByKey(world);
    await callByKey(world, { method: 'POST' });
    await callByLink(world, await tokenFor(world));
    world.aws.intercept = async () => 'proceed';
    expect(new Set(wrote)).toEqual(new Set(['Query', 'GetItem']));
  });

  describe('a link', () => {
    const shows = async (token: string) => {
      const { statusCode, body } = await callByLink(world, token);
      return { statusCode, isShown: textOf(body).includes('NF-1') };
    };

    test.each<[string, (good: string) => string]>([
      ['of nothing', () => ''],
      ['of a point', () => '.'],
      ['without its signature', (good) => good.split('.')[0] as string],
      ['with a signature of nothing', (good) => `${good.split('.')[0]}.`],
      ['with another letter in it', (good) => `${good[0] === 'A' ? 'B' : 'A'}${good.slice(1)}`],
      ['with another letter at its end', (good) => good.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
      ['with more at its end', (good) => `${good}.x`],
      ['spelt otherwise', (good) => good.replace('.', '=.')],
      [
        'for another seller',
        (good) => {
          const [claim = '', signature] = good.split('.');
          const other = Buffer.from(claim, 'base64url').toString().replace(SELLER, 'vendedor-01');
          return `${Buffer.from(other).toString('base64url')}.${signature}`;
        },
      ],
      [
        'for a later day',
        (good) => {
          const [claim = '', signature] = good.split('.');
          const later = Buffer.from(claim, 'base64url').toString().replace('2026-05', '2027-05');
          return `${Buffer.from(later).toString('base64url')}.${signature}`;
        },
      ],
      ['of ten thousand letters', (good) => good + 'a'.repeat(10_000)],
      ['with a signature beyond ASCII', (good) => `${good.split('.')[0]}.${'é'.repeat(43)}`],
    ])('%s opens nothing', async (_case, change) => {
      const token = change(await tokenFor(world));
      expect(await shows(token)).toEqual({ statusCode: 404, isShown: false });
    });

    test('that unsubscribes, signed by the same secret, is none of a seller', async () => {
      const { unsubscribeUrl } = await import('#application/contact/unsubscribe-link.ts');
      const url = await unsubscribeUrl({
        creditorId: CREDITOR,
        address: 'a@b.example',
        debtId: 'd',
        channel: 'email',
      });
      expect(await shows(url.replace(/^.*\/u\//, ''))).toEqual({ statusCode: 404, isShown: false });
    });

    test('opens what its seller sold, and nothing of another', async () => {
      expect(await shows(await tokenFor(world))).toEqual({ statusCode: 200, isShown: true });
      const other = await callByLink(world, await tokenFor(world, 'vendedor-01'));
      expect(textOf(other.body)).toContain('NF-4');
      expect(other.body).not.toContain('NF-1');
    });
  });
});

describe('a link', () => {
  beforeEach(async () => {
    await start();
    await issue(sold('NF-1', 'cli-1'));
    await world.runUntil('2026-05-08T12:00:00-03:00');
    return () => world.close();
  });

  test('is made for a program of the creditor, good for a week, and holds nothing of a debtor', async () => {
    const { statusCode, body } = await callByKey(world, { method: 'POST' });
    expect(statusCode).toBe(201);
    const { url, goodUntil } = SellerLinkV1.parse(JSON.parse(body));
    expect(goodUntil).toBe('2026-05-15');
    const [claim = ''] = url.replace(/^https:\/\/regua\.example\/s\//, '').split('.');
    expect(Buffer.from(claim, 'base64url').toString()).toBe(`seller-link/1 ${CREDITOR} 2026-05-15 ${SELLER}`);
  });

  test('opens until its day is over, and then says so', async () => {
    const token = await tokenFor(world);
    await world.runUntil('2026-05-15T23:59:00-03:00');
    expect((await callByLink(world, token)).statusCode).toBe(200);
    await world.runUntil('2026-05-16T00:00:00-03:00');
    const over = await callByLink(world, token);
    expect(over.statusCode).toBe(410);
    expect(textOf(over.body)).toContain('Este endereço venceu');
    expect(over.body).not.toMatch(/NF-1|cli-1/);
  });

  test('gives the feed itself to an app', async () => {
    const answer = await callByLink(world, await tokenFor(world), {
      headers: { accept: 'application/json' },
    });
    expect(JSON.parse(answer.body)).toEqual(await feed());
    const known = { accept: 'application/json', 'if-none-match': answer.headers.etag as string };
    expect((await callByLink(world, await tokenFor(world), { headers: known })).statusCode).toBe(304);
  });

  test('opens nothing once the creditor has no key any more, and works with the older of two link secrets', async () => {
    const token = await tokenFor(world);
    const { forgetAll } = await import('#runtime/lazily.ts');
    process.env.SELLER_LINK_SECRET_ARN = world.aws.createSecret(
      'rotated',
      JSON.stringify(['a-newer-secret-a-newer-secret-a-newer', 'sandbox-seller-link-secret-sandbox-secret']),
    );
    forgetAll();
    expect((await callByLink(world, token)).statusCode).toBe(200);
    process.env.SELLER_KEY_SECRET_ARN = world.aws.createSecret('no-keys', '{}');
    forgetAll();
    expect((await callByLink(world, token)).statusCode).toBe(404);
    expect((await callByKey(world)).statusCode).toBe(401);
  });

  test('shows a page without script, form or anything from elsewhere, that nobody keeps', async () => {
    const { headers, body } = await callByLink(world, await tokenFor(world));
    const policy = headers['content-security-policy'] ?? '';
    const style = /<style>([\s\S]*)<\/style>/.exec(body)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(body).not.toMatch(/<script|<form|src=|url\(|@import|https?:/);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  });

  test('shows a person by first name and initial, and once erased by the id alone', async () => {
    const token = await tokenFor(world);
    const before = await callByLink(world, token);
    expect(textOf(before.body)).toContain('Maria L. cli-1 Em atraso há 3 dias');
    expect(before.body).not.toMatch(/Dores|Lima|exemplo|99900|\d{3}\.\d{3}/);

    await world.erase('cli-1');
    const after = await callByLink(world, token);
    expect(textOf(after.body)).toContain('Cliente cli-1 Em atraso há 3 dias');
    expect(after.body).not.toContain('Maria');
  });

  test('is safe with names that are markup', async () => {
    await issue(
      sold('NF-<b>', 'cli-<2>', {
        debtor: aDebtor({
          debtorId: 'cli-<2>',
          name: `<script>alert("x")</script> & 'Cia'`,
          personType: 'company',
          taxId: '11.222.333/0001-81',
        }),
      }),
    );
    await world.runUntil('2026-05-09T12:00:00-03:00');
    const { body } = await callByLink(world, await tokenFor(world));
    expect(body).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;Cia&#39;');
    expect(body).toContain('NF-&lt;b&gt;');
    expect(body).not.toMatch(/<script|<b>|<2>/);
  });
});
