import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findContactBudget } from '#adapters/table/contact-budget.ts';
import { listUnpaid } from '#adapters/table/unpaid-debts.ts';
import { sesEvent } from '#test/builders/feedback.ts';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { isOptedOut } from '#test/builders/opted-out.ts';
import { cpfOf } from '#test/builders/tax-id.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const debtor = aDebtor({ debtorId: 'cli-1' });
const twin = aDebtor({ debtorId: 'cli-2', taxId: debtor.taxId, email: 'outra@exemplo.example' });
/** As the table has them. */
const digits = (taxId: string): string => taxId.replace(/\D/g, '');
const RIGHT = digits(cpfOf('the right one'));

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1', debtor }));
  await world.runUntil('2026-04-27T12:00:00-03:00');
});
afterEach(() => world.close());

const OTHER = '2026-06-09';
const issueTwin = () =>
  world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-2', debtor: twin, dueDate: OTHER }));
const updateContact = (given: object) =>
  world.billing('ContactUpdated.v1', {
    creditorId: CREDITOR,
    debtorId: 'cli-1',
    updatedAt: world.now(),
    ...given,
  });
const consent = (given: object = {}) =>
  world.billing('ContactConsentGiven.v1', {
    creditorId: CREDITOR,
    debtorId: 'cli-1',
    channel: 'email',
    address: debtor.email,
    proof: 'recording-1',
    givenAt: world.now(),
    ...given,
  });
/** The channel reports of the last e-mail about NF-1. */
const report = (type: 'Complaint' | 'Bounce') => {
  const sent = world.emailsOf('NF-1').at(-1);
  if (!sent) throw new RangeError('no e-mail was sent');
  const { messageId, to, tags } = sent;
  const timestamp = new Date(world.clock.now()).toISOString();
  const message = { messageId, debtId: tags.debtId ?? '', step: tags.step ?? '', to: to[0] ?? '' };
  world.feedback(sesEvent(type, message, { timestamp }));
};
const channelsOf = (invoiceId: string) =>
  world.eventsOf(invoiceId, 'MessageSent.v1').map(({ detail }) => detail.channel);

describe('an opt-out', () => {
  test('is of the person: it closes the channel for a debtor id that is known already', async () => {
    await issueTwin();
    await world.runUntil('2026-04-28T12:00:00-03:00');
    await updateContact({ optOuts: ['email'] });
    await world.runUntil('2026-06-10T20:00:00-03:00');

    expect(channelsOf('NF-2').length).toBeGreaterThan(0);
    expect(channelsOf('NF-2')).not.toContain('email');
  });

  test('is of the person: it closes the channel for a debtor id that comes later', async () => {
    await updateContact({ optOuts: ['email'] });
    await world.runUntil('2026-04-28T12:00:00-03:00');
    await issueTwin();
    await world.runUntil('2026-06-10T20:00:00-03:00');

    expect(channelsOf('NF-2').length).toBeGreaterThan(0);
    expect(channelsOf('NF-2')).not.toContain('email');
  });

  test('is lifted by a proven consent, under every debtor id, until the next opt-out', async () => {
    await issueTwin();
    await updateContact({ optOuts: ['email'] });
    await world.runUntil('2026-04-28T12:00:00-03:00');
    await consent();
    await world.runUntil('2026-04-29T12:00:00-03:00');
    for (const id of ['cli-1', 'cli-2'])
      expect((await world.debtor(id)).consents).toMatchObject({ email: { proof: 'recording-1' } });

    await world.runUntil('2026-05-03T12:00:00-03:00');
    expect(channelsOf('NF-1')).toEqual(['email']);
    await updateContact({ optOuts: ['email'] });
    await world.runUntil('2026-05-07T12:00:00-03:00');
    expect(channelsOf('NF-1').slice(1)).not.toContain('email');
  });

  test('of an address is lifted by a proven consent to this creditor and channel, and holds again when repeated', async () => {
    await world.runUntil('2026-05-03T12:00:00-03:00');
    const complain = async () => {
      report('Complaint');
      await world.runUntil(new Date(world.clock.now() + 60_000).toISOString());
    };
    await complain();
    expect(await isOptedOut('maria@exemplo.example')).toBe(true);

    await consent();
    await world.runUntil('2026-05-04T12:00:00-03:00');
    expect(await isOptedOut('maria@exemplo.example')).toBe(false);
    await world.runUntil('2026-05-06T20:00:00-03:00');
    expect(world.emailsOf('NF-1').length).toBeGreaterThan(1);

    await complain();
    expect(await isOptedOut('maria@exemplo.example')).toBe(true);
    const ids = world.eventsOf('NF-1', 'ContactOptedOut.v1').map(({ detail }) => detail.eventId);
    expect(new Set(ids).size).toBe(2);
  });

  test('is not lifted by billing stating the address again', async () => {
    await world.runUntil('2026-05-03T12:00:00-03:00');
    report('Complaint');
    await world.runUntil('2026-05-03T13:00:00-03:00');
    await updateContact({ emails: [debtor.email] });
    await world.runUntil('2026-05-04T12:00:00-03:00');

    expect(await isOptedOut('maria@exemplo.example')).toBe(true);
  });
});

test.each([
  ['an address that is none', { address: 'maria' }, 'address'],
  ['another proof for the same instant', { proof: 'recording-2' }, 'proof'],
])('a consent with %s is refused', async (_, given, reason) => {
  const givenAt = '2026-04-27T11:00:00-03:00';
  await consent({ givenAt });
  await consent({ givenAt, ...given });
  await world.runUntil('2026-04-28T12:00:00-03:00');
  expect(world.deadLetters).toMatchObject([{ reason: expect.stringContaining(reason) }]);
});

describe('an address that bounced', () => {
  beforeEach(async () => {
    await world.runUntil('2026-05-03T12:00:00-03:00');
    report('Bounce');
    await world.runUntil('2026-05-03T13:00:00-03:00');
    expect(validity(await world.debtor('cli-1'))).toBe('invalid');
  });
  const validity = ({ contacts }: Awaited<ReturnType<TestWorld['debtor']>>) =>
    contacts.find(({ kind }) => kind === 'email')?.validity;

  test('is used again when billing states it anew', async () => {
    await updateContact({ emails: [debtor.email] });
    await world.runUntil('2026-05-03T14:00:00-03:00');
    expect(validity(await world.debtor('cli-1'))).toBe('unknown');
  });

  test('is not used again because an older statement comes late, or another invoice names it', async () => {
    await updateContact({ emails: [debtor.email], updatedAt: '2026-05-01T12:00:00-03:00' });
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-3', debtor, dueDate: OTHER }));
    await world.runUntil('2026-05-03T14:00:00-03:00');
    expect(validity(await world.debtor('cli-1'))).toBe('invalid');
  });
});

describe('a wrong CPF that is corrected', () => {
  const correct = (given: object = {}) =>
    world.billing('TaxIdCorrected.v1', {
      creditorId: CREDITOR,
      debtorId: 'cli-1',
      taxId: RIGHT,
      correctedAt: world.now(),
      ...given,
    });
  const unpaidOf = async (debtorId: string) =>
    (await listUnpaid({ creditorId: CREDITOR, debtorId })).debtorIds;

  test('takes the debts and what was sent about them to the right person', async () => {
    await issueTwin();
    await world.runUntil('2026-05-03T12:00:00-03:00');
    expect(await unpaidOf('cli-1')).toEqual(['cli-1', 'cli-2']);
    const before = (await findContactBudget(digits(debtor.taxId))).contacts;
    expect(Object.keys(before)).toHaveLength(1);

    await correct();
    await world.runUntil('2026-05-03T13:00:00-03:00');
    expect((await world.debtor('cli-1')).taxId).toBe(RIGHT);
    expect(await unpaidOf('cli-1')).toEqual(['cli-1']);
    expect(await unpaidOf('cli-2')).toEqual(['cli-2']);
    expect((await findContactBudget(RIGHT)).contacts).toEqual(before);
    expect((await findContactBudget(digits(debtor.taxId))).contacts).toEqual({});
  });

  test('joins what the right person owes already, with what they wish', async () => {
    const right = aDebtor({ debtorId: 'cli-9', taxId: RIGHT, optOuts: ['sms'] });
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-9', debtor: right }));
    await correct();
    await correct();
    await world.runUntil('2026-04-28T12:00:00-03:00');

    expect(await unpaidOf('cli-9')).toEqual(['cli-9', 'cli-1']);
    expect((await world.debtor('cli-1')).optOuts).toContain('sms');
    expect(world.deadLetters).toEqual([]);
  });

  test('takes superendividamento that was said of this debtor to the right person, and off the wrong one', async () => {
    await updateContact({ overIndebted: true });
    await world.runUntil('2026-04-28T12:00:00-03:00');
    expect(await findContactBudget(digits(debtor.taxId))).toMatchObject({ overIndebted: true });

    await correct();
    await correct();
    await world.runUntil('2026-04-28T13:00:00-03:00');
    expect(await findContactBudget(RIGHT)).toMatchObject({ overIndebted: true });
    expect(await findContactBudget(digits(debtor.taxId))).toMatchObject({ overIndebted: false });
  });

  test('leaves superendividamento with the other number when it was said of that person too', async () => {
    await issueTwin();
    await updateContact({ overIndebted: true });
    await updateContact({ debtorId: 'cli-2', overIndebted: true });
    await world.runUntil('2026-04-28T12:00:00-03:00');

    await correct();
    await world.runUntil('2026-04-28T13:00:00-03:00');
    for (const taxId of [RIGHT, digits(debtor.taxId)])
      expect(await findContactBudget(taxId)).toMatchObject({ overIndebted: true });
  });

  test('lets the next invoice come with the right one', async () => {
    await correct();
    await world.runUntil('2026-04-28T12:00:00-03:00');
    const invoice = anInvoice({ invoiceId: 'NF-3', debtor: { ...debtor, taxId: RIGHT } });
    await world.billing('InvoiceIssued.v1', invoice);
    await world.runUntil('2026-04-29T12:00:00-03:00');

    expect((await world.debt('NF-3'))?.status).toBe('open');
    expect(world.deadLetters).toEqual([]);
  });

  test.each([
    ['one that is wrong too', { taxId: '111.111.111-11' }, 'taxId'],
    ['another one for the same instant', { taxId: cpfOf('yet another') }, 'taxId: another one'],
    ['one of a debtor whom nobody knows', { debtorId: 'nobody' }, 'debtorId'],
  ])('is not replaced by %s', async (_, given, reason) => {
    const correctedAt = '2026-04-27T11:00:00-03:00';
    await correct({ correctedAt });
    await correct({ correctedAt, ...given });
    await world.runUntil('2026-05-20T12:00:00-03:00');
    expect((await world.debtor('cli-1')).taxId).toBe(RIGHT);
    expect(world.deadLetters).toMatchObject([{ reason: expect.stringContaining(reason) }]);
  });

  test('stays corrected when an older correction comes late', async () => {
    await correct();
    await correct({ taxId: cpfOf('an older one'), correctedAt: '2026-04-26T11:00:00-03:00' });
    await world.runUntil('2026-04-28T12:00:00-03:00');
    expect((await world.debtor('cli-1')).taxId).toBe(RIGHT);
  });
});
