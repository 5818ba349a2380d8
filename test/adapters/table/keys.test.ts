import { expect, it } from 'vitest';
import { debtIdOf, debtIdsOfInstalment, instalmentInvoiceId } from '#adapters/table/keys.ts';

const CREDITOR = 'bebidas-nordeste';
const idOf = (invoiceId: string) => instalmentInvoiceId({ creditorId: CREDITOR, invoiceId }, 2, 13);

it.each([
  'NF-1',
  'NF/1.042-ação'.replace(/[^ -~]/g, '_'),
  'x'.repeat(40),
  `${'x'.repeat(31)}-abcd2345`,
  'x'.repeat(41),
  `2026/${'0123456789'.repeat(6)}`.slice(0, 64),
])('the invoice id of an instalment of %s leads back to its debt, and is an invoice id', (invoiceId) => {
  const id = idOf(invoiceId);
  expect(debtIdsOfInstalment(CREDITOR, id)).toContain(debtIdOf(CREDITOR, invoiceId));
  expect(id.length).toBeLessThanOrEqual(64);
});

it('two long invoices that begin alike have instalments of different ids', () => {
  expect(idOf(`${'x'.repeat(50)}1`)).not.toBe(idOf(`${'x'.repeat(50)}2`));
});

it('the id of an invoice leads to no debt of an instalment', () => {
  expect(debtIdsOfInstalment(CREDITOR, 'NF-1')).toEqual([]);
});
