import { daysBetween } from '../law/calendar.ts';
import type { Debt } from '../world.ts';
import { type Report, type Rule, unless } from './rule.ts';

const END: Record<string, (debt: Debt) => boolean> = {
  settled: () => true,
  cancelled: () => true,
  prescribed: () => true,
  handedOver: ({ handedOverFor }) => handedOverFor !== undefined,
  caseOpen: ({ case: opened }) => opened?.deadline !== undefined && opened.owner !== undefined,
  onPaymentPlan: () => false,
  promised: () => false,
  open: () => false,
};

const everyDebtEnds: Rule = {
  name: 'every-debt-ends',
  from: 'docs/simulator.md: every debt ends, or a person has it and knows why; a case names its owner and its last day',
  atEnd: (world) =>
    [...world.debts.values()].flatMap((debt): Report[] =>
      END[debt.status]?.(debt) === true
        ? []
        : [
            {
              debt: debt.invoiceId,
              found: `${debt.status} when nothing more can happen`,
              right: 'closed, or with a person for a reason',
            },
          ],
    ),
};

/** What a promise waits for has a last day within what the creditor allows; a case has a deadline and an owner. */
const waits: Rule = {
  name: 'waits-name-their-last-day',
  from: 'docs/negotiation.md',
  after: ({ world, line, debt }) => {
    if (debt === undefined) return [];
    if (line.detailType === 'PromiseMade.v1') {
      const ahead = daysBetween(world.clock(line.at, debt).day, debt.promise?.day ?? '');
      return unless(ahead >= 0 && ahead <= 15, `a promise for ${ahead} days ahead`, 'at most 15');
    }
    if (line.detailType === 'CaseOpened.v1') {
      const { deadline, owner } = debt.case ?? {};
      return unless(
        deadline !== undefined && owner !== undefined,
        'a case without them',
        'deadline and owner',
      );
    }
    return [];
  },
};

const others: Rule = {
  name: 'other-open-debts',
  from: 'docs/money.md, When the credit hold is released; docs/contracts.md: DebtSettled.v1',
  before: ({ world, line, debt }) => {
    if (line.detailType !== 'DebtSettled.v1' || debt === undefined) return [];
    const open = world
      .debtsOf(debt)
      .filter((other) => other !== debt && !['settled', 'cancelled'].includes(other.status)).length;
    const { otherOpenDebts } = line.detail ?? {};
    return unless(otherOpenDebts === open, `${otherOpenDebts} other open debts`, `${open}`);
  },
};

const creditHold: Rule = {
  name: 'credit-hold-released-at-the-last',
  from: 'docs/money.md, When the credit hold is released',
  before: ({ world, line, debt }) => {
    if (line.detailType !== 'CreditHoldReleased.v1' || debt === undefined) return [];
    const owed = world.debtsOf(debt).filter(({ status }) => !['settled', 'cancelled'].includes(status));
    return unless(owed.length === 0, `released while ${owed[0]?.invoiceId} is owed`, 'the last debt closed');
  },
};

export const ends: Rule[] = [everyDebtEnds, waits, others, creditHold];
