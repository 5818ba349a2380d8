import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ReturnFileEvent } from '#formats/cnab/events.ts';
import { returnFileReader } from '#formats/cnab/read-return-file.ts';

/** A record of a sample, as it was worked out by hand from the bank's manual before the sample was read here. */
interface ExpectedTitle {
  readonly line: number;
  readonly code: string;
  readonly decision: 'paid' | 'doubtful' | 'noMoney';
  readonly ourNumber: string;
  readonly references: readonly string[];
  readonly amount?: number;
  readonly paidOn?: string;
  readonly creditOn?: string | null;
  readonly credited?: { readonly amount: number; readonly fee?: number | undefined };
}

interface ExpectedFile {
  readonly layout: string;
  readonly account: string;
  readonly writtenOn: string;
  readonly titles: readonly ExpectedTitle[];
  readonly errors: readonly (readonly [line: number, field: string, reason: string])[];
}

const EXPECTED: Readonly<Record<string, ExpectedFile>> = JSON.parse(
  readFileSync('test/fixtures/cnab/expected.json', 'utf8'),
);

function read(name: string): ReturnFileEvent[] {
  const reader = returnFileReader();
  const lines = readFileSync(`test/fixtures/cnab/${name}.ret`, 'latin1').trimEnd().split('\n');
  return [...lines.flatMap((line) => reader.read(line)), ...reader.end()];
}

const asExpected = (event: ReturnFileEvent): readonly ExpectedTitle[] => {
  if (event.what !== 'liquidation' && event.what !== 'doubtful' && event.what !== 'other') return [];
  const { line, occurrence: code, ourNumber, references } = event;
  const title = { line, code, ourNumber, references };
  if (event.what !== 'liquidation')
    return [{ ...title, decision: event.what === 'doubtful' ? 'doubtful' : 'noMoney' }];
  const { amount, paidOn, creditOn = null, credited } = event;
  return [{ ...title, decision: 'paid', amount, paidOn, creditOn, ...(credited ? { credited } : {}) }];
};

test.each(Object.entries(EXPECTED))('%s is read as its bank’s manual has it', (name, expected) => {
  const events = read(name);
  const { layout, account, writtenOn } = expected;
  expect(events[0]).toMatchObject({ what: 'header', layout, account, writtenOn });
  expect(events.flatMap(asExpected)).toEqual(expected.titles);
  expect(
    events.flatMap((event) => (event.what === 'error' ? [[event.line, event.field, event.reason]] : [])),
  ).toEqual(expected.errors);
});
