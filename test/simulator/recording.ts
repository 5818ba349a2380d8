import type { Config } from '#schemas/config/config.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import type { Outage, Plan } from './plan.ts';

/** When something was seen: its place in the order of everything that was seen, and virtual time in milliseconds. */
export interface Seen {
  readonly order: number;
  readonly at: number;
}

/** An event on the bus, from whichever side. */
export interface SeenEvent extends Seen {
  /** The id that the bus gave it. */
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A message that a channel accepted. */
export interface SeenSend extends Seen {
  readonly channel: Channel;
  readonly address: string;
  /** Of the debt, the version and the step that it was claimed for. */
  readonly debtId: string;
  readonly version: string;
  readonly step: string;
  /** When its claim was written; undefined for a message without one. */
  readonly claimed: Seen | undefined;
  /** The keys of the Pix codes in it: whom they pay. */
  readonly pixKeys: readonly string[];
  /** Links to the debtor's page in it. */
  readonly links: readonly string[];
}

/** A payment as somebody reported it; the same payment reported again is in the list again. */
export interface ReportedPayment extends Seen {
  readonly step: number;
  readonly creditorId: string;
  /** As events name it, `provider/id`. */
  readonly paymentId: string;
  /** Centavos. */
  readonly amount: number;
  /** Undefined: it names none, or one of a bill. */
  readonly invoiceId: string | undefined;
  /** What became of the report: answered with success, refused, or nobody knows. */
  readonly answer: 'accepted' | 'refused' | 'unknown';
}

/** An opt-out that was acknowledged to the debtor, or that billing reported. */
export interface StatedOptOut extends Seen {
  readonly address: string;
  readonly channels: readonly Channel[];
}

/** A revocation of all links of a debtor. */
export interface StatedRevocation extends Seen {
  readonly creditorId: string;
  readonly debtorId: string;
  readonly how: 'revocation' | 'erasure';
}

/** An old link that was opened. */
export interface OpenedLink extends Seen {
  readonly link: string;
  readonly statusCode: number;
}

export interface SeenFault extends Seen {
  readonly kind: string;
  readonly of: string;
}

/** What waits in the table to be published or done. */
export interface Pending extends Seen {
  /** A debt's id, or the key of another item. */
  readonly of: string;
  readonly waits: readonly string[];
}

export interface SeenExecution {
  readonly name: string;
  readonly machine: string;
  readonly status: string;
  readonly input: unknown;
  readonly error: string | undefined;
  readonly state: string | undefined;
}

export interface SeenDeadLetter extends Seen {
  readonly body: string;
  readonly reason: string | undefined;
}

/** Everything that a play left behind: what the invariants judge. */
export interface Recording {
  readonly plan: Plan;
  readonly config: Config;
  readonly events: readonly SeenEvent[];
  readonly sends: readonly SeenSend[];
  readonly payments: readonly ReportedPayment[];
  readonly optOuts: readonly StatedOptOut[];
  readonly revocations: readonly StatedRevocation[];
  readonly opened: readonly OpenedLink[];
  readonly faults: readonly SeenFault[];
  readonly outages: readonly Outage[];
  /** What was pending at each quiet moment. */
  readonly pending: readonly Pending[];
  readonly deadLetters: readonly SeenDeadLetter[];
  /** At the end, when a person has answered everything that waits for one, and half a year has passed. */
  readonly debts: readonly StoredDebt[];
  readonly executions: readonly SeenExecution[];
  readonly logs: readonly string[];
  /** Texts that debtors wrote. */
  readonly words: readonly string[];
  /** When the planned part ended, and when everything did. */
  readonly planEnd: number;
  readonly end: number;
  /** How many API calls functions made. */
  readonly calls: number;
}

/** An invariant that does not hold: its name, and what was seen instead. */
export interface Breach {
  readonly invariant: string;
  readonly what: string;
}

export type Invariant = (recording: Recording) => readonly string[];
