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
      ...unless(
        ['settled', 'cancelled'].includes(status),
        `${look.step} of a debt that is ${status}`,
        'a settled debt, or money that comes after the end',
      ),
      ...unless(
        before.length < look.debt.occasions,
        `${look.step} after ${before.join(', ')}`,
        'one of the two for a settlement, or for money after it',
      ),
    ];
  }),
  aboutMessages(
    'receipt-states-what-came-in',
    'docs/messages.md: payments, each with its amount and day; overpaid',
    ({ world, debt, channel, text, step }) => {
      if (channel !== 'email' || !isCourtesy(step)) return [];
      const { body, invoices } = readEmail(text);
      const whole = world.debts.get(debt.instalmentOf ?? '');
      const known = [...debt.payments, ...debt.paidInVain, ...(whole?.payments ?? [])].map(
        ({ amount, day }) => `${reais(amount)} on ${day}`,
      );
      const sentence = /Recebemos .*/.exec(body)?.[0] ?? '';
      const stated = [...sentence.matchAll(/(R\$[\s\u00a0]?[\d.]+,\d{2}) em (\d{2}\/\d{2}\/\d{4})/g)].map(
        ([, amount = '', day = '']) => `${reais(moneyIn(amount)[0] ?? 0)} on ${isoDay(day)}`,
      );
      const strange = invoices.length > 1 ? [] : stated.filter((payment) => !known.includes(payment));
      const tooMuch = moneyIn(/Entraram .* a mais/.exec(body)?.[0] ?? '')[0] ?? 0;
      const { excess } = world.books(debt);
      const follows =
        debt.tracked && !debt.hiddenQuotes && debt.status === 'settled' && invoices.length === 1;
      return [
        ...unless(strange.length === 0, `${strange.join(', ')} received`, known.join(', ')),
        ...unless(!follows || tooMuch === excess, `${reais(tooMuch)} too much`, reais(excess)),
      ];
    },
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
