import { loadConfig } from '#config-loader/load.ts';
import { playMorning } from './in-columns.ts';
import { type Case, DEBTS, morningOf } from './mornings.ts';
import { quotasInWords, quotasOf } from './quotas.ts';

const million = 1_000_000;

/** Rates that suffice for their spread, by the rule of docs/scale.md, and rates that do not. */
export const BURSTS: readonly Case[] = [
  { name: '320,000 over 2 h, 50 a second', debts: DEBTS, account: { perSecond: 50 }, spreadMinutes: 120 },
  { name: '1 million over 6 h, 50 a second', debts: million, account: { perSecond: 50 }, spreadMinutes: 360 },
  {
    name: '1 million over 30 min, 14 a second',
    debts: million,
    account: { perSecond: 14 },
    spreadMinutes: 30,
  },
  {
    name: '3 million over 6 h, 150 a second',
    debts: 3 * million,
    account: { perSecond: 150 },
    spreadMinutes: 360,
  },
  {
    name: '3 million over 10 h, 50 a second',
    debts: 3 * million,
    account: { perSecond: 50 },
    spreadMinutes: 600,
  },
  {
    name: '10 million over 10 h, 290 a second',
    debts: 10 * million,
    account: { perSecond: 290 },
    spreadMinutes: 600,
  },
];

/** Plays mornings of up to ten million debts, and holds each against every quota. */
export async function bursts(): Promise<string[]> {
  const config = await loadConfig('config');
  return BURSTS.map((one) => {
    const figures = playMorning(morningOf(config, one));
    const { sent, overtaken, waits, waited, late, lastMailAt } = figures;
    return [
      `${one.name}: ${sent} sent, the last at ${lastMailAt}`,
      `at most ${figures.peak.mails} a second`,
      `${overtaken} overtaken`,
      `${waits} waits`,
      `a message leaves ${waited.median} min after its second in the median, ${waited.most95} min at most of 95%, ${waited.most} min at most`,
      `${(100 * late).toFixed(1)}% late`,
      quotasInWords(quotasOf(figures, one.debts)),
    ].join('; ');
  });
}
