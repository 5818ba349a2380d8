import { expect, test } from 'vitest';
import { loadConfig } from '#config-loader/load.ts';
import { drawCustomer } from '#test/audit/portfolio/debtors.ts';
import { Random } from '#test/audit/portfolio/random.ts';
import { invoice } from '#test/builders/command.ts';
import { inForecast, inSandbox } from './both.ts';
import { draw } from './draw.ts';

const config = await loadConfig('config');

test.each([1, 2, 3, 4, 5])(
  'a forecast names the messages of the sandbox, with their days and amounts (portfolio %i)',
  async (seed) => {
    const drawn = draw({ debtors: 1, seed, most: 3 });
    const sandbox = await inSandbox(config, drawn);
    const forecast = await inForecast(config, drawn);
    expect(forecast.messages).toEqual(sandbox.messages);
  },
);

test.each([201, 202, 203, 204, 205])(
  'it follows pauses and batches that are released and undone (portfolio %i)',
  async (seed) => {
    const drawn = draw({ debtors: 1, seed, most: 4, pauses: true });
    const sandbox = await inSandbox(config, drawn);
    const forecast = await inForecast(config, drawn);
    expect(forecast.messages).toEqual(sandbox.messages);
  },
);

/** An invoice whose batch was undone before it comes, alone or while all of its debtor is paused. */
const WITHDRAWN = {
  creditorId: 'bebidas-nordeste',
  batch: 'lote-1',
  withdrawnAt: '2026-02-02T10:00:00-03:00',
};
const PAUSED = {
  ...{ creditorId: 'bebidas-nordeste', pauseId: 'P-1', debtorId: 'debtor-of-NF-1', reason: 'other' },
  ...{ pausedAt: '2026-02-03T10:00:00-03:00', lastDay: '2026-03-20' },
};

test.each([{ before: [WITHDRAWN] }, { before: [WITHDRAWN, PAUSED] }])(
  'it counts the states of an execution whose batch was undone before its invoice came ($before.length rows before it)',
  async ({ before }) => {
    const drawn = { invoices: [...before, invoice('NF-1', { batch: 'lote-1' })], payments: [] };
    const sandbox = await inSandbox(config, drawn);
    expect(sandbox.transitions).toBeGreaterThan(0);
    expect(await inForecast(config, drawn)).toEqual(sandbox);
  },
);

test('debtors of old debts have their turn in the order of time, not of the file, when days have places for two', async () => {
  const { pace } = config.firstLoad;
  const ramp = { start: 2, least: 1, most: 4 };
  const paced = {
    ...config,
    firstLoad: { ...config.firstLoad, pace: { ...pace, total: ramp, domain: ramp } },
  };
  const random = new Random(11);
  const invoices = Array.from({ length: 12 }, (_, index) => {
    const { debtor } = drawCustomer(index + 1, random);
    const email = `contas@cliente-${index}.example`;
    const own = { invoiceId: `OLD-${index}`, amount: 10_000 + index, dueDate: '2026-01-05' };
    const detail = {
      ...invoice(own.invoiceId),
      ...own,
      debtor: { ...debtor, email },
      issuedAt: '2025-12-20T10:00:00-03:00',
    };
    // Those who come last in the file come first.
    const time = `2026-03-${String(14 - Math.floor(index / 4)).padStart(2, '0')}T09:00:00-03:00`;
    return { 'detail-type': 'InvoiceIssued.v1', time, detail };
  });
  const drawn = { invoices, payments: [] };
  const sandbox = await inSandbox(paced, drawn);
  const introductions = sandbox.messages.filter((message) => message.includes('OLD-'));
  expect(new Set(introductions.map((message) => message.slice(0, 10))).size).toBeGreaterThan(4);
  expect((await inForecast(paced, drawn)).messages).toEqual(sandbox.messages);
});

test('it keeps the silence after an introduction for each old debt of a debtor, whatever day each comes on', async () => {
  const { debtor } = drawCustomer(1, new Random(11));
  const days = ['2026-03-02', '2026-03-06', '2026-03-16'];
  const invoices = days.map((day, index) => ({
    'detail-type': 'InvoiceIssued.v1',
    time: `${day}T05:00:00-03:00`,
    detail: {
      ...invoice(`OLD-${index}`, { debtor, amount: 10_000 + index, bill: {} }),
      ...{ dueDate: '2026-01-05', issuedAt: '2025-12-20T10:00:00-03:00' },
    },
  }));
  const drawn = { invoices, payments: [] };
  const sandbox = await inSandbox(config, drawn);
  const offers = sandbox.messages.filter((message) => message.includes('soft-offer'));
  expect(offers.map((message) => message.split(' ').slice(0, 3).join(' '))).toEqual([
    '2026-03-17 OLD-0 message',
    // 19 and 25 March are holidays of the creditor's banks.
    '2026-03-24 OLD-1 message',
    '2026-04-02 OLD-2 message',
  ]);
  expect((await inForecast(config, drawn)).messages).toEqual(sandbox.messages);
});
