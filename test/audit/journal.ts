import { closeSync, openSync, readSync } from 'node:fs';

/** One entry of the journal of `regua run --format jsonl`, as docs/input-files.md lists them; only what an auditor reads. */
export interface Line {
  at: string;
  type: string;
  debtId?: string;
  invoiceId?: string;
  creditorId?: string;
  step?: string;
  channel?: string;
  to?: string;
  subject?: string;
  text?: string;
  html?: string;
  owed?: number;
  amount?: number;
  balance?: number;
  reason?: string;
  state?: string;
  until?: string | null;
  by?: string;
  unpaid?: number;
  paymentId?: string;
  status?: string;
  invoiced?: number;
  amended?: number;
  charges?: number;
  agreed?: number;
  received?: number;
  waived?: number;
  writtenOff?: number;
  cancelled?: number;
  prescribed?: number;
  overpaid?: number;
  unapplied?: number;
  detailType?: string;
  detail?: Detail;
}

/** What the events of docs/contracts.md have in them, all of them together. */
export interface Detail {
  eventId?: string;
  at?: string;
  debtId?: string;
  invoiceId?: string;
  creditorId?: string;
  debtorId?: string;
  amount?: number;
  applied?: number;
  excess?: number;
  waived?: number;
  writtenOff?: number;
  received?: number;
  balance?: number;
  owed?: number;
  daysLate?: number;
  dueDate?: string;
  rolledDueDate?: string;
  regua?: string;
  profile?: string;
  version?: number;
  instalmentOf?: { debtId: string; number: number };
  instalments?: { debtId: string; amount: number; exempt?: number }[];
  paymentId?: string;
  paidAt?: string;
  refundId?: string;
  kind?: string;
  step?: string;
  channel?: string;
  tone?: string;
  covers?: string[];
  by?: string;
  day?: string;
  until?: string;
  lastDay?: string;
  deadline?: string;
  owner?: string;
  outcome?: string;
  reason?: string;
  to?: string;
  otherOpenDebts?: number;
  handedOverFor?: string;
  unpaid?: number;
  prescribedOn?: string;
}

/** Reads the journal in a file, one entry a line. That of a thousand debtors is longer than a string may be, so it is read in parts. */
export function readJournal(file: string): Line[] {
  const lines: Line[] = [];
  for (const line of linesIn(file)) if (line !== '') lines.push(JSON.parse(line));
  return lines;
}

const PART = 2 ** 24;
const END_OF_LINE = 10;

function* linesIn(file: string): Generator<string> {
  const descriptor = openSync(file, 'r');
  try {
    const part = Buffer.alloc(PART);
    let rest: Buffer = Buffer.alloc(0);
    for (let read = readSync(descriptor, part); read > 0; read = readSync(descriptor, part)) {
      const bytes = Buffer.concat([rest, part.subarray(0, read)]);
      let from = 0;
      for (let end = bytes.indexOf(END_OF_LINE); end >= 0; end = bytes.indexOf(END_OF_LINE, from)) {
        yield bytes.toString('utf8', from, end);
        from = end + 1;
      }
      rest = bytes.subarray(from);
    }
    yield rest.toString('utf8');
  } finally {
    closeSync(descriptor);
  }
}
