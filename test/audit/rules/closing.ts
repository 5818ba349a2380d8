import type { Line } from '../journal.ts';
import { balanceOn } from '../money/ledger.ts';
import type { Debt, World } from '../world.ts';
import { type Report, type Rule, reais, unless } from './rule.ts';

const TO_COLLECT = ['invoiced', 'amended', 'charges', 'agreed'] as const;
const ACCOUNTED_FOR = ['received', 'waived', 'writtenOff', 'cancelled', 'prescribed', 'owed'] as const;
const FIGURES = [...TO_COLLECT, ...ACCOUNTED_FOR, 'overpaid'] as const;

const sum = (line: Line, figures: readonly (typeof FIGURES)[number][]): number =>
  figures.reduce((total, figure) => total + (line[figure] ?? 0), 0);

/** Left and right of the equation of docs/input-files.md. */
const tie = (line: Line): Report[] =>
  unless(
    sum(line, TO_COLLECT) === sum(line, ACCOUNTED_FOR),
    `${reais(sum(line, TO_COLLECT))} to collect`,
    `${reais(sum(line, ACCOUNTED_FOR))}, as accounted for`,
  );

/** What the events of a debt say that came of it: payments, less what went back. */
function moneyOf(lines: readonly Line[]): Map<string, number> {
  const money = new Map<string, number>();
  for (const { debtId = '', detailType, detail } of lines) {
    const sign = { 'PaymentApplied.v1': 1, 'PaymentReversed.v1': -1 }[detailType ?? ''] ?? 0;
    money.set(debtId, (money.get(debtId) ?? 0) + sign * (detail?.amount ?? 0));
  }
  return money;
}

/** What was charged until a debt ended, or until today: the auditor's own ledger. */
function ownFigures(world: World, debt: Debt, at: string): Partial<Record<(typeof FIGURES)[number], number>> {
  const today = debt.endedOn ?? world.clock(at, debt).day;
  const days = [today, ...debt.payments.map(({ day }) => day), ...debt.writeOffs.map(({ day }) => day)];
  const day = debt.status === 'settled' ? '2098-12-31' : (days.toSorted().at(-1) ?? today);
  const books = balanceOn(world.account(debt), day);
  const { total, received, waived, writtenOff, excess } = books;
  const vain = debt.paidInVain.reduce((all, { amount }) => all + amount, 0);
  const left = { settled: 'waived', cancelled: 'cancelled', prescribed: 'prescribed' }[debt.status as string];
  return {
    charges: received + writtenOff + waived + total - debt.amount,
    received,
    writtenOff,
    overpaid: excess + vain,
    ...(left === undefined
      ? { owed: total }
      : left === 'waived'
        ? { owed: 0, waived }
        : { [left]: total, owed: 0 }),
  };
}

/** Whether every figure of a debt is in the journal: not what a page fixed, nor the parts of a payment plan. */
const isFollowed = ({ tracked, hiddenQuotes, instalmentOf }: Debt): boolean =>
  tracked && !hiddenQuotes && instalmentOf === undefined;

function ofDebt(world: World, debt: Debt, line: Line, money: number): Report[] {
  const invoiced = world.inputs.invoices.find(
    ({ invoiceId, creditorId }) => invoiceId === debt.invoiceId && creditorId === debt.creditorId,
  )?.amount;
  const came = (line.received ?? 0) + (line.overpaid ?? 0);
  const own = isFollowed(debt) ? ownFigures(world, debt, line.at) : {};
  return [
    ...tie(line),
    ...unless(line.status === debt.status, `books of a debt that is ${line.status}`, debt.status),
    ...unless(line.invoiced === invoiced, `${reais(line.invoiced ?? 0)} invoiced`, reais(invoiced ?? 0)),
    ...unless(
      line.amended === debt.amount - (invoiced ?? 0) || debt.instalments.length > 0,
      `${reais(line.amended ?? 0)} amended`,
      reais(debt.amount - (invoiced ?? 0)),
    ),
    ...unless(came === money, `${reais(came)} received and overpaid`, `${reais(money)}, as the events say`),
    ...FIGURES.flatMap((figure) => {
      const right = own[figure];
      const found = line[figure] ?? 0;
      return unless(right === undefined || found === right, `${figure} ${reais(found)}`, reais(right ?? 0));
    }),
  ].map((report) => ({ ...report, debt: debt.invoiceId }));
}

/** The sum of the last content of each payment that found no invoice. */
function unappliedOf(world: World, lines: readonly Line[]): number {
  const waiting = new Map<string, number>();
  for (const { type, detailType, detail, debtId, paymentId, amount } of lines) {
    if (type === 'unidentifiedPayment' && paymentId !== undefined) waiting.set(paymentId, amount ?? 0);
    if (detail?.paymentId === undefined) continue;
    if (detailType === 'PaymentUnapplied.v1')
      waiting.set(`${debtId} ${detail.paymentId}`, detail.amount ?? 0);
    if (detailType !== 'PaymentApplied.v1') continue;
    waiting.delete(detail.paymentId);
    waiting.delete(`${debtId} ${detail.paymentId}`);
  }
  for (const { detailType, detail, debtId } of lines)
    if (detailType === 'PaymentReversed.v1' && !world.debts.has(debtId ?? ''))
      waiting.set(`back ${detail?.refundId}`, -(detail?.amount ?? 0));
  return [...waiting.values()].reduce((total, one) => total + one, 0);
}

const runTiesOut: Rule = {
  name: 'the-run-ties-out',
  from: 'docs/input-files.md: the figures of books and totals; docs/money.md',
  atEnd: (world, lines) => {
    const books = new Map(
      lines.filter(({ type }) => type === 'books').map((line) => [line.debtId ?? '', line]),
    );
    const whole = [...world.debts.values()].filter(({ instalmentOf }) => instalmentOf === undefined);
    const totals = lines.at(-1);
    const money = moneyOf(lines);
    const ofEach = whole.flatMap((debt): Report[] => {
      const line = books.get(debt.id);
      if (line !== undefined) return ofDebt(world, debt, line, money.get(debt.id) ?? 0);
      return [{ debt: debt.invoiceId, found: 'no books', right: 'a line of books at the end' }];
    });
    if (totals?.type !== 'totals')
      return [...ofEach, { found: `${totals?.type} as the last line`, right: 'totals' }];
    const unapplied = unappliedOf(world, lines);
    return [
      ...ofEach,
      ...unless(books.size === whole.length, `${books.size} lines of books`, `${whole.length} debts`),
      ...tie(totals),
      ...FIGURES.flatMap((figure) => {
        const right = [...books.values()].reduce((total, line) => total + (line[figure] ?? 0), 0);
        const found = totals[figure] ?? 0;
        return unless(found === right, `${figure} ${reais(found)} in all`, reais(right));
      }),
      ...unless(
        totals.unapplied === unapplied,
        `${reais(totals.unapplied ?? 0)} unapplied`,
        `${reais(unapplied)}, as the events say`,
      ),
    ];
  },
};

export const closing: Rule[] = [runTiesOut];
