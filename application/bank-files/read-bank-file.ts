import type {
  Doubtful,
  FileHeader,
  LineError,
  Liquidation,
  Refused,
  ReturnFileEvent,
} from '#formats/cnab/events.ts';
import { paymentKeys } from '#formats/cnab/payment-keys.ts';
import { returnFileReader } from '#formats/cnab/read-return-file.ts';
import { inParallel } from '#runtime/in-parallel.ts';
import type { BankFileProgress } from '#schemas/records/bank-file.ts';
import type { Recorded } from './record-liquidation.ts';

/** So many things to write are done before it is written down how far the file was read. */
const CHECKPOINT = 500;
/** With less left than this, milliseconds, the rest is for the next call: a checkpoint takes a few seconds. */
const RESERVE_MS = 30_000;

/** A liquidation and the name under which it is recorded once. */
interface Payment {
  readonly paid: Liquidation;
  readonly paymentId: string;
}

/** What is kept for a person. */
export type ForPerson = Doubtful | { readonly what: 'errors'; readonly errors: readonly LineError[] };

/** What reading a file asks of the world. */
export interface Surroundings {
  /** Where an earlier call left off. */
  readonly progress: BankFileProgress;
  /** Payments recorded at once. */
  readonly atOnce: number;
  /** Milliseconds until this call is cut off. */
  readonly timeLeft: () => number;
  /** Whose account it is; undefined when nobody's. */
  readonly creditorOf: (header: FileHeader) => string | undefined;
  readonly record: (
    paid: Liquidation,
    of: { creditorId: string; bank: string; paymentId: string },
  ) => Promise<Recorded>;
  readonly keep: (letter: ForPerson, creditorId: string) => Promise<void>;
  readonly save: (progress: BankFileProgress) => Promise<void>;
}

/** What a whole file comes to. */
export interface Figures {
  readonly lines: number;
  readonly liquidations: number;
  /** Centavos. */
  readonly amount: number;
  readonly recorded: number;
  readonly duplicates: number;
  readonly unapplied: number;
  readonly doubtful: number;
  readonly errors: number;
}

export type Reading =
  | {
      readonly end: 'done';
      readonly header: FileHeader;
      readonly creditorId: string;
      readonly figures: Figures;
      /** It is all there, so that its bank has told what it knew. */
      readonly isWhole: boolean;
    }
  | { readonly end: 'more to come' }
  | { readonly end: 'refused'; readonly reason: string };

/**
 * Reads a return file from its lines and records what it tells, a checkpoint at a time. Whoever goes on after a crash, or
 * after time ran short, reads it from its first line again, which takes a moment, and records from where the last
 * checkpoint was; what was recorded after it is recorded again as the same.
 */
export async function readBankFile(lines: AsyncIterable<string>, given: Surroundings): Promise<Reading> {
  const reading = new FileReading(given);
  for await (const line of lines) {
    const refused = reading.take(line);
    if (refused) return { end: 'refused', reason: refused.reason };
    if (!reading.isFull) continue;
    await reading.checkpoint();
    if (given.timeLeft() < RESERVE_MS) return { end: 'more to come' };
  }
  return reading.end();
}

class FileReading {
  readonly #given: Surroundings;
  readonly #reader = returnFileReader();
  #file: { header: FileHeader; creditorId: string; keyOf: (paid: Liquidation) => string } | undefined;
  #line = 0;
  #payments: Payment[] = [];
  #doubtful: Doubtful[] = [];
  #errors: LineError[] = [];
  #progress: BankFileProgress;
  readonly #seen = { liquidations: 0, amount: 0, doubtful: 0, errors: 0 };

  constructor(given: Surroundings) {
    this.#given = given;
    this.#progress = given.progress;
  }

  get isFull(): boolean {
    return this.#payments.length + this.#doubtful.length + this.#errors.length >= CHECKPOINT;
  }

  take(text: string): Refused | undefined {
    this.#line += 1;
    return this.#takeAll(this.#reader.read(text), this.#line > this.#progress.line);
  }

  /** Counts everything, and puts aside what no earlier call has recorded. */
  #takeAll(events: readonly ReturnFileEvent[], isNew: boolean): Refused | undefined {
    for (const event of events) {
      if (event.what === 'refused') return event;
      if (event.what === 'header') {
        const refused = this.#open(event);
        if (refused) return refused;
      }
      if (event.what === 'error') {
        this.#seen.errors += 1;
        if (isNew) this.#errors.push(event);
      }
      if (event.what === 'doubtful') {
        this.#seen.doubtful += 1;
        if (isNew) this.#doubtful.push(event);
      }
      if (event.what === 'liquidation') this.#paid(event, isNew);
    }
    return undefined;
  }

  #open(header: FileHeader): Refused | undefined {
    const creditorId = this.#given.creditorOf(header);
    if (creditorId === undefined) {
      const reason = `no creditor has the account of this ${header.layout} file: see bankFiles in config/creditors`;
      return { what: 'refused', line: header.line, reason };
    }
    this.#file = { header, creditorId, keyOf: paymentKeys(header) };
    return undefined;
  }

  #paid(paid: Liquidation, isNew: boolean): void {
    this.#seen.liquidations += 1;
    this.#seen.amount += paid.amount;
    // Named also when it is recorded already: the name of the next may depend on it.
    const paymentId = this.#opened.keyOf(paid);
    if (isNew) this.#payments.push({ paid, paymentId });
  }

  get #opened() {
    if (!this.#file) throw new TypeError('a record came before the header');
    return this.#file;
  }

  /** Records what was put aside, and then that it was. */
  async checkpoint(): Promise<void> {
    const { creditorId, header } = this.#opened;
    const { record, keep, save, atOnce } = this.#given;
    const recordAll = (payments: readonly Payment[]): Promise<Recorded[]> =>
      inParallel(payments, atOnce, ({ paid, paymentId }) =>
        record(paid, { creditorId, bank: header.bank, paymentId }),
      );
    const outcomes = await recordAll(this.#payments.filter(({ paid }) => !paid.writtenOff));
    // What a title was written off for is looked for among those.
    outcomes.push(...(await recordAll(this.#payments.filter(({ paid }) => paid.writtenOff))));
    for (const doubtful of this.#doubtful) await keep(doubtful, creditorId);
    if (this.#errors.length > 0) await keep({ what: 'errors', errors: this.#errors }, creditorId);
    const count = (kind: Recorded): number => outcomes.filter((outcome) => outcome === kind).length;
    const { recorded, duplicates, unapplied } = this.#progress.figures;
    this.#progress = {
      line: Math.max(this.#line, this.#progress.line),
      done: false,
      figures: {
        recorded: recorded + count('recorded'),
        duplicates: duplicates + count('duplicates'),
        unapplied: unapplied + count('unapplied'),
      },
    };
    await save(this.#progress);
    this.#payments = [];
    this.#doubtful = [];
    this.#errors = [];
  }

  async end(): Promise<Reading> {
    const last = this.#reader.end();
    const isCutOff = last.some(({ what }) => what === 'error');
    const refused = this.#takeAll(last, true);
    if (refused) return { end: 'refused', reason: refused.reason };
    await this.checkpoint();
    const { header, creditorId } = this.#opened;
    const figures = { lines: this.#line, ...this.#seen, ...this.#progress.figures };
    const isLegible = figures.errors === 0 || figures.liquidations > 0;
    return { end: 'done', header, creditorId, figures, isWhole: !isCutOff && isLegible };
  }
}
