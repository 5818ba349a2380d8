import { addDays, dayOf, daysBetween } from '#domain/calendar/days.ts';
import { zoneOf } from '#domain/calendar/time-zone.ts';
import { prescribesOn, prescriptionOf } from '#domain/compliance/prescription.ts';
import { nameKey } from '#formats/exports/name-cell.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { NamedTitle } from './compare.ts';
import type { EventLine } from './events.ts';

/** Days before its prescription within which a person should look at a debt first. */
const NEAR = 60;

/** What would become of new titles if their batch was released on the day of the import. */
export interface Consequences {
  /** Debtors who would get their first message by the end of the next day, by channel. */
  readonly tomorrow: ReadonlyMap<Channel, number>;
  /** Debtors who would be written to later. */
  readonly later: number;
  readonly prescribed: readonly NamedTitle[];
  /** Prescribed within 60 days, with the day. */
  readonly near: readonly (NamedTitle & { readonly on: string })[];
  /** Debtors without any address that can be used. */
  readonly withoutAddress: readonly NamedTitle[];
  /** Debtors who have an address, and whom no step of their régua reaches: it uses other channels. */
  readonly unreached: readonly (NamedTitle & {
    readonly has: readonly Channel[];
    readonly uses: readonly Channel[];
  })[];
  /** The same name under several CPFs or CNPJs: persons are merged by those alone. */
  readonly sameNames: readonly { readonly name: string; readonly titles: readonly NamedTitle[] }[];
  /** What intake would refuse, in English. */
  readonly refusedByIntake: readonly (NamedTitle & { readonly why: string })[];
  /** Titles by when their debtor would first be written to. */
  readonly inOrder: readonly NamedTitle[];
}

/**
 * Works out the consequences of an import by the same code that intake runs, debtor by debtor: a debtor gets one message, whatever the number of
 * titles.
 * @param asOf the day of the import
 */
export function consequencesOf(
  added: readonly NamedTitle[],
  events: readonly EventLine[],
  of: {
    readonly planOne: PlanOne;
    readonly config: Config;
    readonly asOf: string;
    readonly creditorId: string;
  },
): Consequences {
  const { planOne, config, asOf, creditorId } = of;
  const invoices = new Map(
    events.flatMap((event) =>
      event['detail-type'] === 'InvoiceIssued.v1' ? [[String(event.detail.invoiceId), event] as const] : [],
    ),
  );
  const { years } = prescriptionOf(config.limits.prescription, config.creditors[creditorId]?.debtKind);
  const firsts = new Map<
    string,
    { readonly at: string; readonly channel: Channel; readonly named: NamedTitle }
  >();
  const refusedByIntake: (NamedTitle & { why: string })[] = [];
  const prescribed: NamedTitle[] = [];
  const near: (NamedTitle & { on: string })[] = [];
  const withoutAddress: NamedTitle[] = [];
  const debtors = new Set<string>();
  const unreached = new Map<string, Consequences['unreached'][number]>();
  for (const named of added) {
    const { invoiceId, title } = named;
    const on = prescribesOn(title.due, years);
    const isPrescribed = on <= asOf;
    if (isPrescribed) prescribed.push(named);
    else if (daysBetween(asOf, on) <= NEAR) near.push({ ...named, on });
    const isNew = !debtors.has(title.taxId);
    debtors.add(title.taxId);
    const addresses: readonly Channel[] = [
      ...(title.emails.length > 0 ? (['email'] as const) : []),
      ...(title.phones.length > 0 ? (['sms'] as const) : []),
    ];
    if (addresses.length === 0 && isNew) withoutAddress.push(named);
    const event = invoices.get(invoiceId);
    if (!event || isPrescribed || addresses.length === 0) continue;
    const first = firstStepOf(planOne, event, config, addresses);
    if ('why' in first) refusedByIntake.push({ ...named, why: first.why });
    else if ('uses' in first) unreached.set(title.taxId, { ...named, has: addresses, uses: first.uses });
    else {
      const known = firsts.get(title.taxId);
      if (!known || first.at < known.at) firsts.set(title.taxId, { ...first, named });
    }
  }
  const tomorrow = new Map<Channel, number>();
  let later = 0;
  for (const { at, channel, named } of firsts.values())
    if (dayOf(at, zoneOf(named.title.uf)) <= addDays(asOf, 1))
      tomorrow.set(channel, (tomorrow.get(channel) ?? 0) + 1);
    else later += 1;
  return {
    tomorrow,
    later,
    prescribed,
    near,
    withoutAddress,
    unreached: [...unreached].flatMap(([taxId, one]) => (firsts.has(taxId) ? [] : [one])),
    refusedByIntake,
    sameNames: sameNamesIn(added),
    inOrder: [...firsts.values()]
      .sort((one, other) => (one.at < other.at ? -1 : 1))
      .map(({ named }) => named),
  };
}

/** Plans an invoice as intake does, and throws what intake would refuse. */
export type PlanOne = (invoice: {
  readonly kind: 'event';
  readonly file: string;
  readonly line: number;
  readonly at: number;
  readonly detailType: string;
  readonly detail: unknown;
}) => {
  readonly schedule: {
    readonly regua: string;
    readonly firstStepAt: string;
    readonly plan: { readonly steps: readonly { readonly id: string; readonly at?: string | undefined }[] };
  };
};

/** The first step that reaches the debtor of an invoice, and by which channel; or the channels of all its steps, if none does. */
function firstStepOf(
  planOne: PlanOne,
  event: EventLine,
  config: Config,
  addresses: readonly Channel[],
):
  | { readonly at: string; readonly channel: Channel }
  | { readonly uses: readonly Channel[] }
  | { readonly why: string } {
  try {
    const { schedule } = planOne({
      kind: 'event',
      file: '',
      line: 0,
      at: Date.parse(event.time),
      detailType: event['detail-type'],
      detail: event.detail,
    });
    const own = config.reguas[schedule.regua]?.steps ?? [];
    const steps = schedule.plan.steps.flatMap(({ id, at }) =>
      at !== undefined && at >= schedule.firstStepAt
        ? [{ at, channels: own.find((step) => step.id === id)?.channels ?? [] }]
        : [],
    );
    for (const { at, channels } of steps) {
      const channel = channels.find((one) => addresses.includes(one));
      if (channel !== undefined) return { at, channel };
    }
    return { uses: [...new Set(steps.flatMap(({ channels }) => channels))] };
  } catch (error) {
    if (error instanceof Error) return { why: error.message };
    throw error;
  }
}

function sameNamesIn(added: readonly NamedTitle[]): Consequences['sameNames'] {
  const byName = new Map<string, Map<string, NamedTitle>>();
  for (const named of added) {
    const name = nameKey(named.title.name);
    const taxIds = byName.get(name) ?? new Map<string, NamedTitle>();
    if (!taxIds.has(named.title.taxId)) taxIds.set(named.title.taxId, named);
    byName.set(name, taxIds);
  }
  return [...byName.values()]
    .filter((taxIds) => taxIds.size > 1)
    .map((taxIds) => {
      const titles = [...taxIds.values()];
      return { name: titles[0]?.title.name ?? '', titles };
    });
}
