import { at, dayAt, numberAt, type Place } from '#formats/cnab/place.ts';
import { recordOfLine } from '#formats/cnab/record-of-line.ts';
import { FEBRABAN_CODES } from './febraban-240.ts';
import type { Instruction } from './order.ts';

/** What a remittance file asks a bank to do with a title, or why its line cannot be read. */
export type RemittanceLine =
  | {
      readonly what: 'order';
      /** The line in the file, from 1. */
      readonly line: number;
      /** The bank's code of the instruction, and which one it is, where it is one of those written here. */
      readonly code: string;
      readonly instruction: Instruction | undefined;
      /** The first that is given of control and document. */
      readonly reference: string | undefined;
      /** Centavos. */
      readonly amount: number;
      /** YYYY-MM-DD. */
      readonly dueDate: string | undefined;
    }
  | { readonly what: 'refused'; readonly line: number; readonly field: string; readonly reason: string };

interface Places {
  readonly width: 240 | 400;
  readonly isTitle: (record: string) => boolean;
  readonly code: Place;
  readonly references: readonly Place[];
  readonly dueDate: Place;
  readonly amount: Place;
}

/**
 * Where a title is, alike in the remittance files of all banks that are written here: of CNAB 400, Itaú, Cobrança, julho/2021, p. 10, and the
 * manuals of `layouts/`; of CNAB 240, segment P of Febraban's Layout Padrão 240.
 */
const PLACES_400: Places = {
  width: 400,
  isTitle: (record) => record.startsWith('1'),
  code: [109, 110],
  references: [
    [38, 62],
    [111, 120],
  ],
  dueDate: [121, 126],
  amount: [127, 139],
};
const PLACES_240: Places = {
  width: 240,
  isTitle: (record) => at(record, [8, 8]) === '3' && at(record, [14, 14]) === 'P',
  code: [16, 17],
  references: [
    [196, 220],
    [63, 77],
  ],
  dueDate: [78, 85],
  amount: [86, 100],
};

/**
 * Reads what a remittance file (remessa) asks a bank to do. Nothing in it is money: it goes to the bank.
 * @param lines one character a byte (Latin-1), without line breaks
 * @returns undefined when its first line is no header of a remittance file
 */
export function readRemittance(lines: readonly string[]): readonly RemittanceLine[] | undefined {
  const places = placesOf(lines[0] ?? '');
  if (places === undefined) return undefined;
  return lines.flatMap((text, index) => {
    const record = recordOfLine(text, places.width);
    return places.isTitle(record) ? [titleIn(record, index + 1, places)] : [];
  });
}

/** The places of the titles behind a header; a 240 header says in 143 that it goes to the bank. */
function placesOf(header: string): Places | undefined {
  if (/^01REMESSA/.test(recordOfLine(header, PLACES_400.width))) return PLACES_400;
  const record = recordOfLine(header, PLACES_240.width);
  return /^\d{3}00000/.test(record) && at(record, [143, 143]) === '1' ? PLACES_240 : undefined;
}

function titleIn(record: string, line: number, places: Places): RemittanceLine {
  if (record.trimEnd().length > places.width || record.length < places.amount[1])
    return {
      what: 'refused',
      line,
      field: 'record',
      reason: `must have ${places.width} characters, and has ${record.trimEnd().length}`,
    };
  const amount = numberAt(record, places.amount, 'amount');
  if (!amount.ok) return { what: 'refused', line, field: amount.field, reason: amount.reason };
  const dueDate = dayAt(record, places.dueDate, 'due date');
  if (!dueDate.ok) return { what: 'refused', line, field: dueDate.field, reason: dueDate.reason };
  const code = at(record, places.code);
  return {
    what: 'order',
    line,
    code,
    instruction: INSTRUCTIONS.get(code),
    reference: places.references.map((place) => at(record, place).trim()).find((text) => text !== ''),
    amount: amount.value,
    dueDate: dueDate.value,
  };
}

const INSTRUCTIONS: ReadonlyMap<string, Instruction> = new Map([
  [FEBRABAN_CODES.register, 'register'],
  [FEBRABAN_CODES.withdraw, 'withdraw'],
  [FEBRABAN_CODES.reduce, 'reduce'],
  [FEBRABAN_CODES.changeDueDate, 'changeDueDate'],
  [FEBRABAN_CODES.protest, 'protest'],
]);
