/**
 * What the auditor finds in the sample portfolio today, as `rule, invoice: what was found`. Each is open: the list is
 * here so that a test fails when one is mended, or another one comes. None is a reason to weaken a rule.
 */
export const KNOWN_IN_SAMPLE: readonly string[] = [
  // Paid on the due date in Rio Branco, where the debtor is, and taken for late.
  'payments-as-the-ledger-says, BN-2026-0129: R$ 20.06 waived',
  'settled-debts-tie-out, BN-2026-0129: R$ 20.06 waived',
  'receipt-states-what-came-in, BN-2026-0129: R$ 987.00 on 2026-03-25 received',
  'the-run-ties-out, : R$ 91946.19 of the events',
  // A person is shown more than the message of the week before fixed until 29 April.
  'figures-of-a-hand-over, BN-2026-0137: R$ 2952.55 owed',
  // PromiseMade, CaseOpened and PaymentPlanMade state `at` without milliseconds.
  'one-format-of-at, : at of an event as 9999-99-99T99:99:99Z, 12 times',
];
