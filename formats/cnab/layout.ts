import type { DayPlace, Place } from './place.ts';

/** Codes with the bank's own words. */
export type Codes = Readonly<Record<string, string>>;

/**
 * What the movement codes of a bank mean for money. A code that is on none of the lists may be money, and goes to a person: that is why the
 * codes of what is surely none are listed as well.
 */
export interface Occurrences {
  /** The manual that lists the codes, with its version and the page or note. */
  readonly source: string;
  /** The payer paid. */
  readonly paid: Codes;
  /**
   * The payer paid, and another record may report the same money: the title was written off because it was paid, or its cheque cleared. A
   * payment if the record has the amount, unless a payment of the title is known already.
   */
  readonly mayRepeat?: Codes;
  /** It may be money, or money taken back. */
  readonly doubtful: Codes;
  /** Surely no money of the payer: registered, rejected, a fee, … */
  readonly noMoney: Codes;
  /** A second code of the record, which says more of some of the first ones. */
  readonly natures?: readonly Nature[];
}

/** What the second code of a record (natureza do recebimento) means under some of the first ones. */
export interface Nature {
  /** The first codes under which it is looked at. */
  readonly of: readonly string[];
  readonly doubtful: Codes;
  /** Present where a code that is on neither list is for a person too; without it, the first code decides. */
  readonly noMoney?: Codes;
}

interface CommonLayout {
  /** The name in the configuration. */
  readonly id: string;
  /** The bank's number at the clearing house. */
  readonly bank: string;
  readonly name: string;
  readonly header: {
    /** The fields of the account, joined by `/` without leading zeros. */
    readonly account: readonly Place[];
    /** The record that has the account, if the header of the file has none. */
    readonly accountIn?: 'first detail';
    readonly writtenOn: DayPlace;
    /** What distinguishes the headers of this layout from those of another of the same bank and width. */
    readonly holds?: { readonly place: Place; readonly pattern: RegExp };
  };
  /** Nosso número is a number: with or without leading zeros it is the same. */
  readonly numberWithoutZeros?: true;
  readonly occurrences: Occurrences;
}

/** A total in the trailer, which the details must match. */
export interface Total {
  readonly name: string;
  readonly place: Place;
  /** The number of details, the sum of their title values, or the number with this occurrence. */
  readonly of: 'details' | 'title values' | { readonly occurrence: string };
}

/** A sum of fields of a record. */
export interface Sum {
  readonly plus: readonly Place[];
  readonly minus: readonly Place[];
}

/** A CNAB 400 return file of one bank: one record a title. */
export interface Layout400 extends CommonLayout {
  readonly width: 400;
  readonly detail: {
    readonly type: string;
    /** Types of auxiliary records, which are not about payments. */
    readonly passedOver: readonly string[];
    /** A record of the type of a title that repeats one for somebody with whom its money is shared. */
    readonly share?: { readonly place: Place; readonly is: string };
    /** Carteira and nosso número, with its check digit or without, as the free field of its boleto has them. */
    readonly ourNumber: readonly Place[];
    /** Controle do participante: 25 characters of the creditor's own, where the bank has them. */
    readonly control?: Place;
    /** Seu número, número do documento. */
    readonly document: Place;
    readonly occurrence: Place;
    /** Natureza do recebimento, motivo: a second code. */
    readonly nature?: Place;
    readonly paidOn: DayPlace;
    readonly creditOn: DayPlace;
    readonly titleValue: Place;
    readonly received: Place;
    /** The fields that make up the paid amount, if the bank states what it credited after its fee, and not what was paid. */
    readonly net?: Sum & {
      /** Occurrences of which less than the whole is paid. */
      readonly partial: readonly string[];
    };
    /**
     * The fields that make up the paid amount, if it depends on the creditor's agreement with the bank what of them `received` has: if
     * it is one of these sums, the whole was paid.
     */
    readonly agreed?: { readonly whole: Sum; readonly sums: readonly Sum[] };
    /** What the bank credited, when it states what was paid too, and whether that is a credit. */
    readonly credited?: {
      readonly amount: Place;
      readonly isCredit: { readonly place: Place; readonly is: string };
    };
    /** What the bank may have taken from the credit. */
    readonly taken: readonly { readonly kind: 'fee' | 'tax'; readonly place: Place }[];
  };
  readonly totals: readonly Total[];
}

/** The fields of a title in segment T, where Febraban puts them or where the bank does. */
export interface SegmentT {
  readonly document: Place;
  readonly titleValue: Place;
  readonly control: Place;
  readonly fee: Place;
}

/** A CNAB 240 return file of one bank: segments T and U for each title. */
export interface Layout240 extends CommonLayout {
  readonly width: 240;
  /** In segment T: carteira and nosso número, with its check digit or without, as the free field of its boleto has them. */
  readonly ourNumber: readonly Place[];
  /** Where the other fields of segment T are, if not where Febraban puts them. */
  readonly segmentT?: SegmentT;
  /** Present where the first batch of a file has any number. */
  readonly batchesFromAny?: true;
  /** Present where the trailer of a batch counts its details alone, and not its header and itself. */
  readonly batchCountsDetails?: true;
  /** Present where the totals of a batch are of its own titles, and not of the whole portfolio. */
  readonly totalsOfBatch?: true;
}

export type ReturnFileLayout = Layout400 | Layout240;
