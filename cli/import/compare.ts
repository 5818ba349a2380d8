import type { TableRow } from '#formats/exports/table.ts';
import type { LeftOut, Refused } from '#formats/exports/title.ts';
import type { OwedTitle } from './debtors.ts';
import {
  agreementsOf,
  amendmentOf,
  cancellationOf,
  type Dropped,
  type EventLine,
  holdByPersonOf,
  holdOf,
  type ImportFacts,
  invoiceOf,
  pauseOfBatch,
  paymentOf,
  resumeOf,
  wrongWithEvent,
} from './events.ts';
import type { KeptBook, KeptTitle } from './kept-book.ts';
import { KnownDoubles } from './known-doubles.ts';

/** A title of the file with its id. */
export interface NamedTitle {
  readonly invoiceId: string;
  readonly title: OwedTitle;
  /** Of a title without a number: a mark of who owes it, and its day of issue, by which the next import knows it. */
  readonly kin?: { readonly party: string; readonly issued?: string };
}

/** What a person has to look at, because the system took something back. */
export interface ForPerson {
  readonly invoiceId: string;
  readonly why: 'open-again' | 'less-paid';
}

/** A title whose amount or due date is another one, with both; amounts are centavos. */
export interface Amendment {
  readonly invoiceId: string;
  readonly before: { readonly amount: number; readonly due: string };
  readonly now: { readonly amount: number; readonly due: string };
}

/** What an import changes. */
export interface Changes {
  readonly events: readonly EventLine[];
  readonly added: readonly NamedTitle[];
  /** Titles whose amount or due date is another one. */
  readonly amended: readonly Amendment[];
  /** Titles that were imported before, and are paid or cancelled now, or paid in part. */
  readonly paid: readonly string[];
  readonly cancelled: readonly string[];
  readonly partlyPaid: readonly string[];
  /** Open before, and not in this file. */
  readonly missing: readonly string[];
  /** Held, because the file is the whole book and they are not in it. */
  readonly vanished: readonly string[];
  /** Known titles that a person holds now by the word of their status. */
  readonly held: readonly string[];
  /** Not in the last snapshot, and in this one; or let in after a person held them. */
  readonly back: readonly string[];
  readonly leftToPerson: readonly ForPerson[];
  readonly unchanged: number;
  readonly promises: number;
  readonly plans: number;
  readonly dropped: readonly (Dropped & { readonly title: OwedTitle })[];
  readonly refused: readonly Refused[];
  /** Titles that are refused because they may be known ones under another number. */
  readonly doubles: readonly (NamedTitle & { readonly known: string })[];
  readonly book: KeptBook;
}

/** A row of the file that is no open title, with its id if it has one. */
export interface NamedRow<Row extends LeftOut | Refused> {
  readonly invoiceId: string | undefined;
  readonly row: Row;
}

/**
 * Compares the titles of an export with the book of the imports before, and makes the events of what is new or changed: the same file again
 * makes none.
 * @param isSnapshot the file is the whole open book: what is not in it is held
 */
export function compare(
  read: {
    readonly titles: readonly NamedTitle[];
    readonly closed: readonly NamedRow<LeftOut>[];
    readonly refused: readonly NamedRow<Refused>[];
  },
  before: KeptBook | undefined,
  facts: ImportFacts & {
    readonly isSnapshot: boolean;
    readonly debtors: Readonly<Record<string, string>>;
    /** Titles that a person let in, though they may be known ones. */
    readonly letIn: ReadonlySet<string>;
    /** Known titles that a row which comes back is none of. */
    readonly twins: ReadonlyMap<TableRow, readonly string[]>;
  },
): Changes {
  const titles: Record<string, KeptTitle> = { ...before?.titles };
  const changes: EventLine[] = [];
  const issued: EventLine[] = [];
  const payments: EventLine[] = [];
  const agreements: EventLine[] = [];
  const refused: Refused[] = [];
  const dropped: (Dropped & { readonly title: OwedTitle })[] = [];
  const amended: Amendment[] = [];
  const found: Record<'paid' | 'cancelled' | 'partlyPaid' | 'vanished' | 'back' | 'held', string[]> = {
    paid: [],
    cancelled: [],
    partlyPaid: [],
    vanished: [],
    back: [],
    held: [],
  };
  const held = new Map(Object.entries(before?.held ?? {}));
  const added: NamedTitle[] = [];
  const doubles: (NamedTitle & { readonly known: string })[] = [];
  const inFile = new Set([
    ...read.titles.map(({ invoiceId }) => invoiceId),
    ...[...read.closed, ...read.refused].flatMap(({ invoiceId }) => invoiceId ?? []),
  ]);
  const knownDoubles = new KnownDoubles(before?.titles ?? {}, inFile, facts.twins);
  /** Where each id was read. */
  const lines = new Map<string, number>();
  const leftToPerson: ForPerson[] = [];
  let unchanged = 0;

  for (const { invoiceId, title, kin } of read.titles) {
    const earlier = lines.get(invoiceId);
    if (earlier !== undefined) {
      const { row, identity, open } = title;
      refused.push({ row, identity, problem: { code: 'key-twice', value: invoiceId, line: earlier }, open });
      continue;
    }
    lines.set(invoiceId, title.row.line);
    const known = titles[invoiceId];
    if (known) {
      if (known.state === 'closed') {
        leftToPerson.push({ invoiceId, why: 'open-again' });
        continue;
      }
      const made = changedTitle(invoiceId, { known, title }, facts);
      changes.push(...made.events);
      if (made.isAmended)
        amended.push({ invoiceId, before: known, now: { amount: title.amount, due: title.due } });
      if (made.isPaidMore) found.partlyPaid.push(invoiceId);
      if (made.isPaidLess) leftToPerson.push({ invoiceId, why: 'less-paid' });
      if (known.state === 'missing' || known.state === 'held') {
        changes.push(resumeOf(invoiceId, facts));
        found.back.push(invoiceId);
      }
      if (made.events.length === 0 && known.state === 'open') unchanged += 1;
      const { heldBy: _, ...others } = known;
      titles[invoiceId] = {
        ...others,
        ...kin,
        debtor: title.debtorId,
        due: title.due,
        amount: title.amount,
        open: title.open,
        state: 'open',
      };
      continue;
    }
    const double = facts.letIn.has(invoiceId)
      ? undefined
      : knownDoubles.of({ title, ...(kin ? { kin } : {}) });
    if (double !== undefined) {
      const { row, identity, open, name } = title;
      doubles.push({ invoiceId, title, known: double });
      refused.push({ row, identity, problem: { code: 'maybe-known', value: double }, name, open });
      continue;
    }
    const invoice = invoiceOf(invoiceId, title, facts);
    const wrong = wrongWithEvent(invoice.event);
    if (wrong !== undefined) {
      refused.push({
        row: title.row,
        identity: title.identity,
        problem: { code: 'bad-event', value: wrong },
        open: title.open,
      });
      continue;
    }
    held.delete(invoiceId);
    const agreed = agreementsOf(invoiceId, title, facts);
    added.push({ invoiceId, title, ...(kin ? { kin } : {}) });
    issued.push(invoice.event);
    dropped.push(...[...invoice.dropped, ...agreed.dropped].map((one) => ({ ...one, title })));
    agreements.push(...agreed.events);
    if (title.open < title.amount)
      payments.push(
        paymentOf(
          invoiceId,
          { amount: title.amount - title.open, paidOn: title.paidOn, due: title.due, left: title.open },
          facts,
        ),
      );
    titles[invoiceId] = {
      due: title.due,
      amount: title.amount,
      open: title.open,
      batch: facts.batch,
      state: 'open',
      debtor: title.debtorId,
      ...kin,
    };
  }

  for (const { invoiceId, row } of read.closed) {
    if (invoiceId === undefined) continue;
    const known = titles[invoiceId];
    if (!known) {
      if (row.as === 'person') held.set(invoiceId, held.get(invoiceId) ?? row.toDecide?.word ?? '');
      else held.delete(invoiceId);
      continue;
    }
    if (known.state === 'closed') continue;
    if (row.as === 'person') {
      // Nothing may be open of one that was renegotiated or lost: nobody paid it.
      const { amount = known.amount, due = known.due } = row.identity ?? {};
      const now = { amount, due, open: row.open || known.open, paidOn: row.paidOn };
      const made = changedTitle(invoiceId, { known, title: now }, facts);
      changes.push(...made.events);
      if (made.isAmended) amended.push({ invoiceId, before: known, now });
      if (made.isPaidMore) found.partlyPaid.push(invoiceId);
      if (known.state !== 'held') {
        changes.push(holdByPersonOf(invoiceId, facts));
        found.held.push(invoiceId);
      }
      const heldBy = known.heldBy ?? row.toDecide?.word ?? '';
      titles[invoiceId] = { ...known, amount, due, open: now.open, state: 'held', heldBy };
      continue;
    }
    if (row.as === 'cancelled') {
      changes.push(cancellationOf(invoiceId, facts));
      found.cancelled.push(invoiceId);
    } else {
      changes.push(
        paymentOf(invoiceId, { amount: known.open, paidOn: row.paidOn, due: known.due, left: 0 }, facts),
      );
      found.paid.push(invoiceId);
    }
    titles[invoiceId] = { ...known, open: 0, state: 'closed' };
  }

  const missing = Object.keys(titles).filter((id) => !inFile.has(id) && titles[id]?.state === 'open');
  for (const invoiceId of facts.isSnapshot ? missing : []) {
    const known = titles[invoiceId];
    if (!known) continue;
    changes.push(holdOf(invoiceId, facts));
    found.vanished.push(invoiceId);
    titles[invoiceId] = { ...known, state: 'missing' };
  }

  const events = [
    ...(issued.length > 0 ? [pauseOfBatch(facts)] : []),
    ...issued,
    ...payments,
    ...agreements,
    ...changes,
  ];
  return {
    ...found,
    amended,
    missing,
    events,
    added,
    leftToPerson,
    unchanged,
    promises: agreements.filter((one) => one['detail-type'] === 'PromiseReported.v1').length,
    plans: agreements.filter((one) => one['detail-type'] === 'PaymentPlanReported.v1').length,
    dropped,
    refused,
    doubles,
    book: {
      format: 'regua/imports/v1',
      lastImport: facts.asOf,
      ...(held.size > 0 && { held: Object.fromEntries(held) }),
      ...(before?.undone && { undone: before.undone }),
      ...(before?.writings && { writings: before.writings }),
      ...(facts.isSnapshot
        ? { lastSnapshot: facts.asOf }
        : before?.lastSnapshot === undefined
          ? {}
          : { lastSnapshot: before.lastSnapshot }),
      titles,
      debtors: facts.debtors,
    },
  };
}

/** What the system says of a title now that it did not say before. */
function changedTitle(
  invoiceId: string,
  {
    known,
    title,
  }: {
    readonly known: KeptTitle;
    readonly title: Pick<OwedTitle, 'amount' | 'due' | 'open'> & { readonly paidOn?: string | undefined };
  },
  facts: ImportFacts,
) {
  const changed = {
    ...(title.amount === known.amount ? {} : { amount: title.amount }),
    ...(title.due === known.due ? {} : { dueDate: title.due }),
  };
  const isAmended = Object.keys(changed).length > 0;
  const more = title.amount - title.open - (known.amount - known.open);
  return {
    isAmended,
    isPaidMore: more > 0,
    isPaidLess: more < 0,
    events: [
      ...(isAmended ? [amendmentOf(invoiceId, changed, facts)] : []),
      ...(more > 0
        ? [
            paymentOf(
              invoiceId,
              { amount: more, paidOn: title.paidOn, due: title.due, left: title.open },
              facts,
            ),
          ]
        : []),
    ],
  };
}
