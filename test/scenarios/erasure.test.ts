import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { marksOf, sealOf } from '#adapters/aws/pseudonyms.ts';
import {
  caseTextKey,
  contactBudgetKey,
  debtIdOf,
  debtorKey,
  personErasedKey,
  personKey,
  rawNotices,
} from '#adapters/table/keys.ts';
import type { CreditorEventDetail } from '#schemas/events/regua.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { isOptedOut } from '#test/builders/opted-out.ts';
import { cpfOf } from '#test/builders/tax-id.ts';
import { pathTo, Visitor, withPage } from '#test/builders/visitor.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const TAX_ID = cpfOf('maria').replace(/\D/g, '');
const EMAIL = 'maria@exemplo.example';
const debtor = aDebtor({ debtorId: 'cli-1', taxId: TAX_ID, tags: ['bar'] });

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
});
afterEach(() => world.close());

const later = (minutes = 10) =>
  world.runUntil(new Date(Date.parse(world.now()) + minutes * 60_000).toISOString());
const issue = async (invoiceId: string, given: object = {}) => {
  await world.billing(
    'InvoiceIssued.v1',
    anInvoice({ invoiceId, debtor, description: 'Chope da Maria', ...given }),
  );
  await later();
};
const pay = async (invoiceId: string) => {
  await world.webhook(aPayment({ id: `p-${invoiceId}`, invoiceId, amount: 100_000, paidAt: world.now() }));
  await later();
};
const askErasure = async (given: object = {}) => {
  const request = { creditorId: CREDITOR, debtorId: 'cli-1', requestId: 'lgpd-1', requestedAt: world.now() };
  await world.billing('ErasureRequested.v1', { ...request, ...given });
  await later();
};
const erased = () => {
  const all = world.events.filter(({ type }) => (type as string) === 'DebtorErased.v1');
  return [
    ...new Map(all.map(({ detail }) => [detail.eventId, detail])).values(),
  ] as unknown as CreditorEventDetail<'DebtorErased.v1'>[];
};
const debt = async (invoiceId: string) => (await world.debt(invoiceId)) as Debt;
/** Everything in the table, as text, but for what could not be taken: it goes after 14 days, as in its queue. */
const table = () => JSON.stringify(world.aws.itemsOf(process.env.TABLE_NAME ?? ''));

describe('the erasure of a person who owes nothing', () => {
  test('takes away all that names them, keeps the books, and says what is kept and by which law', async () => {
    const { path } = await withPage(world, {
      invoiceId: 'NF-1',
      debtor,
      description: 'Chope da Maria',
    });
    const visitor = new Visitor(world);
    await visitor.confirm(path, TAX_ID.slice(0, 4));
    await visitor.ask(path, 'problema', { texto: 'A caixa veio quebrada, assina Maria' });
    const about = { creditorId: CREDITOR, invoiceId: 'NF-1', number: 1, answeredAt: world.now() };
    await world.billing('CaseAnswered.v1', { ...about, outcome: 'upheld' });
    await later();
    await issue('NF-2', { dueDate: '2026-05-06' });
    for (const invoiceId of ['NF-1', 'NF-2']) await pay(invoiceId);
    expect(table()).toMatch(/Maria/);
    expect(table()).toContain(TAX_ID);

    await askErasure();
    expect(await world.item(debtorKey(CREDITOR, 'cli-1'))).toBeUndefined();
    expect(await world.itemsOf(debtorKey(CREDITOR, 'cli-1').pk)).toEqual([]);
    const marks = await marksOf('tax-id', TAX_ID);
    // That they were erased, for the day on which they ask.
    const left = { ...personErasedKey(CREDITOR, marks.newest, 'cli-1'), debtorId: 'cli-1' };
    expect(await world.itemsOf(personKey(CREDITOR, marks.newest))).toEqual([left]);
    expect(await world.item(contactBudgetKey(marks.newest))).toBeUndefined();
    expect(await world.itemsOf(rawNotices('sandbox', 'p-NF-1'))).toEqual([]);
    expect(
      await world.item(
        caseTextKey({ creditorId: CREDITOR, debtorId: 'cli-1' }, debtIdOf(CREDITOR, 'NF-1'), 1),
      ),
    ).toBeUndefined();
    expect(table()).not.toMatch(/Maria|quebrada|exemplo\.example|99900/);
    expect(table()).not.toContain(TAX_ID);
    expect(await debt('NF-1')).toMatchObject({ status: 'settled', amount: 100_000, debtorId: 'cli-1' });
    expect(Object.keys((await debt('NF-1')).payments)).toEqual(['sandbox/p-NF-1']);

    const [event, ...more] = erased();
    expect(more).toEqual([]);
    expect(event).toMatchObject({ reach: 'whole', owed: [], requestId: 'lgpd-1', otherDebtorIds: [] });
    expect(event?.kept.map(({ what }) => what)).toEqual(expect.arrayContaining(['ledger', 'backups']));
    for (const { basis } of event?.kept ?? []) expect(basis).toMatch(/^(LGPD art\. \d+|Lei )/);
    expect(event?.statement).toContain('Eliminamos os seus dados pessoais');
    expect(event?.proof).toBe(await sealOf(event?.statement ?? ''));
    expect(JSON.stringify(event)).not.toMatch(/Maria|exemplo/);
    expect(world.deadLetters).toEqual([]);
  });

  test('is about every debtor id of theirs with the creditor', async () => {
    await issue('NF-1');
    await issue('NF-2', { debtor: aDebtor({ debtorId: 'cli-2', taxId: TAX_ID }) });
    for (const invoiceId of ['NF-1', 'NF-2']) await pay(invoiceId);
    await askErasure();
    expect(erased()[0]?.otherDebtorIds).toEqual(['cli-2']);
    for (const id of ['cli-1', 'cli-2']) expect(await world.itemsOf(debtorKey(CREDITOR, id).pk)).toEqual([]);
    expect(table()).not.toContain(TAX_ID);
  });

  test('is done once, however often the request comes', async () => {
    await issue('NF-1');
    await pay('NF-1');
    await askErasure();
    await askErasure();
    await askErasure({ requestId: 'lgpd-2' });
    expect(erased().map(({ requestId }) => requestId)).toEqual(['lgpd-1', 'lgpd-2']);
    expect(world.deadLetters).toEqual([]);
  });

  test('of somebody who is not known is kept for a person', async () => {
    await askErasure({ debtorId: 'nobody' });
    await later(60);
    expect(erased()).toEqual([]);
    expect(world.deadLetters.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('no invoice of such a debtor was issued'),
    ]);
  });

  test('names the files of banks in which their payments are, and leaves these as they came', async () => {
    await issue('NF-1');
    const paid = { creditorId: CREDITOR, invoiceId: 'NF-1', amount: 100_000, method: 'boleto' };
    const { recordPayment } = await import('#application/payments/record-payment.ts');
    await recordPayment({
      ...{ ...paid, method: 'boleto' as const },
      paymentId: '341/111-12345/00000123/2026-04-25/100000/1',
      paidAt: world.now(),
      receivedAt: world.now(),
    });
    await later();
    await askErasure();
    const [event] = erased();
    expect(event?.returnFiles).toEqual([{ source: '341/111-12345', paidOn: '2026-04-25' }]);
    expect(event?.kept.map(({ what }) => what)).toContain('bank-return-files');
  });
});

describe('after an erasure', () => {
  const erase = async () => {
    await issue('NF-1');
    const path = await pathTo(world, 'NF-1');
    await pay('NF-1');
    await later(60);
    await askErasure();
    expect(erased()).toHaveLength(1);
    return path;
  };

  test('a replay of everything that billing had sent brings nothing back', async () => {
    const update = {
      ...{ creditorId: CREDITOR, debtorId: 'cli-1', phones: ['(85) 99900-0002'], tags: ['velho'] },
      updatedAt: world.now(),
    };
    const invoices = [anInvoice({ invoiceId: 'NF-1', debtor }), anInvoice({ invoiceId: 'NF-0', debtor })];
    await erase();
    for (const invoice of invoices) await world.billing('InvoiceIssued.v1', invoice);
    await world.billing('ContactUpdated.v1', update);
    await later(60);
    expect(await world.item(debtorKey(CREDITOR, 'cli-1'))).toBeUndefined();
    expect(table()).not.toMatch(/Maria|99900/);
    // One that never came before is for a person: it may still be owed.
    expect(await world.debt('NF-0')).toBeUndefined();
    expect(world.deadLetters.map(({ reason }) => reason)).toContainEqual(
      expect.stringMatching(/^issuedAt: is before the data of this debtor was erased/),
    );
  });

  test('nothing is left of what had been refused about the person or their invoice, and others keep theirs', async () => {
    await issue('NF-1');
    const about = { creditorId: CREDITOR, invoiceId: 'NF-1' };
    const stranger = aDebtor({ debtorId: 'cli-9', taxId: cpfOf('joao').replace(/\D/g, ''), name: 'João' });
    await world.billing('InvoiceIssued.v1', { ...anInvoice({ invoiceId: 'NF-7', debtor }), amount: -1 });
    await world.billing('InvoiceIssued.v1', {
      ...anInvoice({ invoiceId: 'NF-8', debtor: stranger }),
      amount: -1,
    });
    await world.billing('DisputeRaised.v1', { ...about, kind: 'none', text: 'assina Maria' });
    await later();
    expect(table().match(/"DEADLETTER#/g)).toHaveLength(3);
    await pay('NF-1');
    await later(60);
    await askErasure();
    expect(erased()[0]?.erased).toContain('refused-inputs');
    expect(table()).not.toMatch(/Maria/);
    expect(table().match(/"DEADLETTER#/g)).toHaveLength(1);
    expect(table()).toContain('João');
  });

  test('a new invoice is new data, is collected, and old events add nothing to it', async () => {
    const old = {
      creditorId: CREDITOR,
      debtorId: 'cli-1',
      phones: ['(85) 99900-0009'],
      updatedAt: world.now(),
    };
    const path = await erase();
    await issue('NF-2', {
      issuedAt: world.now(),
      dueDate: '2026-05-20',
      debtor: { ...debtor, phone: undefined },
    });
    await world.billing('ContactUpdated.v1', old);
    await world.billing('CollectionPaused.v1', {
      ...{ creditorId: CREDITOR, debtorId: 'cli-1', pauseId: 'old', reason: 'other' },
      pausedAt: '2026-04-25T09:00:00-03:00',
    });
    await world.runUntil('2026-05-22T15:00:00-03:00');
    expect((await world.debtor('cli-1')).contacts.map(({ value }) => value)).toEqual([EMAIL]);
    expect(world.remindersOf('NF-2').length).toBeGreaterThan(0);
    expect((await new Visitor(world).get(path)).statusCode).toBe(404);
    expect((await new Visitor(world).get(await pathTo(world, 'NF-2'))).statusCode).toBe(200);
  });

  test('an opt-out of an address and a closed channel stay, and a consent of before is over', async () => {
    await issue('NF-1', { debtor: { ...debtor, optOuts: ['sms'] } });
    const { optOut, addressMark } = await import('#adapters/table/addresses.ts');
    await optOut(await addressMark(EMAIL), 'reply', world.now());
    await later();
    await world.billing('ContactConsentGiven.v1', {
      ...{ creditorId: CREDITOR, debtorId: 'cli-1', channel: 'email', address: EMAIL },
      ...{ proof: 'form-1', givenAt: world.now() },
    });
    await later();
    expect(await isOptedOut(EMAIL)).toBe(false);
    await pay('NF-1');
    await askErasure();
    expect(erased()[0]?.kept.map(({ what }) => what)).toContain('opt-outs');
    expect(await isOptedOut(EMAIL)).toBe(true);
    await issue('NF-2', {
      issuedAt: world.now(),
      dueDate: '2026-05-20',
      debtor: aDebtor({ debtorId: 'cli-9', taxId: TAX_ID }),
    });
    expect((await world.debtor('cli-9')).optOuts).toEqual(['sms']);
  });
});

describe('the erasure of a person who owes something', () => {
  test('is limited to what collecting does not need, and says so; the rest follows by itself once it is paid', async () => {
    await issue('NF-1');
    await pay('NF-1');
    await issue('NF-2', { dueDate: '2026-05-06' });
    const path = await pathTo(world, 'NF-2');
    await askErasure();
    const [first] = erased();
    expect(first).toMatchObject({ reach: 'limited', owed: [debtIdOf(CREDITOR, 'NF-2')] });
    expect(first?.kept).toContainEqual({
      what: 'identity-and-contacts',
      basis: 'LGPD art. 7 X e art. 15 I: há dívida em aberto',
    });
    expect(first?.statement).toContain('Há fatura em aberto');
    expect(await world.debtor('cli-1')).toMatchObject({ name: debtor.name, tags: [] });
    expect((await debt('NF-1')).description).toBeUndefined();
    expect((await debt('NF-2')).description).toBe('Chope da Maria');
    expect((await new Visitor(world).get(path)).statusCode).toBe(404);

    await world.runUntil('2026-05-08T15:00:00-03:00');
    expect(world.remindersOf('NF-2').map(({ tags }) => tags.step)).toContain('reminder-1-after');
    expect(erased()).toHaveLength(1);
    await world.webhook(aPayment({ id: 'p-2', invoiceId: 'NF-2', amount: 110_000, paidAt: world.now() }));
    await world.runUntil('2026-05-11T15:00:00-03:00');
    expect(erased().map(({ reach }) => reach)).toEqual(['limited', 'whole']);
    expect(table()).not.toMatch(/Maria|exemplo\.example/);
    expect(table()).not.toContain(TAX_ID);
  });
});
