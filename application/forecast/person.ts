import type { AskedBudget } from '#application/take-step/ask-gate.ts';
import type { Pausable } from '#domain/debt/pauses.ts';
import type { InvoiceBatch } from '#schemas/records/batch.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { ContactKey } from '#schemas/records/send-key.ts';
import type { RecordEntry } from './entry.ts';
import type { FirstContacts } from './first-contacts.ts';
import type { Slots } from './slots.ts';

/** Where a debt waits, as its machine does. `wait`: raised with each change of state; an event of an earlier wait is void. */
export interface Waiting {
  wait: number;
}

/** What was said of a batch, as far as a forecast goes by it. */
export type BatchSoFar = Pick<InvoiceBatch, 'batch' | 'pauses' | 'resumedAt' | 'withdrawnAt'>;

/** All that a forecast knows of one person or company: what the table keeps of them. */
export interface Person {
  budget: AskedBudget & { readonly contacts: Map<ContactKey, string> };
  readonly debts: Map<string, StoredDebt>;
  /** The debtors of the person, by creditor and debtor id. */
  readonly debtors: Map<string, Debtor>;
  readonly waits: Map<string, Waiting>;
  /** Messages for which an apology was sent: the step that sent it, and the debt that has the apology. */
  readonly apologies: Map<string, string>;
  /** Pauses of debtors of whom no invoice came yet, by creditor and debtor id. */
  readonly earlyPauses: Map<string, Pausable>;
  /** What was said of batches, by creditor and batch; every person has a copy. */
  readonly batches: Map<string, BatchSoFar>;
  /** Batches that the person was told were a mistake. */
  readonly mistakes: Set<string>;
}

/** What persons share, and what takes note of what happens. */
export interface Surroundings {
  readonly slots: Slots;
  readonly firstContacts: FirstContacts;
  readonly record: RecordEntry;
  /** Has something happen at an instant (epoch milliseconds). */
  readonly at: (instant: number, happen: (now: string) => void) => void;
  /** Has something happen now, and in the order of time among all persons. */
  readonly inTurn: (happen: (now: string) => void) => void;
  /** Counts states that machines enter. */
  readonly countTransitions: (count: number) => void;
}

export const newPerson = (): Person => ({
  budget: { contacts: new Map() },
  debts: new Map(),
  debtors: new Map(),
  waits: new Map(),
  apologies: new Map(),
  earlyPauses: new Map(),
  batches: new Map(),
  mistakes: new Set(),
});

export const debtorKeyOf = ({
  creditorId,
  debtorId,
}: {
  readonly creditorId: string;
  readonly debtorId: string;
}): string => `${creditorId}/${debtorId}`;

export const batchKeyOf = ({
  creditorId,
  batch,
}: {
  readonly creditorId: string;
  readonly batch: string;
}): string => `${creditorId}/${batch}`;

/** The debts of a person with a creditor, under whichever debtor id. */
export function* debtsWith({ debts }: Person, creditorId: string) {
  for (const debt of debts.values())
    if (debt.status !== 'awaitingInvoice' && debt.creditorId === creditorId) yield debt;
}
