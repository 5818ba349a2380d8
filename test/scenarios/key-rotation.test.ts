import { afterEach, beforeEach, expect, test } from 'vitest';
import { addressMark, optOut } from '#adapters/table/addresses.ts';
import { debtorIdsOf } from '#adapters/table/person-ids.ts';
import { unsubscribeUrl } from '#application/contact/unsubscribe-link.ts';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { isOptedOut } from '#test/builders/opted-out.ts';
import { FIRST, SECOND, useKeys } from '#test/builders/pseudonyms.ts';
import { cpfOf } from '#test/builders/tax-id.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const EMAIL = 'maria@exemplo.example';
const digitsOf = (name: string): string => cpfOf(name).replace(/\D/g, '');
const taxId = digitsOf('maria');
const issue = (invoiceId: string, debtorId: string) =>
  world.billing('InvoiceIssued.v1', anInvoice({ invoiceId, debtor: aDebtor({ debtorId, taxId }) }));
const rotate = () => useKeys(world, { writes: 2, keys: { 1: FIRST, 2: SECOND } });

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  await useKeys(world, FIRST);
  await issue('NF-1', 'cli-1');
});
afterEach(() => world.close());

test('after a key was added, the debtor ids of a person are known as before, and a new one joins them', async () => {
  await world.runUntil('2026-04-26T09:00:00-03:00');
  await rotate();
  await issue('NF-2', 'cli-2');
  await world.runUntil('2026-04-27T09:00:00-03:00');
  expect((await debtorIdsOf({ creditorId: CREDITOR, taxId })).sort()).toEqual(['cli-1', 'cli-2']);
});

test('after a key was added, a debtor id whose CPF was corrected leaves the person that it was of', async () => {
  await issue('NF-2', 'cli-2');
  await world.runUntil('2026-04-26T09:00:00-03:00');
  await rotate();
  await world.billing('TaxIdCorrected.v1', {
    creditorId: CREDITOR,
    debtorId: 'cli-2',
    taxId: digitsOf('another'),
    correctedAt: '2026-04-26T10:00:00-03:00',
  });
  await world.runUntil('2026-04-27T09:00:00-03:00');
  expect(await debtorIdsOf({ creditorId: CREDITOR, taxId })).toEqual(['cli-1']);
  expect(await debtorIdsOf({ creditorId: CREDITOR, taxId: digitsOf('another') })).toEqual(['cli-2']);
});

test('after a key was added, an opt-out of before holds, and a link of before opts out an address that then gets nothing', async () => {
  await world.runUntil('2026-04-26T09:00:00-03:00');
  const debt = await world.debt('NF-1');
  const url = await unsubscribeUrl({
    ...{ creditorId: CREDITOR, address: EMAIL, debtId: debt?.debtId ?? '', channel: 'email' },
  });
  await rotate();
  const token = url.split('/u/')[1];
  await world.aws.invoke('unsubscribe', {
    version: '2.0',
    routeKey: 'POST /u/{token}',
    pathParameters: { token },
    rawQueryString: '',
    headers: {},
    requestContext: { requestId: 'r-1', timeEpoch: world.clock.now(), http: { method: 'POST' } },
    isBase64Encoded: false,
  });
  expect(await isOptedOut(EMAIL)).toBe(true);
  await world.runUntil('2026-05-30T09:00:00-03:00');
  expect(world.emailsOf('NF-1')).toEqual([]);
});

test('after a key was added, consent lifts an opt-out that was made by the key before', async () => {
  await world.runUntil('2026-04-26T09:00:00-03:00');
  await optOut(await addressMark(EMAIL), 'reply', '2026-04-26T12:00:00Z');
  await rotate();
  expect(await addressMark(EMAIL)).toMatch(/^1-/);
  expect(await isOptedOut(EMAIL)).toBe(true);
  await world.runUntil('2026-04-27T09:00:00-03:00');
  await world.billing('ContactConsentGiven.v1', {
    ...{ creditorId: CREDITOR, debtorId: 'cli-1', channel: 'email', address: EMAIL },
    ...{ proof: 'form-1', givenAt: '2026-04-26T15:00:00-03:00' },
  });
  await world.runUntil('2026-04-28T09:00:00-03:00');
  expect(await isOptedOut(EMAIL)).toBe(false);
});
