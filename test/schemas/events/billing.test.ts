import { describe, expect, it } from 'vitest';
import {
  ContactUpdatedV1,
  InvoiceAmendedV1,
  InvoiceCancelledV1,
  InvoiceIssuedV1,
  PaymentReportedV1,
} from '#schemas/events/billing.ts';
import { changed, refusals } from '#test/builders/refusals.ts';

const issued = {
  invoiceId: 'NF-1042/2026',
  creditorId: 'bebidas-nordeste',
  debtor: {
    debtorId: 'cli-0001',
    name: 'Padaria São José Ltda.',
    taxId: '12.ABC.345/01DE-35',
    personType: 'company',
    email: 'financeiro@padaria.example',
    phone: '(85) 99900-0001',
    uf: 'CE',
    tags: ['padaria', 'vip'],
    preferredChannel: 'whatsapp',
    optIns: ['email'],
  },
  amount: 184_250,
  currency: 'BRL',
  issuedAt: '2026-01-26T12:12:00.000Z',
  dueDate: '2026-02-20',
  description: 'Pedido 88201',
  sellerId: 'vendedor-07',
  bill: { digitableLine: '99999.00005', pixCode: '000201', url: 'https://pague.example/1' },
};

describe('InvoiceIssued.v1', () => {
  it('is taken as it is', () => {
    expect(InvoiceIssuedV1.parse(issued)).toEqual(issued);
  });

  it.each([
    'debtor.personType',
    'debtor.email',
    'debtor.phone',
    'debtor.uf',
    'debtor.tags',
    'debtor.preferredChannel',
    'debtor.optIns',
    'description',
    'sellerId',
    'bill',
    'bill.url',
  ])('%s may be left out', (path) => {
    expect(refusals(InvoiceIssuedV1, changed(issued, path, undefined))).toEqual([]);
  });

  it.each([
    'invoiceId',
    'creditorId',
    'debtor',
    'debtor.debtorId',
    'debtor.name',
    'debtor.taxId',
    'amount',
    'currency',
    'issuedAt',
    'dueDate',
  ])('%s must be there, and is named', (path) => {
    expect(refusals(InvoiceIssuedV1, changed(issued, path, undefined))).toEqual([
      expect.stringMatching(new RegExp(`^${path}: `)),
    ]);
  });

  it.each([
    { path: 'invoiceId', to: 'NF 1042', message: 'must be printable ASCII without spaces' },
    { path: 'invoiceId', to: 'NF-é', message: 'must be printable ASCII without spaces' },
    { path: 'invoiceId', to: 'N'.repeat(65), message: 'Too big' },
    { path: 'creditorId', to: 'Bebidas', message: 'must be lower-case letters, digits and single hyphens' },
    { path: 'debtor.name', to: ' M ', message: 'Too small' },
    { path: 'debtor.taxId', to: '123', message: 'Too small' },
    { path: 'debtor.personType', to: 'firm', message: 'Invalid option' },
    { path: 'debtor.uf', to: 'XX', message: 'Invalid option' },
    { path: 'debtor.tags', to: 'vip', message: 'expected array' },
    { path: 'debtor.tags.0', to: 'two words', message: 'must be letters, digits, ":", "_" or "-"' },
    { path: 'debtor.preferredChannel', to: 'pigeon', message: 'Invalid option' },
    { path: 'amount', to: 1842.5, message: 'must be whole centavos: R$ 1.234,56 is 123456' },
    { path: 'amount', to: '184250', message: 'must be whole centavos: R$ 1.234,56 is 123456' },
    { path: 'amount', to: 0, message: 'must be more than zero centavos' },
    { path: 'amount', to: -1, message: 'must be more than zero centavos' },
    { path: 'amount', to: 1_000_000_000_001, message: 'must be at most 1000000000000 centavos' },
    { path: 'currency', to: 'USD', message: 'expected "BRL"' },
    { path: 'issuedAt', to: '2026-01-26T09:12:00', message: 'must be an instant with a zone' },
    { path: 'issuedAt', to: '2026-01-26', message: 'must be an instant with a zone' },
    { path: 'dueDate', to: '20/02/2026', message: 'must be a day as YYYY-MM-DD' },
    { path: 'dueDate', to: '2026-02-30', message: 'must be a day as YYYY-MM-DD' },
    { path: 'description', to: '  ', message: 'Too small' },
    { path: 'bill.url', to: 'javascript:alert(1)', message: 'Invalid' },
  ])('$path cannot be $to', ({ path, to, message }) => {
    const found = refusals(InvoiceIssuedV1, changed(issued, path, to));
    expect(found).not.toEqual([]);
    expect(found.every((refusal) => refusal.startsWith(`${path}: `))).toBe(true);
    expect(found.join()).toContain(message);
  });

  it.each([
    { path: 'discount', key: 'discount' },
    { path: 'debtor.birthday', key: 'birthday' },
    { path: 'bill.barcode', key: 'barcode' },
  ])('$path is not known, and is named', ({ path, key }) => {
    expect(refusals(InvoiceIssuedV1, changed(issued, path, 1))).toEqual([
      `${path.split('.').slice(0, -1).join('.')}: Unrecognized key: "${key}"`,
    ]);
  });

  it('accepts any contacts: an invalid one only closes its channel', () => {
    const given = changed(changed(issued, 'debtor.email', 'none'), 'debtor.phone', 'a confirmar');
    expect(refusals(InvoiceIssuedV1, given)).toEqual([]);
  });
});

describe('the other events of billing', () => {
  const of = { invoiceId: 'NF-1', creditorId: 'bebidas-nordeste' };
  const at = '2026-03-02T12:00:00.000Z';

  it.each([
    { case: 'cancelled', schema: InvoiceCancelledV1, value: { ...of, cancelledAt: at } },
    { case: 'amended, its amount', schema: InvoiceAmendedV1, value: { ...of, amendedAt: at, amount: 100 } },
    {
      case: 'amended, its due date',
      schema: InvoiceAmendedV1,
      value: { ...of, amendedAt: at, dueDate: '2026-03-10' },
    },
    {
      case: 'of contacts, one fact',
      schema: ContactUpdatedV1,
      value: { creditorId: of.creditorId, debtorId: 'cli-1', updatedAt: at, overIndebted: false },
    },
    { case: 'paid', schema: PaymentReportedV1, value: { ...of, amount: 100, paidAt: at, method: 'cash' } },
  ])('$case is taken', ({ schema, value }) => {
    expect(schema.parse(value)).toEqual(value);
  });

  it.each([
    {
      case: 'cancelled at no time',
      schema: InvoiceCancelledV1,
      value: of,
      refused: /^cancelledAt: must be an instant/,
    },
    {
      case: 'amended in nothing',
      schema: InvoiceAmendedV1,
      value: { ...of, amendedAt: at, bill: {} },
      refused: /^amount: must give a new amount, a new dueDate, or both$/,
    },
    {
      case: 'of contacts, with a name',
      schema: ContactUpdatedV1,
      value: { creditorId: of.creditorId, debtorId: 'cli-1', updatedAt: at, uf: 'CE', name: 'Maria' },
      refused: /"name"/,
    },
    {
      case: 'of contacts, with more than five',
      schema: ContactUpdatedV1,
      value: {
        creditorId: of.creditorId,
        debtorId: 'cli-1',
        updatedAt: at,
        emails: Array(6).fill('a@b.example'),
      },
      refused: /^emails: /,
    },
    {
      case: 'paid by shells',
      schema: PaymentReportedV1,
      value: { ...of, amount: 1, paidAt: at, method: 'shells' },
      refused: /^method: /,
    },
    {
      case: 'cancelled with an amount',
      schema: InvoiceCancelledV1,
      value: { ...of, cancelledAt: at, amount: 1 },
      refused: /"amount"/,
    },
  ])('$case is refused', ({ schema, value, refused }) => {
    expect(refusals(schema, value)).toEqual([expect.stringMatching(refused)]);
  });

  it('a payment without a method is of some other one', () => {
    expect(PaymentReportedV1.parse({ ...of, amount: 100, paidAt: at }).method).toBe('other');
  });
});
