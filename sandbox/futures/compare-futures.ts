import type { ComparedDebt, Comparison, DebtEnd, FutureTotals } from '#schemas/sandbox/comparison.ts';
import type { DebtFuture, Future, PlayedDebt } from '#schemas/sandbox/future.ts';
import { pairMoments } from './pair-moments.ts';

/** Holds two futures against each other, debt by debt: who gets what and when, what the gate held, what was paid, and what it cost. */
export const compareFutures = (one: Future, other: Future): Comparison => ({
  debts: compareDebts(one.debts, other.debts),
  totals: { one: totalsOf(one), other: totalsOf(other) },
  stepNames: { ...other.stepNames, ...one.stepNames },
});

/** Holds the debts of two futures against each other; those with the most differences come first, then the largest. */
export function compareDebts(one: readonly DebtFuture[], other: readonly DebtFuture[]): ComparedDebt[] {
  const others = new Map(other.map((debt) => [debt.debtId, debt]));
  const known = new Set(one.map(({ debtId }) => debtId));
  return [
    ...one.map((debt) => compareDebt(debt, debt, others.get(debt.debtId))),
    ...other.filter(({ debtId }) => !known.has(debtId)).map((debt) => compareDebt(debt, undefined, debt)),
  ].toSorted(
    (first, second) =>
      second.differences - first.differences ||
      second.amount - first.amount ||
      (first.invoiceId < second.invoiceId ? -1 : 1),
  );
}

function compareDebt(
  { debtId, invoiceId, creditorId, debtorId, debtor, amount, dueDate, countsFrom }: DebtFuture,
  one: DebtFuture | undefined,
  other: DebtFuture | undefined,
): ComparedDebt {
  const moments = pairMoments(one?.moments ?? [], other?.moments ?? []);
  const changed = moments.filter(({ how }) => how !== 'same').length;
  const ends = { ...(one && { one: endOf(one) }), ...(other && { other: endOf(other) }) };
  return {
    ...{ debtId, invoiceId, creditorId, debtorId, debtor, amount, dueDate, countsFrom },
    ...ends,
    moments,
    differences: changed + (isSameEnd(ends.one, ends.other) ? 0 : 1),
  };
}

const endOf = ({ regua, status, received, owed }: DebtFuture): DebtEnd => ({ regua, status, received, owed });

const isSameEnd = (one: DebtEnd | undefined, other: DebtEnd | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.regua === other.regua &&
  one.status === other.status &&
  one.received === other.received &&
  one.owed === other.owed;

function totalsOf({ debts, channels, awsCost, transitions }: Future): FutureTotals {
  const sum = (figure: 'receivedMeanwhile' | 'owed'): number =>
    debts.reduce((total, debt) => total + debt[figure], 0);
  const steps = { kept: 0, new: 0, none: 0, ...countBy(debts.map((debt) => debt.steps)) };
  return {
    debts: debts.length,
    byStatus: countBy(debts.map(({ status }) => status)),
    byRule: countBy(
      debts.flatMap(({ moments }) =>
        moments.flatMap((moment) => (moment.kind === 'gate' ? [moment.rule] : [])),
      ),
    ),
    channels,
    settled: debts.filter(isSettledMeanwhile).length,
    steps,
    received: sum('receivedMeanwhile'),
    owed: sum('owed'),
    messageCost: channels.email.cost + channels.sms.cost + channels.whatsapp.cost,
    awsCost,
    transitions,
  };
}

const isSettledMeanwhile = ({ status, moments }: PlayedDebt): boolean =>
  status === 'settled' &&
  moments.some((moment) => moment.kind === 'turn' && moment.turn === 'DebtSettled.v1');

function countBy<Name extends string>(names: readonly Name[]): Partial<Record<Name, number>> {
  const counts: Partial<Record<Name, number>> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
