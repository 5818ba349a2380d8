import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { loadConfig } from '#config-loader/load.ts';
import { formatDay } from '#domain/calendar/days.ts';
import { zoneOf } from '#domain/calendar/time-zone.ts';
import { formatReais } from '#domain/money/money.ts';
import { asError } from '#runtime/as-error.ts';
import { captureLogs } from '#sandbox/deployment/logs.ts';
import { inBrasilia } from '#sandbox/journal/journal.ts';
import { enterOn } from '#sandbox/portfolio/enter-on.ts';
import { type Arrival, InputError, readInvoices } from '#sandbox/portfolio/input.ts';
import type { Config } from '#schemas/config/config.ts';
import type { InvoiceIssuedV1 } from '#schemas/events/billing.ts';
import type { Profile } from '#schemas/primitives.ts';
import { FAULT, FINE } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** `regua plan`: prints the calendar of each invoice of a file, by the same code that intake runs. */
export async function plan(
  options: {
    readonly invoice: string;
    readonly config: string;
    /** The profile of the debtors. */
    readonly profile: Profile;
    /** The day on which earlier invoices come. */
    readonly from?: string;
    readonly json?: boolean;
  },
  { stdout, stderr }: Pick<Terminal, 'stdout' | 'stderr'>,
): Promise<number> {
  const config = await loadConfig(options.config);
  const read = readInvoices(options.invoice);
  const { arrivals, badRows } = options.from === undefined ? read : enterOn(read, options.from);
  const isInvoice = (arrival: Arrival) =>
    arrival.kind === 'event' && arrival.detailType === 'InvoiceIssued.v1';
  if (arrivals.filter(isInvoice).length + badRows.length === 0)
    throw new InputError(`${options.invoice}: holds no invoice`);
  const planOne = await planner(config, options.profile);
  let refused = badRows.length;
  for (const { file, line, reason } of badRows) stderr.write(`${file}:${line} ${reason}\n`);
  for (const arrival of arrivals) {
    if (arrival.kind !== 'event' || arrival.detailType !== 'InvoiceIssued.v1') continue;
    try {
      const planned = planOne(arrival);
      stdout.write(`${options.json ? JSON.stringify(planned) : inWords(planned, config)}\n`);
    } catch (error) {
      refused += 1;
      stderr.write(`${arrival.file}:${arrival.line} ${asError(error).message}\n`);
    }
  }
  return refused > 0 ? FAULT : FINE;
}

/** Loads intake's code with this configuration. */
async function planner(config: Config, profile: Profile) {
  const folder = mkdtempSync(join(tmpdir(), 'regua-'));
  const file = join(folder, 'config.json');
  writeFileSync(file, JSON.stringify(config));
  process.env.CONFIG_FILE = file;
  await captureLogs({ keep: false });
  const { forgetAll } = await import('#runtime/lazily.ts');
  const { planInvoice } = await import('#application/intake/plan-invoice.ts');
  const shared = await import('#runtime/config.ts');
  forgetAll();
  shared.config();
  rmSync(folder, { recursive: true });
  return (arrival: Extract<Arrival, { kind: 'event' }>) => {
    if (arrival.at === undefined) throw new InputError('issuedAt: must be an instant with a zone');
    const planned = planInvoice(arrival.detail, new Date(arrival.at).toISOString(), profile);
    return { ...planned, arrivesAt: inBrasilia(arrival.at) };
  };
}

type Planned = ReturnType<Awaited<ReturnType<typeof planner>>>;

function inWords({ invoice, schedule, arrivesAt }: Planned, config: Config): string {
  const { plan: calendar, regua } = schedule;
  const zone = zoneOf(invoice.debtor.uf);
  const steps = [
    ...calendar.steps.map((planned) => {
      const step = config.reguas[regua]?.steps.find(({ id }) => id === planned.id);
      const channels = step?.channels.join(step.send === 'all' ? ' and ' : ', else ');
      return { name: step?.name ?? planned.id, at: planned.at, why: [...planned.why, `by ${channels}`] };
    }),
    { name: 'Hand over to a person', at: calendar.handOver.at, why: calendar.handOver.why },
  ];
  return [
    `${invoice.invoiceId} · ${invoice.debtor.name} · ${formatReais(invoice.amount)} · régua ${regua}`,
    `came ${arrivesAt}; due ${dueInWords(invoice, calendar)}; hours of ${invoice.debtor.uf ?? 'Brasília'} (${zone})`,
    ...steps.map(
      ({ name, at, why }) =>
        `  ${(at ? localTime(at, zone) : 'not taken').padEnd(22)} ${name.padEnd(16)} ${why.join('; ')}`,
    ),
  ].join('\n');
}

const dueInWords = (
  { dueDate }: InvoiceIssuedV1,
  { rolledDueDate, whyRolled }: Planned['schedule']['plan'],
): string =>
  whyRolled === undefined
    ? `${formatDay(dueDate)}, a business day`
    : `${formatDay(dueDate)} (${whyRolled}), so ${formatDay(rolledDueDate)}`;

const localTime = (instant: string, zone: string): string => {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const day = local.toPlainDate();
  return `${['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][day.dayOfWeek - 1]} ${formatDay(day.toString())} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
};
