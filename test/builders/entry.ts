import type { Allowance, ContentReference } from '#schemas/records/entry.ts';

/** By what a message of the tests is allowed. */
export const ALLOWED: Allowance = {
  rule: 'contact-hours',
  citation: 'Lei 15.426/2014 (SP)',
  tableVersion: '2026-11-01',
  limitsVersion: '2026-11-01',
};

/** Where the text of a message of the tests is kept. */
export const CONTENT: ContentReference = {
  commitment: 'c0'.repeat(32),
  debtorId: 'debtor-1',
  debtId: 'bebidas-nordeste_NF-1_00000000',
};
