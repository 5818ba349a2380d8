import type { PROFILE_IDS } from './profile-ids.ts';

/** What a column of an export may be for us. */
export type Field =
  | 'titleId'
  | 'instalment'
  | 'debtorCode'
  | 'name'
  | 'taxId'
  | 'email'
  | 'phone'
  | 'areaCode'
  | 'uf'
  | 'issued'
  | 'due'
  | 'amount'
  | 'open'
  | 'received'
  | 'paidOn'
  | 'status'
  | 'description'
  | 'digitableLine'
  | 'pixCode'
  | 'promisedOn'
  | 'planDays'
  | 'planAmounts';

/** What a word of a status column means. `person`: a person decides, as for what is at a notary or was charged back. */
export type StatusMeaning = 'open' | 'paid' | 'cancelled' | 'forecast' | 'person';

/** Rows that are no title to be collected. */
export interface Filter {
  readonly header: string;
  /** Only these values are kept; `leaveOut` names those that are not. */
  readonly keep?: readonly string[];
  readonly leaveOut?: readonly string[];
  readonly as: 'payable' | 'credit' | 'forecast' | 'cancelled' | 'deleted' | 'person';
}

/** One form of a system's export, as data. */
export interface Layout {
  /** Headers that it has to have, in the words of the system. */
  readonly fingerprint: readonly string[];
  /** For each field the headers that may give it, the better first. */
  readonly columns: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** Headers that together name a title; without it, `titleId` and `instalment` do; empty where no column does. */
  readonly key?: readonly string[];
  /** Headers that together name a debtor; without it, `debtorCode` does. */
  readonly debtorKey?: readonly string[];
  readonly filters?: readonly Filter[];
  /** Rows whose amount is taken from the title of the same key, where the key leaves out the column of the type. */
  readonly deduct?: { readonly header: string; readonly values: readonly string[] };
  /** What negative amounts are, where they are no faults; without it, credits. */
  readonly negative?: 'payable';
}

/** A system whose exports are known. */
export interface SystemProfile {
  readonly id: ProfileId;
  readonly name: string;
  readonly layouts: readonly Layout[];
  /** Documents of this system that hold no titles: their fingerprints, and the code of why. */
  readonly refuses?: readonly { readonly fingerprint: readonly string[]; readonly why: 'pivot' }[];
  /** The order in which it writes days, where that is known. */
  readonly days?: DayOrder;
  /** It writes amounts in reais; without it, a column of whole numbers may be centavos. */
  readonly unit?: 'reais';
  readonly status?: Readonly<Partial<Record<StatusMeaning, readonly string[]>>>;
}

export type ProfileId = (typeof PROFILE_IDS)[number];
/** `dmy`: 25/12/2026; `mdy`: 12/25/2026. */
export type DayOrder = 'dmy' | 'mdy';
