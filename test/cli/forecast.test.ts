import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileOf, regua } from '#test/builders/command.ts';
import { ROOT } from '#test/builders/root.ts';

const SAMPLE = join(ROOT, 'sample/portfolio.jsonl');
const DAYS = ['--from', '2026-03-02', '--days', '20'];
const folder = mkdtempSync(join(tmpdir(), 'regua-forecast-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('regua forecast', () => {
  it('counts each message once by day, by channel and by régua; the CSV has a row for each, and for each invoice that another spoke of', async () => {
    const file = join(folder, 'messages.csv');
    const { exitCode, stdout } = await regua(
      'forecast',
      '--invoices',
      SAMPLE,
      ...DAYS,
      '--json',
      '--out',
      file,
    );
    const { messages, invoices } = JSON.parse(stdout);
    const sum = (counts: readonly { readonly count: number }[]): number =>
      counts.reduce((total, { count }) => total + count, 0);

    expect(exitCode).toBe(0);
    expect(invoices.count).toBe(49);
    expect(messages.count).toBeGreaterThan(50);
    expect(messages.joint).toBeGreaterThan(0);
    for (const by of [messages.byDay, messages.byChannel, messages.byRegua])
      expect(sum(by)).toBe(messages.count);
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(1 + messages.count + messages.joint);
  });

  it('says where each unpaid debt stands at the end, and the busiest second of each call that has a quota', async () => {
    const { stdout } = await regua('forecast', '--invoices', SAMPLE, ...DAYS, '--json');
    const { invoices, standings, callPeaks } = JSON.parse(stdout);
    const debts = standings.reduce((total: number, { count }: { count: number }) => total + count, 0);

    expect(debts).toBe(invoices.count - invoices.settled);
    // Nothing of the sample is paid but whole invoices.
    expect(standings.every(({ amount, count }: { amount: number; count: number }) => amount > count)).toBe(
      true,
    );
    expect(callPeaks.map(({ call, quota }: { call: string; quota: number }) => [call, quota])).toEqual([
      ['transitions', 800],
      ['startExecution', 150],
      ['sendTaskSuccess', 300],
      ['sendTaskFailure', 300],
      ['putEvents', 600],
    ]);
  });

  it('draws a place for each day, also for those without a message', async () => {
    const file = join(folder, 'page.html');
    await regua('forecast', '--invoices', SAMPLE, ...DAYS, '--out', file);
    expect(readFileSync(file, 'utf8').match(/<rect /g)).toHaveLength(20);
  });

  it('names a row that it refuses by its line, forecasts the others, and exits with 1', async () => {
    const [first = ''] = readFileSync(SAMPLE, 'utf8').split('\n');
    const file = fileOf('one-bad.jsonl', [first, { amount: 1 }]);
    const { exitCode, stderr, stdout } = await regua('forecast', '--invoices', file, ...DAYS, '--json');
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`${file}:2`);
    expect(JSON.parse(stdout).invoices.count).toBe(1);
  });

  it('names what it does not follow by the type of the event', async () => {
    const invoices = readFileSync(SAMPLE, 'utf8').trimEnd().split('\n').slice(0, 3);
    const batch = { creditorId: 'bebidas-nordeste', batch: 'lote-1' };
    const resumed = {
      'detail-type': 'CollectionResumed.v1',
      time: '2026-03-03T08:00:00-03:00',
      detail: { ...batch, resumedAt: '2026-03-03T08:00:00-03:00' },
    };
    const book = fileOf('book.jsonl', [
      ...invoices,
      resumed,
      { ...resumed, time: '2026-03-04T08:00:00-03:00' },
    ]);
    const { stdout } = await regua('forecast', '--invoices', book, ...DAYS, '--json');
    expect(JSON.parse(stdout).notFollowed).toEqual([{ of: 'CollectionResumed.v1', count: 2 }]);
    const printed = await regua('forecast', '--invoices', book, ...DAYS);
    expect(printed.stdout).toMatch(
      /does not follow: it goes on as if they had not come\n.*CollectionResumed\.v1 +2/,
    );
  });

  it('without an invoice says so, and exits with 2', async () => {
    const file = fileOf('none.jsonl', []);
    const { exitCode, stderr } = await regua('forecast', '--invoices', file, ...DAYS);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(file);
  });
});
