import type { Credited } from '#schemas/records/credited.ts';
import type { FieldFault } from './place.ts';

/** The header of the file was read. */
export interface FileHeader {
  readonly what: 'header';
  readonly line: number;
  /** The id of the layout, as `itau-400`. */
  readonly layout: string;
  /** The bank's number at the clearing house. */
  readonly bank: string;
  /** The account in the words of the layout, without leading zeros: `111/12345`, or a covenant. */
  readonly account: string;
  /** The day on which the bank wrote the file, `YYYY-MM-DD`. */
  readonly writtenOn: string;
}

/** Which title a record is about. */
interface OfTitle {
  readonly line: number;
  /** The bank's code for the occurrence. */
  readonly occurrence: string;
  /** Nosso número as the free field of its boleto has it: of some banks with the carteira before it, or with its check digit. */
  readonly ourNumber: string;
  /** The creditor's references, as the file has them: its own 25 characters (controle do participante), and the seu número. */
  readonly references: readonly string[];
  /** Why the record is a payment, is for a person, or is neither: the list that its code is on, with the page of the manual. */
  readonly why: string;
}

/** A title was paid. */
export interface Liquidation extends OfTitle {
  readonly what: 'liquidation';
  /** What the payer paid, centavos. */
  readonly amount: number;
  /** What the bank credited of it, and what it took; undefined if the record does not say. */
  readonly credited: Credited | undefined;
  readonly paidOn: string;
  /** The day of the credit; undefined if the bank does not say. */
  readonly creditOn: string | undefined;
  /**
   * True if another record may report the same money: the title was written off because it was paid, or its cheque
   * cleared.
   */
  readonly mayRepeat: boolean;
}

/** It may be money, or money taken back: a person has to decide. */
export interface Doubtful extends OfTitle {
  readonly what: 'doubtful';
  /** The bank's words, or that the code is on no list. */
  readonly meaning: string;
}

/** What is surely no money: registered, rejected, a fee, … */
export interface OtherOccurrence extends OfTitle {
  readonly what: 'other';
  /** The bank's words. */
  readonly meaning: string;
}

/** An error in a line; the other lines are still read. */
export interface LineError extends FieldFault {
  readonly what: 'error';
  readonly line: number;
}

/** The file cannot be read at all. */
export interface Refused {
  readonly what: 'refused';
  readonly line: number;
  readonly reason: string;
}

export type ReturnFileEvent = FileHeader | Liquidation | Doubtful | OtherOccurrence | LineError | Refused;

/** Reads a return file line by line, holding no more of it than one title. */
export interface ReturnFileReader {
  /** Takes the next line, without its line break. */
  read(line: string): readonly ReturnFileEvent[];
  /** Reports what is missing at the end. */
  end(): readonly ReturnFileEvent[];
}

export const lineError = (line: number, { field, reason }: FieldFault): LineError => ({
  what: 'error',
  line,
  field,
  reason,
});
