import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Config } from '#schemas/config/config.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { Visitor } from '#test/builders/visitor.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

let server: Server;
let world: TestWorld;
let config: Config;
/** What the creditor's server answers. */
let answer: { status: number; type: string; body: Buffer };

beforeAll(async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  server = createServer({ key, cert }, (_request, response) => {
    response.writeHead(answer.status, { 'content-type': answer.type, location: 'https://elsewhere.example' });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  // The server of this test is signed by nobody; a process of its own has this environment.
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  config = await deployedConfig();
  const logoUrl = `https://localhost:${port}/logo.png`;
  const creditor = { ...(config.creditors[CREDITOR] as Creditor), logoUrl };
  world = await TestWorld.start({ config: { ...config, creditors: { [CREDITOR]: creditor } } });
});
afterAll(async () => {
  delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  await world.close();
  server.close();
});

const logo = () => new Visitor(world).get(`/logo/${CREDITOR}`);

test('a logo comes through our own address, to be kept for a day', async () => {
  answer = { status: 200, type: 'image/png', body: PNG };
  const { statusCode, headers, body } = await logo();
  expect({ statusCode, body }).toEqual({ statusCode: 200, body: PNG.toString('base64') });
  expect(headers).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'public, max-age=86400',
    'content-security-policy': "default-src 'none'",
  });
});

test.each([
  ['is a drawing that may hold a script', { type: 'image/svg+xml' }],
  ['is a page', { type: 'text/html' }],
  ['is too large for a light page', { body: Buffer.alloc(24_001) }],
  ['is not there', { status: 404 }],
  ['is somewhere else', { status: 302 }],
])('one that %s is left out', async (_case, change) => {
  answer = { status: 200, type: 'image/png', body: PNG, ...change };
  expect((await logo()).statusCode).toBe(404);
});
