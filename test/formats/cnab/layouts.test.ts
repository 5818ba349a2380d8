import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReturnFileEvent } from '#formats/cnab/events.ts';
import { LAYOUTS } from '#formats/cnab/layouts.ts';
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

const FOLDER = 'test/fixtures/cnab';
const linesOf = (name: string): string[] => readFileSync(`${FOLDER}/${name}`, 'latin1').trimEnd().split('\n');

function read(lines: readonly string[]): ReturnFileEvent[] {
  const reader = returnFileReader();
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
  const events = read(linesOf(`${name}.ret`));
  const { layout, account, writtenOn } = expected;
  expect(events[0]).toMatchObject({ what: 'header', layout, account, writtenOn });
  expect(events.flatMap(asExpected)).toEqual(expected.titles);
  expect(
    events.flatMap((event) => (event.what === 'error' ? [[event.line, event.field, event.reason]] : [])),
  ).toEqual(expected.errors);
});

/** The same damages in every run. */
const SEED = 61;
const SAMPLES = readdirSync(FOLDER).filter((name) => name.endsWith('.ret'));
const sampleOf = (id: string): string[] => {
  const name = SAMPLES.find((one) => one === `${id}.ret`);
  if (name === undefined) throw new Error(`there is no sample of ${id}`);
  return linesOf(name);
};

/** One damage to the lines of a file: letters written over, a line cut, lost, doubled, or replaced. */
const damages = fc.array(
  fc.record({
    kind: fc.constantFrom('write', 'cut', 'lose', 'double', 'replace', 'join'),
    at: fc.nat(),
    place: fc.nat(),
    text: fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.stringMatching(/^[0-9 ]{0,20}$/),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
  }),
  { minLength: 1, maxLength: 12 },
);

function damage(
  lines: readonly string[],
  all: typeof damages extends fc.Arbitrary<infer A> ? A : never,
): string[] {
  let damaged = [...lines];
  for (const { kind, at, place, text } of all) {
    const index = damaged.length === 0 ? 0 : at % damaged.length;
    const line = damaged[index] ?? '';
    const from = line.length === 0 ? 0 : place % line.length;
    if (kind === 'write') damaged[index] = line.slice(0, from) + text + line.slice(from + text.length);
    if (kind === 'cut') damaged[index] = line.slice(0, from);
    if (kind === 'lose') damaged.splice(index, 1);
    if (kind === 'double') damaged.splice(index, 0, line);
    if (kind === 'replace') damaged[index] = text;
    if (kind === 'join') damaged = [...damaged, ...lines];
  }
  return damaged;
}

/** What is read of anything is an event that can be recorded as it is, and money is centavos. */
function expectSound(events: readonly ReturnFileEvent[]): void {
  for (const event of events) {
    if (event.what === 'refused') expect(events).toHaveLength(1);
    if (event.what !== 'liquidation') continue;
    expect(Number.isSafeInteger(event.amount) && event.amount > 0).toBe(true);
    expect(event.paidOn).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(Number.isNaN(Date.parse(event.paidOn))).toBe(false);
    if (event.credited) expect(Number.isSafeInteger(event.credited.amount)).toBe(true);
  }
}

describe.each(LAYOUTS.map(({ id }) => id))('a file of %s', (id) => {
  test('is read or refused, whatever was done to it', () => {
    fc.assert(
      fc.property(damages, (all) => expectSound(read(damage(sampleOf(id), all)))),
      { seed: SEED, numRuns: 200 },
    );
  });
});

test('anything at all is refused, or read', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 450 }), { maxLength: 5 }), (lines) =>
      expectSound(read(lines)),
    ),
    { seed: SEED, numRuns: 500 },
  );
});
