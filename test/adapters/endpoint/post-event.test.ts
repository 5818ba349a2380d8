import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkedBy, postEvent } from '#adapters/endpoint/post-event.ts';
import { allowLoopback, faultOf, isCallable } from '#adapters/endpoint/public-address.ts';

let server: Server;
let hits: string[];
let answer: (response: import('node:http').ServerResponse) => void;
beforeEach(async () => {
  allowLoopback(true);
  hits = [];
  server = createServer((request, response) => {
    hits.push(`${request.method} ${request.url}`);
    request.resume().once('end', () => answer(response));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterEach(async () => {
  allowLoopback(false);
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

const port = () => (server.address() as AddressInfo).port;
const post = (url = `http://127.0.0.1:${port()}/webhooks`) =>
  postEvent({ url, headers: { 'webhook-id': 'msg_1' }, body: '{"é":1}' });

describe('an event is posted', () => {
  it.each([200, 204, 299, 300, 410, 500])('and the status %i is what came of it', async (status) => {
    answer = (response) => response.writeHead(status).end();

    expect(await post()).toEqual({ kind: 'answered', status, retryAfter: undefined });
  });

  it('and no redirect is followed', async () => {
    answer = (response) => response.writeHead(307, { location: '/elsewhere' }).end();

    expect(await post()).toMatchObject({ status: 307 });
    expect(hits).toEqual(['POST /webhooks']);
  });

  it('and of an endless answer some kilobytes are read', async () => {
    let sent = 0;
    answer = (response) => {
      response.writeHead(200);
      const more = (): void => {
        if (response.destroyed || sent > 50_000_000) return;
        sent += 65_536;
        response.write(Buffer.alloc(65_536), more);
      };
      more();
    };

    expect(await post()).toMatchObject({ kind: 'answered', status: 200 });
    expect(sent).toBeLessThan(10_000_000);
  });

  it('and seconds to wait are understood, and a date is not', async () => {
    answer = (response) => response.writeHead(503, { 'retry-after': '120' }).end();
    expect(await post()).toMatchObject({ retryAfter: 120 });
    answer = (response) => response.writeHead(503, { 'retry-after': 'Fri, 01 May 2026 12:00:00 GMT' }).end();
    expect(await post()).toMatchObject({ retryAfter: undefined });
  });

  it('and a connection that breaks, or is refused, is an error by its code', async () => {
    answer = (response) => response.destroy();
    expect(await post()).toEqual({ kind: 'failed', error: 'ECONNRESET' });
    expect(await post('http://127.0.0.1:9/')).toEqual({ kind: 'failed', error: 'ECONNREFUSED' });
  });
});

describe('where loopback is not allowed', () => {
  beforeEach(() => allowLoopback(false));

  it.each([
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://169.254.169.254/latest/meta-data/',
    // A name that leads here: what it resolves to is looked at for the call itself.
    'https://localhost.localdomain/',
    'http://example.com/',
  ])('%s is not called', async (url) => {
    const failed = await post(url);

    expect(failed.kind).toBe('failed');
    expect(['PRIVATE_ADDRESS', 'ENOTFOUND', 'EAI_AGAIN']).toContain(failed.kind === 'failed' && failed.error);
    expect(hits).toEqual([]);
  });

  it.each([
    [['8.8.8.8', '1.1.1.1'], '8.8.8.8'],
    [['10.0.0.1'], 'PRIVATE_ADDRESS'],
    [['8.8.8.8', '127.0.0.1'], 'PRIVATE_ADDRESS'],
    [['2606:4700:4700::1111', '::ffff:169.254.169.254'], 'PRIVATE_ADDRESS'],
  ])('a name that leads to %j is called at, or not: %s', async (addresses, expected) => {
    const lookup = checkedBy((_hostname, _options, found) =>
      found(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      ),
    );
    const found = await new Promise((resolve) => {
      lookup('erp.example.com', {}, (error, address) => resolve(Reflect.get(error ?? {}, 'code') ?? address));
    });

    expect(found).toBe(expected);
  });

  // https://www.iana.org/assignments/iana-ipv4-special-registry, https://www.iana.org/assignments/iana-ipv6-special-registry
  it.each([
    ['8.8.8.8', true],
    ['2606:4700:4700::1111', true],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['100.64.0.1', false],
    ['127.9.9.9', false],
    ['169.254.169.254', false],
    ['172.16.0.1', false],
    ['172.32.0.1', true],
    ['192.0.2.1', false],
    ['192.168.1.1', false],
    ['198.18.0.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['fc00::1', false],
    ['fd00:ec2::254', false],
    ['fe80::1', false],
    ['::ffff:192.168.1.1', false],
    ['::ffff:8.8.8.8', true],
    ['64:ff9b::a00:1', false],
    ['2002:a00:1::', false],
    ['2001:db8::1', false],
    ['100:0:0:1::1', false],
    ['1000::1', false],
    ['4000::1', false],
    ['8000::1', false],
    ['not an address', false],
  ])('%s may be called: %s', (address, may) => {
    expect(isCallable(address)).toBe(may);
  });

  it.each([
    ['https://erp.example.com/webhooks?token=x', undefined],
    ['https://erp.example.com:8443/', undefined],
    ['http://erp.example.com/', 'must begin with https://'],
    ['ftp://erp.example.com/', 'must begin with https://'],
    ['https://localhost/', 'must lead to a public host'],
    ['https://erp/', 'must lead to a public host'],
    ['https://192.168.0.1/', 'must lead to a public host'],
    ['https://[fd00::1]/', 'must lead to a public host'],
    ['https://a:b@erp.example.com/', 'must have no user and no password'],
    ['https://erp.example.com/#x', 'must have no fragment'],
    ['erp.example.com', 'must be an address, as https://example.com/webhooks'],
  ])('%s is wrong by: %s', (url, fault) => {
    expect(faultOf(url)).toBe(fault);
  });
});
