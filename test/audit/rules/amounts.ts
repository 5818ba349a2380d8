import { balanceOn } from '../money/ledger.ts';
import { readBoleto } from '../texts/boleto.ts';
import { type Email, htmlAsText, readEmail, type ShownInvoice } from '../texts/email.ts';
import { moneyIn } from '../texts/money-in.ts';
import { readPix } from '../texts/pix.ts';
import { type Debt, isCourtesy, type World } from '../world.ts';
import { aboutMessages, type MessageLook, type Report, type Rule, reais, unless } from './rule.ts';

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** About e-mails, read by their layout. */
const emails = (name: string, from: string, judge: (look: MessageLook, email: Email) => Report[]): Rule =>
  aboutMessages(name, from, (look) => (look.channel === 'email' ? judge(look, readEmail(look.text)) : []));

const eachInvoice =
  (judge: (shown: ShownInvoice, debt: Debt, world: World, day: string, look: MessageLook) => Report[]) =>
  (look: MessageLook, email: Email): Report[] =>
    email.invoices.flatMap((shown) => {
      const debt = look.world.byInvoice(look.debt.creditorId, shown.invoiceId);
      if (debt === undefined) return [{ found: `the unknown invoice ${shown.invoiceId}`, right: 'a debt' }];
      return judge(shown, debt, look.world, look.day, look).map((report) => ({
        ...report,
        debt: debt.invoiceId,
      }));
    });

const statedIsOwed = emails(
  'stated-amount-is-owed',
  'docs/money.md, Payoff quotes: the least of the ledger, of the quotes that are good, and of the creditor’s rule',
  eachInvoice((shown, debt, world, day, { step }) => {
    if (!debt.tracked || isCourtesy(step)) return [];
    const right = world.payoff(debt, day);
    const holds = debt.hiddenQuotes ? shown.owed <= right : shown.owed === right;
    return unless(holds, `${reais(shown.owed)} on ${day}`, reais(right));
  }),
);

const partsAddUp = emails(
  'itemised-amounts-add-up',
  'RJ Lei 6.854/2014, PR Lei 17.352/2012, PE Lei 16.559/2019: original value and each addition apart',
  eachInvoice(({ original, fine = 0, interest = 0, received = 0, waived = 0, overpaid = 0, owed }, debt) => {
    if (original === undefined) {
      return unless(
        owed === debt.amount,
        `${reais(owed)} without its parts`,
        `${reais(debt.amount)}, or itemised`,
      );
    }
    const total = original + fine + interest - received - waived + overpaid;
    return [
      ...unless(total === owed, `parts that add up to ${reais(total)}`, reais(owed)),
      ...unless(original === debt.amount, `an original value of ${reais(original)}`, reais(debt.amount)),
    ];
  }),
);

const partsAreTrue = emails(
  'charges-within-the-law',
  'CDC art. 52 §1: 2% once; 1/30 of the monthly rate a day, rounded down; CC art. 354',
  eachInvoice(({ fine = 0, interest = 0, received = 0 }, debt, world, day) => {
    if (!debt.tracked) return [];
    const account = world.account(debt);
    const charged = balanceOn({ ...account, entries: [] }, day);
    const known = sum([...debt.payments, ...debt.paidInVain].map(({ amount }) => amount));
    return [
      ...unless(fine <= charged.fine, `a fine of ${reais(fine)}`, `at most ${reais(charged.fine)}`),
      ...unless(
        interest <= charged.interest,
        `interest of ${reais(interest)}`,
        `at most ${reais(charged.interest)}`,
      ),
      ...unless(received === known, `${reais(received)} received`, reais(known)),
    ];
  }),
);

const noZeroLines = emails('no-zero-lines', 'the brief: no line of R$ 0,00 but what is owed', (_, email) => {
  const frame = email.invoices.flatMap(({ invoiceId, fine, interest, received, waived }) =>
    Object.entries({ fine, interest, received, waived })
      .filter(([, amount]) => amount === 0)
      .map(([part]) => `${part} of ${invoiceId}`),
  );
  return unless(
    frame.length === 0 && !moneyIn(email.body).includes(0),
    `R$ 0,00: ${frame.join(', ')}`,
    'no line',
  );
});

const totals = emails(
  'totals-agree',
  'the brief: text, code and journal agree',
  ({ line, debt, step }, email) => {
    const shown = sum(email.invoices.map(({ owed }) => owed));
    const own = email.invoices.find(({ invoiceId }) => invoiceId === debt.invoiceId);
    const inBody = moneyIn(`${line.subject}\n${email.body}`);
    const figures = new Set([
      shown,
      ...email.invoices.flatMap(({ owed, received = 0, fine = 0, interest = 0, original = 0 }) => [
        owed,
        received,
        fine,
        interest,
        original,
      ]),
      sum(email.invoices.map(({ received = 0 }) => received)),
      sum(email.invoices.map(({ original, owed }) => original ?? owed)),
    ]);
    const strange =
      email.others > 0 || isCourtesy(step) ? [] : inBody.filter((amount) => !figures.has(amount));
    return [
      ...unless(email.total === shown, `a total of ${reais(email.total ?? -1)}`, reais(shown)),
      ...unless(
        own?.owed === line.owed,
        `${reais(own?.owed ?? -1)} in the text`,
        `${reais(line.owed ?? -1)}, as in the journal`,
      ),
      ...unless(
        strange.length === 0,
        `${strange.map(reais)} in the body of ${step}`,
        'a figure of the summary',
      ),
    ];
  },
);

const codes = emails(
  'codes-ask-for-what-is-stated',
  'docs/money.md: a code that asks for just that',
  (look, email) => {
    const asked = sum(email.invoices.filter(({ notInCode }) => !notInCode).map(({ owed }) => owed));
    const pix = email.pixCode === undefined ? undefined : readPix(email.pixCode);
    const boleto = email.digitableLine === undefined ? undefined : readBoleto(email.digitableLine);
    const key = look.world.creditor(look.debt.creditorId)?.pixKey;
    return [
      ...unless(
        pix?.amount === undefined || pix.amount === asked,
        `a Pix of ${reais(pix?.amount ?? 0)}`,
        reais(asked),
      ),
      ...unless(pix?.key === undefined || pix.key === key, `the Pix key ${pix?.key}`, `${key}`),
      ...unless((pix?.faults ?? []).length === 0, `a Pix code: ${pix?.faults.join(', ')}`, 'a valid code'),
      ...unless(
        boleto === undefined || boleto.amount === asked,
        `a boleto of ${reais(boleto?.amount ?? 0)}`,
        reais(asked),
      ),
      ...unless(
        (boleto?.faults ?? []).length === 0,
        `a boleto: ${boleto?.faults.join(', ')}`,
        'a valid line',
      ),
    ];
  },
);

const bothParts = emails(
  'html-says-the-same',
  'docs/messages.md: the HTML and the text part of the same paragraphs',
  (look) => {
    const html = htmlAsText(look.line.html ?? '');
    const missing = [...new Set(moneyIn(look.text))].filter((amount) => !moneyIn(html).includes(amount));
    const more = [...new Set(moneyIn(html))].filter((amount) => !moneyIn(look.text).includes(amount));
    const { pixCode } = readEmail(look.text);
    return [
      ...unless(
        missing.length === 0,
        `the HTML part lacks ${missing.map(reais)}`,
        'the amounts of the text part',
      ),
      ...unless(
        more.length === 0,
        `the HTML part has ${more.map(reais)} too`,
        'the amounts of the text part',
      ),
      ...unless(
        pixCode === undefined || html.includes(pixCode),
        'the HTML part lacks the Pix code',
        'the same code',
      ),
    ];
  },
);

/** `já com multa e juros` says what the figures have in them, and nothing else. */
const chargesInWords = emails('charges-in-words', 'docs/messages.md', (_, email) => {
  const said = /já com ([^.]*)/.exec(email.body)?.[1] ?? '';
  const has = (part: 'fine' | 'interest') => email.invoices.some((invoice) => (invoice[part] ?? 0) > 0);
  if (said === '') return [];
  return [
    ...unless(
      /multa/.test(said) === has('fine'),
      `"já com ${said}"`,
      has('fine') ? 'multa named' : 'no multa',
    ),
    ...unless(
      /juros/.test(said) === has('interest'),
      `"já com ${said}"`,
      has('interest') ? 'juros named' : 'no juros',
    ),
  ];
});

/** Up to `whenLittleIsLeft.upTo` (100 centavos by default) nobody is asked for what is left. */
const little = emails(
  'nobody-is-asked-for-little',
  'docs/money.md, Very little is left',
  ({ world, debt, step }, email) => {
    const { littleUpTo } = world.account(debt).terms;
    const asks = !isCourtesy(step) && email.total !== undefined && debt.amount > littleUpTo;
    return unless(
      !asks || (email.total ?? 0) > littleUpTo,
      `${step} asks for ${reais(email.total ?? 0)}`,
      'waived, or left alone',
    );
  },
);

export const amounts: Rule[] = [
  statedIsOwed,
  partsAddUp,
  partsAreTrue,
  noZeroLines,
  totals,
  codes,
  bothParts,
  chargesInWords,
  little,
];
