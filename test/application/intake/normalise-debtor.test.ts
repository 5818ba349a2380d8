import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contactFingerprints } from '#adapters/aws/pseudonyms.ts';
import { changeDebtor, findDebtor, putDebtor } from '#adapters/table/debtors.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
});
afterEach(() => world.close());

const debtor = aDebtor({ debtorId: 'cli-1' });
const invoice = anInvoice({ invoiceId: 'NF-1', debtor });

const known = async (): Promise<Debtor> => (await findDebtor(CREDITOR, 'cli-1')) as Debtor;
const values = async () => (await known()).contacts.map(({ value }) => value);
const issue = (given: object, changed: object = {}) =>
  world.billing('InvoiceIssued.v1', { ...invoice, ...given, debtor: { ...debtor, ...changed } });
const update = (detail: object) =>
  world.billing('ContactUpdated.v1', {
    creditorId: CREDITOR,
    debtorId: 'cli-1',
    updatedAt: '2026-04-25T10:00:00-03:00',
    ...detail,
  });
/** Time for the queue to be emptied, an hour of it. */
const settle = () => world.runUntil(new Date(Date.parse(world.now()) + 60 * 60_000).toISOString());

describe('the contacts of an invoice', () => {
  test('are read, each once and the better first, and say how far they can be trusted', async () => {
    await issue(
      {},
      {
        emails: ['financeiro@exemplo.example', 'MARIA@exemplo.example'],
        phones: ['85 3333-1234', '+55 85 99900-0001'],
      },
    );
    await settle();

    expect((await known()).contacts).toEqual([
      expect.objectContaining({ kind: 'email', value: 'maria@exemplo.example', takesSms: false }),
      expect.objectContaining({ kind: 'email', value: 'financeiro@exemplo.example' }),
      expect.objectContaining({
        kind: 'phone',
        value: '+5585999000001',
        takesSms: true,
        whatsApp: 'unknown',
      }),
      expect.objectContaining({ kind: 'phone', value: '+558533331234', takesSms: false }),
    ]);
    expect((await known()).quality).toBe(90);
    expect(world.eventsOf('NF-1', 'ContactInvalidated.v1')).toEqual([]);
  });

  test('that cannot be used or look wrong are reported to billing once, by their fingerprint and never in clear', async () => {
    const wrong = { email: 'maria@gmial.com', phone: '(85) 9990-0001', phones: ['(85) 99999-9999'] };
    for (let delivery = 0; delivery < 2; delivery += 1) await issue({}, wrong);
    await settle();

    const published = world.eventsOf('NF-1', 'ContactInvalidated.v1').map(({ detail }) => detail);
    const mark = await contactFingerprints(CREDITOR);
    expect(published.map(({ kind, reason, fingerprint }) => [kind, reason, fingerprint]).sort()).toEqual([
      ['email', 'has a domain that looks like a slip of gmail.com', mark('maria@gmial.com')],
      ['phone', 'has one digit repeated, as a made-up number has', mark('(85) 99999-9999')],
      ['phone', 'is a mobile number without its ninth digit', mark('(85) 9990-0001')],
    ]);
    expect(JSON.stringify(published)).not.toMatch(/gmial|9990|99999/);
    expect(await values()).toEqual(['maria@gmial.com', '+5585999999999']);
    expect((await known()).quality).toBe(25);
    expect((await known()).contacts[0]?.fingerprint).toBe(mark('maria@gmial.com'));
  });

  test('of the invoice that was issued last win, in whatever order they come', async () => {
    const older = { issuedAt: '2026-04-20T09:00:00-03:00', invoiceId: 'NF-0' };
    await issue({ issuedAt: '2026-04-24T09:00:00-03:00' }, { email: 'nova@exemplo.example' });
    await settle();
    await issue(older, { email: 'velha@exemplo.example' });
    await settle();

    expect(await values()).toEqual(['nova@exemplo.example', '+5585999000001']);
    expect((await world.debt('NF-0'))?.status).toBe('open');
  });

  test('are taken over from the same invoice that comes again', async () => {
    await issue({});
    await settle();
    await issue({}, { email: 'outra@exemplo.example' });
    await settle();

    expect(await values()).toEqual(['outra@exemplo.example', '+5585999000001']);
    expect(world.eventsOf('NF-1', 'DebtOpened.v1')).toHaveLength(1);
    expect(world.deadLetters).toEqual([]);
  });

  test('keep what was learnt of them, and those that others found stay', async () => {
    await issue({});
    await settle();
    await changeDebtor(CREDITOR, 'cli-1', (one) => ({
      ...one,
      contacts: [
        ...one.contacts.map((contact) => ({
          ...contact,
          validity: 'valid' as const,
          checkedAt: '2026-04-25T13:00:00.000Z',
        })),
        {
          kind: 'phone' as const,
          value: '+5585999000009',
          source: 'enrichment' as const,
          validity: 'unknown' as const,
          takesSms: true,
          whatsApp: 'yes' as const,
        },
      ],
    }));
    await issue({ invoiceId: 'NF-2' }, { phone: '(85) 99900-0002' });
    await settle();

    expect((await known()).contacts.map(({ value, validity }) => [value, validity])).toEqual([
      ['maria@exemplo.example', 'valid'],
      ['+5585999000002', 'unknown'],
      ['+5585999000009', 'unknown'],
    ]);
  });

  test('of an erased debtor are not written again by an invoice that comes again', async () => {
    await issue({});
    await settle();
    await world.erase('cli-1');
    await issue({});
    await settle();

    expect(await findDebtor(CREDITOR, 'cli-1')).toBeUndefined();
    expect(world.deadLetters).toEqual([]);
  });

  test('an opt-out that came from elsewhere survives an invoice that knows nothing of it', async () => {
    await issue({}, { optOuts: ['sms'] });
    await settle();
    await changeDebtor(CREDITOR, 'cli-1', (one) => ({ ...one, optOuts: [...one.optOuts, 'email'] }));
    await issue({ invoiceId: 'NF-2' }, { optOuts: [], overIndebted: true });
    await settle();

    expect(await known()).toMatchObject({ optOuts: ['sms', 'email'], overIndebted: true });
  });
});

test('a write that was decided on what has changed since is not made', async () => {
  await issue({});
  await settle();
  const seen = await known();
  await changeDebtor(CREDITOR, 'cli-1', (one) => ({ ...one, optOuts: ['email'] }));

  expect(await putDebtor({ ...seen, tags: ['vip'] }, seen)).toBeUndefined();
  expect(await putDebtor({ ...seen, tags: ['vip'] }, undefined)).toBeUndefined();
  expect(await known()).toMatchObject({ optOuts: ['email'], tags: [] });
});

describe('updates of contacts', () => {
  beforeEach(async () => {
    await issue({ issuedAt: '2026-04-25T08:00:00-03:00' });
    await settle();
  });

  test('take the place of what billing said before, and leave what they do not mention', async () => {
    await update({ emails: ['nova@exemplo.example'], uf: 'AC', optIns: ['whatsapp'], tags: ['vip'] });
    await settle();

    expect(await values()).toEqual(['nova@exemplo.example', '+5585999000001']);
    expect(await known()).toMatchObject({
      name: 'Maria das Dores Lima',
      uf: 'AC',
      optIns: ['whatsapp'],
      tags: ['vip'],
      updatedAt: '2026-04-25T13:00:00.000Z',
    });
  });

  test('delivered twice change it once, and an older one that comes later changes nothing', async () => {
    await update({ phones: ['(85) 99900-0002'], overIndebted: false });
    await settle();
    const once = await known();
    await update({ phones: ['(85) 99900-0002'], overIndebted: false });
    await update({
      phones: ['(85) 99900-0003'],
      overIndebted: true,
      updatedAt: '2026-04-25T09:59:59-03:00',
    });
    await settle();

    expect(await known()).toEqual(once);
    expect(world.deadLetters).toEqual([]);
  });

  test('that come in the wrong order about different things are both taken', async () => {
    await update({ phones: ['(85) 99900-0002'] });
    await settle();
    await update({
      emails: ['nova@exemplo.example'],
      overIndebted: true,
      optOuts: ['sms'],
      updatedAt: '2026-04-25T09:00:00-03:00',
    });
    await settle();

    expect(await values()).toEqual(['nova@exemplo.example', '+5585999000002']);
    expect(await known()).toMatchObject({ overIndebted: true, optOuts: ['sms'] });
  });

  test('from a clock that runs ahead do not keep out what comes next', async () => {
    await update({ uf: 'AC', updatedAt: '2031-01-01T00:00:00.000Z' });
    await settle();
    await update({ uf: 'SP', updatedAt: world.now() });
    await settle();

    expect(await known()).toMatchObject({ uf: 'SP' });
  });

  test('with an address that cannot be used are for a person, and the rest holds already', async () => {
    await update({ emails: ['maria@', 'boa@exemplo.example'], optOuts: ['whatsapp'] });
    await settle();

    expect(world.deadLetters.map(({ reason }) => reason)).toEqual(['emails: one has nothing after the @']);
    expect(await known()).toMatchObject({ optOuts: ['whatsapp'] });
    expect(await values()).toEqual(['boa@exemplo.example', '+5585999000001']);
  });

  test.each<[string, object, RegExp]>([
    ['nothing new', {}, /^emails: must give something new/],
    ['a fact that there is none of', { age: 40 }, /age/],
    ['a state that is none', { uf: 'XX' }, /^uf: /],
    ['another creditor', { creditorId: 'nobody', uf: 'CE' }, /^creditorId: is not in config/],
  ])('with %s are for a person', async (_case, detail, reason) => {
    await update(detail);
    await settle();

    expect(world.deadLetters[0]?.reason).toMatch(reason);
  });
});

describe('updates of a debtor that is not known', () => {
  test('wait for its invoice', async () => {
    await update({ uf: 'AC', updatedAt: '2026-04-25T09:00:00-03:00' });
    await world.runUntil('2026-04-25T09:04:00-03:00');
    await issue({ issuedAt: '2026-04-25T08:00:00-03:00' });
    await world.runUntil('2026-04-25T14:00:00-03:00');

    expect(await known()).toMatchObject({ uf: 'AC' });
    expect(world.deadLetters).toEqual([]);
  });

  test('are kept for a person when it never comes', async () => {
    await update({ uf: 'AC' });
    await world.runUntil();

    expect(world.deadLetters.map(({ reason }) => reason)).toEqual([
      'debtorId: no invoice of such a debtor was issued',
    ]);
  });
});
