import { rollForward } from '#domain/calendar/calendar.ts';
import { addDays } from '#domain/calendar/days.ts';
import { present } from '#domain/checks/present.ts';
import { payoffHoldsUntil, payoffOn } from '#domain/debt/payoff-on.ts';
import { dueDateToShow } from '#domain/debt/shown-due-date.ts';
import { termsOf } from '#domain/debt/terms-of.ts';
import { messageFacts } from '#domain/messages/message-facts.ts';
import { receiptOf } from '#domain/messages/receipt-of.ts';
import { pixBill } from '#formats/payment-codes/pix-bill.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { MessageFacts } from '#schemas/config/message.ts';
import type { SampleDebtor } from './sample-debtors.ts';

/** When the first debt of every sample is due: a Monday. */
const DUE = '2026-03-09';
/** A valid one that belongs to nobody. */
const LINE = '00190.00009 01238.798779 77700.168188 2 37690000013500';

/** What a step fills a message with at its offset from the due date, by the code that steps run. */
export function factsOf(
  debtor: SampleDebtor,
  creditor: Creditor,
  step: {
    readonly offset: number;
    readonly reissue?: { readonly dueInDays: number } | undefined;
    readonly introduces?: true | undefined;
    /** Set on steps of the régua for old debts: the codes and offers are on the page alone. */
    readonly showsNoCode?: boolean | undefined;
  },
): MessageFacts {
  const today = addDays(DUE, step.offset);
  const owed = debtor.debts.map((debt) => {
    const rolledDueDate = addDays(DUE, debt.dueLater ?? 0);
    const money = { amount: debt.amount, rolledDueDate, terms: termsOf(creditor.charges, undefined, {}) };
    const yesterday = addDays(today, -1);
    const amount =
      debt.received === 'everything' ? payoffOn({ ...money, payments: {} }, yesterday).amount : debt.received;
    const paidAt = `${yesterday}T12:00:00-03:00`;
    const payments = amount === undefined ? {} : { it: { amount, paidAt } };
    return { debt, rolledDueDate, money: { ...money, payments } };
  });
  const wasMistake = debtor.of === 'mistake';
  const payoffs = owed.map(({ money }) => {
    const payoff = payoffOn(money, today);
    return wasMistake ? { ...payoff, amount: 0 } : payoff;
  });
  const total = payoffs.reduce((sum, { amount }) => sum + amount, 0);
  const hasBill =
    !step.showsNoCode && (owed.length > 1 || step.reissue !== undefined || debtor.debts[0]?.hasBill === true);
  const isOfOurs = owed.length > 1 || step.reissue !== undefined;
  const goodThrough = rollForward(addDays(today, step.reissue?.dueInDays ?? 3), creditor.holidays);
  const codes = hasBill && {
    pixCode: pixBill({
      key: creditor.pixKey,
      name: creditor.name,
      city: creditor.city,
      amount: Math.max(1, total),
      reference: 'PREVIEW',
    }),
    ...(isOfOurs ? { validUntil: goodThrough } : { digitableLine: LINE }),
  };
  const talkedOf = owed.map(({ debt, rolledDueDate }, index) => ({
    debt: {
      invoiceId: debt.invoiceId,
      description: debt.description,
      amount: debt.amount,
    },
    due: dueDateToShow(addDays(rolledDueDate, debt.dueEarlier ? -debt.dueEarlier : 0), creditor.holidays),
    payoff: present(payoffs[index], 'payoff of the debt'),
    isInBill: hasBill,
  }));
  const holds = owed.flatMap(({ money }) => payoffHoldsUntil(money, today) ?? []);
  const [holdsUntil] = (isOfOurs ? [goodThrough] : holds).sort();
  return MessageFacts.parse(
    messageFacts({
      debtor,
      creditor,
      debts: talkedOf,
      codes: total === 0 || !codes ? undefined : codes,
      holdsUntil: total === 0 ? undefined : holdsUntil,
      isSameAfterCodes:
        isOfOurs &&
        owed.every(({ money }, index) => {
          const after = payoffOn(money, addDays(goodThrough, 1)).amount;
          return after <= (payoffs[index]?.amount ?? 0);
        }),
      today,
      ...(total === 0 ? { receipt: receiptOf(owed.map(paidOf), false) } : {}),
      wasMistake,
      isIntroduction: step.introduces === true,
      hasOffers: step.showsNoCode === true,
      pageUrl: 'https://oi.example/d/0aB3dE5fG7hJ9kL1mN3pQ',
      unsubscribeUrl: 'https://parar.example/8Xk2',
    }),
  );
}

const paidOf = ({
  debt: { invoiceId },
  money: { payments },
}: {
  readonly debt: { readonly invoiceId: string };
  readonly money: {
    readonly payments: Readonly<Record<string, { readonly amount: number; readonly paidAt: string }>>;
  };
}) => ({
  debt: { invoiceId },
  isOwed: false,
  payments: Object.entries(payments).map(([id, { amount, paidAt }]) => ({
    id,
    source: id,
    amount,
    paidAt,
    receivedAt: paidAt,
  })),
});
