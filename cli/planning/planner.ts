import { loadRuntime } from '#cli/console/load-runtime.ts';
import { inBrasilia } from '#sandbox/journal/journal.ts';
import { type Arrival, InputError } from '#sandbox/portfolio/input.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Profile } from '#schemas/primitives.ts';

/** Loads intake's code with this configuration, and plans one invoice after the other by it. */
export async function planner(config: Config, profile: Profile) {
  await loadRuntime(config);
  const { planInvoice } = await import('#application/intake/plan-invoice.ts');
  return (arrival: Extract<Arrival, { kind: 'event' }>) => {
    if (arrival.at === undefined) throw new InputError('issuedAt: must be an instant with a zone');
    const planned = planInvoice(arrival.detail, new Date(arrival.at).toISOString(), profile);
    return { ...planned, arrivesAt: inBrasilia(arrival.at) };
  };
}
