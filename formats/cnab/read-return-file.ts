import type { FileHeader, Refused, ReturnFileEvent, ReturnFileReader } from './events.ts';
import { lineError } from './events.ts';
import type { ReturnFileLayout } from './layout.ts';
import { LAYOUTS } from './layouts.ts';
import { at, dayAt, type Place } from './place.ts';
import { reader240 } from './read-240.ts';
import { reader400 } from './read-400.ts';
import { recordOfLine, withoutMarks } from './record-of-line.ts';
import { withoutZeros } from './title.ts';

const WIDTH_400 = 400;
const WIDTH_240 = 240;
const BANK_400: Place = [77, 79];
const BANK_240: Place = [1, 3];
/** 1 goes to the bank (remessa), 2 comes from it (retorno). */
const DIRECTION_240: Place = [143, 143];

/** What a header says of its file; whose account it is may stand in the first detail. */
type Opened = { readonly layout: ReturnFileLayout; readonly header: Omit<FileHeader, 'account'> };

/**
 * Reads a return file (retorno) of any known bank, line by line; the first line says which bank. Lines come without
 * line breaks, one character per byte (Latin-1); marks of DOS and of UTF-8 are ignored. Of two files that were joined to one, the first is
 * read, and the second is refused with its line.
 */
export function returnFileReader(): ReturnFileReader {
  let line = 0;
  let opened: Opened | undefined;
  let reader: ReturnFileReader | undefined;
  let refused = false;
  let second: number | undefined;

  const refuse = (reason: string): readonly [Refused] => {
    refused = true;
    return [{ what: 'refused', line, reason }];
  };

  const open = (record: string, { layout, header }: Opened, linesRead: number): FileHeader => {
    const read: FileHeader = { ...header, account: accountAt(record, layout.header.account) };
    reader = layout.width === WIDTH_400 ? reader400(layout, linesRead) : reader240(layout, read);
    return read;
  };

  /** Takes the first record: a header, or what cannot be read. */
  const first = (record: string): readonly ReturnFileEvent[] => {
    const found = headerIn(record, line);
    if ('reason' in found) return refuse(found.reason);
    opened = found;
    return found.layout.header.accountIn ? [] : [open(record, found, line)];
  };

  /** Takes the first record behind a header that has no account. */
  const firstDetail = (record: string, of: Opened): readonly ReturnFileEvent[] => {
    const { layout } = of;
    if (layout.width === WIDTH_400 && !record.startsWith(layout.detail.type)) return refuse(noTitle(of));
    const header = open(record, of, line - 1);
    return [header, ...(reader?.read(record) ?? [])];
  };

  return {
    read(text) {
      line += 1;
      if (refused || second !== undefined) return [];
      const record = recordOfLine(text, opened?.layout.width ?? widthOf(text));
      if (record.trim() === '') return reader ? reader.read('') : [];
      if (!opened) return first(record);
      if (isHeader(record, opened.layout)) {
        second = line;
        return [];
      }
      return reader ? reader.read(record) : firstDetail(record, opened);
    },
    end() {
      if (refused) return [];
      if (!opened) return refuse('the file is empty');
      if (!reader) return refuse(noTitle(opened));
      return second === undefined ? reader.end() : [...reader.end(), lineError(second, SECOND_FILE)];
    },
  };
}

const SECOND_FILE = {
  field: 'file',
  reason:
    'is a second one, which was joined to the first and was not read: cut it off before this line, and drop it as a file of its own',
};

const noTitle = ({ layout }: Opened): string =>
  `the file has no title, and in a ${layout.id} file the titles say whose account it is`;

/** What the header says; why it is none that can be read. */
function headerIn(text: string, line: number): Opened | { readonly reason: string } {
  const form = formOf(text);
  if (form === undefined) return { reason: 'the first line is no header of a CNAB 400 or CNAB 240 file' };
  if (form.direction !== 'return') return { reason: form.direction };
  const ofBank = LAYOUTS.filter(({ width, bank }) => width === form.width && bank === form.bank);
  if (ofBank.length === 0)
    return { reason: `no layout is known here for CNAB ${form.width} of bank ${form.bank}` };
  const layout = ofBank.find(({ header: { holds } }) => !holds || holds.pattern.test(at(text, holds.place)));
  if (!layout)
    return { reason: `the header has no account of a ${ofBank.map(({ id }) => id).join(' or a ')} file` };
  const writtenOn = dayAt(text, layout.header.writtenOn, 'day of the file');
  if (!writtenOn.ok) return { reason: `${writtenOn.field} ${writtenOn.reason}` };
  if (writtenOn.value === undefined) return { reason: 'the header has no day' };
  const { id, bank } = layout;
  return { layout, header: { what: 'header', line, layout: id, bank, writtenOn: writtenOn.value } };
}

/** The width, bank and direction of the file; undefined when the line is no header of either form. */
function formOf(text: string) {
  if (/^0[12]/.test(text) && text.trimEnd().length === WIDTH_400)
    return {
      width: WIDTH_400,
      bank: at(text, BANK_400),
      direction: /^02RETORNO01/.test(text)
        ? 'return'
        : `${NO_RETURN_FILE}: it begins with "${text.slice(0, 11)}", and must begin with "02RETORNO01"`,
    } as const;
  if (/^\d{3}00000/.test(text) && text.trimEnd().length <= WIDTH_240)
    return {
      width: WIDTH_240,
      bank: at(text, BANK_240),
      direction:
        at(text, DIRECTION_240) === '2'
          ? 'return'
          : `${NO_RETURN_FILE}: 143 is "${at(text, DIRECTION_240)}", and must be 2`,
    } as const;
  return undefined;
}

const NO_RETURN_FILE = 'it is not a return file (retorno) of collections (cobrança)';

/** Whether a record behind the header of a file is the header of another. */
function isHeader(record: string, { width }: ReturnFileLayout): boolean {
  const form = formOf(record);
  return form !== undefined && (form.width === width || form.direction === 'return');
}

/** The width of the records behind a header, as it looks. */
const widthOf = (text: string): number => (/^\d{3}00000/.test(withoutMarks(text)) ? WIDTH_240 : WIDTH_400);

const accountAt = (record: string, places: readonly Place[]): string =>
  places.map((place) => withoutZeros(at(record, place))).join('/');
