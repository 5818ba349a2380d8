import { formatDay } from '#domain/calendar/days.ts';
import { formatReais } from '#domain/money/money.ts';
import { bytesOf } from '#sandbox/portfolio/input.ts';
import { FAULT, FINE } from './exit-codes.ts';
import { readDocument } from './read/read-document.ts';
import { needsPerson, type ReadRecord } from './read/read-record.ts';
import type { AdapterName } from './read/read-webhook.ts';
import type { Terminal } from './terminal.ts';

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
  { stdout }: Pick<Terminal, 'stdout'>,
  now: string,
): number {
  const records = readDocument(bytesOf(file), { adapter, creditorId: creditor, now });
  for (const record of records) stdout.write(`${json ? JSON.stringify(record) : inWords(record)}\n`);
  if (!json) stdout.write(`${summary(records)}\n`);
  return records.some(needsPerson) ? FAULT : FINE;
}

function inWords({ kind, reference, amount, at, line, why }: ReadRecord): string {
  const what = [
    needsPerson({ kind }) ? `${kind}, for a person` : kind,
    ...(reference === undefined ? [] : [reference]),
    ...(amount === undefined ? [] : [formatReais(amount)]),
    ...(at === undefined ? [] : [/^\d{4}-\d\d-\d\d$/.test(at) ? formatDay(at) : at]),
  ].join(' ');
  return `${line === undefined ? '' : `line ${line}: `}${what}: ${why}`;
}

const PLURALS: Readonly<Record<string, string>> = {
  payment: 'payments',
  refund: 'refunds',
  optOut: 'opt-outs',
};

/** `3 payments of R$ 300,00, 1 doubtful, 2 ignored; 1 for a person`. */
function summary(records: readonly ReadRecord[]): string {
  const kinds = Object.entries(Object.groupBy(records, ({ kind }) => kind)).map(([kind, some = []]) => {
    const total = kind === 'ignored' ? 0 : some.reduce((sum, { amount = 0 }) => sum + amount, 0);
    const name = some.length > 1 ? (PLURALS[kind] ?? kind) : kind;
    return `${some.length} ${name}${total > 0 ? ` of ${formatReais(total)}` : ''}`;
  });
  const persons = records.filter(needsPerson).length;
  return `${kinds.join(', ') || 'nothing'}; ${persons === 0 ? 'nothing' : persons} for a person`;
}
