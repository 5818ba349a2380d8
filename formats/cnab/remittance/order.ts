/** What the bank is asked to do with a title. */
export type Instruction =
  /** Register it. */
  | 'register'
  /** Withdraw it (pedido de baixa). */
  | 'withdraw'
  /** Let it be paid until another day (alteração de vencimento). */
  | 'changeDueDate'
  /** Ask for less (concessão de abatimento): by how much, `abatement` says. */
  | 'reduce'
  /** Protest it. */
  | 'protest';

/**
 * Who owes the title. Banks refuse one without a name, a tax id, an address or a CEP of its state: Itaú, Cobrança CNAB 400, julho/2021, note 20,
 * table 1, pp. 38-39 (08, 10, 11, 13, 37); Banco do Brasil, CNAB 240, agosto/2017, 13.3Q, p. 11 (read on 2026-11-29).
 */
export interface Payer {
  readonly name: string;
  /** CPF or CNPJ, without punctuation. */
  readonly taxId: string;
  /** Street, number and complement. */
  readonly street: string;
  readonly district: string;
  /** Eight digits. */
  readonly postalCode: string;
  readonly city: string;
  readonly uf: string;
}

/** A title, and what the bank is to do with it. */
export interface TitleOrder {
  readonly instruction: Instruction;
  /** Nosso número without its check digit: as many digits as the layout says. */
  readonly ourNumber: string;
  /** Controle do participante: the creditor's own words, up to 25 characters. */
  readonly control: string;
  /** Seu número: what the payer knows it by, up to 10 characters. */
  readonly document: string;
  /** Centavos, as it was registered. */
  readonly amount: number;
  /** The amount by which the bank is to ask for less, centavos, of `reduce`; 0 otherwise. */
  readonly abatement: number;
  /** The last day on which it may be paid (YYYY-MM-DD); of `changeDueDate`, the new one. */
  readonly dueDate: string;
  /** YYYY-MM-DD. */
  readonly issuedOn: string;
  /** Absent when the data of the debtor was erased: a withdrawal needs none of it. */
  readonly payer: Payer | undefined;
}

/** The creditor, as a bank knows it. */
export interface Beneficiary {
  readonly name: string;
  /** CPF or CNPJ, without punctuation. */
  readonly taxId: string;
  /** The fields of the layout's account, each at its full length. */
  readonly account: Readonly<Record<string, string>>;
}

/** All that a remittance file is made from. */
export interface RemittanceFile {
  readonly beneficiary: Beneficiary;
  /** The number of the file: one more than that of the file before it. */
  readonly sequence: number;
  /** YYYY-MM-DD and HH:MM:SS, in Brasília. */
  readonly writtenOn: string;
  readonly writtenAt: string;
  readonly orders: readonly TitleOrder[];
}
