import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { main } from '#cli/main.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regua-'));
  cpSync('config', folder, { recursive: true });
  writeFileSync(tablePath(), readFileSync(tablePath(), 'utf8').replace(/^months:.*/ms, 'months: {}\n'));
});

async function imported(series: unknown) {
  const file = join(folder, 'series.json');
  writeFileSync(file, typeof series === 'string' ? series : JSON.stringify(series));
  return run(['legal-rate', file, '--read-on', '2026-11-29', '--config', folder]);
}

async function run(args: readonly string[]) {
  const [out, err] = [[] as string[], [] as string[]];
  const into = (texts: string[]) => ({ write: (text: string) => texts.push(text) > 0 });
  const exitCode = await main([...args], { stdout: into(out), stderr: into(err) } as never);
  return { exitCode, out: out.join(''), err: err.join('') };
}

// Made-up rates: no test holds what Banco Central published.
const SERIES = [
  { data: '01/08/2024', valor: '0.600001' },
  { data: '01/09/2024', valor: '-0.2' },
];
const tablePath = () => join(folder, 'legal', 'legal-rate.yaml');
const tableOf = () => readFileSync(tablePath(), 'utf8');

describe('regua legal-rate', () => {
  it('writes the months of the series, keeps the comments, and takes a negative rate as 0', async () => {
    expect(await imported(SERIES)).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('2 months added'),
    });
    expect(tableOf()).toContain('# The legal rate of interest');
    expect(tableOf()).toMatch(/2024-08"?: 0.600001\n {2}"?2024-09"?: 0\n/);
    expect(await imported(SERIES)).toMatchObject({ exitCode: 0, out: expect.stringContaining('already') });
  });

  it.each([
    { case: 'no JSON', series: '<html>', says: 'is not JSON' },
    {
      case: 'a comma in a rate',
      series: [{ data: '01/08/2024', valor: '0,6' }],
      says: 'must be percent with a point',
    },
    {
      case: 'a day that begins no month',
      series: [{ data: '02/08/2024', valor: '0.6' }],
      says: 'first day of a month',
    },
  ])('refuses $case, and says what would be right', async ({ series, says }) => {
    const before = tableOf();
    expect(await imported(series)).toMatchObject({ exitCode: 2, err: expect.stringContaining(says) });
    expect(tableOf()).toBe(before);
  });

  it('refuses another rate for a month that it has', async () => {
    await imported(SERIES);
    expect(await imported([{ data: '01/08/2024', valor: '0.7' }])).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('2024-08 (0.7, not 0.600001)'),
    });
  });
});

describe('a creditor with basis: legal', () => {
  const charge = () => {
    const file = join(folder, 'creditors', 'bebidas-nordeste.yaml');
    const yaml = readFileSync(file, 'utf8');
    writeFileSync(file, yaml.replace('  interestPercentPerMonth: 1\n  basis: contract', '  basis: legal'));
  };

  it('is refused while the table has no month, or a gap', async () => {
    charge();
    expect(await run(['check', '--config', folder])).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('has no month'),
    });
    await imported([SERIES[0], { data: '01/10/2024', valor: '0.1' }]);
    expect(await run(['check', '--config', folder])).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('lacks 2024-09'),
    });
  });

  it('is valid with months in a row, and check names those that are missing up to today', async () => {
    charge();
    await imported(SERIES);
    const { exitCode, out } = await run(['check', '--config', folder]);
    expect(exitCode).toBe(0);
    expect(out).toContain('Monetary correction (correção monetária, CC art. 389) is not charged.');
    expect(out).toMatch(/The legal rate of 2024-10, .* is missing/);
  });
});
