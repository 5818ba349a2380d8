import type { ReadRecord } from '#cli/read/read-record.ts';

const KINDS = ['payment', 'refund', 'doubtful', 'feedback', 'optOut', 'ignored', 'refused'];

/** What is wrong with records that a reader made of a document, whatever that was; undefined when nothing is. */
export function wrongWith(records: readonly ReadRecord[]): string | undefined {
  for (const { kind, amount, at, line, why } of records) {
    if (!KINDS.includes(kind)) return `a record of the kind ${kind}`;
    if (why === '') return 'a record that does not say why';
    if (amount !== undefined && !(Number.isSafeInteger(amount) && amount > 0))
      return `an amount of ${amount}`;
    if (kind === 'payment' && amount === undefined && !why.startsWith('paid again'))
      return 'a payment without an amount';
    if (at !== undefined && Number.isNaN(Date.parse(at))) return `a time of ${at}`;
    if (line !== undefined && !(Number.isSafeInteger(line) && line >= 0)) return `the line ${line}`;
  }
  return undefined;
}
