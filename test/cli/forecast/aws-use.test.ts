import { expect, it } from 'vitest';
import { loadConfig } from '#config-loader/load.ts';
import { readInvoices } from '#sandbox/portfolio/input.ts';
import { run } from '#sandbox/run.ts';
import { fileOf, invoice, regua } from '#test/builders/command.ts';

/** Some debtors: every third has two invoices, and every second pays the first. */
const bookOf = (debtors: number): string =>
  fileOf(
    `book-${debtors}.jsonl`,
    Array.from({ length: debtors }, (_, debtor) => {
      const issued = (index: number, dueDate: string) => ({
        'detail-type': 'InvoiceIssued.v1',
        detail: { ...invoice(`A-${debtor}`, { dueDate }), invoiceId: `A-${debtor}-${index}` },
      });
      const payment = {
        ...{ creditorId: 'bebidas-nordeste', invoiceId: `A-${debtor}-0`, paymentId: `P-${debtor}` },
        ...{ amount: 100_000, paidAt: '2026-03-09T15:00:00-03:00', method: 'pix' },
      };
      return [
        issued(0, '2026-03-09'),
        ...(debtor % 3 === 0 ? [issued(1, '2026-03-11')] : []),
        ...(debtor % 2 === 0 ? [{ 'detail-type': 'PaymentReported.v1', detail: payment }] : []),
      ];
    }).flat(),
  );

it('AWS costs in a forecast what it costs in the sandbox, to a fifth, for each debtor more', async () => {
  const config = await loadConfig('config');
  const costs = async (debtors: number) => {
    const file = bookOf(debtors);
    const sandbox = await run({
      ...{ config, input: readInvoices(file), record: () => {} },
      until: Date.parse('2026-05-30T23:59:00-03:00'),
    });
    const { stdout } = await regua(
      'forecast',
      '--invoices',
      file,
      '--from',
      '2026-02-20',
      '--days',
      '100',
      '--json',
    );
    return { sandbox: sandbox.cost.aws, forecast: JSON.parse(stdout).aws.usd };
  };
  // What runs by the clock is in both books of the sandbox alike.
  const few = await costs(2);
  const more = await costs(8);
  const ratio = (more.forecast - few.forecast) / (more.sandbox - few.sandbox);
  expect(ratio).toBeGreaterThan(0.8);
  expect(ratio).toBeLessThan(1.2);
}, 240_000);
