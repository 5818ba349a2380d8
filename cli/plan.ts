import { loadConfig } from '#config-loader/load.ts';
import { zoneOf } from '#domain/calendar/time-zone.ts';
import { asError } from '#runtime/as-error.ts';
import { enterOn } from '#sandbox/portfolio/enter-on.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import { readInvoiceFiles } from '#sandbox/portfolio/input-files.ts';
import { isInvoice } from '#sandbox/portfolio/is-invoice.ts';
import type { Config } from '#schemas/config/config.ts';
import type { InvoiceIssuedV1 } from '#schemas/events/billing.ts';
import type { Profile } from '#schemas/primitives.ts';
import { withoutUndone } from './batches/without-undone.ts';
import { FAULT, FINE } from './console/exit-codes.ts';
import type { Terminal } from './console/terminal.ts';
import { noInvoiceLeft } from './forecast/no-invoice-left.ts';
import { planner } from './planning/planner.ts';
import { namingConfigured } from './words/naming-configured.ts';
import type { Words } from './words/words.ts';

/** `regua plan`: prints the calendar of each invoice of a file, by the same code that intake runs. */
export async function plan(
  options: {
    readonly invoices: readonly string[];
    readonly config: string;
    /** The profile of the debtors. */
    readonly profile: Profile;
    /** The day on which earlier invoices come. */
    readonly from?: string;
    readonly json?: boolean;
  },
  { stdout, stderr, words }: Pick<Terminal, 'stdout' | 'stderr' | 'words'>,
): Promise<number> {
  const read = readInvoiceFiles(options.invoices);
  const config = await loadConfig(options.config);
  const { badRows } = read;
  const left = withoutUndone(read.arrivals);
  const { arrivals } = options.from === undefined ? left : enterOn({ ...left, badRows }, options.from);
  if (arrivals.filter(isInvoice).length + badRows.length === 0)
    throw new InputError(noInvoiceLeft(options.invoices, left.undone, words));
  const planOne = await planner(config, options.profile);
  let refused = badRows.length;
  for (const { file, line, reason } of badRows) stderr.write(`${file}:${line} ${words.reason(reason)}\n`);
  for (const arrival of arrivals) {
    if (arrival.kind !== 'event' || arrival.detailType !== 'InvoiceIssued.v1') continue;
    try {
      const planned = planOne(arrival);
      stdout.write(`${options.json ? JSON.stringify(planned) : inWords(planned, config, words)}\n`);
    } catch (error) {
      refused += 1;
      stderr.write(`${arrival.file}:${arrival.line} ${words.reason(asError(error).message)}\n`);
    }
  }
  return refused > 0 ? FAULT : FINE;
}

type Planned = ReturnType<Awaited<ReturnType<typeof planner>>>;

function inWords({ invoice, schedule, arrivesAt }: Planned, config: Config, plain: Words): string {
  const words = namingConfigured(plain, config);
  const { say, named, reason, money, time, all } = words;
  const { plan: calendar, regua } = schedule;
  const zone = zoneOf(invoice.debtor.uf);
  const steps = [
    ...calendar.steps.map((planned) => {
      const step = config.reguas[regua]?.steps.find(({ id }) => id === planned.id);
      const channels = (step?.channels ?? []).map((channel) => named('channels', channel));
      const by = step?.send === 'all' ? all(channels) : channels.join(say('plan.otherwise'));
      return {
        name: step?.name[words.language] ?? planned.id,
        at: planned.at,
        why: [...planned.why.map(reason), say('plan.by', { channels: by })],
      };
    }),
    { name: say('plan.handOver'), at: calendar.handOver.at, why: calendar.handOver.why.map(reason) },
  ];
  return [
    say('plan.invoiceOf', {
      invoice: invoice.invoiceId,
      name: invoice.debtor.name,
      amount: money(invoice.amount),
      regua: named('reguas', regua),
    }),
    say('plan.came', {
      arrivesAt: time(arrivesAt),
      due: dueInWords(invoice, calendar, words),
      place: invoice.debtor.uf ?? 'Brasília',
      zone,
    }),
    ...steps.map(
      ({ name, at, why }) =>
        `  ${(at ? time(at, zone) : say('plan.notTaken')).padEnd(22)} ${name.padEnd(16)} ${why.join('; ')}`,
    ),
  ].join('\n');
}

function dueInWords(
  { dueDate }: InvoiceIssuedV1,
  { rolledDueDate, whyRolled }: Planned['schedule']['plan'],
  { say, day, reason }: Words,
): string {
  return whyRolled === undefined
    ? say('plan.businessDay', { day: day(dueDate) })
    : say('plan.rolled', { day: day(dueDate), why: reason(whyRolled), rolled: day(rolledDueDate) });
}
