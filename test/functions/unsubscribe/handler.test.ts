import { createHash, createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addressMark } from '#adapters/table/addresses.ts';
import { addressKey, debtIdOf } from '#adapters/table/keys.ts';
import { unsubscribeUrl } from '#application/contact/unsubscribe-link.ts';
import { PUBLIC_URL } from '#sandbox/deployment/deployment.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { isOptedOut } from '#test/builders/opted-out.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const ADDRESS = 'maria@exemplo.example';
/** Of the sandbox. */
const SECRET = 'sandbox-unsubscribe-secret-sandbox-secret';
const DEBT = debtIdOf(CREDITOR, 'NF-1');

let world: TestWorld;
let MARK: string;
let KEY: ReturnType<typeof addressKey>;
beforeEach(async () => {
  world = await TestWorld.start();
  MARK = await addressMark(ADDRESS);
  KEY = addressKey(MARK);
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
  await world.runUntil('2026-04-25T10:00:00-03:00');
});
afterEach(() => world.close());

interface Page {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

async function call(method: 'GET' | 'POST', token: string, body?: string): Promise<Page> {
  return (await world.aws.invoke('unsubscribe', {
    version: '2.0',
    routeKey: `${method} /u/{token}`,
    pathParameters: { token },
    rawQueryString: '',
    headers: {},
    requestContext: { requestId: 'r-1', timeEpoch: world.clock.now(), http: { method } },
    ...(body === undefined ? {} : { body }),
    isBase64Encoded: false,
  })) as Page;
}

const link = (given: { address?: string; debtId?: string } = {}) =>
  unsubscribeUrl({ creditorId: CREDITOR, address: ADDRESS, debtId: DEBT, channel: 'email', ...given });
const tokenOf = (url: string): string => url.slice(`${PUBLIC_URL}/u/`.length);
const optedOut = () => world.eventsOf('NF-1', 'ContactOptedOut.v1').map(({ detail }) => detail);

describe('the link', () => {
  test('is on our own address, fits a header, and holds nothing of the debtor', async () => {
    const url = await link();
    expect(url.startsWith(`${PUBLIC_URL}/u/`)).toBe(true);
    expect(url).toMatch(/^[\x21-\x7e]{1,400}$/);
    expect(Buffer.from(tokenOf(url), 'base64url').toString()).not.toMatch(/maria|exemplo/i);
  });

  test('is the same for the same address however it is written, and another for another', async () => {
    expect(await link({ address: 'MARIA@exemplo.example' })).toBe(await link());
    expect(await link({ address: 'joao@exemplo.example' })).not.toBe(await link());
  });
});

describe('looking at the page', () => {
  test('changes nothing: mail scanners follow every link', async () => {
    const { statusCode, body } = await call('GET', tokenOf(await link()));
    expect(statusCode).toBe(200);
    expect(body).toMatch(/<html lang="pt-BR">[\s\S]*<form method="post"><button type="submit">/);
    expect(await world.item(KEY)).toBeUndefined();
    expect(optedOut()).toEqual([]);
  });

  test('runs no script, loads nothing, and styles itself with what its policy allows', async () => {
    const { headers, body } = await call('GET', tokenOf(await link()));
    const policy = headers['content-security-policy'] ?? '';
    const style = /<style>([\s\S]*)<\/style>/.exec(body)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(policy).toContain("form-action 'self'");
    expect(body).not.toMatch(/<script|src=|href=|url\(|@import|https?:/);
    expect(headers['referrer-policy']).toBe('no-referrer');
  });
});

describe('unsubscribing', () => {
  test.each([
    ['by the mail program', 'List-Unsubscribe=One-Click'],
    ['by the button', ''],
  ])('%s takes the address out at once, and publishes that', async (_case, body) => {
    const { statusCode } = await call('POST', tokenOf(await link()), body);

    expect(statusCode).toBe(200);
    const at = '2026-04-25T13:00:00.000Z';
    expect(await world.item(KEY)).toEqual({ ...KEY, optedOutAt: at, by: 'unsubscribe' });
    expect(await isOptedOut('Maria@Exemplo.example')).toBe(true);
    expect(optedOut()).toEqual([
      expect.objectContaining({ at, channel: 'email', by: 'unsubscribe', debtorId: 'debtor-of-NF-1' }),
    ]);
    expect(JSON.stringify(optedOut())).not.toMatch(/maria@|exemplo/i);
  });

  test('twice is once: the first time is kept, and the event keeps its id', async () => {
    await call('POST', tokenOf(await link()));
    await world.runUntil('2026-04-25T11:00:00-03:00');
    const { statusCode } = await call('POST', tokenOf(await link()));

    expect(statusCode).toBe(200);
    expect(await world.item(KEY)).toMatchObject({ optedOutAt: '2026-04-25T13:00:00.000Z' });
    expect(optedOut()).toHaveLength(1);
    expect(optedOut()[0]).toMatchObject({ at: '2026-04-25T13:00:00.000Z' });
  });

  test('dying after the address is out, it publishes that when it is asked again', async () => {
    let crashes = 0;
    world.aws.intercept = async ({ operation, functionName }) => {
      if (functionName !== 'unsubscribe' || operation !== 'PutItem' || crashes > 0) return 'proceed';
      crashes += 1;
      return 'crash-after';
    };
    await expect(call('POST', tokenOf(await link()))).rejects.toThrow('Runtime exited');
    expect(await isOptedOut(ADDRESS)).toBe(true);
    expect(optedOut()).toEqual([]);
    await call('POST', tokenOf(await link()));
    expect(optedOut()).toHaveLength(1);
  });

  test('of a debt that is no longer there still takes the address out', async () => {
    const url = await link({ debtId: debtIdOf(CREDITOR, 'NF-gone') });
    expect((await call('POST', tokenOf(url))).statusCode).toBe(200);
    expect(await isOptedOut(ADDRESS)).toBe(true);
  });
});

describe('a link that we did not make', () => {
  const claim = () => ['1', MARK, DEBT, 'email'].join('.');
  const signed = (text: string, secret: string): string =>
    Buffer.from(`${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`).toString(
      'base64url',
    );

  test.each<[string, (good: string) => string]>([
    ['empty', () => ''],
    ['garbage', () => 'não-é-nada'],
    ['cut short', (good) => good.slice(0, -8)],
    ['signed by another', () => signed(claim(), 'another-secret-another-secret-ano')],
    ['of another form', () => signed(claim().replace('1.', '2.'), SECRET)],
    ['on a channel that is none', () => signed(claim().replace('.email', '.fax'), SECRET)],
    [
      'with another address put in',
      (good) =>
        Buffer.from(
          Buffer.from(good, 'base64url')
            .toString()
            .replace(MARK, `1-${'0'.repeat(32)}`),
        ).toString('base64url'),
    ],
    [
      'with a signature of letters beyond ASCII',
      (good) =>
        Buffer.from(
          `${claim()}.${'é'.repeat(Buffer.from(good, 'base64url').toString().split('.')[4]?.length ?? 0)}`,
        ).toString('base64url'),
    ],
  ])('%s, is no page, whatever is wrong with it, and changes nothing', async (_case, change) => {
    const token = change(tokenOf(await link()));
    for (const method of ['GET', 'POST'] as const) {
      const { statusCode, body } = await call(method, token);
      expect(statusCode).toBe(404);
      expect(body).not.toMatch(/dívida|e-mail|debt|NF-1/i);
    }
    expect(await world.item(KEY)).toBeUndefined();
  });
});

test('a link signed with the older of two live secrets is still good', async () => {
  const url = await link();
  const { forgetAll } = await import('#runtime/lazily.ts');
  process.env.UNSUBSCRIBE_SECRET_ARN = world.aws.createSecret(
    'rotated',
    JSON.stringify(['a-newer-secret-a-newer-secret-a-newer', SECRET]),
  );
  forgetAll();

  expect(await link()).not.toBe(url);
  expect((await call('GET', tokenOf(url))).statusCode).toBe(200);
  expect((await call('GET', tokenOf(await link()))).statusCode).toBe(200);
});
