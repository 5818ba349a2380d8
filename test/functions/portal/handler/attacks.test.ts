import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PUBLIC_URL } from '#sandbox/deployment/deployment.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { cpfOf } from '#test/builders/tax-id.ts';
import { pathTo, type Seen, Visitor } from '#test/builders/visitor.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

/** What a stranger must not learn from a page. */
const TELLING = /Maria|Lima|NF-|Pedido|R\$|fatura|vence|1\.000|csrf/i;
const MARKUP = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>';

let world: TestWorld;
let visitor: Visitor;
let invoices = 0;

beforeAll(async () => {
  world = await TestWorld.start();
});
afterAll(() => world.close());
beforeEach(() => {
  visitor = new Visitor(world);
});

/** A debt of its own, its link, and the digits that open it. */
async function aLink(given: Parameters<typeof anInvoice>[0] | undefined = undefined) {
  invoices += 1;
  const invoiceId = given?.invoiceId ?? `NF-${invoices}`;
  // Far from due: hours pass here, and no ladder is to move.
  const invoice = anInvoice({ description: 'Pedido 1', dueDate: '2026-12-01', ...given, invoiceId });
  await world.billing('InvoiceIssued.v1', invoice);
  await world.runUntil(world.now());
  return {
    invoiceId,
    path: await pathTo(world, invoiceId),
    digits: taxIdOf(invoice.debtor.debtorId).slice(0, 4),
    debtorId: invoice.debtor.debtorId,
  };
}

const taxIdOf = (debtorId: string): string => cpfOf(debtorId).replace(/\D/g, '');
const wrong = (digits: string): string => (digits === '0000' ? '1111' : '0000');
const location = ({ headers }: Seen): string => headers.location ?? '';

async function later(minutes: number): Promise<void> {
  await world.runUntil(new Date(world.clock.now() + minutes * 60_000).toISOString());
}

describe('a link', () => {
  test('opens nothing of the debt before the visitor has confirmed', async () => {
    const { path } = await aLink();
    const { statusCode, body } = await visitor.get(path);
    expect(statusCode).toBe(200);
    expect(body).toContain('Os 4 primeiros números do seu CPF ou CNPJ');
    expect(body).toContain('Não é para você? Nada de ninguém foi mostrado aqui.');
    expect(body).not.toMatch(TELLING);
  });

  test('holds nothing of the debtor, and fits an SMS', async () => {
    const { path } = await aLink();
    expect(path).toMatch(/^\/d\/[0-9A-Za-z]{21}$/);
  });

  test.each<[string, (path: string) => string]>([
    ['guessed', () => '/d/0aB3dE5fG7hJ9kL1mN3pQ'],
    ['empty', () => '/d/'],
    ['too long', (path) => `${path}0`],
    ['cut short', (path) => path.slice(0, -1)],
    ['beyond what 15 bytes can be', () => `/d/${'z'.repeat(21)}`],
    ['with its last letter changed', (path) => path.slice(0, -1) + (path.endsWith('a') ? 'b' : 'a')],
    ['with letters that are none of ours', (path) => `${path.slice(0, -1)}-`],
    ['an address out of the folder', () => '/d/..%2f..%2fetc'],
    ['a name of an object', () => '/d/__proto__'],
  ])('%s leads nowhere, in the same words', async (_case, change) => {
    const { path } = await aLink();
    const lost = await visitor.get(change(path));
    expect(lost.statusCode).toBe(404);
    expect(lost.body).toBe((await visitor.get('/nowhere')).body);
    for (const action of ['', '/pagar', '/boleto.pdf'])
      expect((await visitor.post(`${change(path)}${action}`, { digits: '1234' })).statusCode).toBe(404);
  });

  test('that was revoked opens nothing, nor does an open session; the next one does', async () => {
    const { path, digits, debtorId, invoiceId } = await aLink();
    await visitor.confirm(path, digits);
    const revoked = { creditorId: CREDITOR, debtorId, requestedAt: world.now() };
    await world.billing('LinkRevocationRequested.v1', revoked);
    await world.billing('LinkRevocationRequested.v1', { ...revoked, requestedAt: '2020-01-01T00:00:00Z' });
    await world.runUntil(world.now());
    expect((await visitor.get(path)).statusCode).toBe(404);
    const next = await pathTo(world, invoiceId);
    expect(next).not.toBe(path);
    expect((await visitor.get(next)).statusCode).toBe(200);
  });

  test('that was made between two revocations of the same stated time opens nothing', async () => {
    const { debtorId, invoiceId } = await aLink();
    const revoked = { creditorId: CREDITOR, debtorId, requestedAt: world.now() };
    await world.billing('LinkRevocationRequested.v1', revoked);
    await world.runUntil(world.now());
    const between = await pathTo(world, invoiceId);
    expect((await visitor.get(between)).statusCode).toBe(200);
    await world.billing('LinkRevocationRequested.v1', revoked);
    await world.runUntil(world.now());
    expect((await visitor.get(between)).statusCode).toBe(404);
  });

  test('that was revoked opens nothing after an erasure and a new invoice either, nor does one of before the erasure', async () => {
    const { path, debtorId, invoiceId } = await aLink();
    await world.billing('LinkRevocationRequested.v1', {
      creditorId: CREDITOR,
      debtorId,
      requestedAt: world.now(),
    });
    await world.runUntil(world.now());
    const beforeErasure = await pathTo(world, invoiceId);
    await world.erase(debtorId);
    await later(1);
    await aLink({ invoiceId: `${invoiceId}-again`, debtor: aDebtor({ debtorId }) });
    expect((await visitor.get(await pathTo(world, invoiceId))).statusCode).toBe(200);
    for (const old of [path, beforeErasure]) expect((await visitor.get(old)).statusCode).toBe(404);
  });

  test('of a debtor who was erased opens nothing (LGPD art. 18)', async () => {
    const { path, digits, debtorId } = await aLink();
    await visitor.confirm(path, digits);
    await world.erase(debtorId);
    expect((await visitor.get(path)).statusCode).toBe(404);
  });
});

describe('guessing the identity of the debtor', () => {
  test('five wrong ones bring a pause, in which the right one is not looked at either', async () => {
    const { path, digits } = await aLink();
    for (let count = 0; count < 5; count += 1)
      expect(location(await visitor.confirm(path, wrong(digits)))).toBe(`${path}?m=nao-confere`);
    expect(location(await visitor.confirm(path, digits))).toBe(path);
    expect(visitor.cookie).toBeUndefined();
    const { statusCode, body } = await visitor.get(path);
    expect(statusCode).toBe(429);
    expect(body).not.toMatch(TELLING);
    await later(31);
    await visitor.confirm(path, digits);
    expect(visitor.cookie).toBeDefined();
  });

  test('ten wrong ones end the link for good, and the next message has another', async () => {
    const { path, digits, invoiceId } = await aLink();
    for (let count = 0; count < 5; count += 1) await visitor.confirm(path, wrong(digits));
    await later(31);
    for (let count = 0; count < 5; count += 1) await visitor.confirm(path, wrong(digits));
    await later(3 * 24 * 60);
    await visitor.confirm(path, digits);
    expect(visitor.cookie).toBeUndefined();
    expect((await visitor.get(path)).statusCode).toBe(403);
    const next = await pathTo(world, invoiceId);
    await visitor.confirm(next, digits);
    expect(visitor.cookie).toBeDefined();
  });

  test('a hundred at one time are no more than five', async () => {
    const { path, digits } = await aLink();
    let looked = 0;
    const all = Array.from({ length: 25 }, async () => {
      const seen = await new Visitor(world).confirm(path, wrong(digits)).catch(() => undefined);
      if (seen && location(seen).endsWith('nao-confere')) looked += 1;
    });
    await Promise.all(all);
    expect(looked).toBeLessThanOrEqual(5);
  });

  test('are counted over all links of a debtor', async () => {
    const { path, digits, invoiceId } = await aLink();
    for (let count = 0; count < 5; count += 1) await visitor.confirm(path, wrong(digits));
    await later(24 * 60);
    const second = await pathTo(world, invoiceId);
    for (let count = 0; count < 5; count += 1) await visitor.confirm(second, wrong(digits));
    await later(60);
    await visitor.confirm(second, digits);
    expect(visitor.cookie).toBeUndefined();
    await later(2 * 24 * 60);
    await visitor.confirm(await pathTo(world, invoiceId), digits);
    expect(visitor.cookie).toBeDefined();
  });

  test('a right one gives all back', async () => {
    const { path, digits } = await aLink();
    for (let round = 0; round < 4; round += 1) {
      for (let count = 0; count < 4; count += 1) await visitor.confirm(path, wrong(digits));
      visitor.cookie = undefined;
      await visitor.confirm(path, digits);
      expect(visitor.cookie).toBeDefined();
    }
  });

  test('nothing but the beginning, or the whole, is right', async () => {
    const { path, debtorId } = await aLink();
    const taxId = taxIdOf(debtorId);
    for (const typed of [taxId.slice(0, 3), taxId.slice(1, 5), `${taxId.slice(0, 4)}x`, `${taxId}0`])
      expect(location(await visitor.confirm(path, typed))).toBe(`${path}?m=nao-confere`);
    await visitor.confirm(path, ` ${taxId.slice(0, 3)}.${taxId.slice(3)} `);
    expect(visitor.cookie).toBeDefined();
  });

  test('letters of an alphanumeric CNPJ are taken in either case', async () => {
    const taxId = '12.ABC.345/01DE-35';
    const { path } = await aLink({
      invoiceId: 'NF-letters',
      debtor: aDebtor({ debtorId: 'letters', taxId, name: 'Bar do Tonho Ltda.' }),
    });
    expect((await visitor.get(path)).body).toContain('inputmode="text"');
    await visitor.confirm(path, '12ab');
    expect(visitor.cookie).toBeDefined();
  });

  test('an empty one is no try', async () => {
    const { path, digits } = await aLink();
    for (let count = 0; count < 20; count += 1) await visitor.confirm(path, '  ');
    await visitor.confirm(path, digits);
    expect(visitor.cookie).toBeDefined();
  });
});

describe('the session', () => {
  test('is a cookie that only this host and no script sees, for half an hour', async () => {
    const { path, digits } = await aLink();
    const { statusCode, headers, cookies } = await visitor.confirm(path, digits);
    expect({ statusCode, location: headers.location }).toEqual({ statusCode: 303, location: path });
    expect(cookies).toEqual([
      expect.stringMatching(/^__Host-sessao=[\w.-]+; Max-Age=1800; Path=\/; HttpOnly; SameSite=Lax; Secure$/),
    ]);
    expect((await visitor.get(path)).body).toContain('Olá, Maria!');
    await later(29);
    expect((await visitor.get(path)).body).toContain('Olá, Maria!');
    await later(2);
    expect((await visitor.get(path)).body).not.toMatch(TELLING);
  });

  test('of another debtor opens nothing, with a link or without', async () => {
    const [mine, theirs] = [await aLink(), await aLink()];
    await visitor.confirm(mine.path, mine.digits);
    expect((await visitor.get(theirs.path)).body).not.toMatch(TELLING);
    const csrf = await visitor.csrf(mine.path);
    const sent = await visitor.post(`${theirs.path}/nao-reconheco`, { csrf });
    expect(location(sent)).toBe(theirs.path);
    expect(((await world.debt(theirs.invoiceId)) as Debt).status).toBe('open');
  });

  test('cannot be made up, nor lengthened', async () => {
    const { path, digits } = await aLink();
    await visitor.confirm(path, digits);
    const [name, value = ''] = (visitor.cookie ?? '').split('=');
    const [until, nonce, signature] = value.split('.') as [string, string, string];
    const made = [
      '',
      'x',
      `${Number(until) + 60}.${nonce}.${signature}`,
      `${until}.${nonce}`,
      `${until}.${nonce}.${signature}.more`,
      `${until}.${nonce}.${'A'.repeat(signature.length)}`,
      `${until}.${nonce}x.${signature}`,
      `1e99.${nonce}.${signature}`,
    ];
    for (const forged of made) {
      visitor.cookie = `${name}=${forged}`;
      expect((await visitor.get(path)).body, forged).not.toMatch(TELLING);
    }
  });
});

describe('a form from elsewhere', () => {
  test.each<[string, Record<string, string | undefined>]>([
    ['with the origin of another site', { origin: 'https://golpe.example' }],
    ['with no origin of its own', { origin: 'null' }],
    ['that the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['that the browser calls of the same site', { 'sec-fetch-site': 'same-site' }],
  ])('%s is refused, with the right token too', async (_case, headers) => {
    const { path, digits, invoiceId } = await aLink();
    await visitor.confirm(path, digits);
    const csrf = await visitor.csrf(path);
    const { statusCode } = await visitor.post(`${path}/nao-reconheco`, { csrf }, headers);
    expect(statusCode).toBe(403);
    expect(((await world.debt(invoiceId)) as Debt).status).toBe('open');
    expect((await new Visitor(world).post(path, { digits }, headers)).statusCode).toBe(403);
  });

  test.each([
    ['without a token', {}],
    ['with an empty one', { csrf: '' }],
    ['with one that is made up', { csrf: 'A'.repeat(43) }],
  ])(
    '%s is refused, from an old browser that does not say where it comes from too',
    async (_case, fields) => {
      const { path, digits, invoiceId } = await aLink();
      await visitor.confirm(path, digits);
      const old = { origin: undefined, 'sec-fetch-site': undefined };
      expect((await visitor.post(`${path}/nao-reconheco`, fields, old)).statusCode).toBe(403);
      expect(((await world.debt(invoiceId)) as Debt).status).toBe('open');
    },
  );

  test('with the token of another session is refused', async () => {
    const { path, digits } = await aLink();
    await visitor.confirm(path, digits);
    const csrf = await visitor.csrf(path);
    const other = new Visitor(world);
    await other.confirm(path, digits);
    await other.get(path);
    await other.get(path);
    await other.confirm(path, digits);
    expect((await other.post(`${path}/nao-reconheco`, { csrf })).statusCode).toBe(403);
  });
});

describe('what billing supplies', () => {
  test('is text wherever it appears, and never markup', async () => {
    const given = {
      invoiceId: 'NF-<b>&"x"',
      description: MARKUP,
      debtor: aDebtor({
        debtorId: 'markup',
        name: `${MARKUP} Ltda.`,
        personType: 'company',
        taxId: '11.222.333/0001-81',
      }),
    };
    const { path } = await aLink(given);
    const asked = await visitor.get(path);
    await visitor.confirm(path, '1122');
    const pages = [asked, await visitor.get(path)];
    await visitor.ask(path, 'nao-reconheco', { texto: MARKUP });
    pages.push(await visitor.get(path), await visitor.get(`${path}?m=${encodeURIComponent(MARKUP)}`));
    for (const { body = '' } of pages) {
      expect(body).not.toMatch(/<script>alert|<img src=x|<b>/);
      // One script, ours; and nothing that runs by an attribute.
      expect(body.match(/<script/g)).toHaveLength(1);
      expect(body).not.toMatch(/<[^>]+\son\w+=/);
    }
    expect(pages[1]?.body).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&gt;&lt;img src=x onerror=alert(1)&gt;!',
    );
    expect(pages[1]?.body).toContain('NF-&lt;b&gt;&amp;&quot;x&quot;');
  });

  test('a code that is markup is never shown, for it pays nothing', async () => {
    const { path, digits } = await aLink({
      invoiceId: 'NF-code',
      bill: { pixCode: MARKUP, digitableLine: MARKUP.slice(0, 60), url: 'https://golpe.example/<script>' },
    });
    await visitor.confirm(path, digits);
    const { body = '' } = await visitor.get(path);
    expect(body).not.toMatch(/alert\(1\)|golpe/);
    expect(body).toContain('br.gov.bcb.pix');
  });
});

describe('answers', () => {
  test('load nothing from elsewhere, run nothing but what their policy names, and are kept by nobody', async () => {
    const { path, digits } = await aLink();
    await visitor.confirm(path, digits);
    for (const at of [path, '/conferir', '/d/nowhere']) {
      const { headers, body = '' } = await visitor.get(at);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'strict-transport-security': 'max-age=31536000',
      });
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      );
      expect(body).not.toMatch(
        /(?:src|href)="(?!\/|tel:|data:,|https:\/\/regua\.example|https:\/\/wa\.me|https:\/\/bebidasnordeste\.example\/privacidade")|url\(|@import/,
      );
      expect(body).not.toMatch(/ style="| on\w+="/);
    }
  });

  test('to HEAD are those to GET without a body, and set no cookie', async () => {
    const { path } = await aLink();
    const got = await visitor.get(path);
    const { statusCode, headers, body, cookies } = await visitor.send({ method: 'HEAD', path });
    expect({ statusCode, headers }).toEqual({ statusCode: got.statusCode, headers: got.headers });
    expect([body, cookies]).toEqual([undefined, undefined]);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s is no way to ask', async (method) => {
    const { path, digits, invoiceId } = await aLink();
    await visitor.confirm(path, digits);
    for (const at of [path, `${path}/nao-reconheco`, '/conferir']) {
      const { statusCode, headers } = await visitor.send({ method, path: at });
      expect({ statusCode, allow: headers.allow }).toEqual({ statusCode: 405, allow: 'GET, HEAD, POST' });
    }
    expect(((await world.debt(invoiceId)) as Debt).status).toBe('open');
  });

  test('looking at the address of a form does nothing', async () => {
    const { path, digits, invoiceId } = await aLink();
    await visitor.confirm(path, digits);
    for (const action of ['nao-reconheco', 'parar', 'pagar', 'aceitar'])
      expect(location(await visitor.get(`${path}/${action}`))).toBe(path);
    expect(((await world.debt(invoiceId)) as Debt).status).toBe('open');
  });
});

describe('a body', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded', origin: PUBLIC_URL };

  test.each<[string, Record<string, string>, string]>([
    ['of a megabyte', form, `digits=${'1'.repeat(1_000_000)}`],
    ['of JSON', { ...form, 'content-type': 'application/json' }, '{"digits":"1234"}'],
    ['of a file', { ...form, 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
    ['of no type', { origin: PUBLIC_URL }, 'digits=1234'],
    ['of bytes that are no text', form, '\u0000\ufffd%ff%fe=%00'],
    ['with a field ten thousand times', form, 'digits=1&'.repeat(10_000)],
  ])('%s confirms nothing and breaks nothing', async (_case, headers, body) => {
    const { path, digits } = await aLink();
    const sent = await visitor.send({ method: 'POST', path, headers, body });
    expect(sent.statusCode).toBe(303);
    expect(visitor.cookie).toBeUndefined();
    await visitor.confirm(path, digits);
    expect(visitor.cookie).toBeDefined();
  });

  test('whatever a form says, the answer is a page or a redirection', async () => {
    const { path, digits } = await aLink();
    await visitor.confirm(path, digits);
    const csrf = await visitor.csrf(path);
    const action = fc.constantFrom('prometer', 'aceitar', 'problema', 'nada', '__proto__', 'constructor');
    const field = fc.constantFrom('dia', 'oferta', 'total', 'texto', 'x');
    await fc.assert(
      fc.asyncProperty(
        action,
        fc.dictionary(field, fc.string({ unit: 'grapheme', maxLength: 1500 })),
        async (name, fields) => {
          const { statusCode } = await visitor.post(`${path}/${encodeURIComponent(name)}`, {
            ...fields,
            ...(name === 'problema' ? { texto: '' } : {}),
            csrf,
          });
          expect([303, 404]).toContain(statusCode);
        },
      ),
      { numRuns: 30 },
    );
  });
});

// Last, for time goes on for all of them.
test('a link is over after ninety days, and not before', async () => {
  const { path } = await aLink();
  const given = world.clock.now();
  const day = 24 * 60 * 60_000;
  await world.clock.runUntil(given + 90 * day);
  expect((await visitor.get(path)).statusCode).toBe(200);
  await world.clock.runUntil(given + 91 * day);
  expect((await visitor.get(path)).statusCode).toBe(404);
});
