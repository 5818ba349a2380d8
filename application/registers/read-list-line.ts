import { readPhone } from '#domain/contacts/read-phone.ts';
import { CalendarDay } from '#schemas/primitives.ts';

/** A number of a list. */
export interface ListedNumber {
  /** E.164. */
  readonly phone: string;
  readonly registeredOn: string | undefined;
}

/** What a line of a list says. A reason never repeats the number. */
export type ListLine =
  | { readonly kind: 'number'; readonly number: ListedNumber }
  | { readonly kind: 'blank' }
  | { readonly kind: 'error'; readonly field: string; readonly reason: string };

/** The columns of a list. */
const COLUMNS = ['telefone', 'inscrito_em'];

/** Whether the first line of a file is the header of a list: `telefone`, and if there is one, `inscrito_em`. */
export function isHeader(line: string): boolean {
  const names = cellsOf(line.replace(BYTE_ORDER_MARK, '')).map((name) => name.toLowerCase());
  return names.every((name, index) => name === COLUMNS[index]);
}

export const HEADER_NEEDED = 'must be the header "telefone", or "telefone;inscrito_em"';

/** UTF-8's, read as Latin-1. */
const BYTE_ORDER_MARK = /^\u00ef\u00bb\u00bf/;

/** Reads a line of a list: a phone as people write it, and the day of the registration (`YYYY-MM-DD`) if the list has it. */
export function readListLine(line: string): ListLine {
  if (line.trim() === '') return { kind: 'blank' };
  const [written = '', day = '', ...more] = cellsOf(line);
  if (more.length > 0) return error('line', 'has more cells than the header has columns');
  const read = readPhone(written);
  if (!read.ok) return error('telefone', read.reason);
  if (day !== '' && !CalendarDay.safeParse(day).success)
    return error('inscrito_em', 'must be a day as YYYY-MM-DD, or empty');
  return {
    kind: 'number',
    number: { phone: read.phone.e164, registeredOn: day === '' ? undefined : day },
  };
}

const error = (field: string, reason: string): ListLine => ({ kind: 'error', field, reason });

const cellsOf = (line: string): string[] =>
  line.split(/[;,]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
