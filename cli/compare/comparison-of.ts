import type { PartResult } from '#cli/forecast/forecast-part.ts';
import type { Count, Report } from '#cli/forecast/report.ts';
import { compareDebts } from '#sandbox/futures/compare-futures.ts';
import type { ComparedDebt, Difference, MomentPair } from '#schemas/sandbox/comparison.ts';
import type { DebtFuture, Moment } from '#schemas/sandbox/future.ts';

/** A figure of each of two forecasts. */
export interface Both<Figure = number> {
  readonly one: Figure;
  readonly other: Figure;
}

/** Figures of one thing in two forecasts; its cost is in microreais. */
export interface ComparedCount {
  readonly of: string;
  readonly count: Both;
  readonly cost: Both;
}

/** A debtor, by the ids that billing gave. */
export interface DebtorId {
  readonly creditorId: string;
  readonly debtorId: string;
}

/** A debtor whose story differs. */
export interface ChangedDebtor extends DebtorId {
  readonly differences: number;
  /** The debts that differ, most first. */
  readonly debts: readonly ComparedDebt[];
}

/** Two forecasts of one book, held against each other. Days are YYYY-MM-DD in Brasília, money is in centavos, cost in microreais. */
export interface ForecastComparison {
  readonly from: string;
  readonly days: number;
  /** Their configurations. */
  readonly configs: Both<string>;
  /** Whether they say the same of every debt, at the same cost. */
  readonly isSame: boolean;
  readonly totals: Readonly<Record<TotalName, Both>>;
  /** Of those that either sends. */
  readonly messages: {
    readonly same: number;
    readonly changed: number;
    readonly onlyOne: number;
    readonly onlyOther: number;
    /** In what the changed ones differ; one may in several. */
    readonly differs: Readonly<Partial<Record<Difference, number>>>;
  };
  readonly byDay: readonly ComparedCount[];
  readonly byChannel: readonly ComparedCount[];
  readonly byRegua: readonly ComparedCount[];
  readonly byStep: readonly ComparedCount[];
  readonly byCreditor: readonly ComparedCount[];
  /** What each rule held back, skipped or forbade. */
  readonly held: readonly {
    readonly rule: string;
    readonly step: string;
    readonly channel: string;
    readonly count: Both;
  }[];
  readonly handedOver: readonly { readonly reason: string; readonly count: Both }[];
  /** Debtors with a message at least, the receipt of a payment included. */
  readonly reached: {
    readonly count: Both;
    readonly noLonger: readonly DebtorId[];
    readonly newly: readonly DebtorId[];
  };
  readonly changedDebtors: number;
  /** The ten whose story differs most. */
  readonly mostChanged: readonly ChangedDebtor[];
  readonly refused: Both<Report['refused']>;
  readonly undone: Report['undone'];
  readonly notFollowed: Report['notFollowed'];
}

/** The figures that are totals of a forecast. `aws`: US dollars. */
export const TOTALS = [
  'invoices',
  'settled',
  'messages',
  'joint',
  'messageCost',
  'handedOver',
  'refused',
  'transitions',
  'aws',
] as const;
export type TotalName = (typeof TOTALS)[number];

/** A forecast by one of the configurations. */
export interface Side {
  readonly config: string;
  readonly report: Report;
  readonly parts: readonly PartResult[];
}

const MOST_CHANGED = 10;

/** Holds two forecasts of one book against each other. */
export function comparisonOf(one: Side, other: Side): ForecastComparison {
  const debts = compareDebts(debtsOf(one), debtsOf(other));
  const totals = bothTotals(totalsOf(one.report), totalsOf(other.report));
  const counts = (of: (messages: Report['messages']) => readonly Count[]): ComparedCount[] =>
    bothCounts(of(one.report.messages), of(other.report.messages));
  const debtors = changedDebtors(debts);
  const { from, days, notFollowed, undone } = one.report;
  return {
    ...{ from, days, totals, notFollowed, undone },
    configs: { one: one.config, other: other.config },
    isSame: debtors.length === 0 && Object.values(totals).every((both) => both.one === both.other),
    messages: messagesOf(debts),
    byDay: counts(({ byDay }) => byDay).sort((first, second) => first.of.localeCompare(second.of)),
    byChannel: counts(({ byChannel }) => byChannel),
    byRegua: counts(({ byRegua }) => byRegua),
    byStep: counts(({ byStep }) => byStep),
    byCreditor: counts(({ byCreditor }) => byCreditor),
    held: heldOf(debts),
    handedOver: joined(one.report.handedOver, other.report.handedOver, ({ reason }) => reason).map(
      ([reason, count]) => ({
        reason,
        count: { one: count.one?.count ?? 0, other: count.other?.count ?? 0 },
      }),
    ),
    reached: reachedOf(debts),
    changedDebtors: debtors.length,
    mostChanged: debtors.slice(0, MOST_CHANGED),
    refused: { one: one.report.refused, other: other.report.refused },
  };
}

const debtsOf = ({ parts }: Side): DebtFuture[] => parts.flatMap(({ futures }) => futures);

const totalsOf = (report: Report): Record<TotalName, number> => ({
  invoices: report.invoices.count,
  settled: report.invoices.settled,
  messages: report.messages.count,
  joint: report.messages.joint,
  messageCost: report.messages.cost,
  transitions: report.transitions.count,
  aws: report.aws.usd,
  handedOver: report.handedOver.reduce((total, { count }) => total + count, 0),
  refused: report.refused.length,
});

function bothTotals(
  one: Record<TotalName, number>,
  other: Record<TotalName, number>,
): ForecastComparison['totals'] {
  const both = (name: TotalName): Both => ({ one: one[name], other: other[name] });
  return {
    invoices: both('invoices'),
    settled: both('settled'),
    messages: both('messages'),
    joint: both('joint'),
    messageCost: both('messageCost'),
    transitions: both('transitions'),
    aws: both('aws'),
    handedOver: both('handedOver'),
    refused: both('refused'),
  };
}

const bothCounts = (one: readonly Count[], other: readonly Count[]): ComparedCount[] =>
  joined(one, other, ({ of }) => of).map(([of, both]) => ({
    of,
    count: { one: both.one?.count ?? 0, other: both.other?.count ?? 0 },
    cost: { one: both.one?.cost ?? 0, other: both.other?.cost ?? 0 },
  }));

/** What both lists have under a key, in the order of the first, and then what the second has alone. */
function joined<Item>(
  one: readonly Item[],
  other: readonly Item[],
  keyOf: (item: Item) => string,
): [string, { one?: Item; other?: Item }][] {
  const found = new Map<string, { one?: Item; other?: Item }>(
    one.map((item) => [keyOf(item), { one: item }]),
  );
  for (const item of other) found.set(keyOf(item), { ...found.get(keyOf(item)), other: item });
  return [...found];
}

/** The moment of each future in a pair. */
const bothOf = (pair: MomentPair): { readonly one?: Moment; readonly other?: Moment } => pair;

function messagesOf(debts: readonly ComparedDebt[]): ForecastComparison['messages'] {
  const counts = { same: 0, changed: 0, onlyOne: 0, onlyOther: 0 };
  const differs: Partial<Record<Difference, number>> = {};
  for (const pair of debts.flatMap(({ moments }) => moments)) {
    const { one, other } = bothOf(pair);
    if ((one ?? other)?.kind !== 'message') continue;
    if (pair.how === 'only-one') counts.onlyOne += 1;
    else if (pair.how === 'only-other') counts.onlyOther += 1;
    else counts[pair.how] += 1;
    if (pair.how === 'changed') for (const each of pair.differs) differs[each] = (differs[each] ?? 0) + 1;
  }
  return { ...counts, differs };
}

function heldOf(debts: readonly ComparedDebt[]): ForecastComparison['held'] {
  const counts = new Map<
    string,
    { rule: string; step: string; channel: string; count: { one: number; other: number } }
  >();
  for (const pair of debts.flatMap(({ moments }) => moments))
    for (const side of ['one', 'other'] as const) {
      const moment = bothOf(pair)[side];
      if (moment?.kind !== 'gate') continue;
      const { rule, step, channel } = moment;
      const key = `${rule} ${step} ${channel}`;
      const known = counts.get(key) ?? { rule, step, channel, count: { one: 0, other: 0 } };
      known.count[side] += 1;
      counts.set(key, known);
    }
  const change = ({ count }: { readonly count: Both }): number => Math.abs(count.other - count.one);
  const most = ({ count }: { readonly count: Both }): number => Math.max(count.one, count.other);
  return [...counts.values()].sort(
    (first, second) =>
      change(second) - change(first) ||
      most(second) - most(first) ||
      `${first.rule} ${first.step}`.localeCompare(`${second.rule} ${second.step}`),
  );
}

const keyOfDebtor = ({ creditorId, debtorId }: DebtorId): string => `${creditorId} ${debtorId}`;

function reachedOf(debts: readonly ComparedDebt[]): ForecastComparison['reached'] {
  const by = { one: new Map<string, DebtorId>(), other: new Map<string, DebtorId>() };
  for (const { creditorId, debtorId, moments } of debts)
    for (const pair of moments)
      for (const side of ['one', 'other'] as const)
        if (bothOf(pair)[side]?.kind === 'message')
          by[side].set(keyOfDebtor({ creditorId, debtorId }), { creditorId, debtorId });
  const notIn = (those: ReadonlyMap<string, DebtorId>, others: ReadonlyMap<string, DebtorId>): DebtorId[] =>
    [...those]
      .flatMap(([key, debtor]) => (others.has(key) ? [] : [debtor]))
      .sort((first, second) => keyOfDebtor(first).localeCompare(keyOfDebtor(second)));
  return {
    count: { one: by.one.size, other: by.other.size },
    noLonger: notIn(by.one, by.other),
    newly: notIn(by.other, by.one),
  };
}

/** Every debtor with a difference, those with the most first. */
function changedDebtors(debts: readonly ComparedDebt[]): ChangedDebtor[] {
  const debtors = new Map<string, DebtorId & { differences: number; debts: ComparedDebt[] }>();
  for (const debt of debts) {
    if (debt.differences === 0) continue;
    const { creditorId, debtorId } = debt;
    const key = keyOfDebtor(debt);
    const known = debtors.get(key) ?? { creditorId, debtorId, differences: 0, debts: [] };
    known.differences += debt.differences;
    known.debts.push(debt);
    debtors.set(key, known);
  }
  return [...debtors.values()].sort(
    (first, second) =>
      second.differences - first.differences || keyOfDebtor(first).localeCompare(keyOfDebtor(second)),
  );
}
