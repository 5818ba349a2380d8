import type { SandboxAws } from '#sandbox/aws/endpoint.ts';
import type { Happening } from '#sandbox/aws/happenings.ts';
import type { VirtualClock } from '#sandbox/clock/virtual-clock.ts';
import type { DroppedFile, RefusedRow } from '#sandbox/contract/answers.ts';
import { type Arrival, InputError, readInvoiceBytes } from '#sandbox/portfolio/input.ts';
import { letArrive, rowKey } from '#sandbox/run.ts';
import { BillingEvents } from '#schemas/events/billing.ts';
import { wrongWith } from '#schemas/issues.ts';
import type { ActOf } from '#schemas/sandbox/act.ts';

/** The file cannot be read at all; the message says what to do. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
}

/** The files that are dropped on a world. */
export class FileDrop {
  readonly #aws: SandboxAws;
  readonly #clock: VirtualClock;
  readonly #rows = new Map<string, Arrival>();
  /** Rows that the product put among its dead letters. */
  readonly #refused: RefusedRow[] = [];

  constructor({ aws, clock }: { readonly aws: SandboxAws; readonly clock: VirtualClock }) {
    this.#aws = aws;
    this.#clock = clock;
  }

  observe(happening: Happening): void {
    if (happening.kind !== 'dead-letter') return;
    const row = this.#rows.get(rowKey(happening));
    if (row)
      this.#refused.push({
        line: row.line,
        ...inFields(happening.attributes.reason ?? 'failed at every try'),
      });
  }

  /**
   * Has the rows of a file come in: those of an instant to come then, all others now.
   * @throws UnreadableFileError
   */
  async drop({ name, content }: ActOf<'drop-file'>): Promise<DroppedFile> {
    const { arrivals, badRows, notes = [] } = readFile(name, Buffer.from(content, 'base64'));
    const checked = arrivals.map((arrival) => ({ arrival, wrong: wrongWithRow(arrival) }));
    const good = checked.flatMap(({ arrival, wrong }) => (wrong.length === 0 ? [arrival] : []));
    const now = this.#clock.now();
    this.#refused.length = 0;
    letArrive({ arrivals: good, badRows: [] }, { aws: this.#aws, clock: this.#clock, rows: this.#rows });
    await this.#clock.runUntil(now);
    const later = good.filter(({ at }) => at !== undefined && at > now).length;
    const refused = [
      ...badRows.map(({ line, reason }) => ({ line, ...inFields(reason) })),
      ...checked.flatMap(({ wrong }) => wrong),
      ...this.#refused,
    ].toSorted((one, other) => one.line - other.line);
    const twice = notes.flatMap((note) => ('twice' in note ? note.twice.map(({ line }) => line) : []));
    return { taken: good.length - later - this.#refused.length, later, refused, twice };
  }
}

function readFile(name: string, content: Buffer) {
  try {
    return readInvoiceBytes(name, content);
  } catch (error) {
    if (error instanceof InputError) throw new UnreadableFileError(error.message.replace(`${name}: `, ''));
    throw error;
  }
}

/** What the contract of its event says is wrong with a row: the bus would take it, and intake would put it among the dead letters. */
function wrongWithRow(arrival: Arrival): RefusedRow[] {
  if (arrival.kind !== 'event') return [];
  const schema = Object.entries(BillingEvents).find(([type]) => type === arrival.detailType)?.[1];
  const issues = schema?.safeParse(arrival.detail).error?.issues ?? [];
  return issues.map((issue) => ({
    line: arrival.line,
    ...(issue.path.length === 0 ? {} : { field: issue.path.join('.') }),
    wrong: wrongWith(issue),
  }));
}

/** `amount: must be …` as its field and what is wrong with it. */
function inFields(reason: string): Omit<RefusedRow, 'line'> {
  const [, field, wrong] = /^([\w.-]+): (.+)$/s.exec(reason) ?? [];
  return field === undefined || wrong === undefined ? { wrong: reason } : { field, wrong };
}
