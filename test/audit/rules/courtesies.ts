import { readEmail } from '../texts/email.ts';
import { isoDay, moneyIn } from '../texts/money-in.ts';
import { isCourtesy } from '../world.ts';
import { aboutMessages, type MessageLook, type Report, type Rule, reais, unless } from './rule.ts';

const ofCourtesies =
  (step: string, judge: (look: MessageLook) => Report[]) =>
  (look: MessageLook): Report[] =>
    look.step === step ? judge(look) : [];

export const courtesies: Rule[] = [
  aboutMessages('courtesy-of-a-settled-debt', 'docs/writing-a-regua.md: one of the two per debt', (look) => {
    if (!isCourtesy(look.step)) return [];
    const { status, courtesies: before } = look.debt;
    return [
      ...unless(status === 'settled', `${look.step} of a debt that is ${status}`, 'a settled debt'),
      ...unless(before.length === 0, `${look.step} after ${before.join(', ')}`, 'one of the two, once'),
    ];
  }),
  aboutMessages(
    'receipt-states-what-came-in',
    'docs/messages.md: received, paidOn',
    ofCourtesies('receipt', ({ debt, channel, text, world }) => {
      if (channel !== 'email') return [];
      const { body } = readEmail(text);
      const stated = moneyIn(body)[0];
      const right = debt.payments.reduce((sum, { amount }) => sum + amount, 0);
      const paidOn = /em (\d{2}\/\d{2}\/\d{4}), e a fatura/.exec(body)?.[1];
      const last = debt.payments
        .map(({ day }) => day)
        .toSorted()
        .at(-1);
      return [
        ...unless(
          stated === undefined || stated === right || world.debts.size === 0,
          `${reais(stated ?? 0)} received`,
          reais(right),
        ),
        ...unless(paidOn === undefined || isoDay(paidOn) === last, `paid on ${paidOn}`, `${last}`),
      ];
    }),
  ),
  aboutMessages(
    'apology-has-an-occasion',
    'decision 15: a message was sent after the payment was made, and before it was known',
    ofCourtesies('apology', ({ debt }) => {
      const crossed = debt.payments.some(({ at, knownAt }) =>
        debt.sent.some(
          (sent) => Date.parse(sent.at) > Date.parse(at) && Date.parse(sent.at) < Date.parse(knownAt),
        ),
      );
      return unless(crossed, 'an apology, and no message crossed with a payment', 'a receipt');
    }),
  ),
  aboutMessages(
    'a-crossed-message-is-apologised-for',
    'decision 15, the other way round',
    ofCourtesies('receipt', ({ debt }) => {
      const last = debt.payments.at(-1);
      const crossed = debt.sent.some(
        (sent) =>
          last !== undefined &&
          Date.parse(sent.at) > Date.parse(last.at) &&
          Date.parse(sent.at) < Date.parse(last.knownAt),
      );
      return unless(!crossed, 'a receipt, though a message crossed with the payment', 'an apology');
    }),
  ),
];
