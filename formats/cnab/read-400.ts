import { type FileHeader, lineError, type ReturnFileEvent, type ReturnFileReader } from './events.ts';
import type { Layout400, Total } from './layout.ts';
import { at, dayAt, numberAt, type Place, placed, type Read } from './place.ts';
import { Sequence } from './sequence.ts';
import { titleEvents } from './title.ts';

const SEQUENCE: Place = [395, 400];
const WIDTH = 400;

/** Reads the records after the header of a CNAB 400 file, each a title, up to its trailer. */
export function reader400(layout: Layout400, header: FileHeader): ReturnFileReader {
  const sequence = new Sequence(2);
  const counts = new Map<string, number>();
  let line = header.line;
  let details = 0;
  let titleValues = 0;
  let over = false;

  const detail = (record: string): readonly ReturnFileEvent[] => {
    const { detail: places, occurrences } = layout;
    const occurrence = at(record, places.occurrence);
    const titleValue = numberAt(record, places.titleValue, 'title value');
    details += 1;
    counts.set(occurrence, (counts.get(occurrence) ?? 0) + 1);
    if (titleValue.ok) titleValues += titleValue.value;
    return [
      ...(titleValue.ok ? [] : [lineError(line, titleValue)]),
      ...titleEvents(
        {
          line,
          occurrence,
          ourNumber: places.ourNumber.map((place) => at(record, place)).join(''),
          control: at(record, places.control),
          document: at(record, places.document),
          payment: () => ({
            amount: amountPaid(record, layout),
            paidOn: dayAt(record, places.paidOn, 'day of payment'),
            creditOn: dayAt(record, places.creditOn, 'day of credit'),
          }),
        },
        occurrences,
      ),
    ];
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
    return [lineError(line, { field: 'record type (1-1)', reason: 'is none of this layout' })];
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

/** A record ends with its number, so that a stripped blank cannot have made it shorter. */
function misfitOf(text: string) {
  const { length } = text.trimEnd();
  return length === WIDTH
    ? undefined
    : { field: 'record', reason: `has ${length} characters, and must have ${WIDTH}` };
}

/**
 * The paid amount. If the bank states what it credited, its fee is added again, unless the credited amount already
 * equals the title with its additions and deductions: then the fee is charged elsewhere.
 */
function amountPaid(record: string, { detail: { received, net } }: Layout400): Read<number> {
  const credited = numberAt(record, received, 'amount paid');
  if (!net || !credited.ok) return credited;
  const fee = numberAt(record, net.fee, 'fee');
  if (!fee.ok) return fee;
  const sum = (places: readonly Place[]): number =>
    places.reduce((total, place) => total + Number(at(record, place)), 0);
  const whole = sum(net.plus) - sum(net.minus);
  return { ok: true, value: credited.value === whole ? whole : credited.value + fee.value };
}
