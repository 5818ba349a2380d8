import type { Inputs } from './inputs.ts';
import type { Detail, Line } from './journal.ts';

/** A journal and the inputs of its run, into which a fault is planted. */
export interface Run {
  lines: Line[];
  inputs: Inputs;
}

type Where = (line: Line) => boolean;
type Plant = (run: Run) => Run;

const message =
  (number: string, step: string): Where =>
  (line) =>
    line.type === 'message' && line.invoiceId === `BN-2026-${number}` && line.step === step;

const event =
  (number: string, type: string): Where =>
  (line) =>
    line.detailType === `${type}.v1` && line.invoiceId === `BN-2026-${number}`;

const books =
  (number: string): Where =>
  (line) =>
    line.type === 'books' && line.invoiceId === `BN-2026-${number}`;

const step =
  (number: string, id: string): Where =>
  (line) =>
    event(number, 'StepTaken')(line) && line.detail?.step === id;

function indexOf(lines: readonly Line[], where: Where): number {
  const at = lines.findIndex(where);
  if (at < 0) throw new Error('the line for this fault is not in the journal any more');
  return at;
}

/** Changes the first such line. */
const change =
  (where: Where, changed: (line: Line) => Line): Plant =>
  ({ lines, inputs }) => ({
    inputs,
    lines: lines.with(
      indexOf(lines, where),
      changed(structuredClone(lines[indexOf(lines, where)] ?? { at: '', type: '' })),
    ),
  });

const patch = (where: Where, fields: Partial<Line>): Plant =>
  change(where, (line) => ({ ...line, ...fields }));

const detail = (where: Where, fields: Detail): Plant =>
  change(where, (line) => ({ ...line, detail: { ...line.detail, ...fields } }));

/** Replaces words in every part of a message; it must have them. */
const words = (where: Where, from: string, to: string): Plant =>
  change(where, (line) => {
    const text = line.text?.replaceAll(from, to) ?? '';
    const subject = line.subject?.replaceAll(from, to) ?? '';
    if (text === line.text && subject === line.subject) throw new Error(`no "${from}" in the message`);
    return { ...line, text, subject, html: line.html?.replaceAll(from, to) ?? '' };
  });

const drop =
  (where: Where): Plant =>
  ({ lines, inputs }) => ({ inputs, lines: lines.toSpliced(indexOf(lines, where), 1) });

/** Puts a changed copy of one line behind another. */
const copy =
  (where: Where, behind: Where, fields: Partial<Line> = {}): Plant =>
  ({ lines, inputs }) => {
    const at = indexOf(lines, behind);
    const copied = { ...lines[indexOf(lines, where)], at: lines[at]?.at ?? '', type: 'message', ...fields };
    return { inputs, lines: lines.toSpliced(at + 1, 0, copied) };
  };

const debtor =
  (number: string, fields: object): Plant =>
  ({ lines, inputs }) => ({
    lines,
    inputs: {
      ...inputs,
      invoices: inputs.invoices.map((invoice) =>
        invoice.invoiceId === `BN-2026-${number}`
          ? { ...invoice, debtor: { ...invoice.debtor, ...fields } }
          : invoice,
      ),
    },
  });

const all =
  (...plants: Plant[]): Plant =>
  (run) =>
    plants.reduce((planted, plant) => plant(planted), run);

const PART_PAID = message('0112', 'reminder-7-after');
const NOTICE = message('0112', 'notice-3-before');
const LATE = message('0112', 'reminder-3-after');
const SMS = message('0113', 'notice-3-before');
const LIST = message('0126', 'notice-3-before');
const REISSUE = message('0110', 'reissue-15-after');
const RECEIPT = message('0112', 'receipt');
const LISTED_0125 = /\nBN-2026-0125 [^\n]*/;

/** A fault for every rule: a checker that cannot fail is worth nothing. */
export const PLANTS: { rule: string; plant: Plant }[] = [
  { rule: 'old-debts-are-introduced', plant: detail(event('0112', 'DebtOpened'), { regua: 'reencontro' }) },
  {
    rule: 'no-notice-after-the-due-date',
    plant: detail(event('0112', 'DebtOpened'), { dueDate: '2026-02-20' }),
  },
  { rule: 'an-introduction-asks-for-nothing', plant: patch(NOTICE, { step: 'introduction' }) },
  {
    rule: 'silence-after-an-introduction',
    plant: all(
      detail(event('0112', 'DebtOpened'), { regua: 'reencontro' }),
      patch(NOTICE, { step: 'introduction' }),
    ),
  },
  {
    rule: 'introductions-keep-their-pace',
    plant: ({ lines, inputs }) => ({
      inputs,
      lines: lines.flatMap((line) =>
        NOTICE(line) ? Array.from({ length: 51 }, () => ({ ...line, step: 'introduction' })) : [line],
      ),
    }),
  },
  { rule: 'stated-amount-is-owed', plant: words(PART_PAID, '1.600,00', '1.601,00') },
  { rule: 'itemised-amounts-add-up', plant: words(PART_PAID, '- R$ 2.000,00', '- R$ 1.900,00') },
  {
    rule: 'charges-within-the-law',
    plant: words(message('0125', 'reminder-1-after'), 'Multa: R$ 360,00', 'Multa: R$ 460,00'),
  },
  { rule: 'no-zero-lines', plant: words(PART_PAID, 'Total a pagar', 'Multa: R$ 0,00\nTotal a pagar') },
  { rule: 'totals-agree', plant: patch(PART_PAID, { owed: 160_100 }) },
  { rule: 'codes-ask-for-what-is-stated', plant: words(NOTICE, '54073600.00', '54073700.00') },
  {
    rule: 'html-says-the-same',
    plant: change(NOTICE, (line) => ({ ...line, html: line.html?.replaceAll('3.600,00', '3.700,00') ?? '' })),
  },
  {
    rule: 'charges-in-words',
    plant: words(message('0125', 'reminder-1-after'), 'já com multa', 'já com juros'),
  },
  {
    rule: 'nobody-is-asked-for-little',
    plant: words(NOTICE, 'Total a pagar: R$ 3.600,00', 'Total a pagar: R$ 0,58'),
  },
  { rule: 'payments-as-the-ledger-says', plant: detail(event('0110', 'PaymentApplied'), { waived: 0 }) },
  { rule: 'settled-debts-tie-out', plant: detail(event('0110', 'DebtSettled'), { received: 482_700 }) },
  { rule: 'what-settles-is-settled', plant: drop(event('0110', 'DebtSettled')) },
  {
    rule: 'every-payment-once',
    plant: copy(event('0110', 'PaymentApplied'), event('0110', 'DebtSettled'), { type: 'event' }),
  },
  { rule: 'the-run-ties-out', plant: patch(books('0110'), { charges: 1 }) },
  { rule: 'hours-of-the-law', plant: patch(SMS, { at: '2026-03-08T10:00:00-03:00' }) },
  { rule: 'hours-of-the-configuration', plant: patch(NOTICE, { at: '2026-03-03T22:00:00-03:00' }) },
  { rule: 'am-sixteen-days', plant: debtor('0113', { uf: 'AM' }) },
  { rule: 'one-message-a-day', plant: copy(NOTICE, NOTICE) },
  {
    rule: 'three-messages-a-week',
    plant: all(
      copy(NOTICE, LATE, { at: '2026-03-10T09:43:00-03:00' }),
      copy(NOTICE, LATE, { at: '2026-03-11T09:44:00-03:00' }),
    ),
  },
  { rule: 'cooldown', plant: copy(NOTICE, NOTICE, { at: '2026-03-04T08:00:00-03:00' }) },
  { rule: 'nothing-after-the-end', plant: copy(PART_PAID, event('0112', 'DebtSettled')) },
  {
    rule: 'nobody-is-chased-while-an-answer-holds',
    plant: copy(message('0140', 'reminder-1-after'), event('0140', 'CaseOpened')),
  },
  {
    rule: 'pauses',
    plant: copy(event('0112', 'DebtOpened'), event('0112', 'DebtOpened'), {
      type: 'event',
      detailType: 'DebtPaused.v1',
      detail: { lastDay: '2026-03-31' },
    }),
  },
  { rule: 'hardship', plant: debtor('0112', { overIndebted: true }) },
  { rule: 'opt-outs', plant: debtor('0112', { optOuts: ['email'] }) },
  { rule: 'prescribed', plant: detail(event('0112', 'DebtOpened'), { dueDate: '2021-03-03' }) },
  { rule: 'to-the-debtor-alone', plant: patch(NOTICE, { to: 'chefe@empresa.example' }) },
  { rule: 'mobile-numbers', plant: patch(SMS, { to: '+558533330001' }) },
  { rule: 'whatsapp-opt-in', plant: patch(SMS, { channel: 'whatsapp' }) },
  { rule: 'sms-one-part', plant: words(SMS, 'SAIR', `SAIR ${'x'.repeat(90)}`) },
  { rule: 'sms-nothing-of-the-debt', plant: words(SMS, 'recado', 'boleto de R$ 187,50') },
  { rule: 'sms-names-the-creditor', plant: words(SMS, 'Bebidas Nordeste', 'Ana') },
  { rule: 'count-of-invoices', plant: words(LIST, 'as suas 2 faturas', 'as suas 3 faturas') },
  {
    rule: 'every-late-invoice-is-counted',
    plant: change(LIST, (line) => ({ ...line, text: line.text?.replace(LISTED_0125, '') ?? '' })),
  },
  {
    rule: 'only-their-own-open-invoices',
    plant: words(PART_PAID, 'Fatura: BN-2026-0112', 'Fatura: BN-2026-0110'),
  },
  { rule: 'days-until-due', plant: words(NOTICE, 'em 3 dias', 'em 4 dias') },
  { rule: 'tense-of-due-dates', plant: words(NOTICE, 'vence em 06/03/2026', 'venceu em 06/03/2026') },
  { rule: 'days-late', plant: words(LATE, 'há 3 dias', 'há 5 dias') },
  { rule: 'days-late-as-a-reader-counts', plant: words(REISSUE, 'há 15 dias', 'há 14 dias') },
  {
    rule: 'days-late-in-the-list',
    plant: change(LIST, (line) => ({ ...line, html: line.html?.replace('há 4 dias', 'há 9 dias') ?? '' })),
  },
  {
    rule: 'today-is-the-promised-day',
    plant: patch(message('0138', 'promise-1'), { at: '2026-04-08T09:58:24-03:00' }),
  },
  { rule: 'due-dates-shown', plant: words(NOTICE, 'Vencimento: 06/03/2026', 'Vencimento: 05/03/2026') },
  { rule: 'last-days-to-come', plant: words(NOTICE, 'não muda até 30/03/2026', 'não muda até 30/01/2026') },
  {
    rule: 'before-a-day-to-come',
    plant: words(NOTICE, 'com tempo de você', 'resolvida antes de 03/03/2026, de você'),
  },
  { rule: 'until-then-names-a-day', plant: words(LATE, 'queremos facilitar', 'contamos com você até lá') },
  {
    rule: 'below-is-something',
    plant: change(NOTICE, (line) => ({
      ...line,
      text: line.text?.replace(/Pix copia e cola[^\n]*\n[^\n]*/, '') ?? '',
    })),
  },
  {
    rule: 'a-code-is-announced',
    plant: words(NOTICE, 'estão logo abaixo', 'estão na sua página, no link logo abaixo'),
  },
  { rule: 'creditor-in-every-email', plant: words(NOTICE, '12.ABC.345/01DE-35', '') },
  { rule: 'no-threat-no-shame', plant: words(NOTICE, 'só para lembrar', 'antes do protesto') },
  { rule: 'a-way-out', plant: words(NOTICE, 'Parar de receber', 'Receber') },
  {
    rule: 'others-are-not-named',
    plant: words(NOTICE, 'Olá, Buffet Festa Boa Ltda.', 'Olá, Padaria São José Ltda.'),
  },
  { rule: 'courtesy-of-a-settled-debt', plant: copy(RECEIPT, RECEIPT) },
  {
    rule: 'receipt-states-what-came-in',
    plant: words(RECEIPT, 'R$ 1.600,00 em', 'R$ 1.500,00 em'),
  },
  { rule: 'apology-has-an-occasion', plant: patch(RECEIPT, { step: 'apology' }) },
  {
    rule: 'a-crossed-message-is-apologised-for',
    plant: patch(message('0106', 'apology'), { step: 'receipt' }),
  },
  {
    rule: 'steps-at-their-time',
    plant: patch(step('0112', 'reminder-7-after'), { at: '2026-03-12T09:37:57-03:00' }),
  },
  {
    rule: 'steps-in-order',
    plant: detail(step('0112', 'reminder-7-after'), { step: 'reminder-3-after' }),
  },
  {
    rule: 'no-leap-after-a-payment',
    plant: detail(step('0112', 'reminder-7-after'), { step: 'reissue-15-after' }),
  },
  { rule: 'figures-of-a-step', plant: detail(step('0112', 'reminder-7-after'), { owed: 167_840 }) },
  { rule: 'tone-of-the-step', plant: detail(event('0112', 'MessageSent'), { tone: 'firm' }) },
  { rule: 'figures-of-a-hand-over', plant: detail(event('0125', 'DebtHandedOver'), { owed: 39_622 }) },
  { rule: 'a-message-has-a-step', plant: patch(NOTICE, { step: 'call' }) },
  { rule: 'rolled-due-dates', plant: detail(event('0112', 'DebtOpened'), { rolledDueDate: '2026-03-09' }) },
  { rule: 'opened-as-issued', plant: detail(event('0112', 'DebtOpened'), { amount: 360_001 }) },
  { rule: 'every-debt-ends', plant: drop(event('0115', 'DebtHandedOver')) },
  { rule: 'waits-name-their-last-day', plant: detail(event('0138', 'PromiseMade'), { day: '2026-05-20' }) },
  { rule: 'other-open-debts', plant: detail(event('0126', 'DebtSettled'), { otherOpenDebts: 0 }) },
  {
    rule: 'credit-hold-released-at-the-last',
    plant: copy(event('0112', 'CreditHoldReleased'), NOTICE, { type: 'event' }),
  },
  { rule: 'fields-as-documented', plant: change(NOTICE, (line) => Object.assign(line, { phone: 1 })) },
  {
    rule: 'no-ids-of-people',
    plant: patch(event('0112', 'DebtOpened'), { invoiceId: 'contas@buffet.example' }),
  },
  { rule: 'one-format-of-at', plant: patch(NOTICE, { at: '2026-03-03T12:54:19Z' }) },
  { rule: 'in-order-of-time', plant: patch(NOTICE, { at: '2026-04-03T09:54:19-03:00' }) },
  {
    rule: 'events-keep-their-contract',
    plant: change(event('0112', 'DebtSettled'), (line) => ({ ...line, detail: {} })),
  },
  {
    rule: 'no-personal-data-outside-messages',
    plant: detail(event('0112', 'DebtOpened'), { reason: 'Buffet Festa Boa Ltda.' }),
  },
  {
    rule: 'debtor-ids-where-documented',
    plant: change(NOTICE, (line) => Object.assign(line, { debtorId: 'cli-0036' })),
  },
  {
    rule: 'lines-and-events-agree',
    plant: patch((line) => line.type === 'payment' && line.invoiceId === 'BN-2026-0112', { amount: 1 }),
  },
  {
    rule: 'one-content-per-event-id',
    plant: all(
      copy(event('0112', 'DebtSettled'), event('0112', 'DebtSettled'), { type: 'event' }),
      detail(event('0112', 'DebtSettled'), { received: 1 }),
    ),
  },
];
