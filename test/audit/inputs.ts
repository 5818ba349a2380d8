export interface Debtor {
  debtorId: string;
  name: string;
  taxId: string;
  uf?: string;
  email?: string;
  emails?: string[];
  phone?: string;
  phones?: string[];
  optIns?: string[];
  optOuts?: string[];
  overIndebted?: boolean;
  tags?: string[];
  personType?: string;
}

export interface Bill {
  pixCode?: string;
  digitableLine?: string;
}

export interface Invoice {
  invoiceId: string;
  creditorId: string;
  debtor: Debtor;
  amount: number;
  dueDate: string;
  issuedAt: string;
  description?: string;
  bill?: Bill;
}

/** An update of a debtor's contacts: opt-outs in it count from its time on. */
interface ContactUpdate extends Partial<Debtor> {
  creditorId: string;
  debtorId: string;
  updatedAt: string;
}

export interface Payment {
  id: string;
  invoiceId?: string;
  amount: number;
  paidAt: string;
}

/** What went into the run: the invoices, the updates of contacts, and the payments of both files. */
export interface Inputs {
  invoices: Invoice[];
  contacts: ContactUpdate[];
  payments: Payment[];
}

const objects = (jsonl: string): { detail?: unknown }[] =>
  jsonl
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** Reads the two files of a run, as docs/input-files.md describes their JSON Lines. */
export function readInputs(invoicesJsonl: string, paymentsJsonl: string): Inputs {
  const details = objects(invoicesJsonl).map((line) => JSON.parse(JSON.stringify(line.detail ?? line)));
  const bodies: Payment[] = objects(paymentsJsonl).map((line) => JSON.parse(JSON.stringify(line)));
  return {
    invoices: details.filter((detail) => 'issuedAt' in detail),
    contacts: details.filter((detail) => 'updatedAt' in detail),
    payments: [
      ...bodies,
      ...details
        .filter((detail) => 'paidAt' in detail)
        .map((detail) => ({ ...detail, id: detail.paymentId ?? `${detail.invoiceId}/${detail.paidAt}` })),
    ],
  };
}

/** A CPF or CNPJ without its punctuation: one person, under whichever debtor ids. */
export const person = (taxId: string): string => taxId.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
