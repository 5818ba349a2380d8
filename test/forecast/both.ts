import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Coming } from '#application/forecast/play.ts';
import { RejectedEventError } from '#application/unit-of-work/rejected.ts';
import { loadRuntime } from '#cli/console/load-runtime.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { type Arrival, readInvoices, readPayments } from '#sandbox/portfolio/input.ts';
import { run } from '#sandbox/run.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Drawn } from './draw.ts';

/** Messages as a forecast and a sandbox name them: day, invoice, step, channel, amount; and states that machines entered. */
export interface Named {
  readonly messages: readonly string[];
  readonly transitions: number;
}

function arrivalsOf({ invoices, payments }: Drawn): Arrival[] {
  const folder = mkdtempSync(join(tmpdir(), 'forecast-'));
  const file = (name: string, rows: readonly object[]): string => {
    const path = join(folder, name);
    writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    return path;
  };
  const read = [
    readInvoices(file('invoices.jsonl', invoices)),
    readPayments(file('payments.jsonl', payments)),
  ];
  rmSync(folder, { recursive: true });
  return read.flatMap(({ arrivals }) => arrivals);
}

/** The word that a batch was a mistake goes out once for all its invoices: of those that ask for it at once, the first sends it. */
const namedBy = (step: string | undefined, invoiceId: string | undefined): string | undefined =>
  step === 'mistake' ? 'a withdrawn batch' : invoiceId;

/** Plays a portfolio in the sandbox, and names its messages. */
export async function inSandbox(config: Config, drawn: Drawn): Promise<Named> {
  const messages: string[] = [];
  const { transitions } = await run({
    config,
    input: { arrivals: arrivalsOf(drawn), badRows: [] },
    record: (entry) => {
      if (entry.type !== 'message' && entry.type !== 'consolidated') return;
      const { at, type, invoiceId, step, channel, owed } = entry;
      messages.push([at.slice(0, 10), namedBy(step, invoiceId), type, step, channel, owed].join(' '));
    },
  });
  return { messages: messages.sort(), transitions };
}

/** Forecasts it, and names the messages. */
export async function inForecast(config: Config, drawn: Drawn): Promise<Named> {
  await loadRuntime(config);
  const [{ Play, newShared }, { checkComing }] = await Promise.all([
    import('#application/forecast/play.ts'),
    import('#application/forecast/check-coming.ts'),
  ]);
  const persons = new Map<string, Coming[]>();
  const owners = new Map<string, string>();
  const checked = arrivalsOf(drawn).flatMap((arrival, order) => {
    if (arrival.at === undefined || (arrival.kind !== 'event' && arrival.kind !== 'payment')) return [];
    try {
      return checkComing(arrival, arrival.at, order) ?? [];
    } catch (error) {
      if (error instanceof RejectedEventError) return [];
      throw error;
    }
  });
  for (const { taxId, debtId } of checked)
    if (taxId !== undefined && debtId !== undefined) owners.set(debtId, taxId);
  for (const owner of new Set(owners.values())) persons.set(owner, []);
  for (const { debtId, coming } of checked) {
    // What is said of a batch or of a debtor is said to each person: only those of it follow.
    const about = debtId === undefined ? [...persons.keys()] : [owners.get(debtId) ?? debtId];
    for (const owner of about) persons.set(owner, [...(persons.get(owner) ?? []), coming]);
  }
  const messages: string[] = [];
  let transitions = 0;
  const play = new Play({ until: Number.POSITIVE_INFINITY, shared: newShared() });
  for (const comings of persons.values())
    play.add(comings, {
      ...{ refuse: () => {}, close: () => {} },
      countTransitions: (count) => {
        transitions += count;
      },
      record: (entry) => {
        if (entry.type !== 'message' && entry.type !== 'consolidated') return;
        const { at, debt, type, step, channel, owed } = entry;
        messages.push([dayOf(at), namedBy(step, debt.invoiceId), type, step, channel, owed].join(' '));
      },
    });
  play.finish();
  return { messages: messages.sort(), transitions };
}
