import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { loadConfig } from '#config-loader/load.ts';
import { readInvoices, readPayments } from '#sandbox/portfolio/input.ts';
import { run } from '#sandbox/run.ts';
import { moreArrivals } from './more-arrivals.ts';
import { type MoreWorld, moreWorlds } from './more-worlds.ts';

const Detail = z.record(z.string(), z.unknown());

/** The first event of each type that was on the bus, as it was. */
export type EventExamples = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Takes an example of each event from runs of the sandbox: the sample portfolio and some more, and worlds in which something fails. */
export async function takeEventExamples(root: string): Promise<EventExamples> {
  const file = 'sample/return-files/itau-2026-03-16.ret';
  const arrivals = [
    ...readInvoices(`${root}/sample/portfolio.jsonl`).arrivals,
    ...readPayments(`${root}/sample/payments.jsonl`).arrivals,
    ...moreArrivals(),
    {
      kind: 'bank-file' as const,
      ...{ file, line: 1, at: Date.parse('2026-03-17T07:00:00-03:00') },
      content: readFileSync(`${root}/${file}`),
    },
  ];
  const examples: Record<string, Readonly<Record<string, unknown>>> = {};
  const config = await loadConfig(`${root}/config`);
  const worlds: readonly MoreWorld[] = [{ config, arrivals }, ...moreWorlds(config)];
  for (const world of worlds)
    await run({
      config: world.config,
      ...(world.faults ? { faults: world.faults } : {}),
      ...(world.deeds ? { deeds: world.deeds } : {}),
      input: { arrivals: [...world.arrivals], badRows: [] },
      record: () => undefined,
      observe: (happening) => {
        if (happening.kind === 'event') examples[happening.detailType] ??= Detail.parse(happening.detail);
      },
    });
  return examples;
}
