import { bytesOf } from '#sandbox/portfolio/input.ts';
import { FAULT, FINE } from './console/exit-codes.ts';
import type { Terminal } from './console/terminal.ts';
import { readDocument } from './read/read-document.ts';
import { needsPerson, type ReadRecord } from './read/read-record.ts';
import type { AdapterName } from './read/read-webhook.ts';
import type { Words } from './words/words.ts';

/** The options of `regua read`. */
export interface ReadOptions {
  readonly adapter?: AdapterName;
  readonly creditor: string;
  readonly json?: boolean;
}

/**
 * `regua read FILE`: prints what would be recorded of a document from outside, why, and what would go to a person. Exits with 1 if
 * anything would.
 * @param now when it is taken to have come (ISO-8601)
 */
export function read(
  file: string,
  { adapter, creditor, json = false }: ReadOptions,
  { stdout, words }: Pick<Terminal, 'stdout' | 'words'>,
  now: string,
): number {
  const records = readDocument(bytesOf(file), { adapter, creditorId: creditor, now });
  for (const record of records) stdout.write(`${json ? JSON.stringify(record) : inWords(record, words)}\n`);
  if (!json) stdout.write(`${summary(records, words)}\n`);
  return records.some(needsPerson) ? FAULT : FINE;
}

function inWords(record: ReadRecord, { say, money, day, time, reason }: Words): string {
  const { kind, reference, amount, at, line } = record;
  const what = [
    kind === 'doubtful' || kind === 'refused' ? say(`read.${kind}Person`) : say(`read.${kind}`),
    ...(reference === undefined ? [] : [reference]),
    ...(amount === undefined ? [] : [money(amount)]),
    ...(at === undefined ? [] : [/^\d{4}-\d\d-\d\d$/.test(at) ? day(at) : time(at)]),
  ].join(' ');
  const why = reason(record.why);
  return line === undefined ? say('read.noLine', { what, why }) : say('read.line', { line, what, why });
}

const COUNTED = {
  payment: 'read.payments',
  refund: 'read.refunds',
  doubtful: 'read.doubtfuls',
  feedback: 'read.feedbacks',
  optOut: 'read.optOuts',
  ignored: 'read.ignoreds',
  refused: 'read.refuseds',
} as const;

/** `3 payments of R$ 300,00, 1 doubtful, 2 ignored; 1 for a person`. */
function summary(records: readonly ReadRecord[], { say, money }: Words): string {
  const kinds = [...new Set(records.map(({ kind }) => kind))].map((kind) => {
    const some = records.filter((record) => record.kind === kind);
    const total = kind === 'ignored' ? 0 : some.reduce((sum, { amount = 0 }) => sum + amount, 0);
    const counted = say(COUNTED[kind], { count: some.length });
    return total > 0 ? say('read.of', { some: counted, amount: money(total) }) : counted;
  });
  return say('read.sum', {
    kinds: kinds.join(', ') || say('read.nothing'),
    persons: records.filter(needsPerson).length,
  });
}
