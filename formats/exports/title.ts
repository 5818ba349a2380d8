import type { AmountForm } from './amounts.ts';
import type { DebtorAlike } from './debtor-alike.ts';
import type { AmountReason, DecidedAmounts } from './decide-amounts.ts';
import type { DayReason, DecidedDays } from './decide-days.ts';
import type { FoundLayout } from './find-layout.ts';
import type { DayOrder, Field } from './profile.ts';
import type { Table, TableRow } from './table.ts';
import type { CellTaxId } from './tax-id-cell.ts';

/** What tells a title from the others. */
export interface TitleIdentity {
  /** What names it in its system; absent where nothing does, or what does is there twice. */
  readonly key?: string;
  /** What names it, and rows that are paid or cancelled, too. */
  readonly sharedKey?: string;
  /** The number that its table gives it, as it is written there, also where other titles have the same one. */
  readonly number?: string;
  /** Who owes it, as the system calls them, by a code, a tax id or a name. */
  readonly party: string;
  readonly issued?: string;
  readonly due?: string;
  /** Centavos. */
  readonly amount?: number;
  /** The amount is what is open, because no column has another one: a part payment changes it. */
  readonly isBalance?: true;
}

/** A title of an export, read. Amounts are centavos, days `YYYY-MM-DD`. */
export interface Title {
  readonly row: TableRow;
  readonly identity: TitleIdentity;
  readonly debtorCode?: string;
  readonly name?: string;
  readonly taxId?: string;
  /** The addresses as written. */
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly uf?: string;
  readonly issued?: string;
  readonly due: string;
  readonly amount: number;
  /** What is still owed of it, without charges. */
  readonly open: number;
  readonly paidOn?: string;
  readonly description?: string;
  readonly digitableLine?: string;
  readonly pixCode?: string;
  readonly promisedOn?: string;
  readonly plan?: readonly { readonly dueDate: string; readonly amount: number }[];
}

/** Why a row is no title to be collected. */
export type LeftOutAs =
  | 'paid'
  | 'cancelled'
  | 'forecast'
  | 'credit'
  | 'payable'
  | 'deleted'
  | 'person'
  | 'total'
  | 'header'
  | 'heading'
  | 'deducted'
  | 'duplicate'
  | 'hidden';

export interface LeftOut {
  readonly row: TableRow;
  readonly as: LeftOutAs;
  /** The identity of a title: one that was imported before and is paid or cancelled now is closed. */
  readonly identity?: TitleIdentity;
  readonly paidOn?: string;
  /** True if the status and the open amount of a paid row do not agree: it counts as paid. */
  readonly isContradictory?: boolean;
  /** The customer of a credit or return, as titles name them, and its amount, centavos. */
  readonly credit?: Pick<TitleIdentity, 'party'> & { readonly name: string; readonly amount: number };
  /** What is open of a title that a person must decide about, centavos, where that can be said. */
  readonly open?: number;
  /** What a person must decide about: the title, the name of its debtor, and the word of its status. */
  readonly toDecide?: TitleIdentity & {
    readonly name: string;
    readonly word: string;
    /** The CPF or CNPJ of its debtor, where the row has a sound one. */
    readonly taxId?: string;
  };
}

/** Why a row is refused, and what of it. */
export interface Problem {
  readonly code:
    | 'broken'
    | 'too-many-cells'
    | 'no-due'
    | 'bad-day'
    | 'no-amount'
    | 'bad-amount'
    | 'open-over-amount'
    | 'unknown-status'
    | 'no-party'
    | 'no-name'
    | 'bad-tax-id'
    | 'no-title-to-deduct'
    | 'deducted-too-much'
    | 'key-twice'
    | 'bad-plan'
    | 'amount-too-large'
    | 'formula-error'
    | 'no-tax-id'
    | 'customer-twice'
    | 'debtor-of-two'
    | 'bad-event'
    | 'damaged-number'
    | 'maybe-known'
    | 'other-number';
  readonly field?: Field;
  /** A value that is no personal data, or a part of a sentence. */
  readonly value?: string;
  readonly taxId?: Extract<CellTaxId, { ok: false }>['why'];
  /** The CPF or CNPJ that other rows of the same name have: for a person to confirm. */
  readonly suggestedTaxId?: string;
  /** True if a list of customers was given. */
  readonly isJoined?: boolean;
  readonly line?: number;
  /** What a damaged part of the number may have been, for a person to confirm. */
  readonly maybe?: string;
}

export interface Refused {
  readonly row: TableRow;
  readonly identity?: TitleIdentity;
  readonly problem: Problem;
  /** The name of its debtor, where the row has one. */
  readonly name?: string;
  readonly debtorCode?: string;
  /** What is open of it, where that could be read. */
  readonly open?: number;
}

/** How the columns of a file were read, and why. */
export interface Decisions {
  readonly days: readonly {
    readonly field: Field;
    readonly header: string;
    readonly order: DayOrder;
    readonly because: DayReason;
  }[];
  readonly amounts: readonly {
    readonly field: Field;
    readonly header: string;
    readonly form: AmountForm;
    readonly because: AmountReason;
  }[];
}

/** A column that could be read in more than one way, or in none. */
export type Undecided =
  | { readonly field: Field; readonly header: string; readonly days: Extract<DecidedDays, { ok: false }> }
  | {
      readonly field: Field;
      readonly header: string;
      readonly amounts: Extract<DecidedAmounts, { ok: false }>;
    };

/** A line of totals, and what its column comes to, centavos. */
export interface StatedTotal {
  readonly line: number;
  readonly stated: number;
  /** The sum of the rows that are shown, each once. */
  readonly shown: number;
  /** True if it counts the rows that are hidden. */
  readonly countsHidden: boolean;
  /** True if it is what the shown rows come to, with or without some groups of those that are not collected. */
  readonly agrees: boolean;
  /** Groups that it does not count, where it agrees without them, and how many rows each has. */
  readonly without: readonly { readonly as: LeftOutAs | 'refused'; readonly count: number }[];
}

/** Titles that have no number that tells them apart: the one of each is that of another title too, or their cell has none. */
export interface RepeatedNumbers {
  /** Those that have the number of another title. */
  readonly repeated: readonly Title[];
  /** Those that have none in their cell. */
  readonly empty: readonly Title[];
  /** The headers of the columns that give the number. */
  readonly headers: readonly string[];
  /** Columns that are not used, and tell all of these titles apart if they are that of the instalment, the likeliest first. */
  readonly instalmentsAlike: readonly string[];
  /** A column of the kind, the series or the branch that tells all of them apart beside the number. */
  readonly apart?: string;
}

/** A column that may be that of the title's number, and the one of the instalment with which alone it names each title. */
export interface NumberAlike {
  readonly titleId: string;
  readonly instalment?: string;
}

/** What a row that is no title has in its columns of money, centavos. */
export interface RowSums {
  readonly open: number;
  readonly amount: number;
  /** What is open of it, by its column or by what was received; absent where that cannot be said. */
  readonly left?: number;
}

/** What was read of the titles of a table. */
export interface ReadTitles {
  readonly table: Table;
  readonly layout: FoundLayout;
  readonly titles: readonly Title[];
  readonly leftOut: readonly LeftOut[];
  readonly refused: readonly Refused[];
  readonly decisions: Decisions;
  /** What rows that are no titles have in the columns of what is open and of the amount, centavos; 0 where nothing can be read. */
  readonly sums: ReadonlyMap<TableRow, RowSums>;
  /** Columns that give no field, and may tell which titles are paid. */
  readonly maybePaid: readonly string[];
  /** Those of them that hold days, as that of the payment would. */
  readonly paidOnAlike: readonly string[];
  /** The header of a day of payment that alone tells what is paid: a title that is paid in part counts as paid. */
  readonly paidByDayAlone?: string;
  /** Columns that are not used and may be that of the name, where none is; and that of the title's number, where none is. */
  readonly namesAlike: readonly string[];
  readonly numbersAlike: readonly NumberAlike[];
  /** Those that may be that of the CPF or CNPJ, the e-mail or the phone, where none is. */
  readonly debtorAlike: DebtorAlike;
  /** True if a column names titles. */
  readonly hasNumbers: boolean;
  /** Absent where every title that has a number keeps it. */
  readonly repeatedNumbers?: RepeatedNumbers;
  /** The headers of columns that are read, and hidden in the spreadsheet. */
  readonly hiddenColumns: readonly string[];
  /** What the last line of totals says of the column whose sum is open; absent where there is none. */
  readonly statedTotal?: StatedTotal;
  /** False if no column tells which titles are paid. */
  readonly tellsPaid: boolean;
}
