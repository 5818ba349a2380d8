import { FirstContacts, type PlannedInvoice } from '#cli/planning/first-contacts.ts';
import { addDays, daysBetween } from '#domain/calendar/days.ts';
import { prescribesOn, prescriptionOf } from '#domain/compliance/prescription.ts';
import { readPhone } from '#domain/contacts/read-phone.ts';
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
  const contacts = new FirstContacts(config);
  const byInvoice = new Map(added.map((named) => [named.invoiceId, named]));
  const refusedByIntake: (NamedTitle & { why: string })[] = [];
  const prescribed: NamedTitle[] = [];
  const near: (NamedTitle & { on: string })[] = [];
  const debtors = new Map<string, { readonly named: NamedTitle; hasAddress: boolean }>();
  for (const named of added) {
    const { invoiceId, title } = named;
    const on = prescribesOn(title.due, years);
    const isPrescribed = on <= asOf;
    if (isPrescribed) prescribed.push(named);
    else if (daysBetween(asOf, on) <= NEAR) near.push({ ...named, on });
    const debtor = debtors.get(title.taxId) ?? { named, hasAddress: false };
    debtors.set(title.taxId, debtor);
    if (addressesOf(named).length > 0) debtor.hasAddress = true;
    const event = invoices.get(invoiceId);
    if (!event || isPrescribed) continue;
    const planned = planOf(planOne, event);
    if ('why' in planned) refusedByIntake.push({ ...named, why: planned.why });
    else contacts.add({ invoiceId, ...planned });
  }
  const tomorrow = new Map<Channel, number>();
  let later = 0;
  for (const { day, channel } of contacts.messages)
    if (day <= addDays(asOf, 1)) tomorrow.set(channel, (tomorrow.get(channel) ?? 0) + 1);
    else later += 1;
  return {
    tomorrow,
    later,
    prescribed,
    near,
    withoutAddress: [...debtors.values()].flatMap(({ named, hasAddress }) => (hasAddress ? [] : [named])),
    unreached: contacts.unreached.flatMap(({ invoiceIds: [invoiceId = ''], has, uses }) => {
      const named = byInvoice.get(invoiceId);
      return named && has.length > 0 ? [{ ...named, has, uses }] : [];
    }),
    refusedByIntake,
    sameNames: sameNamesIn(added),
    inOrder: contacts.messages.flatMap(({ invoiceId }) => byInvoice.get(invoiceId) ?? []),
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
}) => Pick<PlannedInvoice, 'debtor' | 'schedule'>;

/** The channels of which a title has an address. */
const addressesOf = ({ title: { emails, phones } }: NamedTitle): Channel[] => [
  ...(emails.length > 0 ? (['email'] as const) : []),
  ...(phones.some(takesSms) ? (['sms'] as const) : []),
];

function takesSms(phone: string): boolean {
  const read = readPhone(phone);
  return read.ok && read.phone.takesSms;
}

/** What intake would plan for an invoice, or why it would refuse it, in English. */
function planOf(planOne: PlanOne, event: EventLine): ReturnType<PlanOne> | { readonly why: string } {
  try {
    return planOne({
      kind: 'event',
      file: '',
      line: 0,
      at: Date.parse(event.time),
      detailType: event['detail-type'],
      detail: event.detail,
    });
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
