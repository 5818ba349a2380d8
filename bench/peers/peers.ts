import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import * as z from 'zod';
import { machine } from '#bench/machine.ts';
import { addDays } from '#domain/calendar/days.ts';
import { DAYS, debtsOf, FROM, filesOf, type PeerDebt } from './book.ts';
import { queryDaily } from './naive-queries.ts';
import { planOnPgBoss } from './pg-boss-planner.ts';
import { startPostgres } from './postgres.ts';

/** How many debts; `DEBTS=500 npm run bench -- peers` for a first look. */
const DEBTS = Number(process.env.DEBTS ?? 5_000);
const REGUA = join(import.meta.dirname, '../../bin/regua.mjs');

/** What a contender took, seconds by the clock, and how many messages it wrote. */
interface Played {
  readonly name: string;
  readonly seconds: number;
  readonly messages: number;
}

/**
 * The same debts over a ladder of five steps for sixty days by four contenders, one after the other, and how long each takes beside the
 * fastest. The two of PostgreSQL know no law, no holiday and no text: they ask whether a debt is paid, and write a row.
 */
export async function peers(): Promise<string[]> {
  const debts = debtsOf(DEBTS);
  const paid = debts.filter((debt) => debt.paid !== undefined).length;
  const postgres = startPostgres();
  try {
    const played = [...playedByRegua(debts), ...(await playedBySql(debts, postgres.connectionString))];
    const fastest = Math.min(...played.map(({ seconds }) => seconds));
    return [
      `${debts.length} debts, ${paid} of them paid; ${machine()}; ${postgres.version}`,
      ...played.map(
        ({ name, seconds, messages }) =>
          `${name.padEnd(44)} ${seconds.toFixed(1).padStart(7)} s, ${(seconds / fastest).toFixed(1).padStart(6)} times the fastest, ${messages} messages`,
      ),
    ];
  } finally {
    postgres.stop();
  }
}

function playedByRegua(debts: readonly PeerDebt[]): Played[] {
  const folder = mkdtempSync(join(tmpdir(), 'regua-peers-'));
  const invoices = join(folder, 'invoices.jsonl');
  const payments = join(folder, 'payments.jsonl');
  const files = filesOf(debts);
  writeFileSync(invoices, files.invoices);
  writeFileSync(payments, files.payments);
  try {
    const days = ['--from', FROM, '--days', String(DAYS), '--json'];
    const forecast = regua('forecast', '--invoices', invoices, payments, ...days);
    const until = ['--until', addDays(FROM, DAYS - 1), '--format', 'jsonl'];
    const run = regua('run', '--invoices', invoices, '--payments', payments, ...until);
    return [
      {
        name: 'regua forecast',
        ...forecast,
        messages: Forecast.parse(JSON.parse(forecast.output)).messages.count,
      },
      {
        name: 'regua run (handlers, machines, calls of AWS)',
        ...run,
        messages: run.output.split('\n').filter((line) => line.includes('"type":"message"')).length,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const Forecast = z.object({ messages: z.object({ count: z.number() }) });

/** @throws when the command fails, with what it printed */
function regua(...args: readonly string[]): { readonly seconds: number; readonly output: string } {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [REGUA, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`regua ${args[0]} failed: ${stderr}`);
  return { seconds: (performance.now() - began) / 1000, output: stdout };
}

async function playedBySql(debts: readonly PeerDebt[], connectionString: string): Promise<Played[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const contenders = {
      'a planner on pg-boss': () => planOnPgBoss(client, connectionString, debts),
      'one query for each debt and day': () => queryDaily(client, debts),
    };
    const played: Played[] = [];
    for (const [name, play] of Object.entries(contenders)) {
      const began = performance.now();
      const messages = await play();
      played.push({ name, messages, seconds: (performance.now() - began) / 1000 });
    }
    return played;
  } finally {
    await client.end();
  }
}
