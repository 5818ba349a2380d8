import { loadConfig } from '#config-loader/load.ts';
import { minutesOfClock } from '#domain/calendar/days.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Rate } from '#schemas/config/rates.ts';
import { type Morning, type MorningFigures, playMorning } from './in-columns.ts';
import { playInSandbox } from './in-sandbox.ts';
import type { SesQuotas } from './ses-account.ts';

/** The debts of the reference user that are due on one day. */
export const DEBTS = 320_000;
const SANDBOX_DEBTS = 1_000;

/** A case of the table in docs/scale.md. */
export interface Case {
  readonly name: string;
  readonly debts: number;
  readonly account: SesQuotas;
  readonly rate?: Pick<Rate, 'perSecond' | 'perDay'>;
  readonly spreadMinutes: number;
}

/** The mornings that are played in columns; the configuration knows the rate of the account unless it says otherwise. */
export const CASES: readonly Case[] = [
  { name: '14 a second', debts: DEBTS, account: { perSecond: 14 }, spreadMinutes: 30 },
  { name: '50 a second', debts: DEBTS, account: { perSecond: 50 }, spreadMinutes: 30 },
  { name: '200 a second', debts: DEBTS, account: { perSecond: 200 }, spreadMinutes: 30 },
  { name: '14 a second, over 10 hours', debts: DEBTS, account: { perSecond: 14 }, spreadMinutes: 600 },
  {
    name: '14 a second and 50,000 a day',
    debts: DEBTS,
    account: { perSecond: 14, perDay: 50_000 },
    spreadMinutes: 30,
  },
  {
    name: '14 a second and 50,000 a day, of which the configuration knows nothing (50 a second there)',
    debts: DEBTS / 10,
    account: { perSecond: 14, perDay: 5_000 },
    rate: { perSecond: 50 },
    spreadMinutes: 30,
  },
];

/** The deployed configuration with another rate of e-mails, and `padrao` spread over other minutes. */
export function configOf(config: Config, { account, rate, spreadMinutes }: Case): Config {
  const { padrao } = config.reguas;
  if (!padrao) throw new RangeError('config/reguas has no padrao');
  return {
    ...config,
    reguas: { ...config.reguas, padrao: { ...padrao, spreadMinutes } },
    rates: { ...config.rates, email: { ...(rate ?? account), source: 'the bench' } },
  };
}

/** The morning of the reminder of D+3 of debts that are due on 2026-05-05, a Tuesday: payments of that day are known by then. */
export const morningOf = (config: Config, one: Case): Morning => ({
  config: configOf(config, one),
  debts: one.debts,
  account: one.account,
  creditorId: 'bebidas-nordeste',
  day: '2026-05-08',
  nextDay: '2026-05-12',
  stepId: 'reminder-3-after',
  sendAt: minutesOfClock(config.reguas.padrao?.sendAt ?? '09:30'),
  spreadMinutes: one.spreadMinutes,
});

/** Plays every case in columns, and a small one through the whole sandbox as well. */
export async function mornings(): Promise<string[]> {
  const config = await loadConfig('config');
  const rows = CASES.map((one) => `${one.name}: ${inWords(playMorning(morningOf(config, one)))}`);
  const small: Case = {
    name: 'a small one',
    debts: SANDBOX_DEBTS,
    // Three a minute: at about the ratio of 14 a second to 320,000.
    account: { perSecond: 0.05 },
    spreadMinutes: 30,
  };
  const columns = playMorning(morningOf(config, small));
  const sandbox = await playInSandbox(morningOf(config, small));
  return [
    ...rows,
    `${SANDBOX_DEBTS} debts at 3 a minute, in columns: ${columns.sent} sent, ${columns.waits} waits, the last at ${columns.lastMailAt}`,
    `${SANDBOX_DEBTS} debts at 3 a minute, in the sandbox: ${sandbox.sent} sent, ${sandbox.waits} waits, the last at ${sandbox.lastMailAt}, ${sandbox.failed} executions failed`,
  ];
}

const inWords = ({
  sent,
  overtaken,
  waits,
  throttled,
  lastMailAt,
  transitions,
  peak,
}: MorningFigures): string =>
  [
    `${sent} sent, the last at ${lastMailAt}`,
    `${overtaken} overtaken`,
    `${waits} waits`,
    `${throttled} throttled`,
    `${transitions} transitions`,
    `at most ${peak.transitions} transitions, ${peak.calls} calls, ${peak.taskFailures} task failures, ${peak.slotWrites} writes of a slot item, ${peak.mails} mails a second`,
  ].join('; ');
