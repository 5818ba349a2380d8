import { afterEach, beforeEach, expect, test } from 'vitest';
import { PUBLIC_URL } from '#sandbox/deployment/deployment.ts';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { isOptedOut } from '#test/builders/opted-out.ts';
import { pathTo, Visitor } from '#test/builders/visitor.ts';
import { TestWorld } from '#test/builders/world.ts';

const EMAIL = 'maria@exemplo.example';
const PHONE = '+5585999000001';

let world: TestWorld;
let path: string;
beforeEach(async () => {
  world = await TestWorld.start();
  const debtor = aDebtor({ debtorId: 'cli-1', emails: ['outra@exemplo.example'] });
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1', debtor }));
  await world.runUntil('2026-05-03T12:00:00-03:00');
  const [mail] = world.emailsOf('NF-1');
  path = new RegExp(`${PUBLIC_URL}(/d/[0-9A-Za-z]{21})`).exec(mail?.text ?? '')?.[1] ?? '';
});
afterEach(() => world.close());

const say = (visitor: Visitor, headers?: object) =>
  visitor.send({
    method: 'POST',
    path: `${path}/engano`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: '',
  });

test('who got a message by mistake stops it with one button, without saying who they are', async () => {
  const visitor = new Visitor(world);
  const { body = '' } = await visitor.get(path);
  expect(body).toContain('Não sou eu, recebi por engano');
  expect((await say(visitor)).headers.location).toBe(`${path}?m=engano`);
  expect(await visitor.text(`${path}?m=engano`)).toContain(
    'Não enviaremos mais mensagens para este endereço',
  );

  expect(await isOptedOut(EMAIL)).toBe(true);
  // Only the address at which it came: the debtor is still reached at the others.
  expect(await isOptedOut(PHONE)).toBe(false);
  expect(await isOptedOut('outra@exemplo.example')).toBe(false);
  expect((await world.debtor('cli-1')).contacts).toContainEqual(
    expect.objectContaining({ value: EMAIL, validity: 'invalid' }),
  );
  await world.runUntil('2026-05-22T12:00:00-03:00');
  const [, ...further] = world.emailsOf('NF-1').map(({ to }) => to.join());
  expect(further.length).toBeGreaterThan(0);
  expect(further).not.toContain(EMAIL);
});

test('billing hears once which contact is wrong, and nothing that names it', async () => {
  const visitor = new Visitor(world);
  await say(visitor);
  await say(visitor);
  const { fingerprint } = (await world.debtor('cli-1')).contacts.find(({ value }) => value === EMAIL) ?? {};
  expect(world.eventsOf('NF-1', 'ContactInvalidated.v1').map(({ detail }) => detail)).toEqual([
    expect.objectContaining({ debtorId: 'cli-1', kind: 'email', reason: 'wrong-person', fingerprint }),
  ]);
  expect(world.eventsOf('NF-1', 'ContactOptedOut.v1').map(({ detail }) => detail)).toEqual([
    expect.objectContaining({ channel: 'email', by: 'wrong-person' }),
  ]);
  expect(JSON.stringify(world.events)).not.toContain('maria@');
});

test('a form of another site stops nothing', async () => {
  const visitor = new Visitor(world);
  expect(
    (await say(visitor, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).statusCode,
  ).toBe(403);
  expect(await isOptedOut(EMAIL)).toBe(false);
});

test('a link that a page has, and no message, has no such button', async () => {
  path = await pathTo(world, 'NF-1');
  const visitor = new Visitor(world);
  expect((await visitor.get(path)).body).not.toContain('recebi por engano');
  await say(visitor);
  expect(await isOptedOut(EMAIL)).toBe(false);
});

test('a link whose place was changed opens nothing', async () => {
  const first = path[3] as string;
  const changed = `/d/${first === '0' ? '1' : String.fromCharCode(first.charCodeAt(0) - 1)}${path.slice(4)}`;
  expect((await new Visitor(world).get(changed)).statusCode).toBe(404);
});
