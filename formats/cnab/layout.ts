import type { Place } from './place.ts';

/** The relevant occurrence codes, each with the bank's own words; every other code is not a payment. */
export interface Occurrences {
  /** The payer paid. */
  readonly paid: Readonly<Record<string, string>>;
  /**
   * The bank wrote the title off because it was paid: a payment if the record has the amount, unless another record
   * reported it already.
   */
  readonly writtenOff?: Readonly<Record<string, string>>;
  /** It may be money, or money taken back. */
  readonly doubtful: Readonly<Record<string, string>>;
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
    readonly writtenOn: Place;
  };
  readonly occurrences: Occurrences;
}

/** A total in the trailer, which the details must match. */
export interface Total {
  readonly name: string;
  readonly place: Place;
  /** The number of details, the sum of their title values, or the number with this occurrence. */
  readonly of: 'details' | 'title values' | { readonly occurrence: string };
}

/** A CNAB 400 return file of one bank: one record a title. */
export interface Layout400 extends CommonLayout {
  readonly width: 400;
  readonly detail: {
    readonly type: string;
    /** Record types between details that are not payments. */
    readonly passedOver: readonly string[];
    /** Carteira and nosso número without its check digit, as the free field of its boleto has them. */
    readonly ourNumber: readonly Place[];
    /** Controle do participante: 25 characters of the creditor's own. */
    readonly control: Place;
    /** Seu número, número do documento. */
    readonly document: Place;
    readonly occurrence: Place;
    readonly paidOn: Place;
    readonly creditOn: Place;
    readonly titleValue: Place;
    readonly received: Place;
    /** The fields that make up the paid amount, if the bank states what it credited after its fee, and not what was paid. */
    readonly net?: {
      readonly plus: readonly Place[];
      readonly minus: readonly Place[];
      /** Occurrences of which less than the whole is paid. */
      readonly partial: readonly string[];
    };
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

/** A CNAB 240 return file of one bank: segments T and U for each title. */
export interface Layout240 extends CommonLayout {
  readonly width: 240;
  /** In segment T; the rest is where Febraban puts it. */
  readonly ourNumber: Place;
}

export type ReturnFileLayout = Layout400 | Layout240;
