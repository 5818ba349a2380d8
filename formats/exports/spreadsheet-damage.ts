import type { Cell } from './table.ts';

/** Months as spreadsheets shorten them, in Portuguese and in English. */
const MONTHS = [
  ['jan'],
  ['fev', 'feb'],
  ['mar'],
  ['abr', 'apr'],
  ['mai', 'may'],
  ['jun'],
  ['jul'],
  ['ago', 'aug'],
  ['set', 'sep'],
  ['out', 'oct'],
  ['nov'],
  ['dez', 'dec'],
];

const DAY_AND_MONTH = /^(\d{1,2})[-/ ](\p{L}{3})\.?(?:[-/ ](\d{2}|\d{4}))?$/u;
const MONTH_AND_DAY = /^(\p{L}{3})\.?[-/ ](\d{2}|\d{4})$/u;
const WHOLE_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const CUT = /^(\d)(?:[.,](\d+))?E\+?(\d{1,3})$/i;

/** A day that a spreadsheet shows; without a day or a year where it shows none. */
interface ShownDay {
  readonly day?: number;
  readonly month: number;
  readonly year?: number;
}

const monthOf = (word: string): number | undefined => {
  const index = MONTHS.findIndex((names) => names.includes(word.toLowerCase()));
  return index < 0 ? undefined : index + 1;
};

function shownDay({ text, day }: Cell): ShownDay | undefined {
  if (day !== undefined) {
    const [year, month, own] = day.split('-').map(Number);
    return month === undefined || own === undefined || year === undefined
      ? undefined
      : { day: own, month, year };
  }
  const [, own, name, ofYear] = DAY_AND_MONTH.exec(text) ?? [];
  if (name !== undefined) {
    const month = monthOf(name);
    if (month === undefined) return undefined;
    return { day: Number(own), month, ...(ofYear === undefined ? {} : { year: Number(ofYear) }) };
  }
  const [, word, year] = MONTH_AND_DAY.exec(text) ?? [];
  if (word !== undefined) {
    const month = monthOf(word);
    return month === undefined ? undefined : { month, year: Number(year) };
  }
  const [, d, m, y] = WHOLE_DAY.exec(text) ?? [];
  return y === undefined ? undefined : { day: Number(d), month: Number(m), year: Number(y) };
}

/**
 * True of a part of a title's number that a spreadsheet made of another one: `1/1` is a day for it (`01/jan`), and of twelve digits or more it
 * keeps a few (`1,23E+11`). A month that is about that of the due date, and a day of the title itself, are what people wrote.
 * @param days the days of the title, as far as they are known: when it is due, and when it was issued (`YYYY-MM-DD`)
 */
export function isDamaged(cell: Cell, days: readonly (string | undefined)[]): boolean {
  if (CUT.test(cell.text)) return true;
  const shown = shownDay(cell);
  if (!shown) return false;
  return !days.some((one) => {
    const [year = 0, month = 0, day] = (one ?? '').split('-').map(Number);
    if (one === undefined) return false;
    if (shown.day !== undefined) return shown.day === day && shown.month === month;
    const apart = year * 12 + month - (yearOf(shown.year, year) * 12 + shown.month);
    return Math.abs(apart) <= MONTHS_APART;
  });
}

/** Months between the month that a fee is for and the one in which it is due, at most. */
const MONTHS_APART = 2;

const yearOf = (shown: number | undefined, near: number): number =>
  shown === undefined ? near : shown < 100 ? near - (near % 100) + shown : shown;

/** What `01/jan` may have been, for a person to confirm; undefined of digits that are lost. */
export function mayHaveBeen(cell: Cell): string | undefined {
  const shown = shownDay(cell);
  if (!shown) return undefined;
  const { day, month, year } = shown;
  return day === undefined ? `${month}/${(year ?? 0) % 100}` : `${day}/${month}`;
}

/**
 * True if a spreadsheet makes a cell of a text that is opened in it and saved: the same, zeros before it lost, a day made of `1/1`, or all digits but
 * the first ones lost.
 */
export function explains(original: string, cell: Cell): boolean {
  const [was, is] = [original.trim(), cell.text.trim()];
  if (was === is) return true;
  if (/^\d+([.,]\d+)?$/.test(was) && /^\d+([.,]\d+)?$/.test(is)) return bareNumber(was) === bareNumber(is);
  const cut = CUT.exec(is);
  if (cut) return isCutOf(was, cut);
  const shown = shownDay(cell);
  return shown !== undefined && isDayOf(was, shown);
}

/** A number without the zeros that say nothing. */
function bareNumber(text: string): string {
  const [whole = '', part = ''] = text.split(/[.,]/);
  const bare = part.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${bare === '' ? '' : `,${bare}`}`;
}

function isCutOf(was: string, [, first = '', more = '', exponent]: RegExpExecArray): boolean {
  if (!/^\d+(e\d+)?$/i.test(was)) return false;
  const [mantissa, power] = Number(was).toExponential(more.length).split('e+');
  return Number(power) === Number(exponent) && mantissa === (more === '' ? first : `${first}.${more}`);
}

function isDayOf(was: string, { day, month, year }: ShownDay): boolean {
  const parts = was.split(/[-/.]/);
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return false;
  const [a, b, c] = parts.map(Number);
  if (a === undefined || b === undefined || parts.length > 3) return false;
  const sameYear = (one: number | undefined): boolean =>
    year === undefined || (one !== undefined && one % 100 === year % 100);
  if (c !== undefined) return day === a && month === b && sameYear(c);
  // `1/13` is no day of a year: a month and its year.
  const isMonth = month === a && (day ?? 1) === 1 && year !== undefined && sameYear(b);
  return isMonth || (day === a && month === b) || (day === b && month === a);
}
