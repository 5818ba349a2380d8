import type { FileHeader, Refused, ReturnFileEvent, ReturnFileReader } from './events.ts';
import type { ReturnFileLayout } from './layout.ts';
import { LAYOUTS } from './layouts.ts';
import { at, dayAt, type Place } from './place.ts';
import { reader240 } from './read-240.ts';
import { reader400 } from './read-400.ts';
import { withoutZeros } from './title.ts';

const WIDTH_400 = 400;
const BANK_400: Place = [77, 79];
const BANK_240: Place = [1, 3];
/** 1 goes to the bank (remessa), 2 comes from it (retorno). */
const DIRECTION_240: Place = [143, 143];
const CTRL_Z = '\u001a';

/**
 * Reads a return file (retorno) of any known bank, line by line; the first line says which bank. Lines come without
 * line breaks, one character per byte (Latin-1); an end-of-file mark of DOS (Ctrl-Z) is ignored.
 */
export function returnFileReader(): ReturnFileReader {
  let line = 0;
  let reader: ReturnFileReader | undefined;
  let refused = false;

  const first = (text: string): readonly ReturnFileEvent[] => {
    const opened = open(text, line);
    if ('reader' in opened) {
      reader = opened.reader;
      return [opened.header];
    }
    refused = true;
    return [opened];
  };

  return {
    read(text) {
      const record = text.endsWith(CTRL_Z) ? text.replaceAll(CTRL_Z, '') : text;
      if (refused) return [];
      if (reader) return reader.read(record);
      line += 1;
      return record.trim() === '' ? [] : first(record);
    },
    end() {
      if (refused) return [];
      return reader ? reader.end() : [{ what: 'refused', line, reason: 'the file is empty' }];
    },
  };
}

function open(text: string, line: number): { reader: ReturnFileReader; header: FileHeader } | Refused {
  const refuse = (reason: string): Refused => ({ what: 'refused', line, reason });
  const form = formOf(text);
  if (form === undefined) return refuse('the first line is no header of a CNAB 400 or CNAB 240 file');
  if (form.direction !== 'return')
    return refuse('it is not a return file (retorno) of collections (cobrança)');
  const layout = LAYOUTS.find(({ width, bank }) => width === form.width && bank === form.bank);
  if (!layout) return refuse(`no layout is known here for CNAB ${form.width} of bank ${form.bank}`);
  const writtenOn = dayAt(text, layout.header.writtenOn, 'day of the file');
  if (!writtenOn.ok) return refuse(`${writtenOn.field} ${writtenOn.reason}`);
  if (writtenOn.value === undefined) return refuse('the header has no day');
  const header: FileHeader = {
    what: 'header',
    line,
    layout: layout.id,
    bank: layout.bank,
    account: accountOf(text, layout),
    writtenOn: writtenOn.value,
  };
  return { header, reader: layout.width === 400 ? reader400(layout, header) : reader240(layout, header) };
}

/** The width, bank and direction of the file; undefined when the line is no header of either form. */
function formOf(text: string) {
  if (/^0[12]/.test(text) && text.trimEnd().length === WIDTH_400)
    return {
      width: 400,
      bank: at(text, BANK_400),
      direction: /^02RETORNO01/.test(text) ? 'return' : 'other',
    } as const;
  if (/^\d{3}00000/.test(text) && text.trimEnd().length <= 240)
    return {
      width: 240,
      bank: at(text, BANK_240),
      direction: at(text, DIRECTION_240) === '2' ? 'return' : 'other',
    } as const;
  return undefined;
}

const accountOf = (text: string, { header }: ReturnFileLayout): string =>
  header.account.map((place) => withoutZeros(at(text, place))).join('/');
