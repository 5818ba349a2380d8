import type { Entry } from '#sandbox/journal/journal.ts';
import type { Arrival } from '#sandbox/portfolio/input.ts';
import type { Config } from '#schemas/config/config.ts';
import { FirstContacts } from './results/first-contacts.ts';
import { type InvoiceNames, namesByInvoice } from './results/names-by-invoice.ts';
import type { english } from './words/en/index.ts';
import { namingConfigured } from './words/naming-configured.ts';
import type { Words } from './words/words.ts';

/** The journal for people: a heading per day, and a line per event that matters. */
export class Story {
  readonly #print: (text: string) => void;
  readonly #names: ReadonlyMap<string, InvoiceNames>;
  readonly #words: Words;
  readonly #firstContacts: FirstContacts;
  #day = '';

  constructor(
    config: Config,
    arrivals: readonly Arrival[],
    { print, words }: { readonly print: (text: string) => void; readonly words: Words },
  ) {
    this.#words = namingConfigured(words, config);
    this.#print = print;
    this.#firstContacts = new FirstContacts(config);
    this.#names = namesByInvoice(arrivals);
  }

  record(entry: Entry): void {
    this.#firstContacts.observe(entry);
    const line = this.#line(entry);
    if (line === undefined) return;
    const day = entry.at.slice(0, 10);
    if (day !== this.#day) {
      this.#day = day;
      this.#print(`\n${this.#words.weekday(day)}, ${this.#words.day(day)}`);
    }
    this.#print(`  ${entry.at.slice(11, 16)}  ${line}`);
  }

  #line(entry: Entry): string | undefined {
    const { say, named, reason, money, day, any } = this.#words;
    const about = (what: Heading, text: string): string => `${say(`headings.${what}`).padEnd(9)} ${text}`;
    if (entry.type === 'rejected')
      return about('refused', `${entry.file}:${entry.line} ${reason(entry.reason)}`);
    if (entry.type === 'unidentifiedPayment') {
      const paid = { payment: entry.paymentId, amount: money(entry.amount) };
      return about(
        'payment',
        entry.mayBe
          ? say('journal.doubtfulPayment', { ...paid, others: any(entry.mayBe) })
          : say('journal.unidentifiedPayment', paid),
      );
    }
    if (entry.type === 'books' || entry.type === 'totals') return undefined;
    if (entry.type === 'bankFile') return about('bankFile', this.#bankFile(entry.detail));
    if (entry.type === 'register')
      return about(
        'register',
        say(entry.stale ? 'journal.registerStale' : 'journal.registerFresh', { register: entry.register }),
      );
    if (entry.type === 'source')
      return about(
        'source',
        say(entry.stale ? 'journal.sourceStale' : 'journal.sourceRestored', { source: entry.source }),
      );
    const whom =
      `${entry.invoiceId} ${this.#names.get(`${entry.creditorId}/${entry.invoiceId}`)?.debtor ?? ''}`.trim();
    const line = (what: Heading, more: string): string => about(what, `${whom} · ${more}`);
    const sent = (step: string, channel: string) => ({
      step: this.#words.named('steps', step),
      channel: named('channels', channel),
    });
    switch (entry.type) {
      case 'opened': {
        const opened = {
          amount: money(entry.amount),
          due: day(entry.dueDate),
          regua: this.#words.named('reguas', entry.regua),
        };
        const { profile, profileReason: why } = entry;
        return line(
          'opened',
          profile === 'new'
            ? say('journal.openedAs', opened)
            : say('journal.openedAsKnown', { ...opened, profile: named('profiles', profile), why }),
        );
      }
      case 'message': {
        const owes = entry.owed > 0 ? say('journal.owes', { amount: money(entry.owed) }) : '';
        const subject = entry.subject ? ` · “${entry.subject}”` : '';
        return `${named('channels', entry.channel).padEnd(9)} ${whom} · ${named('steps', this.#firstContacts.stepOf(entry))}${owes}${subject}`;
      }
      case 'consolidated': {
        const { by, owed } = entry;
        return line(
          'withIt',
          say('journal.consolidated', {
            step: named('steps', this.#firstContacts.stepOf(entry)),
            by,
            amount: money(owed),
          }),
        );
      }
      case 'postponed':
      case 'forbidden':
      case 'skipped': {
        const held = { ...sent(entry.step, entry.channel), rule: named('rules', entry.rule) };
        return line(
          'notSent',
          entry.until
            ? say('journal.notSentUntil', { ...held, until: this.#words.time(entry.until) })
            : say('journal.notSent', held),
        );
      }
      case 'outcomeUnknown':
        return line(
          'unknown',
          say('journal.outcomeUnknown', {
            ...sent(entry.step, entry.channel),
            answer: reason(entry.answer),
          }),
        );
      case 'undelivered':
        return line(
          'lost',
          say('journal.undelivered', {
            ...sent(entry.step, entry.channel),
            reason: reason(named('deliveries', entry.reason)),
          }),
        );
      case 'optedOut':
        return line(
          'optedOut',
          say('journal.optedOutBy', {
            channel: named('channels', entry.channel),
            how: named('optOuts', entry.by),
          }),
        );
      case 'payment':
        return line(
          'payment',
          say('journal.paid', { amount: money(entry.amount), balance: money(entry.balance) }),
        );
      case 'settled':
        return line('settled', say('journal.nothingOwed'));
      case 'closed':
        return line('closed', named('closed', entry.reason));
      case 'prescribed':
        return line('over', say('journal.isPrescribed', { amount: money(entry.unpaid) }));
      case 'handedOver':
        return line(
          'handedOver',
          say('journal.handedOver', {
            reason: named('handOvers', entry.reason),
            amount: money(entry.owed),
          }),
        );
      case 'reopened':
        return line(
          'reopened',
          say('journal.owedAgain', { reason: named('reopened', entry.because), amount: money(entry.owed) }),
        );
      case 'writtenOff':
        return line(
          'writeOff',
          say('journal.writtenOff', {
            amount: money(entry.amount),
            reason: entry.reason,
            balance: money(entry.balance),
          }),
        );
      case 'seller':
        return this.#seller(entry, line);
      case 'event':
        return this.#unusual(entry, line);
      default:
        return undefined;
    }
  }

  /** Events that no other type of line covers. */
  #unusual(entry: Extract<Entry, { type: 'event' }>, line: Line): string | undefined {
    const { say, named, reason, money, day } = this.#words;
    switch (entry.detailType) {
      case 'PaymentUnapplied.v1':
        return line('payment', say('journal.unapplied', { amount: money(entry.detail.amount) }));
      case 'InvoiceChangeUnapplied.v1':
        return line('waits', say('journal.changedBefore', { change: named('changes', entry.detail.change) }));
      case 'ContactInvalidated.v1':
        return line(
          'contact',
          say('journal.badContact', {
            kind: named('channels', entry.detail.kind),
            reason: reason(entry.detail.reason),
          }),
        );
      case 'DebtAmended.v1':
        return line(
          'amended',
          say('journal.amendedTo', { amount: money(entry.detail.amount), due: day(entry.detail.dueDate) }),
        );
      case 'PromiseMade.v1':
        return line(
          'promised',
          say('journal.promisedFor', { amount: money(entry.detail.amount), day: day(entry.detail.day) }),
        );
      case 'PromiseBroken.v1':
        return line(
          'broken',
          say('journal.promiseBroken', { day: day(entry.detail.day), amount: money(entry.detail.owed) }),
        );
      case 'CaseOpened.v1':
      case 'CaseOverdue.v1': {
        const { kind, owner, deadline } = entry.detail;
        const key = entry.detailType === 'CaseOpened.v1' ? 'journal.caseOpened' : 'journal.caseOverdue';
        return line('case', say(key, { kind: named('cases', kind), owner, day: day(deadline) }));
      }
      case 'OwnerChanged.v1': {
        const { owner } = entry.detail;
        return line(
          'case',
          owner === undefined ? say('journal.ownerReleased') : say('journal.ownerNamed', { owner }),
        );
      }
      case 'BillsReplaced.v1':
        return line('bills', say('journal.billsReplaced'));
      case 'DebtPaused.v1':
        return line(
          'paused',
          say('journal.pausedUntil', {
            reason: named('pauses', entry.detail.reason),
            day: day(entry.detail.lastDay),
          }),
        );
      case 'DebtResumed.v1':
        return line(
          'resumed',
          entry.detail.how === 'over' ? say('journal.pauseOver') : say('journal.collectionGoesOn'),
        );
      case 'CaseResolved.v1':
        return line(
          'case',
          say('journal.caseResolved', {
            kind: named('cases', entry.detail.kind),
            outcome: named('cases', entry.detail.outcome),
          }),
        );
      case 'PaymentPlanMade.v1': {
        const { instalments, total } = entry.detail;
        return line('plan', say('journal.planMade', { total: money(total), count: instalments.length }));
      }
      case 'PaymentPlanBroken.v1':
        return line('broken', say('journal.planBroken', { amount: money(entry.detail.owed) }));
      case 'ListingProgressed.v1': {
        const { bureau, reason: why } = entry.detail;
        const at = { bureau, moment: named('listings', entry.detail.moment) };
        return line(
          entry.detail.kind === 'protest' ? 'protest' : 'listing',
          why ? say('journal.listingAtWhy', { ...at, reason: reason(why) }) : say('journal.listingAt', at),
        );
      }
      case 'ListingGivenUp.v1':
        return line(
          'notListed',
          say('journal.listingAt', {
            bureau: entry.detail.bureau,
            moment: named('rules', entry.detail.rule),
          }),
        );
      case 'ListingClearanceRequested.v1':
        return line(
          'toClear',
          say('journal.clearBy', { bureau: entry.detail.bureau, day: day(entry.detail.clearBy) }),
        );
      case 'ListingClearanceOverdue.v1':
        return line('lookAt', say('journal.clearanceOverdue', { bureau: entry.detail.bureau }));
      case 'CreditedDifferenceFound.v1': {
        const { amount, credited, difference } = entry.detail;
        return line(
          'lookAt',
          say('journal.creditedDifference', {
            credited: money(credited.amount),
            amount: money(amount),
            difference: money(Math.abs(difference)),
          }),
        );
      }
      case 'DebtAssigned.v1': {
        const { assigneeTaxId: assignee, notifiedOn } = entry.detail;
        return line('assigned', say('journal.assignedTo', { assignee, day: day(notifiedOn) }));
      }
      case 'AssigneeMoneyReceived.v1': {
        const { amount, assigneeTaxId: assignee } = entry.detail;
        return line('passOn', say('journal.passOnTo', { amount: money(amount), assignee }));
      }
      case 'PaymentReversed.v1':
        return line('reversed', say('journal.wentBack', { amount: money(entry.detail.amount) }));
      case 'PaymentApplied.v1':
        return this.#applied(entry.detail, line);
      default:
        return undefined;
    }
  }

  /** What is left over of a payment, or what the creditor's rule waived with it. */
  #applied(
    { excess, waived }: { readonly excess: number; readonly waived: number },
    line: Line,
  ): string | undefined {
    const { say, money } = this.#words;
    if (excess > 0) return line('overpaid', say('journal.toRefund', { amount: money(excess) }));
    return waived > 0 ? line('waived', say('journal.waivedByRule', { amount: money(waived) })) : undefined;
  }

  /** The result of a return file of a bank. */
  #bankFile(detail: Extract<Entry, { type: 'bankFile' }>['detail']): string {
    const { say, money } = this.#words;
    const { layout, lines, liquidations, amount } = detail;
    const { duplicates, unapplied, differences, doubtful, errors } = detail;
    const others = [
      ...(duplicates > 0 ? [say('journal.duplicates', { count: duplicates })] : []),
      ...(unapplied > 0 ? [say('journal.notApplied', { count: unapplied })] : []),
      ...(differences > 0 ? [say('journal.differences', { count: differences })] : []),
      ...(doubtful > 0 ? [say('journal.doubtful', { count: doubtful })] : []),
      ...(errors > 0 ? [say('journal.errors', { count: errors })] : []),
    ];
    return [
      say('journal.bankFileRead', { layout, lines, liquidations, amount: money(amount) }),
      ...others,
    ].join(', ');
  }

  /** The line for a seller: whether the credit hold is released, and what the customer agreed on. */
  #seller(
    { sellerId, standing, next, creditHoldReleased, otherOpenDebts }: Extract<Entry, { type: 'seller' }>,
    line: Line,
  ): string | undefined {
    const { say, named, day } = this.#words;
    if (sellerId === null || standing === 'due' || standing === 'late' || standing === 'handedOver')
      return undefined;
    const others = otherOpenDebts > 0 ? say('journal.otherDebts', { count: otherOpenDebts }) : '';
    const may = say(creditHoldReleased ? 'journal.maySell' : 'journal.mayNotSell', { seller: sellerId });
    const then = next ? `, ${named('nexts', next.what)} ${day(next.on)}` : '';
    return line('seller', `${may}${others}: ${named('statuses', standing)}${then}`);
  }

  /** The name of a step of the configuration; of a message beside the ladder, that of its kind. */
}

type Heading = keyof typeof english.headings;
type Line = (what: Heading, more: string) => string;
