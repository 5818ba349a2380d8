import { addDays } from '#domain/calendar/days.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { bearingOf, type Owed, owedOn } from '#domain/debt/charges.ts';
import { fineOf } from '#domain/debt/fine-of.ts';
import { interestOf } from '#domain/debt/interest-of.ts';
import type { MoneyView } from '#domain/debt/money-view.ts';
import { type Movement, movementsOf } from '#domain/debt/movements.ts';
import { fractionOf } from './fraction.ts';
import type { Draft } from './lines.ts';

/**
 * Makes the ledger of a debt up to the end of `day`, line by line: principal, fine, interest between entries,
 * entries. Every figure is the difference of two results of `owedOn`, so that the lines add up; only the exact
 * fractions of interest are calculated here.
 */
export function ledgerLines(debt: MoneyView, day: string): Draft[] {
  const { amount, exempt, rolledDueDate, terms } = debt;
  const interest = interestOf(terms, amount);
  const lines: Draft[] = [
    { kind: 'principal', amount, rolledDueDate, ...(exempt === undefined ? {} : { exempt }) },
  ];
  const seen: Movement[] = [];
  let accruedTo = rolledDueDate;
  let parts = 0n;
  let owed = owedOn(debt, seen, rolledDueDate);

  const accrueTo = (until: string): void => {
    const then = owedOn(debt, seen, until);
    if (then.daysLate > 0) {
      const base = bearingOf(then.principal, exempt);
      const fine = fineOf(terms, amount, base);
      if (accruedTo === rolledDueDate && fine.numerator > 0n)
        lines.push({
          kind: 'fine',
          amount: then.charged.fine,
          day: addDays(rolledDueDate, 1),
          base,
          of: amount,
          by: fine.by,
          exact: fractionOf(fine.numerator, fine.denominator),
        });
      for (const span of interest.spans(accruedTo, until)) {
        const borne = BigInt(base) * span.partsPerDay * BigInt(span.days);
        const entered = fractionOf(parts, interest.partsPerCentavo).whole;
        parts += borne;
        const accrued = fractionOf(parts, interest.partsPerCentavo);
        const { rate, days } = span;
        if (borne > 0n || (base > 0 && 'month' in rate))
          lines.push({
            kind: 'interest',
            amount: accrued.whole - entered,
            from: addDays(span.after, 1),
            to: span.until,
            days,
            base,
            rate,
            exact: fractionOf(borne, interest.partsPerCentavo),
            accrued,
          });
      }
      accruedTo = until;
    }
    owed = then;
  };

  const { honoured } = balanceOn(debt, day);
  const movements: Movement[] = [...honoured, ...movementsOf(debt).filter((one) => one.day <= day)];
  for (const movement of movements.sort((one, other) => one.day.localeCompare(other.day))) {
    accrueTo(movement.day);
    seen.push(movement);
    const after = owedOn(debt, seen, movement.day);
    lines.push(lineOf(movement)(movement, owed, after));
    owed = after;
  }
  accrueTo(day);
  return lines;
}

const lineOf = ({ amount, isWaived }: Movement) =>
  isWaived ? writeOffLine : amount < 0 ? refundLine : paymentLine;

const writeOffLine = ({ id, day }: Movement, before: Owed, after: Owed): Draft => ({
  kind: 'writeOff',
  amount: after.total - before.total,
  day,
  id,
  interest: before.interest - after.interest,
  fine: before.fine - after.fine,
  principal: before.principal - after.principal,
});

function paymentLine({ id, day, amount }: Movement, before: Owed, after: Owed): Draft {
  const excess = after.excess - before.excess;
  return {
    kind: 'payment',
    amount: excess - amount,
    day,
    id,
    received: amount,
    interest: before.interest - after.interest,
    principal: before.principal - after.principal,
    fine: before.fine - after.fine,
    excess,
  };
}

const refundLine = ({ id, day, amount }: Movement, before: Owed, after: Owed): Draft => ({
  kind: 'refund',
  amount: after.total - before.total,
  day,
  id,
  charges: after.fine + after.interest - before.fine - before.interest,
  returned: -amount,
  fromExcess: before.excess - after.excess,
});
