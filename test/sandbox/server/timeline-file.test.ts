import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Beginning } from '#sandbox/server/play-world.ts';
import { openTimelineFile } from '#sandbox/server/timeline-file.ts';
import type { LogLine } from '#sandbox/server/timeline-log.ts';
import { deployedConfig } from '#test/builders/config.ts';

const advanceTo = (to: string): LogLine => ({
  kind: 'input',
  logged: { input: { kind: 'advance', to }, answers: [] },
});
const ONE = advanceTo('2026-03-06T12:00:00.000Z');
const TWO: LogLine = { kind: 'snapshot', id: 'snapshot-1', at: '2026-03-06T12:00:00.000Z' };

async function prepare() {
  const folder = mkdtempSync(join(tmpdir(), 'regua-timeline-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const beginning: Beginning = {
    config: await deployedConfig(),
    input: { arrivals: [], badRows: [] },
    until: Date.parse('2026-03-05T15:00:00Z'),
  };
  const opened = openTimelineFile(folder, beginning);
  if (opened.kind !== 'opened') throw new Error(`the log is ${opened.kind}`);
  for (const line of [ONE, TWO]) opened.log.append(line);
  return { folder, file: opened.file, beginning };
}

it('a log is read as it was written, and goes on', async () => {
  const { folder, beginning } = await prepare();
  const again = openTimelineFile(folder, beginning);
  expect(again).toMatchObject({ kind: 'opened', wasCut: false, log: { lines: [ONE, TWO] } });
  if (again.kind === 'opened') again.log.append(ONE);
  expect(openTimelineFile(folder, beginning)).toMatchObject({ log: { lines: [ONE, TWO, ONE] } });
});

it('a file that was cut at any byte is read to its last whole line, says so, and goes on from there', async () => {
  const { folder, file, beginning } = await prepare();
  const whole = readFileSync(file);
  const ends = [...whole.entries()].filter(([, byte]) => byte === 10).map(([index]) => index + 1);
  for (let length = whole.length; length > 0; length -= 7) {
    writeFileSync(file, whole.subarray(0, length));
    const lines = [ONE, TWO].slice(0, Math.max(0, ends.filter((end) => end <= length).length - 1));
    const opened = openTimelineFile(folder, beginning);
    expect(opened).toMatchObject({ kind: 'opened', wasCut: !ends.includes(length), log: { lines } });
    if (opened.kind === 'opened') opened.log.append(TWO);
    expect(openTimelineFile(folder, beginning)).toMatchObject({
      ...{ kind: 'opened', wasCut: false, log: { lines: [...lines, TWO] } },
    });
  }
});

it('a log of another day, portfolio or configuration is not gone on with', async () => {
  const { folder, file, beginning } = await prepare();
  const { config } = beginning;
  const row = { kind: 'event', file: 'a.jsonl', line: 1, at: 0, detailType: 'X', detail: {} } as const;
  const others: Beginning[] = [
    { ...beginning, until: beginning.until + 1 },
    { ...beginning, input: { arrivals: [row], badRows: [] } },
    { ...beginning, config: { ...config, reguas: {} } },
  ];
  for (const other of others) expect(openTimelineFile(folder, other)).toEqual({ kind: 'of-another', file });
});

it('a line that nobody wrote so is named', async () => {
  const { folder, file, beginning } = await prepare();
  appendFileSync(file, '{"kind":"input"}\n');
  expect(openTimelineFile(folder, beginning)).toEqual({ kind: 'unreadable', file, line: 4 });
  writeFileSync(file, 'nothing\n');
  expect(openTimelineFile(folder, beginning)).toEqual({ kind: 'unreadable', file, line: 1 });
});

it('only its owner may read it', async () => {
  const { file } = await prepare();
  expect(statSync(file).mode & 0o777).toBe(0o600);
});
