import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { billedBy } from '#cli/forecast/aws-use.ts';
import { loadConfig } from '#config-loader/load.ts';
import { readInvoices } from '#sandbox/portfolio/input.ts';
import { run } from '#sandbox/run.ts';
import type { Config } from '#schemas/config/config.ts';
import { invoice } from '#test/builders/command.ts';

/** What AWS bills of a debt, beside messages. */
const UNITS = [
  'transitions',
  'invocations',
  'writeUnits',
  'indexWrites',
  'readUnits',
  'busEvents',
  'queueRequests',
  'secretReads',
] as const;
type DebtUse = Record<(typeof UNITS)[number], number>;

const FEW = 3;
const MORE = 9;

/** What each occurrence of a debt takes of AWS: the figures of `cli/forecast/aws-use.ts`, measured in the sandbox. */
export async function awsUse(): Promise<string[]> {
  const config = await loadConfig('config');
  // D-3 of a debt that is due on Monday 9 March 2026 is Friday 6 March.
  const opened = await useOf(config, { until: '2026-03-05' });
  const messaged = await useOf(config, { until: '2026-03-06' });
  const paid = await useOf(config, { until: '2026-03-06', paidAt: '2026-03-06T15:00:00-03:00' });
  const over = await useOf(config, { until: '2026-05-30' });
  const together = await useOf(config, { until: '2026-05-30', invoices: 2 });
  return [
    row('an invoice that comes', opened),
    row('a step with a message', less(messaged, opened)),
    row('a payment that settles, with its receipt', less(paid, messaged)),
    row('a whole ladder with its hand-over', over),
    row('two ladders of one debtor', together),
  ];
}

const row = (what: string, use: DebtUse): string =>
  `${what}: ${UNITS.map((unit) => `${use[unit].toFixed(2)} ${unit}`).join(', ')}`;

const less = (one: DebtUse, other: DebtUse): DebtUse => each((unit) => one[unit] - other[unit]);

const each = (of: (unit: keyof DebtUse) => number): DebtUse => ({
  transitions: of('transitions'),
  ...billedBy(of),
});

interface Book {
  /** The last day, YYYY-MM-DD. */
  readonly until: string;
  readonly paidAt?: string;
  /** Of each debtor. */
  readonly invoices?: number;
}

/** What one debtor more takes: what runs by the clock, however many debts there are, is in neither. */
async function useOf(config: Config, book: Book): Promise<DebtUse> {
  const few = await totalOf(config, FEW, book);
  const more = await totalOf(config, MORE, book);
  return each((unit) => (more[unit] - few[unit]) / (MORE - FEW));
}

async function totalOf(
  config: Config,
  debtors: number,
  { until, paidAt, invoices = 1 }: Book,
): Promise<DebtUse> {
  const folder = mkdtempSync(join(tmpdir(), 'regua-aws-'));
  const file = join(folder, 'book.jsonl');
  const rows = Array.from({ length: debtors }, (_, debtor) =>
    Array.from({ length: invoices }, (__, index) => {
      const id = `A-${debtor}-${index}`;
      const { debtor: person, ...issued } = invoice(`A-${debtor}`);
      const detail = {
        ...issued,
        invoiceId: id,
        debtor: person,
        dueDate: `2026-03-${index === 0 ? '09' : '11'}`,
      };
      const payment = {
        ...{ creditorId: detail.creditorId, invoiceId: id, paymentId: `P-${id}`, method: 'pix' },
        ...{ amount: detail.amount, paidAt },
      };
      return [
        { 'detail-type': 'InvoiceIssued.v1', detail },
        ...(paidAt === undefined ? [] : [{ 'detail-type': 'PaymentReported.v1', detail: payment }]),
      ];
    }),
  ).flat(2);
  writeFileSync(file, rows.map((each) => `${JSON.stringify(each)}\n`).join(''));
  const input = readInvoices(file);
  rmSync(folder, { recursive: true });
  const { use } = await run({
    ...{ config, input, record: () => {} },
    until: Date.parse(`${until}T23:59:00-03:00`),
  });
  return use;
}
