import { appendFileSync } from 'node:fs';
import { extname } from 'node:path';
import { isRecord } from '#domain/checks/is-record.ts';
import { bytesOf, InputError } from '#sandbox/portfolio/input.ts';
import type { BillingEventType } from '#schemas/events/billing.ts';

/** An event of billing, as a line of a file has it. */
export interface EventLine {
  readonly 'detail-type': BillingEventType;
  /** When it comes (ISO-8601). */
  readonly time: string;
  readonly detail: object;
}

/**
 * Adds an event to a file of JSON Lines, on a line of its own.
 * @throws InputError for a file of another form
 */
export function appendEvent(file: string, event: EventLine): void {
  const text = bytesOf(file).toString('utf8');
  const first = text.split('\n').find((line) => line.trim() !== '') ?? '';
  if (extname(file).toLowerCase() === '.csv' || !isObject(first))
    throw new InputError(`${file}: must be JSON Lines, one event a line, so that one can be added`);
  appendFileSync(file, `${text.endsWith('\n') ? '' : '\n'}${JSON.stringify(event)}\n`);
}

function isObject(line: string): boolean {
  try {
    return isRecord(JSON.parse(line));
  } catch {
    return false;
  }
}
