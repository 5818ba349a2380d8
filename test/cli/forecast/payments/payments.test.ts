import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/days.ts';
import { fileOf, invoice, regua } from '#test/builders/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'regua-payments-'));
afterAll(() => rmSync(folder, { recursive: true }));

const issued = (id: string, due: string, more: object = {}) => ({
  'detail-type': 'InvoiceIssued.v1',
  detail: invoice(id, { issuedAt: `${addDays(due, -10)}T09:00:00-03:00`, dueDate: due, ...more }),
});
const paid = (id: string, day: string, amount = 100_000) => ({
  'detail-type': 'PaymentReported.v1',
  detail: {
    ...{ creditorId: 'bebidas-nordeste', invoiceId: id, paymentId: `p-${id}`, amount, method: 'pix' },
    paidAt: `${day}T10:00:00-03:00`,
  },
});
const DAYS = ['--from', '2026-03-02', '--days', '20', '--json'];

describe('regua forecast --payments', () => {
  it('rates weighs each message by the chance that its invoice is unpaid, and spreads the money over days', async () => {
    const book = fileOf('book.jsonl', [issued('NF-1', '2026-03-09')]);
    const rates = fileOf('rates.yaml', ['bands:', '  - paid: { 8: 0, 9: 0.25, 10: 0.5 }']);
    const given = ['--invoices', book, '--payments', 'rates', rates, ...DAYS];
    const [{ exitCode, stdout }, none] = [
      await regua('forecast', ...given),
      await regua('forecast', '--invoices', book, '--payments', 'none', ...DAYS),
    ];
    const { payments, ...report } = JSON.parse(stdout);
    expect(exitCode).toBe(0);
    // As if nobody paid, beside it.
    expect(report).toEqual(JSON.parse(none.stdout));
    expect(payments).toMatchObject({
      payments: 0.5,
      amount: { expected: 50_000 },
      cashByDay: [
        { day: '2026-03-18', amount: 25_000 },
        { day: '2026-03-19', amount: 25_000 },
      ],
      // Every message goes out by D+7, while nobody has paid.
      messages: report.messages.count,
    });
  });

  it('rates leaves what the files say of payments as it is, and a message after the days of payment counts for less', async () => {
    const book = fileOf('book.jsonl', [
      issued('NF-1', '2026-03-09'),
      issued('NF-2', '2026-03-09'),
      paid('NF-2', '2026-03-12'),
    ]);
    const rates = fileOf('rates.yaml', ['bands:', '  - paid: { 0: 0.5 }']);
    const { stdout } = await regua('forecast', '--invoices', book, '--payments', 'rates', rates, ...DAYS);
    const { payments, messages } = JSON.parse(stdout);
    expect(payments).toMatchObject({ payments: 0.5, cashByDay: [{ day: '2026-03-09', amount: 50_000 }] });
    // Of NF-1: what comes after the due date counts half. Of NF-2: as it is.
    const late = 3;
    expect(payments.messages).toBe(messages.count - late / 2);
  });

  it('history learns from what was paid, tests itself against the last four weeks, and says so on the page', async () => {
    const days = Array.from({ length: 100 }, (_, index) => addDays('2025-11-15', index));
    const past = days.flatMap((due, index) => [
      issued(`P-${index}`, due),
      ...(index % 2 === 0 ? [paid(`P-${index}`, addDays(due, 2))] : []),
    ]);
    const history = fileOf('past.jsonl', past);
    const book = fileOf('book.jsonl', [issued('NF-1', '2026-03-09')]);
    const page = join(folder, 'page.html');
    const { exitCode, stdout } = await regua(
      ...['forecast', '--invoices', book, '--payments', 'history', history, ...DAYS, '--out', page],
    );
    const { payments } = JSON.parse(stdout);
    expect(exitCode).toBe(0);
    expect(payments.learnt).toMatchObject({ debts: 100, settled: 50, until: '2026-02-23', refused: 0 });
    expect(payments.learnt.byProfile).toEqual([
      expect.objectContaining({ profile: 'new', count: 100, settled: 50 }),
    ]);
    const [, onD7] = payments.learnt.byProfile[0].paidBy;
    expect(onD7.share).toBeCloseTo(0.5, 1);
    expect(payments.learnt.byChannel).toEqual([expect.objectContaining({ of: 'email' })]);
    expect(payments.learnt.backTest).toMatchObject({ learntUntil: '2026-01-26', within: 4 });
    expect(payments.payments).toBeCloseTo(0.5, 1);
    expect(readFileSync(page, 'utf8')).toContain('26/01/2026');
  });

  it.each([
    { how: ['soon'] },
    { how: ['rates'] },
    { how: ['none', 'x'] },
    { how: ['history'] },
    { how: ['rates', 'none.yaml'] },
  ])('$how is refused, with 2', async ({ how }) => {
    const book = fileOf('book.jsonl', [issued('NF-1', '2026-03-09')]);
    const { exitCode, stderr } = await regua('forecast', '--invoices', book, '--payments', ...how, ...DAYS);
    expect({ exitCode, isSaid: stderr.length > 0 }).toEqual({ exitCode: 2, isSaid: true });
  });
});
