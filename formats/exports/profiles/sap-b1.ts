import type { SystemProfile } from '#formats/exports/profile.ts';

/** SAP Business One: OINV with its instalments, INV6. An instalment is a title, and an invoice without them too. */
export const SAP_B1: SystemProfile = {
  id: 'sap-b1',
  name: 'SAP Business One',
  unit: 'reais',
  layouts: [
    {
      fingerprint: ['DocEntry', 'CardCode', 'DocStatus'],
      columns: {
        titleId: ['DocEntry'],
        instalment: ['InstlmntID'],
        debtorCode: ['CardCode'],
        name: ['CardName'],
        taxId: ['TaxId0', 'TaxId4', 'LicTradNum'],
        email: ['E_Mail', 'EmailAddress'],
        phone: ['Phone1', 'Cellular'],
        issued: ['DocDate', 'TaxDate'],
        due: ['DueDate', 'DocDueDate'],
        amount: ['InsTotal', 'DocTotal'],
        received: ['PaidToDate'],
        status: ['DocStatus'],
        description: ['Serial', 'DocNum'],
      },
      filters: [{ header: 'CANCELED', leaveOut: ['Y', 'C'], as: 'cancelled' }],
    },
  ],
  status: { open: ['o', 'bost open'], paid: ['c', 'bost close'] },
};
