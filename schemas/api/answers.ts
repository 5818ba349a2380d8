/** Every schema of an answer. The document is made of them; a function loads none, because it answers what the types say. */
export { Done } from './commands.ts';
export { ComparedConfiguration, ConfigurationAnswer, MessagePreviews } from './configuration.ts';
export { CreditorsAnswer } from './creditors.ts';
export { DeadLetterPage } from './dead-letters.ts';
export { DebtAnswer } from './debt.ts';
export { DebtCommandsAnswer } from './debt-commands.ts';
export { DebtPage } from './debt-lists.ts';
export { DebtorAnswer } from './debtor.ts';
export { DebtorPage } from './debtors.ts';
export { DecisionsAnswer } from './decisions.ts';
export { ExecutionAnswer } from './execution.ts';
export { LedgerAnswer } from './ledger.ts';
export { MessageAnswer, MessagesAnswer } from './messages.ts';
export { BatchPage, SellerPage } from './name-rows.ts';
export { NextStepAnswer } from './next-step.ts';
export { OfferRequestPage } from './offer-request-row.ts';
export { OffersAnswer } from './offers.ts';
export { UnappliedPage, UnidentifiedPaymentPage } from './payment-rows.ts';
export { PaymentSourceList } from './payment-source-row.ts';
export { PayoffQuotesAnswer } from './payoff-quotes.ts';
export { ProblemDetails, ProblemType } from './problem.ts';
export { StatementAnswer } from './statement.ts';
export { Timeline } from './timeline.ts';
export { UnknownOutcomePage } from './unknown-outcome-row.ts';
export {
  AttemptAnswer,
  AttemptList,
  EndpointAnswer,
  EndpointList,
  EndpointSecrets,
  ReplayAnswer,
} from './webhook-endpoints.ts';
export { WorkAnswer } from './work.ts';
