import type { ReturnFileEvent } from '#formats/cnab/events.ts';
import { returnFileReader } from '#formats/cnab/read-return-file.ts';
import type { ReadRecord } from './read-record.ts';

/** Reads a bank's return file (CNAB 240 or 400), one character a byte, as the function of the bank files does. */
export function readReturn(text: string): ReadRecord[] {
  const reader = returnFileReader();
  const lines = text.split(/\r\n|\n|\r/);
  return [...lines.flatMap((line) => reader.read(line)), ...reader.end()].flatMap(recordOf);
}

function recordOf(event: ReturnFileEvent): ReadRecord[] {
  switch (event.what) {
    case 'header': {
      const { line, layout, account, writtenOn } = event;
      return [{ kind: 'ignored', line, at: writtenOn, why: `the header of ${layout}, account ${account}` }];
    }
    case 'liquidation': {
      const { line, amount, paidOn, why } = event;
      return [{ kind: 'payment', reference: titleOf(event), amount, at: paidOn, line, why }];
    }
    case 'doubtful':
      return [{ kind: 'doubtful', reference: titleOf(event), line: event.line, why: event.why }];
    case 'other':
      return [{ kind: 'ignored', reference: titleOf(event), line: event.line, why: event.why }];
    case 'error':
      return [{ kind: 'refused', line: event.line, why: `${event.field}: ${event.reason}` }];
    case 'refused':
      return [{ kind: 'refused', line: event.line, why: event.reason }];
  }
}

/** The reference that the creditor knows a title by, or the bank's number of it. */
const titleOf = ({
  references,
  ourNumber,
}: {
  readonly references: readonly string[];
  readonly ourNumber: string;
}): string => references.find((reference) => reference !== '') ?? `nosso número ${ourNumber}`;
