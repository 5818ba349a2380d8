import { explainCredit } from '#domain/money/credited.ts';
import type { Credited } from '#schemas/records/credited.ts';
import {
  type FileHeader,
  type LineError,
  lineError,
  type ReturnFileEvent,
  type ReturnFileReader,
} from './events.ts';
import type { Layout240, SegmentT } from './layout.ts';
import { amountIfGiven, at, dayAt, numberAt, type Place, placed } from './place.ts';
import { Sequence } from './sequence.ts';
import { ourNumberAt, titleEvents } from './title.ts';

/** Positions in Febraban's CNAB 240 (Layout Padrão Febraban 240, Cobrança). */
const BANK: Place = [1, 3];
const BATCH: Place = [4, 7];
const TYPE: Place = [8, 8];
const OPERATION: Place = [9, 9];
const NUMBER: Place = [9, 13];
const SEGMENT: Place = [14, 14];
const MOVEMENT: Place = [16, 17];
const FEBRABAN_T: SegmentT = {
  document: [59, 73],
  titleValue: [82, 96],
  control: [106, 130],
  fee: [199, 213],
};
const U = {
  tax: [63, 77],
  paid: [78, 92],
  credited: [93, 107],
  expenses: [108, 122],
  otherCredits: [123, 137],
  paidOn: [138, 145],
  creditOn: [146, 153],
  payerSays: [154, 157],
} as const satisfies Record<string, Place>;
/** Segments beside T and U that are not about a payment: the payer, cheques and the Pix of a title, messages, files that were refused. */
const PASSED_OVER: readonly string[] = ['P', 'Q', 'R', 'S', 'W', 'Y'];
const RECORDS_OF_BATCH: Place = [18, 23];
/** The totals of a batch for the carteiras simples, vinculada, caucionada and descontada. */
const TITLES_OF_BATCH: readonly (readonly [count: Place, value: Place])[] = [
  [
    [24, 29],
    [30, 46],
  ],
  [
    [47, 52],
    [53, 69],
  ],
  [
    [70, 75],
    [76, 92],
  ],
  [
    [93, 98],
    [99, 115],
  ],
];
const BATCHES_OF_FILE: Place = [18, 23];
const RECORDS_OF_FILE: Place = [24, 29];
const WIDTH = 240;

const NO_SEGMENT = [
  'segment (14-14)',
  'is on no list of this layout: it may be about money, and was not read',
] as const;

interface Batch {
  readonly number: string;
  /** False for a batch of something else, which is ignored. */
  readonly ofTitles: boolean;
  readonly sequence: Sequence;
  records: number;
  details: number;
  titles: number;
  titleValues: number;
}

/** What was credited of a payment, and what was taken of it; undefined of a bank that leaves it blank or at zero. */
function creditedOf(fee: number | undefined, segmentU: string, paid: number): Credited | undefined {
  const amount = amountIfGiven(segmentU, U.credited);
  if (!amount) return undefined;
  return explainCredit(paid, amount, [
    { kind: 'fee', amount: fee ?? 0 },
    { kind: 'fee', amount: amountIfGiven(segmentU, U.expenses) ?? 0 },
    { kind: 'tax', amount: amountIfGiven(segmentU, U.tax) ?? 0 },
    { kind: 'other', amount: amountIfGiven(segmentU, U.otherCredits) ?? 0 },
  ]);
}

/**
 * Reads the records after the header of a CNAB 240 file: batches, with segments T and U for each title, up to its
 * trailer.
 */
export function reader240(layout: Layout240, header: FileHeader): ReturnFileReader {
  const T = layout.segmentT ?? FEBRABAN_T;
  let batches = new Sequence(1);
  let line = header.line;
  let records = 1;
  let batchCount = 0;
  let batch: Batch | undefined;
  let open: { readonly line: number; readonly record: string } | undefined;
  let over = false;

  const fault = (field: string, reason: string): LineError => lineError(line, { field, reason });

  /** Reports a segment T without its segment U. */
  const leftOpen = (): LineError[] => {
    const left = open;
    open = undefined;
    return left ? [lineError(left.line, { field: 'segment T', reason: 'has no segment U after it' })] : [];
  };

  const openBatch = (
    record: string,
    operation: string,
  ): { readonly opened: Batch; readonly errors: LineError[] } => {
    const number = at(record, BATCH);
    const opened = {
      number,
      ofTitles: operation === 'T',
      sequence: new Sequence(1),
      records: 0,
      details: 0,
      titles: 0,
      titleValues: 0,
    };
    batch = opened;
    batchCount += 1;
    if (layout.batchesFromAny && batchCount === 1) batches = new Sequence(Number(number));
    const due = batches.wrong(Number(number));
    return {
      opened,
      errors:
        due === undefined ? [] : [fault(placed('batch', BATCH), `is ${Number(number)}, and ${due} was due`)],
    };
  };

  const batchHeader = (record: string): LineError[] => {
    const before = batch ? [fault('batch', `${batch.number} has no trailer`)] : [];
    const left = leftOpen();
    const { opened, errors } = openBatch(record, at(record, OPERATION));
    opened.records = 1;
    return [...left, ...before, ...errors];
  };

  const numberFaults = (record: string, { number, sequence }: Batch): LineError[] => {
    const found = numberAt(record, NUMBER, 'sequence number');
    if (!found.ok) sequence.skip();
    const due = found.ok ? sequence.wrong(found.value) : undefined;
    return [
      ...(at(record, BATCH) === number
        ? []
        : [fault(placed('batch', BATCH), `is not ${number}, which is open`)]),
      ...(found.ok ? [] : [lineError(line, found)]),
      ...(found.ok && due !== undefined
        ? [fault(placed('sequence number', NUMBER), `is ${found.value}, and ${due} was due`)]
        : []),
    ];
  };

  const withoutHeader = (record: string) => {
    const { opened, errors } = openBatch(record, 'T');
    return { opened, errors: [fault('batch header', 'is missing'), ...errors] };
  };

  const detail = (record: string): readonly ReturnFileEvent[] => {
    const { opened: inside, errors: missing } = batch ? { opened: batch, errors: [] } : withoutHeader(record);
    inside.records += 1;
    inside.details += 1;
    const errors = [...missing, ...numberFaults(record, inside)];
    if (!inside.ofTitles) return errors;
    switch (at(record, SEGMENT)) {
      case 'T':
        return [...errors, ...leftOpen(), ...segmentT(record, inside)];
      case 'U':
        return [...errors, ...segmentU(record)];
      default:
        return PASSED_OVER.includes(at(record, SEGMENT)) ? errors : [...errors, fault(...NO_SEGMENT)];
    }
  };

  const segmentT = (record: string, inside: Batch): LineError[] => {
    open = { line, record };
    inside.titles += 1;
    if (!layout.totalsOfBatch) return [];
    const value = numberAt(record, T.titleValue, 'title value');
    if (value.ok) inside.titleValues += value.value;
    return value.ok ? [] : [lineError(line, value)];
  };

  const segmentU = (record: string): readonly ReturnFileEvent[] => {
    const title = open;
    open = undefined;
    if (!title) return [fault('segment U', 'has no segment T before it')];
    const occurrence = at(record, MOVEMENT);
    if (at(title.record, MOVEMENT) !== occurrence)
      return [fault(placed('movement', MOVEMENT), 'is another than that of its segment T')];
    return titleEvents(
      {
        line,
        occurrence,
        nature: at(record, U.payerSays),
        ourNumber: ourNumberAt(title.record, layout.ourNumber, layout),
        control: at(title.record, T.control),
        document: at(title.record, T.document),
        payment: () => ({
          amount: numberAt(record, U.paid, 'amount paid'),
          credited: (paid) => creditedOf(amountIfGiven(title.record, T.fee), record, paid),
          paidOn: dayAt(record, U.paidOn, 'day of payment'),
          creditOn: dayAt(record, U.creditOn, 'day of credit'),
        }),
      },
      layout.occurrences,
    );
  };

  const total = (record: string, place: Place, name: string, there: number): LineError[] => {
    const said = numberAt(record, place, name);
    if (!said.ok) return [lineError(line, said)];
    return said.value === there
      ? []
      : [fault(placed(name, place), `is ${said.value}, and there are ${there}`)];
  };

  const batchTrailer = (record: string): LineError[] => {
    const left = leftOpen();
    if (!batch) return [...left, fault('batch header', 'is missing')];
    const { titles, titleValues, ofTitles } = batch;
    const there = layout.batchCountsDetails ? batch.details : batch.records + 1;
    const errors = total(record, RECORDS_OF_BATCH, 'records of the batch', there);
    const sums = ofTitles && layout.totalsOfBatch ? titleTotals(record, titles, titleValues) : [];
    batch = undefined;
    return [...left, ...errors, ...sums];
  };

  /** Banks fill them or leave them at zero. */
  const titleTotals = (record: string, titles: number, titleValues: number): LineError[] => {
    const sum = (side: 0 | 1): number =>
      TITLES_OF_BATCH.reduce((all, places) => all + (Number(at(record, places[side])) || 0), 0);
    if (sum(0) === 0 && sum(1) === 0) return [];
    return [
      ...(sum(0) === titles
        ? []
        : [fault('titles of the batch (24-98)', `are ${sum(0)}, and there are ${titles}`)]),
      ...(sum(1) === titleValues
        ? []
        : [fault('title values of the batch (30-115)', `are ${sum(1)}, and add up to ${titleValues}`)]),
    ];
  };

  const fileTrailer = (record: string): LineError[] => {
    const unfinished = batch ? [fault('batch', `${batch.number} has no trailer`)] : [];
    over = true;
    return [
      ...leftOpen(),
      ...unfinished,
      ...total(record, BATCHES_OF_FILE, 'batches of the file', batchCount),
      ...total(record, RECORDS_OF_FILE, 'records of the file', records),
    ];
  };

  const record = (text: string): readonly ReturnFileEvent[] => {
    switch (at(text, TYPE)) {
      case '1':
        return batchHeader(text);
      case '3':
        return detail(text);
      case '5':
        return batchTrailer(text);
      case '9':
        return fileTrailer(text);
      default:
        return [fault(placed('record type', TYPE), 'is none of this layout')];
    }
  };

  return {
    read(text) {
      line += 1;
      const stripped = text.trimEnd();
      if (stripped === '') return [];
      if (over) return [fault('record', 'stands after the trailer')];
      records += 1;
      if (stripped.length > WIDTH)
        return [fault('record', `has ${stripped.length} characters, and must have ${WIDTH}`)];
      const foreign =
        at(text, BANK) === layout.bank ? [] : [fault(placed('bank', BANK), `is not ${layout.bank}`)];
      // Trailing blanks may have been cut on the way.
      return [...foreign, ...record(stripped.padEnd(WIDTH))];
    },
    end: () => (over ? [] : [...leftOpen(), fault('trailer', 'is missing: the file is cut off')]),
  };
}
