import type * as z from 'zod';
import type {
  AcceptOffer,
  AmendInvoice,
  AnswerCase,
  AssignCredit,
  AssignPayment,
  CancelInvoice,
  CorrectTaxId,
  DismissLetter,
  Done,
  MakePaymentPlan,
  NoWords,
  PauseCollection,
  PromisePayment,
  RaiseDispute,
  ReassignPayment,
  RecordConsent,
  ReportPayment,
  RequestErasure,
  ResendLetter,
  ResumeCollection,
  TakeDebt,
  UpdateContact,
  WriteOff,
} from '#schemas/api/commands.ts';
import type { DebtAnswer } from '#schemas/api/debt.ts';
import type { InvoiceIssuedV1, PaymentSourceReportedV1 } from '#schemas/events/billing.ts';

type OnDebt<Body extends z.ZodType> = { body: z.input<Body>; answer: DebtAnswer };
type Doing<Body extends z.ZodType> = { body: z.input<Body>; answer: z.infer<typeof Done> };

/** Every command of the API that the application gives, by its path below `/v1`: its body, and what it answers. */
export interface Commands {
  '/invoices': OnDebt<typeof InvoiceIssuedV1>;
  '/debts/{debtId}/amendments': OnDebt<typeof AmendInvoice>;
  '/debts/{debtId}/cancellation': OnDebt<typeof CancelInvoice>;
  '/debts/{debtId}/assignment': OnDebt<typeof AssignCredit>;
  '/debts/{debtId}/payments': OnDebt<typeof ReportPayment>;
  '/debts/{debtId}/promises': OnDebt<typeof PromisePayment>;
  '/debts/{debtId}/payment-plans': OnDebt<typeof MakePaymentPlan>;
  '/debts/{debtId}/accepted-offers': OnDebt<typeof AcceptOffer>;
  '/debts/{debtId}/disputes': OnDebt<typeof RaiseDispute>;
  '/debts/{debtId}/hardship': OnDebt<typeof NoWords>;
  '/debts/{debtId}/cases/{number}/answer': OnDebt<typeof AnswerCase>;
  '/debts/{debtId}/owner': OnDebt<typeof TakeDebt>;
  '/debts/{debtId}/owner/release': OnDebt<typeof NoWords>;
  '/debts/{debtId}/write-offs': OnDebt<typeof WriteOff>;
  '/debts/{debtId}/upheld-charges': OnDebt<typeof NoWords>;
  '/pauses': Doing<typeof PauseCollection>;
  '/resumptions': Doing<typeof ResumeCollection>;
  '/batches/{creditorId}/{batch}/withdrawal': Doing<typeof NoWords>;
  '/debtors/{creditorId}/{debtorId}/contacts': Doing<typeof UpdateContact>;
  '/debtors/{creditorId}/{debtorId}/consents': Doing<typeof RecordConsent>;
  '/debtors/{creditorId}/{debtorId}/tax-id': Doing<typeof CorrectTaxId>;
  '/debtors/{creditorId}/{debtorId}/link-revocations': Doing<typeof NoWords>;
  '/debtors/{creditorId}/{debtorId}/erasures': Doing<typeof RequestErasure>;
  '/payments/assignments': Doing<typeof AssignPayment>;
  '/payments/reassignments': Doing<typeof ReassignPayment>;
  '/payment-sources/reports': Doing<typeof PaymentSourceReportedV1>;
  '/dead-letters/{letterId}/resending': Doing<typeof ResendLetter>;
  '/dead-letters/{letterId}/dismissal': Doing<typeof DismissLetter>;
}
