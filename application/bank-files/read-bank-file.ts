import type { RefusedByBank } from '#application/remittance/record-answer.ts';
import { unexplainedOf } from '#domain/money/credited.ts';
import { type Answer, answerReader } from '#formats/cnab/answers/answer-reader.ts';
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

/** Records that are handled between two checkpoints. */
const CHECKPOINT = 500;
/** Milliseconds: with less time left, the rest is for the next call, because a checkpoint takes a few seconds. */
const RESERVE_MS = 30_000;

/** A liquidation and the payment id under which it is recorded once. */
interface Payment {
  readonly paid: Liquidation;
  readonly paymentId: string;
}

/** What goes to a person as a dead letter. */
export type ForPerson =
  | Doubtful
  | RefusedByBank
  | { readonly what: 'errors'; readonly errors: readonly [LineError, ...LineError[]] };

/** What the reading of a file needs from its caller. */
export interface Surroundings {
  /** How far an earlier call read. */
  readonly progress: BankFileProgress;
  /** Payments recorded at once. */
  readonly atOnce: number;
  /** Milliseconds until this call is cut off. */
  readonly timeLeft: () => number;
  /** The creditor whose account it is; undefined when no creditor has it. */
  readonly creditorOf: (header: FileHeader) => string | undefined;
  readonly record: (
    paid: Liquidation,
    of: { creditorId: string; bank: string; paymentId: string },
  ) => Promise<Recorded>;
  /** Records what the bank answered about a boleto; gives what a person has to read of it. */
  readonly answer: (
    answer: Answer,
    of: { creditorId: string; bank: string },
  ) => Promise<RefusedByBank | undefined>;
  readonly keep: (letter: ForPerson, of: { creditorId: string; header: FileHeader }) => Promise<void>;
  readonly save: (progress: BankFileProgress) => Promise<void>;
}

/** The totals of a whole file. */
export interface Figures {
  readonly lines: number;
  readonly liquidations: number;
  /** Centavos. */
  readonly amount: number;
  readonly recorded: number;
  readonly duplicates: number;
  readonly unapplied: number;
  /** Payments of which fee and tax do not explain what was credited. */
  readonly differences: number;
  readonly doubtful: number;
  readonly errors: number;
}

export type Reading =
  | {
      readonly end: 'done';
      readonly header: FileHeader;
      readonly creditorId: string;
      readonly figures: Figures;
      /** True when nothing of it is missing and titles of it were read: then its bank has reported all that it knew. */
      readonly isWhole: boolean;
    }
  | { readonly end: 'more to come' }
  | { readonly end: 'refused'; readonly reason: string };

/**
 * Reads a return file from its lines and records what it reports, one checkpoint at a time. After a crash, or when time runs
 * short, the next call reads it from its first line again, which takes a moment, and records from the last checkpoint on;
 * what was recorded after that is recorded again, which changes nothing.
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
  readonly #answerReader = answerReader();
  #file: { header: FileHeader; creditorId: string; keyOf: (paid: Liquidation) => string } | undefined;
  #line = 0;
  #payments: Payment[] = [];
  #doubtful: Doubtful[] = [];
  #errors: LineError[] = [];
  #answers: Answer[] = [];
  #progress: BankFileProgress;
  /** Titles that were read, whatever happened to them. */
  #titles = 0;
  readonly #seen = { liquidations: 0, amount: 0, differences: 0, doubtful: 0, errors: 0 };

  constructor(given: Surroundings) {
    this.#given = given;
    this.#progress = given.progress;
  }

  get isFull(): boolean {
    const left = [this.#payments, this.#doubtful, this.#errors, this.#answers];
    return left.reduce((sum, { length }) => sum + length, 0) >= CHECKPOINT;
  }

  take(text: string): Refused | undefined {
    this.#line += 1;
    const events = this.#reader.read(text);
    const isNew = this.#line > this.#progress.line;
    const answers = this.#answerReader.take(text, events);
    if (isNew) this.#answers.push(...answers);
    return this.#takeAll(events, isNew);
  }

  /** Counts everything, and collects what no earlier call has recorded. */
  #takeAll(events: readonly ReturnFileEvent[], isNew: boolean): Refused | undefined {
    for (const event of events) {
      if (event.what === 'refused') return event;
      if (event.what === 'header') {
        const refused = this.#open(event);
        if (refused) return refused;
      }
      if (event.what === 'liquidation' || event.what === 'doubtful' || event.what === 'other')
        this.#titles += 1;
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
      const reason = `no creditor has the account ${header.account} of this ${header.layout} file: see bankFiles in config/creditors`;
      return { what: 'refused', line: header.line, reason };
    }
    this.#file = { header, creditorId, keyOf: paymentKeys(header) };
    return undefined;
  }

  #paid(paid: Liquidation, isNew: boolean): void {
    this.#seen.liquidations += 1;
    this.#seen.amount += paid.amount;
    if (paid.credited && unexplainedOf(paid.amount, paid.credited) !== 0) this.#seen.differences += 1;
    // Its id is worked out even when it is recorded already: the id of the next may depend on it.
    const paymentId = this.#opened.keyOf(paid);
    if (isNew) this.#payments.push({ paid, paymentId });
  }

  get #opened() {
    if (!this.#file) throw new TypeError('a record came before the header');
    return this.#file;
  }

  /** Records what was collected, and then how far the file was read. */
  async checkpoint(): Promise<void> {
    const { creditorId, header } = this.#opened;
    const { record, answer, keep, save, atOnce } = this.#given;
    const recordAll = (payments: readonly Payment[]): Promise<Recorded[]> =>
      inParallel(payments, atOnce, ({ paid, paymentId }) =>
        record(paid, { creditorId, bank: header.bank, paymentId }),
      );
    const outcomes = await recordAll(this.#payments.filter(({ paid }) => !paid.mayRepeat));
    // A title that the bank wrote off: its payment is looked for among those above.
    outcomes.push(...(await recordAll(this.#payments.filter(({ paid }) => paid.mayRepeat))));
    for (const doubtful of this.#doubtful) await keep(doubtful, { creditorId, header });
    const refused = await inParallel(this.#answers, atOnce, (one) =>
      answer(one, { creditorId, bank: header.bank }),
    );
    for (const one of refused) if (one) await keep(one, { creditorId, header });
    const [first, ...others] = this.#errors;
    if (first) await keep({ what: 'errors', errors: [first, ...others] }, { creditorId, header });
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
    this.#answers = [];
  }

  async end(): Promise<Reading> {
    const last = this.#reader.end();
    const isCutOff = last.some(({ what }) => what === 'error');
    const refused = this.#takeAll(last, true);
    if (refused) return { end: 'refused', reason: refused.reason };
    await this.checkpoint();
    const { header, creditorId } = this.#opened;
    const figures = { lines: this.#line, ...this.#seen, ...this.#progress.figures };
    const isLegible = figures.errors === 0 || this.#titles > 0;
    return { end: 'done', header, creditorId, figures, isWhole: !isCutOff && isLegible };
  }
}
