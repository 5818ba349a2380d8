import { bankText } from './bank-text.ts';
import type { TitleOrder } from './order.ts';

/** What does not fit into a field of a remittance file: names the field, never its content, which may name a person. */
export class RemittanceFieldError extends Error {
  override readonly name = 'RemittanceFieldError';
  readonly field: string;

  constructor(field: string, from: number, to: number, reason: string) {
    super(`${field} (${from}-${to}) ${reason}`);
    this.field = field;
  }
}

/** Writes the content of a field of `width` characters, or says why it cannot. */
export type Content<Row> = (
  row: Row,
  width: number,
) => { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

/**
 * A field of a record: its position as in the bank's manual, from 1, both ends included; its name; and its content, which is a
 * constant where it is a text: blanks fill what it leaves on the right, and an empty one is all blanks.
 */
export type Field<Row> = readonly [from: number, to: number, name: string, content: string | Content<Row>];

/** The fields of a record, in order and without a gap. */
export type RecordFields<Row> = readonly Field<Row>[];

const fits = (text: string) => ({ ok: true, text }) as const;

/** Text as banks take it, cut on the right (picture X). */
export const text =
  <Row>(of: (row: Row) => string): Content<Row> =>
  (row, width) =>
    fits(bankText(of(row)).slice(0, width).padEnd(width));

/** Text that means something else when it is cut: refused when it is too long. */
export const whole =
  <Row>(of: (row: Row) => string): Content<Row> =>
  (row, width) => {
    const content = bankText(of(row));
    return content.length > width
      ? { ok: false, reason: `has room for ${width} characters` }
      : fits(content.padEnd(width));
  };

/** Digits with zeros before them (picture 9). */
export const digits =
  <Row>(of: (row: Row) => string | number): Content<Row> =>
  (row, width) => {
    const content = String(of(row));
    if (!/^\d*$/.test(content)) return { ok: false, reason: 'must be digits only' };
    return content.length > width
      ? { ok: false, reason: `has room for ${width} digits` }
      : fits(content.padStart(width, '0'));
  };

/** A CPF, or a CNPJ, which may have letters (IN RFB 2229/2024), with zeros before it. */
export const taxId =
  <Row>(of: (row: Row) => string): Content<Row> =>
  (row, width) => {
    const content = of(row);
    return /^[0-9A-Z]{0,14}$/.test(content) && content.length <= width
      ? fits(content.padStart(width, '0'))
      : { ok: false, reason: 'must be a CPF or a CNPJ' };
  };

/** A day as `ddmmyy` or `ddmmyyyy`, by the room that there is; zeros when there is none. */
export const day =
  <Row>(of: (row: Row) => string | undefined): Content<Row> =>
  (row, width) => {
    const given = of(row);
    if (given === undefined) return fits('0'.repeat(width));
    const [year = '', month = '', date = ''] = given.split('-');
    return fits(`${date}${month}${year.slice(width === 6 ? 2 : 0)}`);
  };

/** Zeros. */
export const zeros: Content<unknown> = (_row, width) => fits('0'.repeat(width));

/** A field that only a registration needs; of another instruction, zeros or blanks, as its content is digits or text. */
export const onRegistration =
  <Row extends { readonly order: TitleOrder }>(
    content: string | Content<Row>,
    otherwise: '0' | ' ',
  ): Content<Row> =>
  (row, width) => {
    if (row.order.instruction !== 'register') return fits(otherwise.repeat(width));
    return typeof content === 'string' ? fits(content.padEnd(width)) : content(row, width);
  };

/**
 * Writes a record.
 * @throws RemittanceFieldError when a field cannot be written
 */
export const writeRecord = <Row>(fields: RecordFields<Row>, row: Row): string =>
  fields
    .map(([from, to, name, content]) => {
      const width = to - from + 1;
      if (typeof content === 'string') return content.padEnd(width);
      const written = content(row, width);
      if (!written.ok) throw new RemittanceFieldError(name, from, to, written.reason);
      return written.text;
    })
    .join('');
