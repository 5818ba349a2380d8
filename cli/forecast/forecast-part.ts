import { checkComing } from '#application/forecast/check-coming.ts';
import { type Coming, newShared, Play } from '#application/forecast/play.ts';
import { RejectedEventError } from '#application/unit-of-work/rejected.ts';
import { batchKey, unreleasedBatches } from '#cli/batches/unreleased-batches.ts';
import { type InvoiceSum, NO_INVOICES, withoutUndone } from '#cli/batches/without-undone.ts';
import { enterOn } from '#sandbox/portfolio/enter-on.ts';
import type { Arrival, BadRow } from '#sandbox/portfolio/input.ts';
import type { DebtFuture } from '#schemas/sandbox/future.ts';
import { Calls, type CallsBySecond } from './calls.ts';
import { Futures } from './futures.ts';
import { type Line, readLine, type SharedFile } from './lines.ts';
import { type Message, Messages } from './messages.ts';
import type { Observer } from './observer.ts';
import { type OfPerson, type Part, partOf } from './part-of.ts';
import { type Expectation, Expectations } from './payments/expectation.ts';
import { type PastDebt, PastDebts } from './payments/history.ts';
import type { PaymentModel } from './payments/model.ts';
import { type Standing, Standings } from './standing.ts';
import { type PartTally, Tally } from './tally.ts';

/** What is asked of a part of a forecast. */
export interface PartOrder {
  readonly files: readonly SharedFile[];
  readonly part: Part;
  /** The day on which the book enters. */
  readonly from: string;
  /** Epoch milliseconds: the forecast ends there. */
  readonly until: number;
  readonly wants: readonly Wanted[];
  /** Imported batches that nobody released are released as they come in. */
  readonly released?: boolean | undefined;
  /** How debts are expected to be paid, if that is to be worked out. */
  readonly model?: PaymentModel | undefined;
}

/** What may be wanted of a forecast beside totals. */
export type Wanted = 'messages' | 'futures' | 'past';

/** What a part of a forecast comes to. */
export interface PartResult {
  readonly tally: PartTally;
  /** Where debts stand at the end. */
  readonly standings: readonly Standing[];
  readonly calls: CallsBySecond;
  /** Every message, if they are wanted. */
  readonly messages: readonly Message[];
  /** What becomes of each debt, if that is wanted. */
  readonly futures: readonly DebtFuture[];
  /** How each debt was paid, if that is wanted. */
  readonly past: readonly PastDebt[];
  /** What is expected by the model of payments, if there is one. */
  readonly expectation?: Expectation;
  readonly badRows: readonly BadRow[];
  /** Rows that a forecast does not follow, by the type of their event; payments that name no invoice by `payment`. */
  readonly notFollowed: Readonly<Record<string, number>>;
  /** Invoices of batches that were undone: nothing else has them. */
  readonly undone: InvoiceSum;
}

/** Forecasts the persons of one part, one after the other. */
export function forecastPart({ files, part, from, until, wants, model, released }: PartOrder): PartResult {
  const tally = new Tally(from);
  const standings = new Standings(until);
  const calls = new Calls();
  const messages = new Messages();
  const futures = new Futures(until);
  const past = new PastDebts();
  const expectations = model && new Expectations(model, until);
  const observers: readonly Observer[] = [
    tally,
    standings,
    calls,
    ...(wants.includes('messages') ? [messages] : []),
    ...(wants.includes('futures') ? [futures] : []),
    ...(wants.includes('past') ? [past] : []),
    ...(expectations ? [expectations] : []),
  ];
  const badRows: BadRow[] = [];
  const notFollowed: Record<string, number> = {};
  let undone = NO_INVOICES;
  const play = new Play({ until, shared: newShared(part.count) });
  const add = (comings: readonly Coming[]): void => {
    const watches = observers.map((observer) => observer.watch(comings));
    play.add(comings, {
      record: (entry) => {
        for (const watch of watches) watch.record(entry);
      },
      countTransitions: (count, at) => {
        tally.countTransitions(count);
        calls.countTransitions(count, at);
      },
      refuse: tally.refuse,
      close: () => {
        for (const watch of watches) watch.close?.();
      },
    });
  };
  for (const lines of partOf(files, part)) {
    // What is wrong with a line that several persons share is said once, by the first part.
    const sharedLines = new Set(lines.flatMap(({ line, isShared }) => (isShared ? [placeOf(line)] : [])));
    const bad = {
      push: (row: BadRow): void => {
        if (!sharedLines.has(`${row.file}:${row.line}`)) badRows.push(row);
      },
    };
    const { arrivals, undone: own } = withoutUndone(arrivalsOf(lines, bad));
    undone = { count: undone.count + own.count, amount: undone.amount + own.amount };
    const unreleased = released ? unreleasedBatches(arrivals) : NONE;
    const comings = enterOn({ arrivals, badRows: [] }, from).arrivals.flatMap((arrival, order) => {
      const coming = comingOf(arrival, order, bad);
      if (coming !== 'not-followed' && coming && isImportPause(coming, unreleased)) return [];
      if (coming !== 'not-followed') return coming ? [coming] : [];
      const type = arrival.kind === 'event' ? arrival.detailType : arrival.kind;
      notFollowed[type] = (notFollowed[type] ?? 0) + 1;
      return [];
    });
    add(comings);
  }
  play.finish();
  return {
    tally: tally.result(),
    standings: standings.result(),
    calls: calls.result(),
    messages: messages.all,
    futures: futures.all,
    past: past.all,
    ...(expectations && { expectation: expectations.result() }),
    ...{ badRows, notFollowed, undone },
  };
}

/** Takes note of a row that cannot be read. */
interface BadRows {
  readonly push: (row: BadRow) => void;
}

const placeOf = ({ file, number }: Line): string => `${file.name}:${number}`;

const NONE: ReadonlySet<string> = new Set();

/** Whether it pauses one of some batches because it is imported. */
const isImportPause = (coming: Coming, batches: ReadonlySet<string>): boolean =>
  coming.kind === 'pause' && coming.pause.reason === 'import' && batches.has(batchKey(coming.of));

function arrivalsOf(lines: OfPerson, badRows: BadRows): Arrival[] {
  return lines.flatMap(({ line }) => {
    const read = readLine(line);
    if (!read) return [];
    if ('kind' in read) return [read];
    badRows.push(read);
    return [];
  });
}

function comingOf(arrival: Arrival, order: number, badRows: BadRows): Coming | 'not-followed' | undefined {
  const { file, line, at, kind } = arrival;
  if (kind !== 'event' && kind !== 'payment') return undefined;
  try {
    if (at === undefined) throw new RejectedEventError('issuedAt: must be an instant with a zone');
    return checkComing(arrival, at, order)?.coming ?? 'not-followed';
  } catch (error) {
    if (!(error instanceof RejectedEventError)) throw error;
    badRows.push({ file, line, reason: error.message });
    return undefined;
  }
}
