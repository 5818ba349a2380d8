import type { InvoiceSum } from '#cli/batches/without-undone.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Channel } from '#schemas/primitives.ts';
import { type AwsCost, awsCostOf } from './aws-use.ts';
import { busiestSecond, countOf } from './by-second.ts';
import { type CallPeak, callPeaksOf } from './calls.ts';
import type { PartResult } from './forecast-part.ts';
import type { Message } from './messages.ts';
import { type ExpectedPayments, expectedPayments } from './payments/expected.ts';
import type { Payments } from './payments/payments.ts';
import { QUOTAS, type QuotaName } from './quotas.ts';
import { joinedStandings, type Standing } from './standing.ts';
import type { Held, Sent, UnreachedDebtor } from './tally.ts';

/** How many messages there are of something, and what they cost; money in centavos, cost in microreais. */
export interface Count {
  readonly of: string;
  readonly count: number;
  readonly cost: number;
}

/** A forecast as it is written. Days are YYYY-MM-DD in Brasília, money is in centavos, `cost` in microreais, `usd` in US dollars. */
export interface Report {
  readonly from: string;
  readonly days: number;
  readonly invoices: { readonly count: number; readonly amount: number; readonly settled: number };
  /** Invoices of batches that were undone, as issued: no other figure has them. */
  readonly undone: InvoiceSum;
  readonly messages: {
    readonly count: number;
    /** Debtors who get one at least. */
    readonly people: number;
    /** Debts that the message of another spoke of. */
    readonly joint: number;
    readonly cost: number;
    readonly byDay: readonly Count[];
    readonly byChannel: readonly Count[];
    readonly byRegua: readonly Count[];
    readonly byStep: readonly Count[];
    readonly byCreditor: readonly Count[];
  };
  readonly held: readonly { readonly rule: string; readonly count: number }[];
  /** The second with the most messages of each channel, and the rate that the configuration gives it. */
  readonly peaks: readonly {
    readonly channel: Channel;
    readonly perSecond: number;
    readonly at: string;
    readonly rate: number;
  }[];
  /** The second with the most calls of AWS that have a quota, beside it. */
  readonly callPeaks: readonly CallPeak[];
  /** Debts that are unpaid at the end, by their last step and how late they are. */
  readonly standings: readonly Standing[];
  /** Batches whose debts nobody released by the end, with how many debts they are. */
  readonly pausedBatches: readonly {
    readonly batch: string;
    readonly count: number;
    /** What is open of their principal on the last day, centavos. */
    readonly open: number;
  }[];
  readonly transitions: { readonly count: number; readonly usd: number };
  /** Beside messages. */
  readonly aws: AwsCost;
  /** What was paid before the first day of invoices that come in open, by the payments that the files have. */
  readonly paidBefore: number;
  /** What comes in from the first day on, by the payments that the files have. */
  readonly cashByDay: readonly { readonly day: string; readonly amount: number }[];
  readonly handedOver: readonly { readonly reason: string; readonly count: number }[];
  /** Debtors who get no message because no channel of a step has an address of theirs. */
  readonly unreached: readonly UnreachedDebtor[];
  readonly refused: readonly { readonly where: string; readonly reason: string }[];
  /** Rows of kinds that a forecast does not follow. */
  readonly notFollowed: readonly { readonly of: string; readonly count: number }[];
  /** What is expected beside the payments that the files have, if payments are estimated. */
  readonly payments?: ExpectedPayments;
}

/** Puts the parts of a forecast together. */
export function reportOf(
  parts: readonly PartResult[],
  {
    config,
    from,
    days,
    payments,
  }: {
    readonly config: Config;
    readonly from: string;
    readonly days: number;
    readonly payments?: Payments | undefined;
  },
): Report {
  const sent = parts.flatMap(({ tally }) => tally.sent);
  const sum = (of: (part: PartResult) => number): number =>
    parts.reduce((total, part) => total + of(part), 0);
  const transitions = sum(({ tally }) => tally.transitions);
  const called = (call: QuotaName): number => sum(({ calls }) => countOf(calls[call]));
  const handedOver = added(parts.flatMap(({ tally }) => tally.handedOver));
  const joint = sum(({ tally }) => tally.joint);
  return {
    ...{ from, days },
    invoices: {
      count: sum(({ tally }) => tally.opened),
      amount: sum(({ tally }) => tally.openedAmount),
      settled: sum(({ tally }) => tally.settled),
    },
    undone: { count: sum(({ undone }) => undone.count), amount: sum(({ undone }) => undone.amount) },
    messages: {
      count: sent.reduce((total, { count }) => total + count, 0),
      people: sum(({ tally }) => tally.people),
      joint,
      cost: sent.reduce((total, { cost }) => total + cost, 0),
      byDay: countsBy(sent, ({ day }) => day).sort((one, other) => one.of.localeCompare(other.of)),
      byChannel: countsBy(sent, ({ channel }) => channel),
      byRegua: countsBy(sent, ({ regua }) => regua),
      byStep: countsBy(sent, ({ step }) => step),
      byCreditor: countsBy(sent, ({ creditor }) => creditor),
    },
    held: byRule(parts.flatMap(({ tally }) => tally.held)),
    peaks: peaksOf(parts, config),
    callPeaks: callPeaksOf(
      parts.map(({ calls }) => calls),
      QUOTAS,
    ),
    standings: joinedStandings(parts.flatMap(({ standings }) => standings)),
    pausedBatches: pausedBatchesOf(parts),
    transitions: { count: transitions, usd: transitions * config.prices.stateTransition.usd },
    aws: awsCostOf(
      {
        transitions,
        opened: sum(({ tally }) => tally.opened),
        steps: sent.reduce((total, { step, count }) => total + (isCourtesy(step) ? 0 : count), joint),
        postponed: called('sendTaskFailure'),
        paid: called('sendTaskSuccess'),
        handedOver: [...handedOver.values()].reduce((total, count) => total + count, 0),
      },
      config.prices,
    ),
    paidBefore: sum(({ tally }) => tally.paidBefore),
    cashByDay: [...added(parts.flatMap(({ tally }) => tally.paid))]
      .map(([day, amount]) => ({ day, amount }))
      .sort((one, other) => one.day.localeCompare(other.day)),
    handedOver: [...handedOver].map(([reason, count]) => ({
      reason,
      count,
    })),
    unreached: parts
      .flatMap(({ tally }) => tally.unreached)
      .sort((one, other) => one.debtorId.localeCompare(other.debtorId)),
    refused: parts.flatMap(({ tally, badRows }) => [
      ...badRows.map(({ file, line, reason }) => ({ where: `${file}:${line}`, reason })),
      ...tally.refused.map(({ invoice, reason }) => ({ where: invoice, reason })),
    ]),
    notFollowed: [...added(parts.flatMap((part) => Object.entries(part.notFollowed)))]
      .map(([of, count]) => ({ of, count }))
      .sort((one, other) => one.of.localeCompare(other.of)),
    ...(payments && {
      payments: expectedPayments(
        parts.flatMap(({ expectation }) => expectation ?? []),
        payments,
      ),
    }),
  };
}

/** A receipt, an apology or a word that a batch was a mistake is no step of a ladder (`application/courtesies/`). */
const isCourtesy = (step: string): boolean => /^(?:(?:receipt|apology)(?:-\d+)?|mistake)$/.test(step);

function pausedBatchesOf(parts: readonly PartResult[]): Report['pausedBatches'] {
  const batches = new Map<string, Report['pausedBatches'][number]>();
  for (const { pausedBatch: batch, count, open } of parts.flatMap(({ standings }) => standings)) {
    if (batch === undefined) continue;
    const known = batches.get(batch) ?? { batch, count: 0, open: 0 };
    batches.set(batch, { batch, count: known.count + count, open: known.open + open });
  }
  return [...batches.values()].sort((one, other) => one.batch.localeCompare(other.batch));
}

/** Every message of a forecast, in order of time. */
export const messagesOf = (parts: readonly PartResult[]): Message[] =>
  parts
    .flatMap(({ messages }) => messages)
    .sort((one, other) => one.at.localeCompare(other.at) || one.invoice.localeCompare(other.invoice));

function countsBy(sent: readonly Sent[], of: (one: Sent) => string): Count[] {
  const counts = new Map<string, { count: number; cost: number }>();
  for (const one of sent) {
    const known = counts.get(of(one)) ?? { count: 0, cost: 0 };
    counts.set(of(one), { count: known.count + one.count, cost: known.cost + one.cost });
  }
  return [...counts]
    .map(([key, count]) => ({ of: key, ...count }))
    .sort((one, other) => other.count - one.count || one.of.localeCompare(other.of));
}

const byRule = (held: readonly Held[]): Report['held'] =>
  [...added(held.map(({ rule, count }) => [rule, count] as const))]
    .map(([rule, count]) => ({ rule, count }))
    .sort((one, other) => other.count - one.count);

function added(counts: Iterable<readonly [string, number]>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [key, count] of counts) sums.set(key, (sums.get(key) ?? 0) + count);
  return sums;
}

const peaksOf = (parts: readonly PartResult[], { rates }: Config): Report['peaks'] =>
  (['email', 'sms', 'whatsapp'] as const).flatMap((channel) => {
    const busiest = busiestSecond(parts.map(({ tally }) => tally.perSecond[channel]));
    return busiest ? [{ channel, ...busiest, rate: rates[channel].perSecond }] : [];
  });
