/** The position of a field in a record, as in the banks' manuals: from 1, both ends included. */
export type Place = readonly [from: number, to: number];

/** The position of a day, and the order in which it is written if that is not the day first: `yyyymmdd`. */
export type DayPlace = readonly [from: number, to: number, order?: 'year first'];

/** The text at a position, unchanged. */
export const at = (record: string, [from, to]: DayPlace): string => record.slice(from - 1, to);

/** A field that cannot be read: its name, position and error; never its content, which may name a person. */
export interface FieldFault {
  readonly field: string;
  readonly reason: string;
}

/** A field that was read, or why it was not. */
export type Read<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & FieldFault);

const DIGITS = /^\d+$/;

/** Names a field with its position, such as `amount paid (254-266)`. */
export const placed = (name: string, [from, to]: DayPlace): string => `${name} (${from}-${to})`;

/** A number without a sign; amounts are in centavos, with the two decimals implied. */
export function numberAt(record: string, place: Place, name: string): Read<number> {
  const digits = at(record, place);
  return DIGITS.test(digits)
    ? { ok: true, value: Number(digits) }
    : { ok: false, field: placed(name, place), reason: 'must be digits only' };
}

/** An amount that a bank may leave blank, centavos; undefined when it is not digits. */
export const amountIfGiven = (record: string, place: Place): number | undefined => {
  const digits = at(record, place);
  return DIGITS.test(digits) ? Number(digits) : undefined;
};

/** A day written `ddmmyy`, `ddmmyyyy` or `yyyymmdd`; undefined when it is zeros or blank. */
export function dayAt(record: string, place: DayPlace, name: string): Read<string | undefined> {
  const digits = at(record, place);
  if (/^[0 ]*$/.test(digits)) return { ok: true, value: undefined };
  const [, , order] = place;
  const day = DIGITS.test(digits) ? calendarDay(order ? dayFirst(digits) : digits) : undefined;
  if (day !== undefined) return { ok: true, value: day };
  const form = order ? 'yyyymmdd' : digits.length === 6 ? 'ddmmyy' : 'ddmmyyyy';
  return { ok: false, field: placed(name, place), reason: `must be a day as ${form}` };
}

const dayFirst = (digits: string): string => digits.slice(6) + digits.slice(4, 6) + digits.slice(0, 4);

/** `YYYY-MM-DD` of a day that exists; of two digits of year, those of this century. */
function calendarDay(digits: string): string | undefined {
  const [day, month] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
  const year = Number(digits.length === 6 ? `20${digits.slice(4)}` : digits.slice(4));
  if (year < 2000 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return `${year}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
