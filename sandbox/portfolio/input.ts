import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { readInstant } from '#domain/calendar/fast-days.ts';
import { isRecord } from '#domain/checks/is-record.ts';
import { type Allowed, decodeText } from '#formats/text/decode-text.ts';
import { asError, codeOf } from '#runtime/as-error.ts';
import { BillingEvents, type BillingEventType } from '#schemas/events/billing.ts';
import { Instant, NO_INSTANT } from '#schemas/primitives.ts';
import { CsvFormError, type Row, type Rows, readInvoiceCsv } from './input-csv.ts';
import { otherFile } from './other-file.ts';
import { type AmountUnit, readPaymentCsv } from './payment-csv.ts';

/** Something that comes from outside at an instant, and the line of the file that says so. */
export type Arrival = {
  readonly file: string;
  readonly line: number;
  /** Epoch milliseconds; undefined if the row has no valid instant: then it comes at the start. */
  readonly at: number | undefined;
} & (
  | { readonly kind: 'event'; readonly detailType: string; readonly detail: unknown }
  | { readonly kind: 'payment'; readonly body: unknown }
  | { readonly kind: 'bank-file' | 'register'; readonly content: Buffer }
);

/** A row that cannot even be read. */
export interface BadRow {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** A file of a folder that is not what is read there. */
export interface SkippedFile {
  readonly file: string;
  readonly reason: string;
}

/** The file cannot be read at all: says what to do. */
export class InputError extends Error {
  override readonly name: string = 'InputError';
}

/** The file, or the folder, is not there. */
export class MissingFileError extends InputError {
  override readonly name = 'MissingFileError';
  readonly file: string;

  constructor(file: string) {
    super(`${file}: cannot be read (there is no such file)`);
    this.file = file;
  }
}

/**
 * What a person should know of how a file was read: that it is not UTF-8, which lines are exactly as an earlier one, and count once, or how
 * many payments a CSV has, and of how much: a wrong unit is seen there.
 */
export type ReadingNote =
  | { readonly file: string; readonly encoding: 'windows-1252' }
  | { readonly file: string; readonly twice: readonly { readonly line: number; readonly first: number }[] }
  | { readonly file: string; readonly payments: PaymentsRead };

/** The payments of a CSV, each id once. */
export interface PaymentsRead {
  readonly count: number;
  /** Their sum, centavos. */
  readonly amount: number;
  readonly unit: AmountUnit;
}

export interface Input {
  readonly arrivals: readonly Arrival[];
  readonly badRows: readonly BadRow[];
  readonly skipped?: readonly SkippedFile[];
  readonly notes?: readonly ReadingNote[];
}

/** Reads invoices (and other events of billing) from JSON Lines or CSV. */
export const readInvoices = (file: string): Input => readInvoiceBytes(file, bytesOf(file));

/**
 * Reads what a file of invoices holds.
 * @throws InputError when it cannot be read at all
 */
export const readInvoiceBytes = (file: string, bytes: Buffer): Input =>
  read({ file, bytes }, readInvoiceCsv, (row) => eventOf(file, row));

/** What a row of a file of invoices says comes, and when. */
export function eventOf(file: string, { line, value }: Row): Arrival | BadRow {
  const { type, detail, time } = asEvent(value);
  if (!Object.hasOwn(BillingEvents, type))
    // The queue's rule takes only billing's events, and would drop another in silence.
    return { file, line, reason: `detail-type: must be one of ${Object.keys(BillingEvents).join(', ')}` };
  if (!isRecord(detail)) return { file, line, reason: 'detail: must be an object' };
  if (time !== undefined && epoch(time) === undefined) return { file, line, reason: `time: ${NO_INSTANT}` };
  const stated = ['issuedAt', ...Object.keys(BY_INSTANT)].find((key) => detail[key] !== undefined);
  const at = epoch(time ?? (stated === undefined ? undefined : detail[stated]));
  return { kind: 'event', file, line, at, detailType: type, detail };
}

/**
 * Reads payments from JSON Lines or CSV: webhook bodies, and `arrivesAt` when it is not `paidAt`.
 * @param idOf the id of the creditor that a row of a CSV names, or leaves out
 */
export function readPayments(
  file: string,
  idOf: (creditor: unknown) => unknown = (creditor) => creditor,
): Input {
  let payments: PaymentsRead | undefined;
  const readCsv = (text: string): Rows => {
    const { unit, rows, badRows } = readPaymentCsv(text);
    payments = { ...sumOf(rows), unit };
    return {
      rows: rows.map(({ line, value }) => {
        const creditorId = idOf(value.creditorId);
        return { line, value: creditorId === undefined ? value : { ...value, creditorId } };
      }),
      badRows,
    };
  };
  const input = read({ file, bytes: bytesOf(file) }, readCsv, (row) => paymentOf(file, row));
  return payments === undefined ? input : { ...input, notes: [...(input.notes ?? []), { file, payments }] };
}

/** How many payments there are, and of how much: what is there twice counts once. */
function sumOf(rows: readonly Row[]): { count: number; amount: number } {
  const amounts = new Map(
    rows.map(({ value: { id, amount } }) => [id, Number.isInteger(amount) ? Number(amount) : 0]),
  );
  return { count: amounts.size, amount: [...amounts.values()].reduce((sum, amount) => sum + amount, 0) };
}

/** What a row of a file of payments says comes, and when. */
export function paymentOf(file: string, { line, value }: Row): Arrival | BadRow {
  const { arrivesAt, ...payment } = value;
  if (arrivesAt !== undefined && epoch(arrivesAt) === undefined)
    return { file, line, reason: `arrivesAt: ${NO_INSTANT}` };
  const body = { type: 'payment.received', ...payment };
  return { kind: 'payment', file, line, at: epoch(arrivesAt ?? payment.paidAt), body };
}

/** The instant that identifies the type of a bare detail, and says when it comes. */
export const BY_INSTANT: Readonly<Record<string, BillingEventType>> = {
  cancelledAt: 'InvoiceCancelled.v1',
  promisedAt: 'PromiseReported.v1',
  raisedAt: 'DisputeRaised.v1',
  reportedAt: 'HardshipReported.v1',
  answeredAt: 'CaseAnswered.v1',
  namedAt: 'OwnerNamed.v1',
  agreedAt: 'PaymentPlanReported.v1',
  correctedAt: 'TaxIdCorrected.v1',
  givenAt: 'ContactConsentGiven.v1',
  pausedAt: 'CollectionPaused.v1',
  resumedAt: 'CollectionResumed.v1',
  withdrawnAt: 'BatchWithdrawn.v1',
  approvedAt: 'OfferApproved.v1',
  amendedAt: 'InvoiceAmended.v1',
  assignedAt: 'CreditAssigned.v1',
  paidAt: 'PaymentReported.v1',
  updatedAt: 'ContactUpdated.v1',
  requestedAt: 'LinkRevocationRequested.v1',
  reportedUntil: 'PaymentSourceReported.v1',
};

/**
 * A row is an envelope with `detail-type` and `detail`, or a bare detail, whose type follows from the instant it has.
 */
function asEvent(row: Record<string, unknown>): {
  readonly type: string;
  readonly detail: unknown;
  readonly time?: unknown;
} {
  if (typeof row['detail-type'] === 'string')
    return { type: row['detail-type'], detail: row.detail, time: row.time };
  const known = Object.entries(BY_INSTANT).find(([key]) => key in row);
  return { type: known?.[1] ?? 'InvoiceIssued.v1', detail: row };
}

function read(
  { file, bytes }: { readonly file: string; readonly bytes: Buffer },
  readCsv: (text: string) => Rows,
  toArrival: (row: Row) => Arrival | BadRow,
): Input {
  const other = otherFile(file, bytes);
  if (other !== undefined) throw new InputError(`${file}: ${other}`);
  const isCsv = extname(file).toLowerCase() === '.csv';
  const { text, note } = decoded(file, bytes, isCsv ? 'any' : 'unicode');
  try {
    const { rows, badRows } = isCsv ? readCsv(text) : readJson(text);
    const read = rows.map(toArrival);
    return {
      arrivals: read.filter((row): row is Arrival => 'kind' in row),
      badRows: [
        ...badRows.map((row) => ({ file, ...row })),
        ...read.filter((row): row is BadRow => !('kind' in row)),
      ],
      notes: [...note, ...twiceIn(file, rows)],
    };
  } catch (error) {
    if (error instanceof CsvFormError) throw new InputError(`${file}: ${error.message}`);
    throw error;
  }
}

/** The rows that are exactly as an earlier one: they come twice, and count once. */
function twiceIn(file: string, rows: readonly Row[]): ReadingNote[] {
  const firsts = new Map<string, number>();
  const twice = rows.flatMap(({ line, value }) => {
    const text = JSON.stringify(value);
    const first = firsts.get(text);
    if (first === undefined) firsts.set(text, line);
    return first === undefined ? [] : [{ line, first }];
  });
  return twice.length === 0 ? [] : [{ file, twice }];
}

/** The text of a file; of one that is not UTF-8 also a word about it. */
function decoded(
  file: string,
  bytes: Buffer,
  allowed: Allowed,
): { readonly text: string; readonly note: readonly ReadingNote[] } {
  const read = decodeText(bytes, allowed);
  if (!read.ok) throw new InputError(`${file}: ${read.reason}`);
  const { encoding } = read;
  const note = encoding === 'windows-1252' ? [{ file, encoding } as const] : [];
  return { text: read.text, note };
}

/** The text of a file that was named to us, UTF-8 or UTF-16, without its byte-order mark. */
export const textOf = (file: string): string => decoded(file, bytesOf(file), 'unicode').text;

/** The bytes of a file that was named to us. */
export function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new MissingFileError(file);
    throw new InputError(`${file}: cannot be read (${whyOf(error)})`);
  }
}

/** JSON Lines; or one JSON document, an object or a list of them, over as many lines as it likes. */
function readJson(text: string): Rows {
  try {
    const whole: unknown = JSON.parse(text);
    const values = Array.isArray(whole) ? whole : [whole];
    if (values.every(isRecord))
      return { rows: values.map((value, index) => ({ line: index + 1, value })), badRows: [] };
  } catch {
    // Then it is not one document, and each line is reported with its error.
  }
  return readJsonLines(text);
}

function readJsonLines(text: string): Rows {
  const rows: Row[] = [];
  const badRows: { line: number; reason: string }[] = [];
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    if (content.trim() === '') continue;
    try {
      const value: unknown = JSON.parse(content);
      if (isRecord(value)) rows.push({ line, value });
      else badRows.push({ line, reason: 'must be a JSON object, one a line' });
    } catch (error) {
      badRows.push({ line, reason: `is not JSON: ${asError(error).message}` });
    }
  }
  return { rows, badRows };
}

/** Milliseconds since 1970 of an instant as every border takes one; undefined of anything else. */
function epoch(instant: unknown): number | undefined {
  // The two forms that nearly all have, on a day that every month has: no schema has to look at them.
  if (typeof instant === 'string' && Number(instant.slice(8, 10)) <= 28) {
    const read = readInstant(instant);
    if (!Number.isNaN(read)) return read;
  }
  const { success, data } = Instant.safeParse(instant);
  return success ? Date.parse(data) : undefined;
}

/** Codes of the system in words. */
const IN_WORDS: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder',
  EACCES: 'it is not yours to read',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};

const whyOf = (error: unknown): string =>
  IN_WORDS[codeOf(error) ?? ''] ?? codeOf(error) ?? asError(error).message;
