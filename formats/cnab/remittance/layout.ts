import type { Instruction, RemittanceFile } from './order.ts';

/** A field of the creditor's account at a bank. */
export interface AccountField {
  /** The most characters. */
  readonly length: number;
  /** It must have all of them, because zeros before it would change its meaning. */
  readonly whole?: true;
  /** It may be this letter instead of a digit, as a check digit can be. */
  readonly letter?: 'X' | 'P';
  /** The only values for which the layout is known. */
  readonly only?: readonly string[];
}

/** How the titles of an account are numbered (nosso número). */
export interface Numbering {
  /** Digits of the whole number, without its check digit. */
  readonly digits: number;
  /** Digits at its beginning that the bank prescribes for a day; the rest counts up. Nothing without it. */
  prefix?(account: Readonly<Record<string, string>>, day: string): string;
}

/** A remittance file of one bank: what its account is, and how its records are written. */
export interface RemittanceLayout {
  /** The name in the configuration, as `itau-400`. */
  readonly id: string;
  /** The bank's number at the clearing house. */
  readonly bank: string;
  readonly name: string;
  readonly width: 240 | 400;
  readonly account: Readonly<Record<string, AccountField>>;
  readonly numbering: Numbering;
  /** The bank's code of each instruction. */
  readonly codes: Readonly<Record<Instruction, string>>;
  /** The fields of the free field of its boleto (`formats/boleto/banks/`). */
  boletoFields(
    account: Readonly<Record<string, string>>,
    ourNumber: string,
  ): Readonly<Record<string, string>>;
  /** The records of a file, without line breaks. */
  records(file: RemittanceFile): readonly string[];
}

/** Lets the functions of a layout name only the fields of its account that it declares. */
export const remittanceLayout = <const Fields extends Readonly<Record<string, AccountField>>>(
  layout: Omit<RemittanceLayout, 'account' | 'boletoFields' | 'records' | 'numbering'> & {
    readonly account: Fields;
    readonly numbering: Omit<Numbering, 'prefix'> & {
      prefix?(account: Readonly<Record<keyof Fields, string>>, day: string): string;
    };
    boletoFields(
      account: Readonly<Record<keyof Fields, string>>,
      ourNumber: string,
    ): Readonly<Record<string, string>>;
    records(file: RemittanceFileOf<keyof Fields & string>): readonly string[];
  },
): RemittanceLayout => layout;

/** A file whose account has these fields. */
export type RemittanceFileOf<Names extends string> = RemittanceFile & {
  readonly beneficiary: { readonly account: Readonly<Record<Names, string>> };
};
