import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, formatDay } from '#domain/calendar/days.ts';
import { balanceOn } from '#domain/debt/balance.ts';
import { payoffHoldsUntil, payoffOn } from '#domain/debt/payoff-on.ts';
import { quoteOf } from '#domain/debt/quote-of.ts';
import { toldLess } from '#domain/debt/told-less.ts';
import { withQuote } from '#domain/debt/with-quote.ts';
import { messageFacts } from '#domain/messages/message-facts.ts';
import { renderEmail } from '#domain/messages/render-message.ts';
import { formatReais } from '#domain/money/money.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { aDebt, aPromise, type DebtOf } from '#test/builders/debt.ts';
import { CREDITOR } from '#test/builders/world.ts';
import { HISTORIES_TIMEOUT, howMany } from './how-many.ts';

const ZONE = 'America/Fortaleza';

/** What may happen to a debt, and how many days after the happening before it. */
const happening = fc.record({
  after: fc.integer({ min: 1, max: 9 }),
  what: fc.oneof(
    { weight: 5, arbitrary: fc.constant({ kind: 'message' as const }) },
    fc.record({ kind: fc.constant('pay' as const), percent: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ kind: fc.constant('refund' as const) }),
    fc.record({ kind: fc.constant('writeOff' as const), amount: fc.constantFrom(100, 2_500, 9_000) }),
    fc.record({
      kind: fc.constantFrom('offer' as const, 'bill' as const),
      percent: fc.integer({ min: 85, max: 99 }),
      days: fc.integer({ min: 1, max: 6 }),
    }),
  ),
});

/** The amounts of the summary of an e-mail, centavos, by what they are called there. */
function amountsIn(text: string): (name: string) => number {
  const lines = new Map(
    [...text.matchAll(/^(.+?): (?:- )?R\$ ([\d.]+),(\d\d)$/gm)].map(([, name = '', reais = '', cents]) => [
      name,
      Number(`${reais.replaceAll('.', '')}${cents}`),
    ]),
  );
  return (name) => lines.get(name) ?? 0;
}

interface Told {
  readonly amount: number;
  readonly received: number;
  /** Its last day. */
  readonly until: string;
  /** Named in a message. */
  readonly fine: number;
}

it(
  'each message that asks for more than the debtor was told names why: a fine never grows, and a waiver that ended is told',
  async () => {
    const config = await deployedConfig();
    const creditor = config.creditors[CREDITOR];
    const layout = config.brands[creditor?.brand ?? '']?.layout;
    if (!creditor || !layout) throw new Error('the sample has no creditor');
    const seen = { rises: 0, waiversTold: 0 };
    await fc.assert(
      fc.property(
        fc.constantFrom(0, 500, 3_000, 10_000),
        fc.constantFrom(80_000, 123_456, 480_000, 1_200_000),
        fc.array(happening, { minLength: 2, maxLength: 12 }),
        (waiveUpTo, amount, history) => {
          const open = aDebt('open');
          const terms = {
            ...open.terms,
            whenOnlyChargesAreLeft: { waiveUpTo, above: 'uphold' as const },
          };
          let debt: DebtOf<'open'> = { ...open, amount, issued: { ...open.issued, amount }, terms };
          let today = addDays(debt.rolledDueDate, -2);
          let told: Told | undefined;
          for (const [index, { after, what }] of history.entries()) {
            today = addDays(today, after);
            const at = `${today}T12:00:00.000Z`;
            const { amount: owed, balance } = payoffOn(debt, today);
            if (owed === 0) return;
            const fixed = { id: `it-${index}`, issuedAt: at, zone: ZONE };
            const noteTold = (figure: number, until: string, fine = 0): void => {
              told = { amount: figure, received: balance.received, until, fine };
            };
            switch (what.kind) {
              case 'pay': {
                const paid = Math.max(1, Math.floor((owed * what.percent) / 100));
                const payment = { amount: paid, paidAt: at, method: 'pix' as const, receivedAt: at };
                debt = { ...debt, payments: { ...debt.payments, [`p-${index}`]: payment } };
                break;
              }
              case 'refund': {
                debt = { ...debt, payments: Object.fromEntries(Object.entries(debt.payments).slice(0, -1)) };
                told = undefined;
                break;
              }
              case 'writeOff': {
                const less = Math.min(what.amount, owed - 1);
                if (less < 1) break;
                const writeOff = { amount: less, on: today, at, by: 'person' as const };
                debt = { ...debt, writeOffs: { ...debt.writeOffs, [`w-${index}`]: writeOff } };
                break;
              }
              case 'offer':
              case 'bill': {
                const figure = Math.max(1, Math.floor((owed * what.percent) / 100));
                const until = addDays(today, what.days);
                const promise = aPromise({
                  ...{ number: debt.promises.length + 1, madeAt: at, madeOn: today, day: until, until },
                  ...{ amount: figure, received: balance.received, offer: { id: 'o', reason: 'r' } },
                });
                debt =
                  what.kind === 'offer'
                    ? { ...debt, promises: [...debt.promises, promise] }
                    : {
                        ...debt,
                        quotes: withQuote(
                          debt,
                          quoteOf(debt, { ...fixed, by: 'bill', amount: figure, goodThrough: until }),
                        ),
                      };
                noteTold(figure, until);
                break;
              }
              case 'message': {
                const facts = messageFacts({
                  ...{
                    creditor,
                    today,
                    debtor: { name: 'Maria', personType: 'person' },
                    pageUrl: 'https://oi.example/d/1',
                  },
                  debts: [
                    {
                      debt,
                      due: { day: debt.rolledDueDate },
                      payoff: payoffOn(debt, today),
                      toldLess: toldLess(debt, today),
                      isInBill: false,
                    },
                  ],
                  holdsUntil: payoffHoldsUntil(debt, today),
                });
                const { text } = renderEmail({ message: { subject: '', body: '', sms: '' }, layout }, facts);
                const said = amountsIn(text);
                const [principal, fine, interest] = [said('Valor original'), said('Multa'), said('Juros')];
                expect(said('Total a pagar')).toBe(owed);
                expect(principal + fine + interest - said('Já recebido') - said('Abatimento')).toBe(owed);
                if (told && told.fine > 0) expect(fine).toBeLessThanOrEqual(told.fine);
                if (told && owed > told.amount - (balance.received - told.received)) {
                  seen.rises += 1;
                  const then = balanceOn(debt, told.until);
                  const waived = then.total - told.amount + then.received - told.received;
                  if (waived > 0) {
                    seen.waiversTold += 1;
                    expect(text).toContain(
                      `o valor era ${formatReais(told.amount)}, com abatimento de ${formatReais(waived)}, até ${formatDay(told.until)}. Hoje multa e juros somam ${formatReais(balance.charged.fine + balance.charged.interest)}`,
                    );
                  }
                }
                const goodThrough = payoffHoldsUntil(debt, today) ?? today;
                const quote = quoteOf(debt, { ...fixed, by: 'message', amount: owed, goodThrough });
                debt = { ...debt, quotes: withQuote(debt, quote) };
                noteTold(owed, goodThrough, fine);
                break;
              }
            }
          }
        },
      ),
      howMany(600, 71),
    );
    expect(seen.rises).toBeGreaterThan(100);
    expect(seen.waiversTold).toBeGreaterThan(20);
  },
  HISTORIES_TIMEOUT,
);
