import * as z from 'zod';
import { formatDay } from '#domain/calendar/days.ts';
import { formatReais } from '#domain/money/money.ts';
import type { Entry } from '#sandbox/journal/journal.ts';
import type { Arrival } from '#sandbox/portfolio/input.ts';
import type { RunResult } from '#sandbox/run.ts';
import type { Config } from '#schemas/config/config.ts';
import { Totals } from './totals.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const HANDED_OVER: Readonly<Record<string, string>> = {
  'ladder-over': 'the ladder is over',
  'over-indebted': 'superendividamento',
  unreachable: 'nothing reaches its debtor',
  'prescribes-soon': 'it would be prescribed before its ladder ends',
  'debtor-erased': 'the data of its debtor was erased',
  'only-charges-left': 'only charges are left',
  'little-left': 'so little is left that nobody is asked for it',
  'too-many-payments': 'it has too many payments to take more',
  'execution-failed': 'its executions failed',
  'execution-stopped': 'its execution was stopped',
  'pause-over': 'its pause is over',
  assigned: 'its credit was assigned, and no code pays the assignee',
};
const REOPENED: Readonly<Record<string, string>> = {
  refund: 'money was refunded',
  reversal: 'money was taken back',
  reassigned: 'money was meant for another invoice',
  'charges-upheld': 'its charges stay owed',
  released: 'its import was released',
};
const CHANNELS: Readonly<Record<string, string>> = { email: 'e-mail', sms: 'SMS', whatsapp: 'WhatsApp' };

/** The journal for people: a heading per day, a line per event that matters, and the totals at the end. */
export class Story {
  readonly #config: Config;
  readonly #print: (text: string) => void;
  readonly #names: ReadonlyMap<string, string>;
  readonly #totals: Totals;
  #day = '';

  constructor(config: Config, arrivals: readonly Arrival[], print: (text: string) => void) {
    this.#config = config;
    this.#print = print;
    this.#names = namesByInvoice(arrivals);
    this.#totals = new Totals(config.prices);
  }

  record(entry: Entry): void {
    this.#totals.count(entry);
    const line = this.#line(entry);
    if (line === undefined) return;
    const day = entry.at.slice(0, 10);
    if (day !== this.#day) {
      this.#day = day;
      this.#print(`\n${WEEKDAYS[new Date(`${day}T12:00:00Z`).getUTCDay()]}, ${formatDay(day)}`);
    }
    this.#print(`  ${entry.at.slice(11, 16)}  ${line}`);
  }

  sumUp(result: RunResult): void {
    this.#print(`\n${this.#totals.inWords(result)}`);
  }

  #line(entry: Entry): string | undefined {
    if (entry.type === 'rejected')
      return `${'refused'.padEnd(9)} ${entry.file}:${entry.line} ${entry.reason}`;
    if (entry.type === 'unidentifiedPayment')
      return `${'payment'.padEnd(9)} ${entry.paymentId} · ${formatReais(entry.amount)}, ${
        entry.mayBe
          ? `doubtful: it may be ${entry.mayBe.join(' or ')}, a person decides`
          : 'unidentified: it names no bill and no invoice'
      }`;
    if (entry.type === 'books' || entry.type === 'totals') return undefined;
    if (entry.type === 'bankFile') return bankFileLine(entry.detail);
    if (entry.type === 'register')
      return `${'register'.padEnd(9)} ${entry.register} ${entry.stale ? 'has no fresh list: its phones are not written to' : 'has a fresh list'}`;
    if (entry.type === 'source')
      return `${'source'.padEnd(9)} ${entry.source} ${entry.stale ? 'is stale: reminders are held' : 'is restored'}`;
    const whom =
      `${entry.invoiceId} ${this.#names.get(`${entry.creditorId}/${entry.invoiceId}`) ?? ''}`.trim();
    const line = (what: string, more: string): string => `${what.padEnd(9)} ${whom} · ${more}`;
    switch (entry.type) {
      case 'opened':
        return line(
          'opened',
          `${formatReais(entry.amount)}, due ${formatDay(entry.dueDate)}, régua ${entry.regua}${profileOf(entry)}`,
        );
      case 'message':
        return line(
          CHANNELS[entry.channel] ?? entry.channel,
          `${this.#stepName(entry.step)}${entry.owed > 0 ? `, owes ${formatReais(entry.owed)}` : ''}${entry.subject ? ` · “${entry.subject}”` : ''}`,
        );
      case 'consolidated':
        return line(
          'with it',
          `${this.#stepName(entry.step)} is covered by the message of ${entry.by}, owes ${formatReais(entry.owed)}`,
        );
      case 'postponed':
      case 'forbidden':
      case 'skipped':
        return line(
          'not sent',
          `${this.#stepName(entry.step)} by ${CHANNELS[entry.channel] ?? entry.channel}: ${entry.rule}${entry.until ? `, waits until ${entry.until}` : ''}`,
        );
      case 'outcomeUnknown':
        return line(
          'unknown',
          `${this.#stepName(entry.step)} by ${CHANNELS[entry.channel] ?? entry.channel} may or may not have gone out: ${entry.answer}`,
        );
      case 'undelivered':
        return line(
          'lost',
          `${this.#stepName(entry.step)} by ${CHANNELS[entry.channel] ?? entry.channel} did not arrive: ${entry.reason}`,
        );
      case 'optedOut':
        return line(
          'opted out',
          `no more by ${CHANNELS[entry.channel] ?? entry.channel} to that address (${entry.by})`,
        );
      case 'payment':
        return line('payment', `${formatReais(entry.amount)}, still owed ${formatReais(entry.balance)}`);
      case 'settled':
        return line('SETTLED', 'nothing is owed any more');
      case 'closed':
        return line('closed', entry.reason);
      case 'prescribed':
        return line(
          'over',
          `it is prescribed: nobody may ask for it any more, ${formatReais(entry.unpaid)} unpaid`,
        );
      case 'handedOver':
        return line('to person', `${HANDED_OVER[entry.reason]}, owes ${formatReais(entry.owed)}`);
      case 'reopened':
        return line('reopened', `${REOPENED[entry.because]}, owes ${formatReais(entry.owed)} again`);
      case 'writtenOff':
        return line(
          'write-off',
          `${formatReais(entry.amount)} (${entry.reason}), still owed ${formatReais(entry.balance)}`,
        );
      case 'seller':
        return sellerLine(entry, line);
      case 'event':
        return this.#unusual(entry, line);
      default:
        return undefined;
    }
  }

  /** Events that no other type of line covers. */
  #unusual(
    entry: Extract<Entry, { type: 'event' }>,
    line: (what: string, more: string) => string,
  ): string | undefined {
    switch (entry.detailType) {
      case 'PaymentUnapplied.v1':
        return line(
          'payment',
          `${formatReais(entry.detail.amount)}, unapplied: its invoice is not known yet`,
        );
      case 'InvoiceChangeUnapplied.v1':
        return line('waits', `is ${entry.detail.change} before it is issued: applied when it comes`);
      case 'ContactInvalidated.v1':
        return line(
          'contact',
          `its ${CHANNELS[entry.detail.kind] ?? entry.detail.kind} ${entry.detail.reason}`,
        );
      case 'DebtAmended.v1':
        return line(
          'amended',
          `now ${formatReais(entry.detail.amount)}, due ${formatDay(entry.detail.dueDate)}`,
        );
      case 'PromiseMade.v1':
        return line(
          'promised',
          `to pay ${formatReais(entry.detail.amount)} on ${formatDay(entry.detail.day)}`,
        );
      case 'PromiseBroken.v1':
        return line(
          'broken',
          `the promise of ${formatDay(entry.detail.day)}, owes ${formatReais(entry.detail.owed)}`,
        );
      case 'CaseOpened.v1':
        return line('case', `${inCase(entry.detail)} has to answer by ${formatDay(entry.detail.deadline)}`);
      case 'CaseOverdue.v1':
        return line('case', `${inCase(entry.detail)} did not answer by ${formatDay(entry.detail.deadline)}`);
      case 'BillsReplaced.v1':
        return line('bills', 'withdrawn: they name another CPF or CNPJ than the corrected one');
      case 'DebtPaused.v1':
        return line('paused', `${entry.detail.reason}: no message until ${formatDay(entry.detail.lastDay)}`);
      case 'DebtResumed.v1':
        return line('resumed', entry.detail.how === 'over' ? 'the pause is over' : 'collection goes on');
      case 'CaseResolved.v1':
        return line('case', `${entry.detail.kind}: answered, ${entry.detail.outcome}`);
      case 'PaymentPlanMade.v1': {
        const { instalments, total } = entry.detail;
        return line('plan', `${formatReais(total)} in ${instalments.length} payments`);
      }
      case 'PaymentPlanBroken.v1':
        return line('broken', `the payment plan, owes ${formatReais(entry.detail.owed)}`);
      case 'ListingProgressed.v1': {
        const { bureau, moment, reason } = entry.detail;
        return line(
          entry.detail.kind === 'protest' ? 'protest' : 'listing',
          `${bureau}: ${moment}${reason ? `, ${reason}` : ''}`,
        );
      }
      case 'ListingGivenUp.v1':
        return line('not listed', `${entry.detail.bureau}: ${entry.detail.rule}`);
      case 'ListingClearanceRequested.v1':
        return line(
          'to clear',
          `its listing at ${entry.detail.bureau}, by ${formatDay(entry.detail.clearBy)}`,
        );
      case 'ListingClearanceOverdue.v1':
        return line('look at', `${entry.detail.bureau} has not confirmed that it cleared the listing`);
      case 'CreditedDifferenceFound.v1': {
        const { amount, credited, difference } = entry.detail;
        return line(
          'look at',
          `${formatReais(credited.amount)} was credited of ${formatReais(amount)}: ${formatReais(Math.abs(difference))} is neither fee nor tax`,
        );
      }
      case 'DebtAssigned.v1':
        return line(
          'assigned',
          `to ${entry.detail.assigneeTaxId}, of which its debtor was notified on ${formatDay(entry.detail.notifiedOn)}`,
        );
      case 'AssigneeMoneyReceived.v1':
        return line(
          'pass on',
          `${formatReais(entry.detail.amount)} to ${entry.detail.assigneeTaxId}, whose it is`,
        );
      case 'PaymentReversed.v1':
        return line('reversed', `${formatReais(entry.detail.amount)} of a payment went back`);
      case 'PaymentApplied.v1':
        return appliedLine(entry.detail, line);
      default:
        return undefined;
    }
  }

  #stepName(id: string): string {
    for (const regua of Object.values(this.#config.reguas))
      for (const step of regua.steps) if (step.id === id) return step.name;
    return id;
  }
}

const inCase = ({ kind, owner }: { readonly kind: string; readonly owner: string }): string =>
  `${kind}: ${owner}`;

/** What is left over of a payment, or what the creditor's rule waived with it. */
function appliedLine(
  { excess, waived }: { readonly excess: number; readonly waived: number },
  line: (what: string, more: string) => string,
): string | undefined {
  if (excess > 0) return line('overpaid', `${formatReais(excess)} to refund or to credit`);
  return waived > 0 ? line('waived', `${formatReais(waived)}, by the creditor’s rule`) : undefined;
}

/** The result of a return file of a bank. */
function bankFileLine(detail: Extract<Entry, { type: 'bankFile' }>['detail']): string {
  const { layout, lines, liquidations, amount, duplicates, unapplied, differences, doubtful, errors } =
    detail;
  const others = Object.entries({
    duplicates,
    unapplied,
    'credited otherwise': differences,
    doubtful,
    'in error': errors,
  })
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `, ${count} ${what}`);
  return `${'bank file'.padEnd(9)} ${layout} · ${lines} lines, ${liquidations} paid, ${formatReais(amount)}${others.join('')}`;
}

/** The line for a seller: whether the credit hold is released, and what the customer agreed on. */
function sellerLine(
  { sellerId, standing, next, creditHoldReleased, otherOpenDebts }: Extract<Entry, { type: 'seller' }>,
  line: (what: string, more: string) => string,
): string | undefined {
  if (sellerId === null || standing === 'due' || standing === 'late' || standing === 'handedOver')
    return undefined;
  const others = otherOpenDebts > 0 ? ` (still owed: ${otherOpenDebts} more)` : '';
  const may = creditHoldReleased ? `${sellerId} may sell${others}` : `${sellerId} has to wait${others}`;
  return line('seller', `${may}: ${standing}${next ? `, ${next.what} ${formatDay(next.on)}` : ''}`);
}

/** The profile of a known debtor, and its reason. */
const profileOf = ({ profile, profileReason }: Extract<Entry, { type: 'opened' }>): string =>
  profile === 'new' ? '' : ` · ${profile}: ${profileReason}`;

/** An invoice that names its debtor; intake checks the rest of it. */
const Named = z.object({
  creditorId: z.string(),
  invoiceId: z.string(),
  debtor: z.object({ name: z.string() }),
});

/** The debtor's name by invoice: the reader of the journal is the one who gave the file. */
function namesByInvoice(arrivals: readonly Arrival[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const arrival of arrivals) {
    if (arrival.kind !== 'event') continue;
    const named = Named.safeParse(arrival.detail);
    if (!named.success) continue;
    const { creditorId, invoiceId, debtor } = named.data;
    names.set(`${creditorId}/${invoiceId}`, debtor.name.replace(/\s+/g, ' '));
  }
  return names;
}
