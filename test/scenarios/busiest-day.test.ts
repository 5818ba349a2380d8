import { expect, test } from 'vitest';
import type { Fault } from '#sandbox/aws/faults.ts';
import type { Entry } from '#sandbox/journal/journal.ts';
import { readInvoices, readPayments } from '#sandbox/portfolio/input.ts';
import { run } from '#sandbox/run.ts';
import { deployedConfig } from '#test/builders/config.ts';

const DAY = '2026-03-20';
const MESSAGES = [
  'BN-2026-0110 receipt',
  'BN-2026-0111 reissue-15-after',
  'BN-2026-0112 receipt',
  'BN-2026-0120 reminder-1-after',
  'BN-2026-0124 receipt',
  'BN-2026-0127 notice-3-before',
  'BN-2026-0128 notice-3-before',
  'BN-2026-0137 reminder-3-after',
];

type Arrivals = ReturnType<typeof readInvoices>['arrivals'];

/** What an arrival says of its invoice. */
function saidBy(arrival: Arrivals[number]): {
  readonly invoiceId?: string;
  readonly debtor?: { readonly id: string };
} {
  if (arrival.kind === 'event') return arrival.detail as object;
  return arrival.kind === 'payment' ? (arrival.body as object) : {};
}

/** The invoices of the debtors who get a message on that day, with their payments. */
function ofTheDay(): Arrivals[number][] {
  const invoices = readInvoices('sample/portfolio.jsonl').arrivals;
  const written = new Set(MESSAGES.map((message) => message.split(' ')[0]));
  const debtors = new Set(
    invoices.map(saidBy).flatMap(({ invoiceId, debtor }) => (written.has(invoiceId) ? debtor?.id : [])),
  );
  const theirs = invoices.filter((invoice) => debtors.has(saidBy(invoice).debtor?.id));
  const ids = new Set(theirs.map((invoice) => saidBy(invoice).invoiceId));
  const payments = readPayments('sample/payments.jsonl').arrivals;
  return [...theirs, ...payments.filter((payment) => ids.has(saidBy(payment).invoiceId))];
}

/** What happened on the busiest day of the sample. */
async function runSample(faults: readonly Fault[]) {
  const entries: Entry[] = [];
  const result = await run({
    config: await deployedConfig(),
    input: { arrivals: ofTheDay(), badRows: [] },
    until: Date.parse('2026-03-21T00:00:00-03:00'),
    faults,
    record: (entry) => void (entry.at.startsWith(DAY) && entries.push(entry)),
  });
  return { entries, failed: result.failed };
}

const keysOf = (entries: readonly Entry[], type: 'message' | 'outcomeUnknown'): string[] =>
  entries.flatMap((entry) => (entry.type === type ? [`${entry.invoiceId} ${entry.step}`] : [])).toSorted();

/** From midnight until three in the afternoon. */
const sesAnswers = (answer: Fault['answer']): Fault => ({
  service: 'ses',
  from: Date.parse(`${DAY}T00:00:00-03:00`),
  until: Date.parse(`${DAY}T15:00:00-03:00`),
  answer,
});

test('of the messages of the busiest day none is lost to a SES that answers 503 until the afternoon', {
  timeout: 300_000,
}, async () => {
  const { entries, failed } = await runSample([sesAnswers({ refuse: 'ServiceUnavailable', status: 503 })]);
  expect(keysOf(entries, 'message')).toEqual(MESSAGES);
  expect(keysOf(entries, 'outcomeUnknown')).toEqual([]);
  expect(failed).toEqual([]);
});

test('of the messages of the busiest day each is sent or published as unknown, when SES answers 500 until the afternoon', {
  timeout: 300_000,
}, async () => {
  const { entries, failed } = await runSample([sesAnswers({ refuse: 'InternalFailure', status: 500 })]);
  const sent = keysOf(entries, 'message');
  const unknown = keysOf(entries, 'outcomeUnknown');
  expect([...sent, ...unknown].toSorted()).toEqual(MESSAGES);
  expect(unknown).toHaveLength(7);
  expect(failed).toEqual([]);
});
