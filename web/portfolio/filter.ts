import type * as z from 'zod';
import type { DebtListQuery } from '#schemas/api/debt-lists-asked.ts';

/** What `GET /v1/debts` is asked for, less its pages. */
type Asked = Omit<z.input<typeof DebtListQuery>, 'limit' | 'cursor'>;

/** Which debts are shown, and in which order: the query of the page's address, which names nobody. */
export type Filter = {
  readonly [Name in keyof Asked]?: Exclude<Asked[Name], undefined>;
};
export type StatusShown = NonNullable<Filter['status']>;

/** Every status and group of them that can be asked for, in the order in which they are offered. */
export const STATUSES = [
  'owed',
  'open',
  'promised',
  'onPaymentPlan',
  'agreed',
  'caseOpen',
  'handedOver',
  'attended',
  'settled',
  'cancelled',
  'prescribed',
  'closed',
  'all',
] as const satisfies readonly StatusShown[];

const DAYS = /^-?\d{1,5}$/;
const OWNER = /^[\w.@:-]{1,128}$/;
const CREDITOR = /^[a-z0-9-]{1,64}$/;
const DAY = /^\d{4}-\d{2}-\d{2}T[\d:.]{5,12}(Z|[+-]\d{2}:\d{2})$/;

/** Reads a filter from an address: what is not of a filter, or not in its form, is left out. */
export function readFilter(given: Readonly<Record<string, unknown>>): Filter {
  const text = (name: string, form: RegExp): string | undefined => {
    const value = String(given[name] ?? '');
    return form.test(value) ? value : undefined;
  };
  const status = STATUSES.find((one) => one === given.status);
  const read = {
    creditor: text('creditor', CREDITOR),
    owner: text('owner', OWNER),
    daysLateFrom: text('daysLateFrom', DAYS),
    daysLateTo: text('daysLateTo', DAYS),
    nextActionBefore: text('nextActionBefore', DAY),
  };
  return {
    ...(status === undefined ? {} : { status }),
    ...(given.sort === 'nextAction' ? { sort: 'nextAction' as const } : {}),
    ...Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)),
  };
}

/** The filters that are one press away. */
export const QUICK = {
  all: {},
  notYetDue: { daysLateTo: '0' },
  late: { daysLateFrom: '1' },
  agreed: { status: 'agreed' },
  attended: { status: 'attended' },
  closed: { status: 'closed' },
} as const satisfies Readonly<Record<string, Filter>>;
export type Quick = keyof typeof QUICK;

/** The part of a filter that the quick ones choose; the rest (whose, in which order) stays when another of them is pressed. */
const CHOSEN = ['status', 'daysLateFrom', 'daysLateTo'] as const satisfies readonly (keyof Filter)[];

/** Which of the quick filters is on; undefined when none of them says all that is asked for. */
export const quickOf = (filter: Filter): Quick | undefined =>
  QUICKS.find((quick) => {
    const wanted: Filter = QUICK[quick];
    return CHOSEN.every((name) => wanted[name] === filter[name]);
  });

export const QUICKS = [
  'all',
  'notYetDue',
  'late',
  'agreed',
  'attended',
  'closed',
] as const satisfies readonly Quick[];

/** A filter with another of the quick ones. */
export function withQuick(filter: Filter, quick: Quick): Filter {
  const { status: _status, daysLateFrom: _from, daysLateTo: _to, ...rest } = filter;
  return { ...rest, ...QUICK[quick] };
}

/** How many things a filter asks for that no quick one shows. */
export const moreIn = (filter: Filter): number =>
  Object.entries(filter).filter(
    ([name]) => quickOf(filter) === undefined || !CHOSEN.some((one) => one === name),
  ).length;

/** Whether two filters ask for the same. */
export const isSame = (one: Filter, other: Filter): boolean => {
  const text = (filter: Filter) => JSON.stringify(Object.entries(filter).toSorted());
  return text(one) === text(other);
};
