import type { Schedule } from '#application/ladder/schedule.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { zoneOf } from '#domain/calendar/time-zone.ts';
import { CHANNELS } from '#domain/contacts/channels.ts';
import { type ChannelsOfStep, reachedChannels } from '#domain/contacts/planned-channels.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debtor } from '#schemas/records/debtor.ts';

/** An invoice with what is known of its debtor, and the plan of its ladder. */
export interface PlannedInvoice {
  readonly invoiceId: string;
  readonly debtor: Debtor;
  readonly schedule: Pick<Schedule, 'regua' | 'plan'>;
}

/** The first message that reaches a debtor. */
export interface FirstMessage {
  readonly debtorId: string;
  readonly invoiceId: string;
  /** ISO-8601. */
  readonly at: string;
  /** Where the debtor is. */
  readonly day: string;
  readonly channel: Channel;
}

/** A debtor whom no step of their ladders reaches. */
export interface Unreached {
  readonly debtorId: string;
  readonly name: string;
  readonly invoiceIds: readonly string[];
  /** The channels that they have an address of. */
  readonly has: readonly Channel[];
  /** The channels of the steps that are planned. */
  readonly uses: readonly Channel[];
}

interface Step extends ChannelsOfStep {
  readonly at: string;
}

interface Known {
  debtor: Debtor;
  readonly invoices: { readonly invoiceId: string; readonly steps: readonly Step[] }[];
}

/** Works out whom the ladders of invoices write to first, when and how: one message a debtor, at any address that any of their invoices has. */
export class FirstContacts {
  readonly #reguas: Config['reguas'];
  readonly #known = new Map<string, Known>();

  constructor({ reguas }: Pick<Config, 'reguas'>) {
    this.#reguas = reguas;
  }

  add({ invoiceId, debtor, schedule: { regua, plan } }: PlannedInvoice): void {
    const own = this.#reguas[regua]?.steps ?? [];
    const steps = plan.steps.flatMap(({ id, at }): Step[] => {
      const step = own.find((one) => one.id === id);
      return at === undefined || !step ? [] : [{ at, channels: step.channels, send: step.send }];
    });
    const known = this.#known.get(debtor.debtorId);
    if (known) known.debtor = withAddressesOf(known.debtor, debtor);
    else this.#known.set(debtor.debtorId, { debtor, invoices: [] });
    this.#known.get(debtor.debtorId)?.invoices.push({ invoiceId, steps });
  }

  /** One of each debtor who is reached, the earliest first. */
  get messages(): FirstMessage[] {
    return [...this.#known.values()]
      .flatMap((known) => firstOf(known) ?? [])
      .sort((one, other) => (one.at < other.at ? -1 : 1));
  }

  /** How many debtors have their first message on which day, in their order. */
  get byDay(): { readonly day: string; readonly debtors: number }[] {
    const counts = new Map<string, number>();
    for (const { day } of this.messages) counts.set(day, (counts.get(day) ?? 0) + 1);
    return [...counts]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([day, debtors]) => ({ day, debtors }));
  }

  get unreached(): Unreached[] {
    return [...this.#known.values()].flatMap((known) => {
      if (firstOf(known)) return [];
      const { debtor, invoices } = known;
      const uses = new Set(invoices.flatMap(({ steps }) => steps.flatMap(({ channels }) => channels)));
      return {
        debtorId: debtor.debtorId,
        name: debtor.name,
        invoiceIds: invoices.map(({ invoiceId }) => invoiceId),
        has: reachedChannels({ channels: CHANNELS, send: 'all' }, debtor),
        uses: [...uses],
      };
    });
  }
}

const withAddressesOf = (one: Debtor, other: Debtor): Debtor => ({
  ...one,
  contacts: [...one.contacts, ...other.contacts],
  optIns: [...new Set([...one.optIns, ...other.optIns])],
});

function firstOf({ debtor, invoices }: Known): FirstMessage | undefined {
  const all = invoices.flatMap(({ invoiceId, steps }) => {
    for (const step of steps) {
      const [channel] = reachedChannels(step, debtor);
      if (channel !== undefined) return [{ invoiceId, at: step.at, channel }];
    }
    return [];
  });
  const [first] = all.sort((one, other) => (one.at < other.at ? -1 : 1));
  if (!first) return undefined;
  return { debtorId: debtor.debtorId, ...first, day: dayOf(first.at, zoneOf(debtor.uf)) };
}
