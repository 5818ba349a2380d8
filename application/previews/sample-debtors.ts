/** A debtor as previews show them; amounts in centavos, days from the due date. */
export interface SampleDebtor {
  /** In file names. */
  readonly id: string;
  /** What is particular about them. */
  readonly about: string;
  readonly name: string;
  readonly personType: 'person' | 'company';
  readonly debts: readonly SampleDebt[];
  /** Shown in ordinary messages, in the message for several debts, in an apology, in a receipt, or told of a mistake. */
  readonly of: 'one' | 'several' | 'apology' | 'receipt' | 'mistake';
}

interface SampleDebt {
  readonly invoiceId: string;
  readonly description?: string;
  readonly amount: number;
  /** Received the day before the message; all that is owed, when `everything`. */
  readonly received?: number | 'everything';
  /** Due this many days later than the debt that the step is of. */
  readonly dueLater?: number;
  /** Printed on the invoice this many days before: days without a bank, so that it is on time until the day of the step's debt. */
  readonly dueEarlier?: number;
  readonly hasBill: boolean;
}

/**
 * Between them, all that a message may meet: everything, names that do not fit, a rest, nothing to pay with, a list.
 */
export const SAMPLE_DEBTORS: readonly SampleDebtor[] = [
  {
    id: 'person',
    about: 'a person, with a bill and a description',
    name: 'Maria das Dores Lima',
    personType: 'person',
    of: 'one',
    debts: [{ invoiceId: 'NF-1042/2026', description: 'Pedido 88213', amount: 123_456, hasBill: true }],
  },
  {
    id: 'long-name',
    about: 'a company with a very long name, and a long invoice number',
    name: 'Panificadora, Confeitaria e Lanchonete Nossa Senhora da Conceição do Sertão Central Ltda.',
    personType: 'company',
    of: 'one',
    debts: [
      {
        invoiceId: 'FATURA-2026-0000000000001042-SERIE-UNICA-DEPOSITO-CENTRAL',
        description:
          'Pedido 88213, entregue em 12/02/2026 no depósito central, com 48 caixas de refrigerante',
        amount: 9_812_345_67,
        hasBill: true,
      },
    ],
  },
  {
    id: 'part-payment',
    about: 'who paid a part of an invoice that was due on a Saturday',
    name: 'João Batista Ferreira',
    personType: 'person',
    of: 'one',
    debts: [{ invoiceId: 'NF-1043/2026', amount: 48_990, received: 20_000, dueEarlier: 2, hasBill: true }],
  },
  {
    id: 'no-bill',
    about: 'an invoice without anything to pay it with',
    name: 'Bar do Tonho Ltda.',
    personType: 'company',
    of: 'one',
    debts: [{ invoiceId: 'NF-1044/2026', amount: 74_994, hasBill: false }],
  },
  {
    id: 'several',
    about: 'three debts, of which the last is due later',
    name: 'Francisca Alves de Souza',
    personType: 'person',
    of: 'several',
    debts: [
      {
        invoiceId: 'NF-1038/2026',
        description: 'Pedido 88013',
        amount: 35_000,
        dueEarlier: 1,
        hasBill: true,
      },
      { invoiceId: 'NF-1042/2026', amount: 123_456, dueLater: 3, hasBill: true },
      { invoiceId: 'NF-1051/2026', description: 'Pedido 88391', amount: 5_990, dueLater: 30, hasBill: true },
    ],
  },
  {
    id: 'paid',
    about: 'whose payment crossed with a reminder',
    name: 'Maria das Dores Lima',
    personType: 'person',
    of: 'apology',
    debts: [{ invoiceId: 'NF-1042/2026', amount: 123_456, received: 'everything', hasBill: true }],
  },
  {
    id: 'paid-in-part',
    about: 'whose part payment crossed with a reminder',
    name: 'Padaria São José Ltda.',
    personType: 'company',
    of: 'apology',
    debts: [{ invoiceId: 'NF-1043/2026', amount: 48_990, received: 20_000, hasBill: false }],
  },
  {
    id: 'paid-up',
    about: 'who paid everything, charges included',
    name: 'Maria das Dores Lima',
    personType: 'person',
    of: 'receipt',
    debts: [
      {
        invoiceId: 'NF-1042/2026',
        description: 'Pedido 88213',
        amount: 123_456,
        received: 'everything',
        hasBill: false,
      },
    ],
  },
  {
    id: 'by-mistake',
    about: 'who was written to about two invoices by mistake',
    name: 'João Batista Ferreira',
    personType: 'person',
    of: 'mistake',
    debts: [
      { invoiceId: 'NF-1038/2026', amount: 35_000, hasBill: false },
      { invoiceId: 'NF-1051/2026', amount: 5_990, hasBill: false },
    ],
  },
];
