import { readEmail } from '../texts/email.ts';
import { isCourtesy } from '../world.ts';
import { aboutMessages, type Rule, unless } from './rule.ts';

/** The counts that a subject or body states: `Suas 2 faturas`, `as 30 da lista`. */
const COUNT = /\b(\d+)\s+faturas\b/g;

export const consolidated: Rule[] = [
  aboutMessages('count-of-invoices', 'the brief; docs/messages.md: countOfAll', ({ line, channel, text }) => {
    if (channel !== 'email') return [];
    const email = readEmail(text);
    if (!email.isList) return [];
    const right = email.invoices.length + email.others;
    const stated = [...`${line.subject}\n${email.body}`.matchAll(COUNT)].map(([, count]) => Number(count));
    return unless(
      stated.length > 0 && stated.every((count) => count === right),
      `${stated.join(', ')} invoices stated`,
      `${right}, as in the list`,
    );
  }),
  aboutMessages(
    'every-late-invoice-is-counted',
    'the brief: those open and due or late of that debtor with that creditor, on which it may write',
    ({ world, debt, channel, text, day }) => {
      if (channel !== 'email') return [];
      const email = readEmail(text);
      if (!email.isList) return [];
      const listed = new Set([...email.invoices.map(({ invoiceId }) => invoiceId), ...email.maybePaid]);
      // Debts that were old when they came are spoken of by their own régua, and only named elsewhere: ten names at most.
      const named = (invoiceId: string): boolean =>
        [debt, world.byInvoice(debt.creditorId, invoiceId)].some(
          (one) => one?.regua === world.facts.firstLoad.regua,
        ) &&
        (email.inOwnMessage.includes(invoiceId) || email.inOwnMessage.length >= 10);
      const due = world
        .debtsOf(debt)
        .filter(({ status, rolledDueDate }) => status === 'open' && rolledDueDate <= day)
        .filter(({ pausedUntil }) => pausedUntil === undefined || pausedUntil < day)
        .map(({ invoiceId }) => invoiceId);
      const missing = due.filter((invoiceId) => !listed.has(invoiceId) && !named(invoiceId));
      return unless(
        missing.length <= email.others,
        `${email.invoices.length + email.others} invoices; not ${missing.join(', ')}`,
        'every invoice that is due or late, or its name',
      );
    },
  ),
  aboutMessages(
    'only-their-own-open-invoices',
    'CDC art. 42: nobody is asked for what is paid, or for what others owe',
    ({ world, debt, channel, text, step }) => {
      if (channel !== 'email' || isCourtesy(step)) return [];
      return readEmail(text).invoices.flatMap(({ invoiceId }) => {
        const other = world.byInvoice(debt.creditorId, invoiceId);
        const promised = other?.status === 'promised' && step.startsWith('promise-');
        return [
          ...unless(other?.person === debt.person, `${invoiceId} of another person`, 'their own'),
          ...unless(
            other?.status === 'open' || promised,
            `${invoiceId} is ${other?.status}`,
            'an open invoice',
          ),
        ];
      });
    },
  ),
];
