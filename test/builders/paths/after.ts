import { debtIdOf, executionName } from '#adapters/table/keys.ts';
import { stopExecution } from '#application/ladder/stop-execution.ts';
import { loadConfig } from '#config-loader/load.ts';
import { BANK_FILES } from '#sandbox/deployment/deployment.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { Path } from '#test/builders/crash.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { asFile, ITAU_ACCOUNT, itau400Lines } from '#test/builders/return-file.ts';
import { configWithListingAtOnce } from '#test/builders/with-listing.ts';
import { CREDITOR, type TestWorld } from '#test/builders/world.ts';
import { ABOUT, deliver, issued } from './before.ts';

const sound = await loadConfig('config');

/** The sample's creditor, changed. */
const withCreditor = (change: Partial<Creditor>): Config => ({
  ...sound,
  creditors: { [CREDITOR]: { ...(sound.creditors[CREDITOR] as Creditor), ...change } },
});

const DEBT_ID = debtIdOf(CREDITOR, 'NF-1');
const HOUR = 60 * 60_000;

const BANK = '341/111-12345';
/** A creditor that relies on the file of its bank, on each business day by 10:00. */
const RELIES_ON_BANK = withCreditor({
  reconciliation: {
    sources: [{ id: BANK, within: { businessDays: 1, by: '10:00' } }],
    recheckHours: 4,
  },
});

/** A return file that the bank wrote on a day, with titles that were paid in full on it. */
const dropFile = (world: TestWorld, day: string, references: readonly string[]): void => {
  const titles = references.map((reference) => ({ reference, amount: 100_000, paidOn: day }));
  world.aws.putObject(BANK_FILES, `${day}.RET`, asFile(itau400Lines(titles, day)));
};

/** The notice three days before the due date goes to an address of Amazon's simulator, at 09:51:10 in Fortaleza. */
const noticeTo = (email: string) => async (world: TestWorld) => {
  const debtor = aDebtor({ debtorId: 'debtor-of-NF-1', email });
  await world.billing('InvoiceIssued.v1', anInvoice({ ...ABOUT, debtor }));
  await world.runUntil('2026-05-02T12:50:00Z');
  return async () => world.runUntil('2026-05-02T12:53:00Z');
};

const pay = (world: TestWorld, amount: number) =>
  world.webhook(aPayment({ id: 'p1', invoiceId: 'NF-1', amount, paidAt: world.now() }));

/** What follows from others' work: by queues and schedules. */
export const PATHS_AFTER: readonly Path[] = [
  {
    name: 'a message did not arrive',
    functionName: 'feedback',
    calledAgainBy: 'queue',
    prepare: noticeTo('bounce@simulator.amazonses.com'),
  },
  {
    name: 'a debtor complains of a message',
    functionName: 'feedback',
    calledAgainBy: 'queue',
    prepare: noticeTo('complaint@simulator.amazonses.com'),
  },
  {
    name: 'a bank reports payments',
    functionName: 'bank-file',
    calledAgainBy: 'queue',
    world: { config: withCreditor({ bankFiles: [ITAU_ACCOUNT] }), outcomes: () => 'silent' },
    prepare: async (world) => {
      await issued(world);
      await world.runUntil('2026-05-06T15:00:00Z');
      return async () => dropFile(world, '2026-05-05', ['NF-1', 'NF-9']);
    },
  },
  {
    name: 'a debt with a new bill is settled',
    functionName: 'withdraw-bills',
    calledAgainBy: 'queue',
    world: { outcomes: () => 'silent' },
    prepare: async (world) => {
      await issued(world);
      await world.runUntil('2026-05-20T18:00:00Z');
      return () => pay(world, 102_500);
    },
  },
  {
    name: 'a debt that is listed is paid',
    functionName: 'clear-listings',
    calledAgainBy: 'queue',
    world: { config: await configWithListingAtOnce(), outcomes: () => 'silent' },
    prepare: async (world) => {
      // Of MT, where five days are to pass after the notice.
      const debtor = aDebtor({ debtorId: 'debtor-of-mt', uf: 'MT' });
      await world.billing('InvoiceIssued.v1', anInvoice({ ...ABOUT, debtor }));
      await world.runUntil('2026-05-18T15:00:00Z');
      return () => pay(world, 200_000);
    },
  },
  {
    name: 'the last instalment is paid',
    functionName: 'follow-payment-plan',
    calledAgainBy: 'queue',
    world: { outcomes: () => 'silent' },
    prepare: async (world) => {
      await agreed(world);
      const invoiceId = 'NF-1-acordo1-parcela1';
      return () => world.webhook(aPayment({ id: 'p1', invoiceId, amount: 105_000, paidAt: world.now() }));
    },
  },
  {
    name: 'a debt is paid by its old bill, and its instalments are closed',
    functionName: 'follow-payment-plan',
    calledAgainBy: 'queue',
    world: { outcomes: () => 'silent' },
    prepare: async (world) => {
      await agreed(world);
      return () => pay(world, 105_000);
    },
  },
  {
    name: 'two instalments are paid with the code of the first',
    functionName: 'webhook',
    calledAgainBy: 'nobody',
    world: { outcomes: () => 'silent' },
    prepare: async (world) => {
      await agreed(world, [52_500, 52_500]);
      const invoiceId = 'NF-1-acordo1-parcela1';
      return () => world.webhook(aPayment({ id: 'p1', invoiceId, amount: 70_000, paidAt: world.now() }));
    },
  },
  {
    name: 'an execution failed',
    functionName: 'failed-executions',
    calledAgainBy: 'nobody',
    world: { outcomes: () => 'silent' },
    prepare: async (world) => {
      await issued(world);
      const detail = { name: executionName(DEBT_ID, 1), status: 'FAILED', stopDate: world.clock.now() };
      return () => deliver(world, 'failed-executions', { detail });
    },
  },
  {
    name: 'an execution was stopped, and nobody heard of it',
    functionName: 'watch-executions',
    calledAgainBy: 'schedule',
    world: { outcomes: () => 'silent' },
    prepare: async (world) => {
      await issued(world);
      world.aws.intercept = async ({ functionName }) =>
        functionName === 'failed-executions' ? 'crash-before' : 'proceed';
      await stopExecution(String(world.aws.executions()[0]?.arn));
      await world.clock.runUntil(world.clock.now() + HOUR);
      return () => compareTwice(world);
    },
  },
  {
    name: 'an execution runs on for a debt that was settled',
    functionName: 'watch-executions',
    calledAgainBy: 'schedule',
    world: { outcomes: () => 'silent' },
    prepare: async (world) => {
      await issued(world);
      world.aws.intercept = async ({ operation }) =>
        operation === 'SendTaskSuccess' ? { refuse: 'TaskTimedOut', message: 'no' } : 'proceed';
      await pay(world, 110_000);
      await world.clock.runUntil(world.clock.now() + 2 * HOUR);
      return () => compareTwice(world);
    },
  },
  {
    name: 'a debt is prescribed',
    functionName: 'prescribe-debts',
    calledAgainBy: 'nobody',
    world: { outcomes: () => 'silent' },
    prepare: async (world) => {
      await world.billing('InvoiceIssued.v1', anInvoice({ ...ABOUT, dueDate: '2021-06-22' }));
      await world.runUntil('2026-06-22T00:01:00-03:00');
      return () => world.aws.invoke('prescribe-debts', { time: world.now() });
    },
  },
  {
    name: 'a payment source goes stale',
    functionName: 'watch-sources',
    calledAgainBy: 'schedule',
    world: { config: RELIES_ON_BANK, at: '2026-05-04T09:00:00-03:00', outcomes: () => 'silent' },
    prepare: async (world) => {
      dropFile(world, '2026-05-04', []);
      await world.runUntil('2026-05-05T09:59:00-03:00');
      return async () => undefined;
    },
  },
  {
    name: 'a payment source is restored',
    functionName: 'watch-sources',
    calledAgainBy: 'schedule',
    world: { config: RELIES_ON_BANK, at: '2026-05-04T09:00:00-03:00', outcomes: () => 'silent' },
    prepare: async (world) => {
      await world.runUntil('2026-05-06T09:30:00-03:00');
      return async () => dropFile(world, '2026-05-06', []);
    },
  },
];

/** The comparison of executions, and a quarter of an hour later its next turn. */
async function compareTwice(world: TestWorld): Promise<unknown> {
  const compare = () => world.aws.invoke('watch-executions', { time: world.now() });
  await compare().catch(() => undefined);
  await world.clock.runUntil(world.clock.now() + HOUR / 4);
  return compare();
}

/** Instalments, a month apart, are in the place of the debt. */
async function agreed(world: TestWorld, amounts: readonly number[] = [105_000]): Promise<void> {
  await issued(world);
  await world.runUntil('2026-05-07T18:00:00Z');
  const instalments = amounts.map((amount, index) => ({ amount, dueDate: `2026-0${5 + index}-15` }));
  await world.billing('PaymentPlanReported.v1', { ...ABOUT, instalments, agreedAt: world.now() });
  await world.runUntil('2026-05-08T18:00:00Z');
}
