import type { Outcome } from '#sandbox/deployment/delivery.ts';
import type { Regua } from '#schemas/config/regua.ts';
import type { UF } from '#schemas/primitives.ts';
import type { CaseKind, CaseOutcome } from '#schemas/records/negotiation.ts';
import type { PauseScope } from '#schemas/records/pause.ts';
import type { Feature } from './features.ts';

/** One CPF, however many debtor ids creditors have for it. */
export interface Person {
  readonly name: string;
  readonly taxId: string;
  readonly uf: UF;
  readonly email: string;
  /** E.164. */
  readonly phone: string;
  /** What becomes of messages to the e-mail address, and to the phone. */
  readonly mail: Outcome;
  readonly calls: Outcome;
  readonly takesWhatsApp: boolean;
}

export interface PlannedInvoice {
  readonly invoiceId: string;
  readonly creditorId: string;
  readonly debtorId: string;
  /** An index of `Setting.persons`. */
  readonly person: number;
  /** Centavos. */
  readonly amount: number;
  /** Days from its first issue to its due date. */
  readonly dueInDays: number;
  readonly bill: 'pix' | 'none';
  /** The batch that it comes in with. */
  readonly batch?: string | undefined;
  /** How long before it comes it was issued, days: an old one of a first load. */
  readonly issuedDaysBefore?: number | undefined;
}

/** The world that a plan is played in. */
export interface Setting {
  /** When the play begins, ISO-8601. */
  readonly start: string;
  /** For how many days actions are planned. */
  readonly days: number;
  readonly persons: readonly Person[];
  readonly invoices: readonly PlannedInvoice[];
  readonly creditors: readonly string[];
  /** The creditors whose reminders wait for a payment source, `caixa`. */
  readonly withSources: readonly string[];
  /** The ladder of every invoice; without it, the deployed ones. */
  readonly ladder?: Regua | undefined;
}

/** How much is paid of an invoice. */
export type Share = 'whole' | 'exact' | 'half' | 'little' | 'centavo';
/** What becomes of a payment after it was reported. */
export type Afterwards = 'received' | 'refunded' | 'partlyRefunded' | 'chargedBack' | 'won';

/** What somebody does, as data, so that a plan can be printed, cut down and played again. `invoice`: an index. */
export type Action =
  | { readonly do: 'issue'; readonly invoice: number }
  | {
      readonly do: 'amend';
      readonly invoice: number;
      readonly amount?: number | undefined;
      readonly dueInDays?: number | undefined;
    }
  | { readonly do: 'cancel'; readonly invoice: number }
  | {
      readonly do: 'pay';
      readonly invoice: number;
      readonly share: Share;
      readonly by: 'signed' | 'asaas' | 'pix' | 'billing' | 'file';
      /** A payment names its bill, its invoice, an invoice that never comes, or nothing. */
      readonly names: 'invoice' | 'bill' | 'unknown' | 'nothing';
      /** The step whose payment id the provider uses again, for this other invoice. */
      readonly idOf?: number | undefined;
      /** How often the caller tries before it gives up for good. */
      readonly tries: number;
    }
  | { readonly do: 'follow'; readonly payment: number; readonly what: Afterwards }
  /** Payments of one centavo, N of them. */
  | { readonly do: 'dust'; readonly invoice: number; readonly count: number }
  | { readonly do: 'assign'; readonly invoice: number }
  | { readonly do: 'reassign'; readonly from: number; readonly to: number }
  | { readonly do: 'writeOff'; readonly invoice: number; readonly amount?: number | undefined }
  | { readonly do: 'upholdCharges'; readonly invoice: number }
  | { readonly do: 'pause'; readonly invoice: number; readonly of: PauseScope; readonly days: number }
  | { readonly do: 'resume'; readonly invoice: number; readonly of: PauseScope }
  | { readonly do: 'withdrawBatch'; readonly invoice: number }
  /** The credit of an invoice is another's from now on, with a code that pays them or without one. */
  | { readonly do: 'assignCredit'; readonly invoice: number; readonly withBill: boolean }
  | {
      readonly do: 'updateContact';
      readonly invoice: number;
      readonly what: 'email' | 'optOut' | 'overIndebted' | 'notOverIndebted';
    }
  | { readonly do: 'revokeLinks'; readonly invoice: number; readonly atTheTimeOf?: number | undefined }
  | { readonly do: 'list'; readonly invoice: number; readonly cleared: boolean }
  | { readonly do: 'promise'; readonly invoice: number; readonly days: number }
  | { readonly do: 'agree'; readonly invoice: number; readonly count: number; readonly firstInDays: number }
  | { readonly do: 'dispute'; readonly invoice: number; readonly why: CaseKind }
  | { readonly do: 'answer'; readonly invoice: number; readonly outcome: CaseOutcome }
  | { readonly do: 'approveOffer' }
  | { readonly do: 'reportSource'; readonly creditor: number }
  | { readonly do: 'erase'; readonly invoice: number }
  /** The debtor opens the newest link about an invoice, confirms, and sends a form. */
  | {
      readonly do: 'visit';
      readonly invoice: number;
      readonly form: 'look' | 'pay' | 'promise' | 'accept' | 'not-mine' | 'problem' | 'hardship' | 'stop';
      readonly days?: number | undefined;
      readonly offer?: number | undefined;
    }
  | { readonly do: 'reply'; readonly person: number; readonly by: 'sms' | 'whatsapp' | 'unsubscribe' }
  /** An instalment of the newest payment plan of an invoice is paid. */
  | { readonly do: 'payInstalment'; readonly invoice: number; readonly number: number }
  /** What an earlier step said comes once more, word for word. */
  | { readonly do: 'again'; readonly step: number };

export interface Step {
  /** Its number in the plan as it was drawn, which it keeps when the plan is cut down. */
  readonly id: number;
  /** Minutes from the start. */
  readonly minute: number;
  /** If given: not at that time, but in the middle of the N-th API call of a function after it. */
  readonly during?: number | undefined;
  /** The function whose calls are counted for that; of any function without it. */
  readonly duringOf?: string | undefined;
  /** How far the sender's clock is ahead (or, negative, behind), minutes. */
  readonly skew?: number | undefined;
  readonly action: Action;
}

/** What goes wrong with an API call: the first one at or after an instant, or the N-th after that one. */
export interface CallFault {
  readonly kind: 'crash-before' | 'crash-after' | 'drop-before' | 'drop-after' | 'stall';
  /** Milliseconds from the start. */
  readonly from: number;
  readonly skip: number;
}

/** A service that refuses every call, or a function that dies in every call, for a time. */
export interface Outage {
  readonly kind: 'outage';
  readonly of: { readonly service: string } | { readonly functionName: string };
  /** Minutes from the start. */
  readonly from: number;
  readonly minutes: number;
}

export type Fault = CallFault | Outage;

/** How often something goes wrong with a call, of all calls, besides the faults that are listed. */
export interface FaultRates {
  readonly seed: number;
  readonly crash: number;
  readonly drop: number;
  readonly stall: number;
}

/** Everything that a play consists of. */
export interface Plan {
  readonly seed: number;
  readonly features: readonly Feature[];
  readonly setting: Setting;
  readonly steps: readonly Step[];
  readonly faults: readonly Fault[];
  readonly rates?: FaultRates | undefined;
}
