import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { httpHandler, newApp } from '#runtime/http-handler.ts';

const app = newApp();
app.get('/things/:id/parts/:part', (c) => c.json({ ...c.req.param(), ...c.req.query(), ...c.env }));
app.post('/echo', async (c) => {
  c.header('x-seen', `${c.req.header('x-asked')} ${c.req.header('cookie')}`);
  return c.body(await c.req.arrayBuffer());
});
app.get('/page', (c) => {
  c.header('set-cookie', 'one=1; Path=/', { append: true });
  c.header('set-cookie', 'two=2; Path=/', { append: true });
  return c.html('<p>Olá</p>');
});
app.get('/fails', () => {
  throw new TypeError('no table');
});
app.all('/method', (c) => c.text(c.req.method));
const handler = httpHandler(app);

/** What no route looks at. */
const CONTEXT = {
  accountId: '000000000000',
  apiId: 'api',
  domainName: 'api.example',
  domainPrefix: 'api',
  routeKey: '$default',
  stage: '$default',
  time: '06/May/2026:12:00:00 +0000',
};

const REQUEST_CONTEXT = {
  ...CONTEXT,
  requestId: 'r-1',
  timeEpoch: Date.parse('2026-05-06T12:00:00Z'),
  http: { method: 'GET', path: '/', protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
};

type Given = Partial<APIGatewayProxyEventV2> & { readonly method?: string };
const call = ({ method = 'GET', ...event }: Given): Promise<APIGatewayProxyStructuredResultV2> =>
  handler(
    {
      version: '2.0',
      routeKey: '$default',
      rawPath: '/',
      rawQueryString: '',
      headers: {},
      requestContext: { ...REQUEST_CONTEXT, http: { ...REQUEST_CONTEXT.http, method } },
      isBase64Encoded: false,
      ...event,
    },
    { awsRequestId: 'r-1', getRemainingTimeInMillis: () => 10_000 } as Context,
  );

describe('a request', () => {
  test('is routed by the parameters of the route, so that an id may have a slash in it', async () => {
    const { body } = await call({
      routeKey: 'GET /things/{id}/parts/{part}',
      rawPath: '/things/a/b/parts/50%',
      pathParameters: { id: 'a/b', part: '50%' },
      rawQueryString: 'q=x%20y',
    });
    expect(JSON.parse(body ?? '')).toEqual({
      id: 'a/b',
      part: '50%',
      q: 'x y',
      requestId: 'r-1',
      clock: Date.parse('2026-05-06T12:00:00Z'),
      at: '2026-05-06T12:00:00.000Z',
      hasCertificate: false,
    });
  });

  test('says whether its caller showed a certificate that the address trusts', async () => {
    const clientCert = {
      clientCertPem: '-----BEGIN CERTIFICATE-----',
      issuerDN: 'CN=banco',
      serialNumber: '1',
      subjectDN: 'CN=banco',
      validity: { notBefore: 'Nov 29 00:00:00 2026 GMT', notAfter: 'Nov 29 00:00:00 2027 GMT' },
    };
    const { body } = await call({
      rawPath: '/things/a/parts/b',
      requestContext: { ...REQUEST_CONTEXT, authentication: { clientCert } },
    });
    expect(JSON.parse(body ?? '')).toMatchObject({ hasCertificate: true });
  });

  test('keeps every byte of its body, its headers and its cookies', async () => {
    const bytes = Buffer.from([0, 0xff, 0x80, 10]);
    const answer = await call({
      method: 'POST',
      rawPath: '/echo',
      headers: { 'x-asked': 'yes', 'x-emoji': '💥', 'no name': 'x' },
      cookies: ['a=1', 'b=2'],
      body: bytes.toString('base64'),
      isBase64Encoded: true,
    });
    expect(answer.headers?.['x-seen']).toBe('yes a=1; b=2');
    expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: true, body: bytes.toString('base64') });
  });

  test('by a method that no route has is routed as such', async () => {
    for (const method of ['TRACE', 'CONNECT', 'B@D'])
      expect(await call({ method, rawPath: '/method' })).toMatchObject({ body: 'OTHER' });
    expect(await call({ rawPath: '/nowhere' })).toMatchObject({ statusCode: 404 });
  });
});

describe('an answer', () => {
  test('of text goes as text, and each cookie for itself', async () => {
    expect(await call({ rawPath: '/page' })).toEqual({
      statusCode: 200,
      headers: { 'content-type': 'text/html; charset=UTF-8' },
      cookies: ['one=1; Path=/', 'two=2; Path=/'],
      body: '<p>Olá</p>',
      isBase64Encoded: false,
    });
  });

  test('to HEAD is that to GET without its body', async () => {
    expect(await call({ method: 'HEAD', rawPath: '/page' })).toEqual({
      statusCode: 200,
      headers: { 'content-type': 'text/html; charset=UTF-8' },
      cookies: ['one=1; Path=/', 'two=2; Path=/'],
    });
  });

  test('is none when a route fails: the invocation fails', async () => {
    await expect(call({ rawPath: '/fails' })).rejects.toThrow('no table');
  });
});
