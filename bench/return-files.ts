import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { linesOf } from '#application/bank-files/lines.ts';
import { readBankFile } from '#application/bank-files/read-bank-file.ts';
import { returnFileReader } from '#formats/cnab/read-return-file.ts';
import { itau400Lines } from '#test/builders/return-file.ts';

const LONG = 100_000;
const SHORT = 1_000;
/** What S3 gives at a time, about. */
const CHUNK = 64 * 1024;
const MEBIBYTE = 1024 * 1024;

/** A return file with N titles, in pieces that are made on demand, so that the bench does not hold it in memory. */
async function* fileOf(titles: number): AsyncGenerator<Uint8Array> {
  const [header, detail, trailer] = itau400Lines([{ amount: 100, paidOn: '2026-05-05' }], '2026-05-05') as [
    string,
    string,
    string,
  ];
  let piece = `${header}\r\n`;
  for (let index = 0; index < titles; index += 1) {
    const number = String(index + 1).padStart(8, '0');
    const numbered = `${detail.slice(0, 37)}NF-${number}${detail.slice(48, 85)}${number}${detail.slice(93, 394)}`;
    piece += `${numbered}${String(index + 2).padStart(6, '0')}\r\n`;
    if (piece.length < CHUNK) continue;
    yield Buffer.from(piece, 'latin1');
    piece = '';
  }
  const counts = `${String(titles).padStart(8, '0')}${String(titles * 100).padStart(14, '0')}`;
  const end = `${trailer.slice(0, 212)}${counts}${trailer.slice(234, 394)}${String(titles + 2).padStart(6, '0')}`;
  yield Buffer.from(`${piece}${end}\r\n`, 'latin1');
}

const splitOnly = async (titles: number): Promise<void> => {
  for await (const _line of linesOf(fileOf(titles)));
};

async function readOnly(titles: number): Promise<void> {
  const reader = returnFileReader();
  for await (const line of linesOf(fileOf(titles))) failOnError(reader.read(line));
  failOnError(reader.end());
}

function failOnError(events: ReturnType<ReturnType<typeof returnFileReader>['read']>): void {
  for (const { what } of events) if (what === 'error' || what === 'refused') throw new Error(what);
}

/** All of the function but the table and the bus. */
async function handle(titles: number, atCheckpoint: () => void = () => {}): Promise<void> {
  const reading = await readBankFile(linesOf(fileOf(titles)), {
    progress: { line: 0, done: false, figures: { recorded: 0, duplicates: 0, unapplied: 0 } },
    atOnce: 20,
    timeLeft: () => Number.POSITIVE_INFINITY,
    creditorOf: () => 'bench',
    answer: async () => undefined,
    record: async () => 'recorded',
    keep: async () => {},
    save: async () => atCheckpoint(),
  });
  if (reading.end !== 'done' || reading.figures.recorded !== titles)
    throw new Error(`read to ${reading.end}`);
}

/** Lines a second. */
async function speedOf(work: (titles: number) => Promise<void>): Promise<number> {
  const start = performance.now();
  await work(LONG);
  return LONG / ((performance.now() - start) / 1000);
}

/** The most additional heap, without garbage, while a file with N titles is processed. */
async function memoryOf(titles: number): Promise<number> {
  const collect = garbageCollector();
  collect();
  const before = process.memoryUsage().heapUsed;
  let most = 0;
  await handle(titles, () => {
    collect();
    most = Math.max(most, process.memoryUsage().heapUsed - before);
  });
  return most;
}

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

/** Reads files of 100,000 titles, and compares with splitting them into lines alone, and with files of 1,000. */
export async function returnFiles(): Promise<string[]> {
  for (const work of [splitOnly, readOnly, handle]) await work(SHORT);
  const split = await speedOf(splitOnly);
  const row = (what: string, speed: number): string =>
    `${what.padEnd(34)} ${Math.round(speed).toLocaleString('en')} lines a second, ${(split / speed).toFixed(1)} times the time of splitting`;
  const rows = [
    row('splitting into lines', split),
    row('reading them', await speedOf(readOnly)),
    row('all of it, to a table that is none', await speedOf(handle)),
  ];
  const [short, long] = [await memoryOf(SHORT), await memoryOf(LONG)].map((bytes) => bytes / MEBIBYTE) as [
    number,
    number,
  ];
  const size = (LONG * 402) / MEBIBYTE;
  return [
    ...rows,
    `memory in use: ${long.toFixed(1)} MiB more for ${LONG.toLocaleString('en')} titles (a file of ${size.toFixed(0)} MiB), ${short.toFixed(1)} MiB for ${SHORT.toLocaleString('en')}`,
  ];
}
