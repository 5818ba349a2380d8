import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HTTP_FUNCTIONS, type HttpFunctionName, routesFor } from '#deployment/http-functions.ts';
import { PUBLIC_URL, type SandboxNames } from '#sandbox/deployment/deployment.ts';
import { ORIGIN_SECRET_HEADER } from '#schemas/records/origin-secrets.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { PIX_TOKEN, PROVIDERS } from '#test/builders/providers.ts';
import { cpfOf } from '#test/builders/tax-id.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const OF_CREDITOR = 'https://pague.bebidas.example';
const FORMER = 'https://cobranca.example';
const SECRET = 'what-cloudfront-shows-now-0123456789';
const PREVIOUS = 'what-cloudfront-showed-before-012345';
const NAMES: SandboxNames = {
  creditorUrls: { [CREDITOR]: OF_CREDITOR },
  otherUrls: [FORMER],
  originSecret: { current: SECRET, previous: PREVIOUS },
  providersWithCertificate: ['banco'],
};
const BY_CLOUDFRONT = { [ORIGIN_SECRET_HEADER]: SECRET, 'x-amz-cf-id': 'id-of-cloudfront' };

interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
}

const INVOICE = anInvoice({ invoiceId: 'NF-1' });

let world: TestWorld;
beforeAll(async () => {
  world = await TestWorld.start({ names: NAMES, webhookSecrets: PROVIDERS });
  await world.billing('InvoiceIssued.v1', INVOICE);
  await world.runUntil('2026-05-06T12:00:00-03:00');
});
afterAll(() => world.close());

interface Asked {
  readonly method: string;
  /** Of the route: `/d/{token}`. */
  readonly path: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly form?: Readonly<Record<string, string>>;
}

const ask = async (
  name: HttpFunctionName,
  { method, path, parameters = {}, headers = {}, query = '', form }: Asked,
): Promise<Answer> => {
  const rawPath = path.replace(/\{(\w+)\}/g, (_, parameter: string) => parameters[parameter] ?? 'x');
  return (await world.aws.invoke(name, {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath,
    rawQueryString: query,
    pathParameters: Object.fromEntries(
      [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter = '']) => [parameter, parameters[parameter] ?? 'x']),
    ),
    headers: { ...(form && { 'content-type': 'application/x-www-form-urlencoded' }), ...headers },
    requestContext: {
      requestId: 'r-1',
      timeEpoch: world.clock.now(),
      http: { method, path: rawPath },
    },
    ...(form && { body: new URLSearchParams(form).toString() }),
    isBase64Encoded: false,
  })) as Answer;
};

const linkIn = (text: string, kind: 'd' | 'u'): URL => {
  const found = new RegExp(`https://[\\w.-]+/${kind}/[\\w-]+`).exec(text)?.[0];
  if (found === undefined) throw new Error(`no link /${kind}/ in: ${text}`);
  return new URL(found);
};
const message = () => {
  const [first] = world.remindersOf('NF-1');
  if (!first) throw new Error('no message was sent');
  return JSON.stringify(first);
};
const tokenOf = ({ pathname }: URL): string => pathname.split('/')[2] as string;

describe('the links of a message', () => {
  test('have the name of the creditor, the page as well as the way out', () => {
    expect(linkIn(message(), 'd').origin).toBe(OF_CREDITOR);
    expect(linkIn(message(), 'u').origin).toBe(OF_CREDITOR);
  });
});

describe('the page of a debt', () => {
  const open = (headers: Readonly<Record<string, string>>, more: Partial<Asked> = {}) =>
    ask('portal', {
      method: 'GET',
      path: '/d/{token}',
      parameters: { token: tokenOf(linkIn(message(), 'd')) },
      headers,
      ...more,
    });

  test.each([
    ['now', SECRET],
    ['before, while it is replaced', PREVIOUS],
  ])('opens by way of CloudFront, which shows the secret of %s', async (_case, secret) => {
    expect((await open({ ...BY_CLOUDFRONT, [ORIGIN_SECRET_HEADER]: secret })).statusCode).toBe(200);
  });

  test.each([PUBLIC_URL, OF_CREDITOR, FORMER])(
    'takes its forms below each name of the stage: %s',
    async (origin) => {
      const digits = cpfOf(INVOICE.debtor.debtorId).replace(/\D/g, '').slice(0, 4);
      const confirmed = await open(
        { ...BY_CLOUDFRONT, origin, 'sec-fetch-site': 'same-origin' },
        { method: 'POST', form: { digits } },
      );
      expect(confirmed.cookies?.[0]).toMatch(/^__Host-sessao=/);
    },
  );

  test('takes no form of a site that is none of ours', async () => {
    const refused = await open(
      { ...BY_CLOUDFRONT, origin: 'https://pague.bebidas.example.evil.example' },
      { method: 'POST', form: { digits: '1234' } },
    );
    expect(refused.cookies).toBeUndefined();
  });

  test('asked for at the host of the API itself is shown below the name, so that old links go on', async () => {
    const sent = await open({}, { query: 'a=1' });
    const { pathname } = linkIn(message(), 'd');
    expect(sent).toMatchObject({ statusCode: 307, headers: { location: `${PUBLIC_URL}${pathname}?a=1` } });
    expect(sent.headers['cache-control']).toBe('no-store');
  });

  test('sent a form at the host of the API itself takes nothing, and is shown below the name', async () => {
    const sent = await open({}, { method: 'POST', form: { digits: '1234' } });
    expect(sent.statusCode).toBe(303);
    expect(sent.headers.location).toBe(`${PUBLIC_URL}${linkIn(message(), 'd').pathname}`);
    expect(sent.cookies).toBeUndefined();
  });

  test('brought by a CloudFront without the secret fails, rather than being sent round for ever', async () => {
    const failed = await open({ 'x-amz-cf-id': 'id', [ORIGIN_SECRET_HEADER]: 'wrong' });
    expect(failed.statusCode).toBe(500);
    expect(failed.headers).not.toHaveProperty('location');
  });
});

describe('who walks around CloudFront', () => {
  const pages = routesFor('people').flatMap(({ functionName, path, methods }) =>
    methods
      // Mail programs may not be sent on: RFC 8058.
      .filter((method) => !(functionName === 'unsubscribe' && method === 'POST'))
      .map((method) => ({ functionName, path, method })),
  );

  test.each(pages)(
    'sees nothing at $method $path but the way to its name',
    async ({ functionName, ...asked }) => {
      for (const headers of [{}, { [ORIGIN_SECRET_HEADER]: 'a guess' }, { [ORIGIN_SECRET_HEADER]: '' }]) {
        const { statusCode, headers: answered, body } = await ask(functionName, { ...asked, headers });
        expect([303, 307]).toContain(statusCode);
        expect(answered.location).toMatch(new RegExp(`^${PUBLIC_URL}/`));
        expect(body ?? '').toBe('');
      }
    },
  );

  test('unsubscribes with one click all the same, at any host', async () => {
    const asked: Asked = {
      method: 'POST',
      path: '/u/{token}',
      parameters: { token: tokenOf(linkIn(message(), 'u')) },
      form: { 'List-Unsubscribe': 'One-Click' },
    };
    expect((await ask('unsubscribe', asked)).statusCode).toBe(200);
    await world.runUntil(new Date(world.clock.now()).toISOString());
    expect(world.eventsOf('NF-1', 'ContactOptedOut.v1')).toHaveLength(1);
  });
});

describe('programs', () => {
  test.each(
    Object.entries(HTTP_FUNCTIONS).flatMap(([functionName, { routes }]) =>
      routes
        .filter(({ audiences }) => !audiences.includes('people'))
        .map(({ path, methods }) => ({ functionName: functionName as HttpFunctionName, path, methods })),
    ),
  )('are answered at $path without CloudFront', async ({ functionName, path, methods }) => {
    for (const method of methods)
      expect((await ask(functionName, { method, path })).statusCode, method).toBe(401);
  });

  test.each([
    ['with its certificate', { authentication: { clientCert: { subjectDN: 'CN=banco' } } }, 200],
    ['without one', {}, 401],
  ])('a PSP with an address of its own is let in %s: %#', async (_case, context, status) => {
    const { statusCode } = await world.webhook({ pix: [] }, (call) => ({
      ...call,
      headers: { 'content-type': 'application/json' },
      routeKey: 'POST /webhooks/payments/banco/{token}/pix',
      pathParameters: { token: PIX_TOKEN },
      requestContext: { ...call.requestContext, ...context },
    }));
    expect(statusCode).toBe(status);
  });
});
