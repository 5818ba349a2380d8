import type { ReturnFileEvent } from '#formats/cnab/events.ts';
import { returnFileReader } from '#formats/cnab/read-return-file.ts';
import type { Instruction } from '#formats/cnab/remittance/order.ts';
import { type RemittanceLine, readRemittance } from '#formats/cnab/remittance/read-remittance.ts';
import type { ReadRecord } from './read-record.ts';

/**
 * Reads a bank's file (CNAB 240 or 400), one character a byte: a return file as the function of the bank files does; of a remittance file, what it
 * asks the bank to do.
 */
export function readBankFile(text: string): ReadRecord[] {
  const lines = text.split(/\r\n|\n|\r/);
  const remittance = readRemittance(lines);
  if (remittance !== undefined) return remittance.map(orderOf);
  const reader = returnFileReader();
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

function orderOf(order: RemittanceLine): ReadRecord {
  const { line } = order;
  if (order.what === 'refused') return { kind: 'refused', line, why: `${order.field}: ${order.reason}` };
  const { code, instruction, reference, amount, dueDate } = order;
  const asks = instruction === undefined ? `what code ${code} means` : ASKS[instruction];
  return {
    kind: 'ignored',
    ...(reference === undefined ? {} : { reference }),
    amount,
    ...(dueDate === undefined ? {} : { at: dueDate }),
    line,
    why: `a remittance file asks the bank for ${asks}; nothing was paid`,
  };
}

const ASKS: Readonly<Record<Instruction, string>> = {
  register: 'the registration of the title',
  withdraw: 'the withdrawal of the title',
  reduce: 'a lower amount',
  changeDueDate: 'another due date',
  protest: 'the protest of the title',
};

/** The reference that the creditor knows a title by, or the bank's number of it. */
const titleOf = ({
  references,
  ourNumber,
}: {
  readonly references: readonly string[];
  readonly ourNumber: string;
}): string => references.find((reference) => reference !== '') ?? `nosso número ${ourNumber}`;
