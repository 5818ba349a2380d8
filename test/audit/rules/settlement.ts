import { balanceOn } from '../money/ledger.ts';
import type { Debt, World } from '../world.ts';
import { type Report, type Rule, reais, unless } from './rule.ts';

/**
 * What a debt's ledger has before and after its newest payment: as of the day of its latest entry, or of the day on which it became known,
 * if a figure that was fixed in between is paid by it (docs/money.md, Payoff quotes).
 */
function beforeAndAfter(world: World, debt: Debt, known: string) {
  const account = world.account(debt);
  const newest = debt.payments.at(-1);
  const before = { ...account, entries: account.entries.filter((entry) => entry !== newest) };
  const latest =
    account.entries
      .map(({ day }) => day)
      .toSorted()
      .at(-1) ?? known;
  const isPaidSince =
    balanceOn(account, latest).settledOn === undefined && balanceOn(account, known).settledOn !== undefined;
  const day = isPaidSince ? known : latest;
  return { day, before: balanceOn(before, day), after: balanceOn(account, day) };
}

/** Applied, excess, waived and balance of a payment, worked out anew. */
const payments: Rule = {
  name: 'payments-as-the-ledger-says',
  from: 'docs/money.md; CC art. 354; the creditor’s whenOnlyChargesAreLeft and whenLittleIsLeft',
  after: ({ world, line, debt }) => {
    const detail = line.detail;
    if (line.detailType !== 'PaymentApplied.v1' || detail === undefined || debt === undefined) return [];
    const { amount = 0, applied = 0, excess = 0, waived = 0, balance = 0 } = detail;
    const reports = unless(
      applied + excess === amount,
      `${reais(applied)} and ${reais(excess)}`,
      reais(amount),
    );
    if (!debt.tracked) return reports;
    if (debt.status === 'cancelled') {
      return [
        ...reports,
        ...unless(excess === amount, `${reais(excess)} in excess`, `all of ${reais(amount)}`),
      ];
    }
    const { day, before, after } = beforeAndAfter(world, debt, world.clock(line.at, debt).day);
    const right = {
      excess: after.excess - before.excess,
      waived: before.settledOn === undefined ? after.waived : 0,
      balance: after.settledOn === undefined ? world.payoff(debt, day) : 0,
    };
    if (debt.hiddenQuotes) {
      return [
        ...reports,
        ...unless(
          balance <= right.balance,
          `a balance of ${reais(balance)}`,
          `at most ${reais(right.balance)}`,
        ),
      ];
    }
    return [
      ...reports,
      ...unless(excess === right.excess, `${reais(excess)} in excess`, reais(right.excess)),
      ...unless(waived === right.waived, `${reais(waived)} waived`, reais(right.waived)),
      ...unless(balance === right.balance, `a balance of ${reais(balance)}`, reais(right.balance)),
    ];
  },
};

/** A debt that is settled has nothing left by the auditor's ledger, and its figures tie out. */
const settlements: Rule = {
  name: 'settled-debts-tie-out',
  from: 'docs/money.md: amount + charges = received, less the excess, + waived + written off',
  before: ({ world, line, debt }) => {
    const detail = line.detail;
    if (line.detailType !== 'DebtSettled.v1' || detail === undefined || debt === undefined) return [];
    const { received = 0, waived = 0, writtenOff = 0, by } = detail;
    if (!debt.tracked || debt.hiddenQuotes || by === 'payment-plan') return [];
    const { day } = world.clock(line.at, debt);
    const books = balanceOn(world.account(debt), day);
    return [
      ...unless(books.total === 0, `settled by ${by}`, `open: ${reais(books.total)} owed`),
      ...unless(
        received === books.received + books.excess,
        `${reais(received)} received`,
        reais(books.received + books.excess),
      ),
      ...unless(waived === books.waived, `${reais(waived)} waived`, reais(books.waived)),
      ...unless(writtenOff === books.writtenOff, `${reais(writtenOff)} written off`, reais(books.writtenOff)),
      ...unless(
        detail.amount === debt.amount,
        `an amount of ${reais(detail.amount ?? 0)}`,
        reais(debt.amount),
      ),
    ];
  },
};

/** A debt that the ledger says is settled was settled in the journal. */
const nothingLeftOpen: Rule = {
  name: 'what-settles-is-settled',
  from: 'docs/money.md: paying what was stated, by its last day, settles the debt',
  atEnd: (world) =>
    [...world.debts.values()]
      .filter(({ tracked, status }) => tracked && !['settled', 'cancelled'].includes(status))
      .flatMap((debt): Report[] => {
        const { settledOn } = balanceOn(world.account(debt), '2098-12-31');
        return settledOn === undefined
          ? []
          : [{ debt: debt.invoiceId, found: debt.status, right: `settled on ${settledOn}` }];
      }),
};

const SUFFIX = /^.*\//;

/** Every payment of the input is recognised once, as it was: applied, unapplied or unidentified. */
const everyPaymentOnce: Rule = {
  name: 'every-payment-once',
  from: 'docs/money.md: reported twice counts once; none is lost',
  atEnd: (world, lines) => {
    const seen = new Map<string, { times: number; amount: number }>();
    for (const { detailType, detail } of lines) {
      if (detailType === undefined || !/^Payment(Applied|Unidentified)\.v1$/.test(detailType)) continue;
      const id = (detail?.paymentId ?? '').replace(SUFFIX, '');
      const { times = 0, amount = 0 } = seen.get(id) ?? {};
      seen.set(id, { times: times + 1, amount: amount + (detail?.amount ?? 0) });
    }
    const unapplied = new Set(
      lines
        .filter(({ detailType }) => detailType === 'PaymentUnapplied.v1')
        .map(({ detail }) => (detail?.paymentId ?? '').replace(SUFFIX, '')),
    );
    const moved = lines.some(({ detail }) => detail?.kind === 'reassigned');
    return world.inputs.payments.flatMap(({ id, amount }): Report[] => {
      const found = seen.get(id.replace(SUFFIX, '')) ?? { times: 0, amount: 0 };
      if (found.times === 0 && unapplied.has(id)) return [];
      const right = found.times === 1 || (moved && found.times === 2);
      return unless(
        right && (moved || found.amount === amount),
        `payment ${id} is recognised ${found.times} times, ${reais(found.amount)}`,
        `once, ${reais(amount)}`,
      );
    });
  },
};

export const settlement: Rule[] = [payments, settlements, nothingLeftOpen, everyPaymentOnce];
