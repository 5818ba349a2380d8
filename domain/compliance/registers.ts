import { addDays, addMonths, BANK_ZONE, dayOf, instantOf, isBefore } from '#domain/calendar/days.ts';
import type { Register, Registers } from '#schemas/config/legal.ts';
import type { Channel, UF } from '#schemas/primitives.ts';
import type { Authorisation, ImportedLists, ListedPhone } from '#schemas/records/register.ts';

/** The register that closes a phone, or the one whose list is stale. */
export interface RegisterRule {
  readonly rule: 'on-register' | typeof REGISTER_STALE;
  readonly citation: string;
  /** The version of `config/legal/registers.yaml`. */
  readonly tableVersion: string;
}

/** The list of a register that the creditor relies on is stale: nobody knows whether this phone is on it. */
export const REGISTER_STALE = 'register-stale';

/** The registers that a phone (E.164) may be on, by its DDD. */
export const registersOf = ({ registers }: Registers, phone: string): [UF, Register][] =>
  entriesOf(registers).filter(([, { areaCodes }]) => areaCodes.includes(phone.slice(3, 5)));

/**
 * Why a phone may not be written to because of a register; undefined when it may. A number that a list names is closed from the
 * import on, though the law gives thirty days (ours), until a list does not name it any more, or its owner authorises the company.
 */
export function registerRule(given: {
  readonly table: Registers;
  readonly lists: ImportedLists;
  /** E.164. */
  readonly phone: string;
  readonly channel: Channel;
  /** What the lists say of the phone; undefined when no list names it. */
  readonly listed: ListedPhone | undefined;
  /** That of this company for this channel. */
  readonly authorisation: Authorisation | undefined;
  /** The registers on whose monthly lists the creditor relies. */
  readonly reliesOn: readonly UF[];
  /** ISO-8601. */
  readonly at: string;
}): RegisterRule | undefined {
  const { table, lists, phone, channel, listed = {}, authorisation, reliesOn, at } = given;
  const broken = (rule: RegisterRule['rule'], { name, citation }: Register): RegisterRule => ({
    rule,
    citation: `${citation} (${name})`,
    tableVersion: table.version,
  });
  const own = registersOf(table, phone).filter(([, { channels }]) => isOneOf(channels, channel));
  for (const [uf, register] of own) {
    const entry = listed[uf];
    // A list that is being imported counts already; a number that the last one left out does not.
    const isListed = entry !== undefined && entry.edition >= (lists[uf]?.edition ?? '');
    if (isListed && !isAuthorised(authorisation, entry.registeredOn)) return broken('on-register', register);
  }
  if (authorisation) return undefined;
  const stale = own.find(([uf, register]) => reliesOn.includes(uf) && isStale(register, lists[uf], at));
  return stale && broken(REGISTER_STALE, stale[1]);
}

/** An authorisation counts if it was given on the day of the registration or after it. */
const isAuthorised = (given: Authorisation | undefined, registeredOn: string | undefined): boolean =>
  given !== undefined && (registeredOn === undefined || dayOf(given.givenAt) >= registeredOn);

/**
 * The instant by which the next list of a register should have been imported (ISO-8601): a month and the days of grace after the last.
 */
export const listExpectedBy = ({ graceDays }: Register, { edition }: { readonly edition: string }): string =>
  instantOf(addDays(addMonths(edition, 1), graceDays + 1), 0, BANK_ZONE);

/** Whether the list of a register is too old, or there is none. */
export const isStale = (
  register: Register,
  list: { readonly edition: string } | undefined,
  at: string,
): boolean => list === undefined || !isBefore(at, listExpectedBy(register, list));

const entriesOf = (registers: Registers['registers']): [UF, Register][] =>
  Object.entries(registers) as [UF, Register][];

const isOneOf = (channels: Register['channels'], channel: Channel): boolean =>
  channels.some((one) => one === channel);
