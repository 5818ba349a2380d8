import { describe, expect, it } from 'vitest';
import { enterOn } from '#sandbox/portfolio/enter-on.ts';
import type { Arrival } from '#sandbox/portfolio/input.ts';

const DAY = '2026-03-16';
const at = (instant: string): number => Date.parse(instant);

const event = (detailType: string, detail: object, instant: string, line = 1): Arrival => ({
  ...{ kind: 'event', file: 'book.jsonl', line, detailType, at: at(instant) },
  detail: { creditorId: 'bebidas-nordeste', ...detail },
});
const invoice = (invoiceId: string, instant = '2025-01-05T09:00:00-03:00', amount = 100_000): Arrival =>
  event('InvoiceIssued.v1', { invoiceId, amount, issuedAt: instant }, instant);
const payment = (invoiceId: string, amount: number, instant: string): Arrival => ({
  ...{ kind: 'payment', file: 'payments.jsonl', line: 1, at: at(instant) },
  body: { creditorId: 'bebidas-nordeste', invoiceId, amount },
});

const enter = (...arrivals: Arrival[]) => enterOn({ arrivals, badRows: [] }, DAY);
const nameOf = (arrival: Arrival) => (arrival.kind === 'event' ? arrival.detailType : arrival.kind);
/** What arrives, and when, in hours of the day of entry in Brasília. */
const arrived = ({ arrivals }: { readonly arrivals: readonly Arrival[] }) =>
  arrivals.map((arrival) => [nameOf(arrival), new Date((arrival.at ?? 0) - 3 * 3_600_000).toISOString()]);

describe('a portfolio that enters on a day', () => {
  it('has all its invoices at six, and the rest a quarter of an hour later in its order', () => {
    const entered = enter(
      payment('NF-1', 40_000, '2025-03-01T09:00:00-03:00'),
      event('ContactUpdated.v1', { debtorId: 'd-1' }, '2025-02-01T09:00:00-03:00'),
      invoice('NF-1'),
      invoice('NF-2', '2026-03-15T23:59:00-03:00'),
    );
    expect(arrived(entered)).toEqual([
      ['InvoiceIssued.v1', '2026-03-16T06:00:00.000Z'],
      ['InvoiceIssued.v1', '2026-03-16T06:00:00.000Z'],
      ['ContactUpdated.v1', '2026-03-16T06:15:00.000Z'],
      ['payment', '2026-03-16T06:15:00.001Z'],
    ]);
    expect(entered.over).toBe(0);
  });

  it('keeps what an invoice says of itself', () => {
    const [entered] = enter(invoice('NF-1')).arrivals;
    expect(entered).toMatchObject({ detail: { issuedAt: '2025-01-05T09:00:00-03:00' } });
  });

  it('has what comes on the day or later at its own time', () => {
    const later = invoice('NF-1', '2026-03-16T06:00:00-03:00');
    expect(enter(later).arrivals).toEqual([later]);
  });

  it('leaves out what was paid or cancelled before', () => {
    const entered = enter(
      invoice('NF-PAID'),
      payment('NF-PAID', 60_000, '2025-02-01T09:00:00-03:00'),
      event('PaymentReported.v1', { invoiceId: 'NF-PAID', amount: 40_000 }, '2025-02-03T09:00:00-03:00'),
      invoice('NF-CANCELLED'),
      event('InvoiceCancelled.v1', { invoiceId: 'NF-CANCELLED' }, '2025-02-01T09:00:00-03:00'),
      invoice('NF-AMENDED'),
      event('InvoiceAmended.v1', { invoiceId: 'NF-AMENDED', amount: 30_000 }, '2025-02-01T09:00:00-03:00'),
      payment('NF-AMENDED', 30_000, '2025-02-05T09:00:00-03:00'),
      invoice('NF-OPEN'),
      payment('NF-OPEN', 99_999, '2025-02-01T09:00:00-03:00'),
      // Paid on the day itself: it happens.
      invoice('NF-PAID-NOW'),
      payment('NF-PAID-NOW', 100_000, '2026-03-16T10:00:00-03:00'),
    );
    expect(entered.over).toBe(3);
    expect(entered.arrivals.map(nameOf)).toEqual([
      'InvoiceIssued.v1',
      'InvoiceIssued.v1',
      'payment',
      'payment',
    ]);
  });

  it('leaves an invoice of the same id of another creditor alone', () => {
    const other: Arrival = {
      ...payment('NF-1', 100_000, '2025-02-01T09:00:00-03:00'),
      kind: 'payment',
      body: { creditorId: 'outra', invoiceId: 'NF-1', amount: 100_000 },
    };
    expect(enter(invoice('NF-1'), other).over).toBe(0);
  });

  it('leaves what has no instant where it is', () => {
    const list: Arrival = {
      kind: 'register',
      file: 'SP.csv',
      line: 1,
      at: undefined,
      content: Buffer.from(''),
    };
    expect(enter(list).arrivals).toEqual([list]);
  });
});
