import { namingConfigured } from '#cli/words/naming-configured.ts';
import type { Words } from '#cli/words/words.ts';
import type { Entry } from '#sandbox/journal/journal.ts';
import type { Arrival } from '#sandbox/portfolio/input.ts';
import type { Config } from '#schemas/config/config.ts';
import { amountsOf } from './amounts-of.ts';
import { closedBooks, type UnreleasedDebts } from './closed-books.ts';
import { FirstContacts } from './first-contacts.ts';
import { type InvoiceNames, namesByInvoice } from './names-by-invoice.ts';
import type { Moment, ResultRow } from './result-row.ts';
import { whyNow } from './why-now.ts';

/** What is kept of the journal: messages with their texts would take more memory than the run itself. */
const SAYS_WHY: ReadonlySet<string> = new Set([
  ...['settled', 'handedOver', 'closed'],
  ...['PromiseMade.v1', 'CaseOpened.v1', 'PaymentPlanMade.v1', 'DebtAmended.v1'],
]);

/** What is known of a debt while the run goes on. */
interface Known {
  readonly debtorId: string;
  readonly dueDate: string;
  messages: number;
  last: Moment | undefined;
  /** The last that the journal said of it, by the type of its entry or event. */
  readonly said: Map<string, Entry>;
  /** The rule that holds its next message back, until one is sent. */
  heldBy: string | undefined;
  /** What its seller was told comes next: a promise, an answer, an instalment. */
  awaited: Moment | undefined;
}

/** Collects what a run made of each invoice: one row for each, when its books are closed. */
export class Results {
  readonly rows: ResultRow[] = [];
  readonly #words: Words;
  readonly #names: ReadonlyMap<string, InvoiceNames>;
  readonly #firstContacts: FirstContacts;
  readonly #unreleased: UnreleasedDebts;
  readonly #known = new Map<string, Known>();
  /** The debt that an instalment is a part of, by the id of the instalment. */
  readonly #wholes = new Map<string, string>();

  /** @param unreleased the debts of batches that nobody released */
  constructor(
    config: Config,
    arrivals: readonly Arrival[],
    words: Words,
    unreleased: UnreleasedDebts = new Map(),
  ) {
    this.#unreleased = unreleased;
    this.#firstContacts = new FirstContacts(config);
    this.#words = namingConfigured(words, config);
    this.#names = namesByInvoice(arrivals);
  }

  record(entry: Entry): void {
    if (!('debtId' in entry)) return;
    if (entry.type === 'books') this.#close(entry);
    this.#firstContacts.observe(entry);
    if (entry.type === 'event') this.#open(entry);
    const known = this.#known.get(this.#wholes.get(entry.debtId) ?? entry.debtId);
    if (!known) return;
    this.#count(known, entry);
    const said = entry.type === 'event' ? entry.detailType : entry.type;
    if (SAYS_WHY.has(said) && !this.#wholes.has(entry.debtId)) known.said.set(said, entry);
  }

  #open(entry: Extract<Entry, { type: 'event' }>): void {
    if (entry.detailType === 'PaymentPlanMade.v1')
      for (const { debtId } of entry.detail.instalments) this.#wholes.set(debtId, entry.debtId);
    if (entry.detailType !== 'DebtOpened.v1' || this.#known.has(entry.debtId)) return;
    if (entry.detail.instalmentOf) this.#wholes.set(entry.debtId, entry.detail.instalmentOf.debtId);
    const { debtorId, dueDate } = entry.detail;
    this.#known.set(entry.debtId, {
      ...{ debtorId, dueDate, messages: 0, said: new Map() },
      ...{ last: undefined, heldBy: undefined, awaited: undefined },
    });
  }

  #count(known: Known, entry: Entry): void {
    const { named } = this.#words;
    switch (entry.type) {
      case 'message':
      case 'consolidated':
        known.messages += 1;
        known.heldBy = undefined;
        known.last = {
          what: `${named('steps', this.#firstContacts.stepOf(entry))}, ${named('channels', entry.channel)}`,
          on: entry.at.slice(0, 10),
        };
        return;
      case 'postponed':
      case 'forbidden':
      case 'skipped':
        known.heldBy = entry.rule;
        return;
      case 'seller':
        known.awaited = entry.next ? { what: named('nexts', entry.next.what), on: entry.next.on } : undefined;
    }
  }

  #close(entry: Extract<Entry, { type: 'books' }>): void {
    const books = closedBooks(entry, this.#unreleased);
    const { debtId, creditorId, invoiceId, next, unreleased } = books;
    const status = unreleased === undefined ? books.status : 'awaitingRelease';
    const known = this.#known.get(debtId);
    this.#known.delete(debtId);
    if (!known) return;
    const { debtorId, messages, last, said, heldBy } = known;
    const amendment = said.get('DebtAmended.v1');
    this.rows.push({
      ...{ creditorId, invoiceId, debtorId, status, messages, last },
      ...amountsOf(books),
      creditor: this.#words.named('creditors', creditorId),
      ...(this.#names.get(`${creditorId}/${invoiceId}`) ?? { debtor: debtorId, taxId: '', description: '' }),
      dueDate:
        amendment?.type === 'event' && amendment.detailType === 'DebtAmended.v1'
          ? amendment.detail.dueDate
          : known.dueDate,
      next: next
        ? { what: this.#words.named('steps', next.step), on: next.at.slice(0, 10) }
        : this.#awaited(status, known),
      why:
        unreleased === undefined
          ? whyNow(entry, { said, heldBy }, this.#words)
          : this.#words.say('results.waitsFor', { batch: unreleased }),
    });
  }

  #awaited(status: ResultRow['status'], { awaited }: Known): Moment | undefined {
    return ['promised', 'caseOpen', 'onPaymentPlan'].includes(status) ? awaited : undefined;
  }
}
