import type { CobvOrder } from '#formats/pix/cobv-order.ts';

/** An order that a PSP takes, with whatever else is given. */
export const charge = (more: Partial<CobvOrder> = {}): CobvOrder => ({
  txid: '7978c0c97ea847e78e8849634473c1f1',
  issuedOn: '2026-03-02',
  dueDate: '2026-03-09',
  validAfterDue: 30,
  debtor: { taxId: '123.456.789-09', name: 'Francisco da Silva' },
  amount: 102_345,
  finePercent: 2,
  interestPercentPerMonth: 1,
  pixKey: '7d9f0335-8dcc-4054-9bf9-0dbd61d36906',
  ...more,
});
