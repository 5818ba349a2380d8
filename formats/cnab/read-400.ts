import { explainCredit } from '#domain/money/credited.ts';
import type { Credited } from '#schemas/records/credited.ts';
import { lineError, type ReturnFileEvent, type ReturnFileReader } from './events.ts';
import type { Layout400, Sum, Total } from './layout.ts';
import {
  amountIfGiven,
  at,
  dayAt,
  type FieldFault,
  numberAt,
  type Place,
  placed,
  type Read,
} from './place.ts';
import { Sequence } from './sequence.ts';
import { ourNumberAt, titleEvents } from './title.ts';

const SEQUENCE: Place = [395, 400];
const WIDTH = 400;

/**
 * Reads the records after the header of a CNAB 400 file, each a title, up to its trailer.
 * @param linesRead the line that was read last: that of the header, or a blank one behind it
 */
export function reader400(layout: Layout400, linesRead: number): ReturnFileReader {
  const sequence = new Sequence(2);
  const counts = new Map<string, number>();
  let line = linesRead;
  let details = 0;
  let titleValues = 0;
  let over = false;

  const detail = (record: string): readonly ReturnFileEvent[] => {
    const { detail: places, occurrences } = layout;
    if (places.share && at(record, places.share.place) === places.share.is) return [];
    const occurrence = at(record, places.occurrence);
    details += 1;
    counts.set(occurrence, (counts.get(occurrence) ?? 0) + 1);
    return [
      ...addTitleValue(record),
      ...titleEvents(
        {
          line,
          occurrence,
          nature: places.nature && at(record, places.nature),
          ourNumber: ourNumberAt(record, places.ourNumber, layout),
          control: places.control ? at(record, places.control) : '',
          document: at(record, places.document),
          payment: () => ({
            amount: amountPaid(record, layout, occurrence),
            credited: (paid) => creditedOf(record, layout, paid),
            paidOn: dayAt(record, places.paidOn, 'day of payment'),
            creditOn: dayAt(record, places.creditOn, 'day of credit'),
          }),
        },
        occurrences,
      ),
    ];
  };

  /** A title value matters only where the trailer has their sum: a record of what was rejected may have none. */
  const addTitleValue = (record: string): readonly ReturnFileEvent[] => {
    if (!layout.totals.some(({ of }) => of === 'title values')) return [];
    const titleValue = numberAt(record, layout.detail.titleValue, 'title value');
    if (!titleValue.ok) return [lineError(line, titleValue)];
    titleValues += titleValue.value;
    return [];
  };

  const found = ({ of }: Total): number => {
    if (of === 'details') return details;
    return of === 'title values' ? titleValues : (counts.get(of.occurrence) ?? 0);
  };

  const trailer = (record: string): readonly ReturnFileEvent[] => {
    over = true;
    return layout.totals.flatMap((total) => {
      const said = numberAt(record, total.place, total.name);
      if (!said.ok) return [lineError(line, said)];
      const there = found(total);
      return said.value === there
        ? []
        : [
            lineError(line, {
              field: placed(total.name, total.place),
              reason: `is ${said.value}, and the file has ${there}`,
            }),
          ];
    });
  };

  const record = (text: string): readonly ReturnFileEvent[] => {
    const type = at(text, [1, 1]);
    if (type === layout.detail.type) return detail(text);
    if (type === '9') return trailer(text);
    if (layout.detail.passedOver.includes(type)) return [];
    return [lineError(line, NO_TYPE)];
  };

  return {
    read(text) {
      line += 1;
      if (text.trim() === '') return [];
      if (over) return [lineError(line, { field: 'record', reason: 'stands after the trailer' })];
      const misfit = misfitOf(text);
      if (misfit) {
        sequence.skip();
        return [lineError(line, misfit)];
      }
      const number = numberAt(text, SEQUENCE, 'sequence number');
      if (!number.ok) sequence.skip();
      const due = number.ok ? sequence.wrong(number.value) : undefined;
      return [
        ...(number.ok ? [] : [lineError(line, number)]),
        ...(number.ok && due !== undefined
          ? [
              lineError(line, {
                field: placed('sequence number', SEQUENCE),
                reason: `is ${number.value}, and ${due} was due`,
              }),
            ]
          : []),
        ...record(text),
      ];
    },
    end: () =>
      over ? [] : [lineError(line, { field: 'trailer', reason: 'is missing: the file is cut off' })],
  };
}

const NO_TYPE: FieldFault = {
  field: 'record type (1-1)',
  reason: 'is on no list of this layout: it may be about money, and was not read',
};

/** A record ends with its number, so that a stripped blank cannot have made it shorter. */
function misfitOf(text: string) {
  const { length } = text.trimEnd();
  return length === WIDTH
    ? undefined
    : { field: 'record', reason: `has ${length} characters, and must have ${WIDTH}` };
}

/** A tax that is split off is at most this part of what was paid (28% on top of a price is 22% of it), percent. */
const MOST_WITHHELD_PERCENT = 30;

/**
 * The paid amount. A bank that states what it credited states it after fee and tax: a title that was paid in full was paid in
 * full, whatever was withheld (LC 214/2025 arts. 31-35), so that the paid amount is the title with its additions and deductions.
 * When more than a tax is missing, or the title was paid in part, it is what was credited, and what was taken from it.
 */
function amountPaid(record: string, { detail }: Layout400, occurrence: string): Read<number> {
  const { received, net, taken, agreed } = detail;
  const credited = numberAt(record, received, 'amount paid');
  if (agreed && credited.ok) {
    const whole = sumOf(record, agreed.whole);
    const isWhole = whole > 0 && agreed.sums.some((sum) => sumOf(record, sum) === credited.value);
    return isWhole ? { ok: true, value: whole } : credited;
  }
  if (!net || !credited.ok) return credited;
  let known = credited.value;
  for (const { kind, place } of taken) {
    const figure = numberAt(record, place, kind);
    if (!figure.ok) return figure;
    known += figure.value;
  }
  const whole = sumOf(record, net);
  if (credited.value === whole) return { ok: true, value: whole };
  const isWithheld = known < whole && (whole - known) * 100 <= whole * MOST_WITHHELD_PERCENT;
  return { ok: true, value: isWithheld && !net.partial.includes(occurrence) ? whole : known };
}

/** The sum of fields, centavos, where a blank one is zero; NaN when one of them is something else than digits. */
function sumOf(record: string, { plus, minus }: Sum): number {
  const figureAt = (place: Place): number =>
    at(record, place).trim() === '' ? 0 : (amountIfGiven(record, place) ?? Number.NaN);
  const sum = (places: readonly Place[]): number =>
    places.reduce((total, place) => total + figureAt(place), 0);
  return sum(plus) - sum(minus);
}

/** What the bank credited of a payment, and what it took of that; undefined when it does not say. */
function creditedOf(record: string, { detail }: Layout400, paid: number): Credited | undefined {
  const { net, received, credited: place, taken } = detail;
  const isStated = place && at(record, place.isCredit.place) === place.isCredit.is;
  const credited = net ? received : isStated ? place.amount : undefined;
  const amount = credited && amountIfGiven(record, credited);
  if (amount === undefined) return undefined;
  return explainCredit(
    paid,
    amount,
    taken.map((one) => ({ kind: one.kind, amount: amountIfGiven(record, one.place) ?? 0 })),
  );
}
