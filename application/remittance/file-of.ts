import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import { filledAccount } from '#formats/cnab/remittance/account.ts';
import type { Payer, RemittanceFile, TitleOrder } from '#formats/cnab/remittance/order.ts';
import { creditorOf } from '#runtime/config.ts';
import type { BillInstruction, BillOrder, Remittance } from '#schemas/records/bill-order.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { RemittanceTerms } from './terms-of.ts';

/** Characters of the control and the document of a title. */
const CONTROL = 25;
const DOCUMENT = 10;

/** The payer of a title; undefined when billing gave no address. */
export function payerOf({ name, taxId, address }: Debtor): Payer | undefined {
  if (!address) return undefined;
  const { street, district, postalCode, city, uf } = address;
  return { name, taxId, street, district, postalCode: postalCode.replace('-', ''), city, uf };
}

/** A title of a remittance file: an order, and what the bank is to do with it. */
export function titleOf(order: BillOrder, instruct: BillInstruction, payer: Payer | undefined): TitleOrder {
  const { ourNumber, invoiceId, quote, issuedOn } = order;
  return {
    instruction: instruct.instruction,
    ourNumber,
    // An id that is cut might be another invoice's.
    control: invoiceId.length <= CONTROL ? invoiceId : '',
    document: invoiceId.length <= DOCUMENT ? invoiceId : ourNumber.slice(-DOCUMENT),
    amount: quote.amount,
    abatement: instruct.instruction === 'reduce' ? instruct.abatement : 0,
    dueDate: instruct.instruction === 'changeDueDate' ? instruct.dueDate : order.dueDate,
    issuedOn,
    payer,
  };
}

/** A remittance file of a creditor's account. */
export function fileOf(
  { creditorId, bills, layout }: RemittanceTerms,
  { sequence, writtenOn, writtenAt }: Omit<Remittance, 'entries'>,
  orders: readonly TitleOrder[],
): RemittanceFile {
  const { legalName, taxId } = creditorOf({ creditorId });
  const parsed = parseTaxId(taxId);
  return {
    beneficiary: {
      name: legalName,
      taxId: parsed.ok ? parsed.taxId : '',
      account: filledAccount(layout, bills.account),
    },
    sequence,
    writtenOn,
    writtenAt,
    orders,
  };
}
