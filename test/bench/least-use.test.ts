import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { leastInMarkdown, leastOf } from '#bench/least-use.ts';
import { invoicesOfOnePerson } from '#bench/portfolio.ts';
import { type UseOfDebts, useOfDebts } from '#bench/use-of-debts.ts';
import { STORIES } from '#bench/use-per-debt.ts';
import { loadConfig } from '#config-loader/load.ts';
import { ROOT } from '#test/builders/root.ts';

const measured = ({ reads, writes, indexWrites: index, transitions }: UseOfDebts) => ({
  ...{ reads, writes, index, transitions },
});

test('docs/cost.md has the list', () => {
  expect(readFileSync(`${ROOT}/docs/cost.md`, 'utf8')).toContain(leastInMarkdown());
});

describe('debts take just what the list names', () => {
  test.each([
    'never paid',
    'paid on D-1, one step',
    'paid on D+2, two steps',
    'promise on D+2, kept',
  ] as const)(
    'one that is %s',
    async (story) => {
      const used = await useOfDebts(await loadConfig('config'), [...STORIES[story]]);
      expect(measured(used)).toEqual(leastOf(used.happened));
    },
    60_000,
  );

  test('a plan of three that is kept, in transitions: each instalment waits and is written to, and the debt waits once', async () => {
    const used = await useOfDebts(await loadConfig('config'), [...STORIES['plan of three, kept']]);
    expect(used.transitions).toBe(leastOf(used.happened).transitions);
    expect(used.transitions).toBeLessThanOrEqual(12.5);
  }, 60_000);

  test.each([
    ['a plan of three, kept', STORIES['plan of three, kept']],
    ['ten of one debtor, a week apart', invoicesOfOnePerson(10, 7)],
    ['ten of one debtor, a day apart', invoicesOfOnePerson(10, 1)],
  ])(
    '%s: at most 1.25 times as much',
    async (_, arrivals) => {
      const used = await useOfDebts(await loadConfig('config'), [...arrivals]);
      const least = leastOf(used.happened);
      const over = Object.entries(measured(used)).filter(
        ([of, count]) => count > 1.25 * (Object.entries(least).find(([name]) => name === of)?.[1] ?? 0),
      );
      expect(over).toEqual([]);
    },
    60_000,
  );

  test('thirty of one debtor a week apart read no more each than one alone', async () => {
    const config = await loadConfig('config');
    const alone = await useOfDebts(config, invoicesOfOnePerson(1, 7));
    const together = await useOfDebts(config, invoicesOfOnePerson(30, 7));
    expect(together.reads / 30).toBeLessThanOrEqual(alone.reads);
  }, 60_000);

  test('three of one debtor that fall due on one day, but for a read of endpoints that their events share', async () => {
    const used = await useOfDebts(await loadConfig('config'), invoicesOfOnePerson(3, 0));
    const { reads, ...rest } = measured(used);
    const { reads: least, ...others } = leastOf(used.happened);
    expect(rest).toEqual(others);
    expect(reads).toBeLessThanOrEqual(least);
  }, 60_000);
});
