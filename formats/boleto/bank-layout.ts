/** A part of the free field that the creditor knows: how many digits, and how it may be given. */
export interface BankField {
  readonly digits: number;
  /** It has this many digits or another meaning: never filled up with zeros on the left. */
  readonly whole?: true;
  /** Values for which the plug-in knows no sound layout: refused rather than guessed. */
  readonly except?: readonly string[];
}

/** The plug-in of one bank: what it has to be told, and how it lays out its free field (campo livre). */
export interface BankLayout {
  /** The bank's number at the clearing house: three digits. */
  readonly code: string;
  readonly name: string;
  readonly fields: Readonly<Record<string, BankField>>;
  /** The 25 digits, from every field at its full number of digits. */
  layOut(values: Readonly<Record<string, string>>): string;
}

/** Lets `layOut` name only the fields that the layout declares. */
export const bankLayout = <const Fields extends Readonly<Record<string, BankField>>>(
  layout: Omit<BankLayout, 'fields' | 'layOut'> & {
    readonly fields: Fields;
    layOut(values: Readonly<Record<keyof Fields, string>>): string;
  },
): BankLayout => layout;

/** A check digit of mod 11 as most banks fold it inside their free field: 10 and 11 become 0. */
export const foldToZero = (mod11: number): number => (mod11 > 9 ? 0 : mod11);
