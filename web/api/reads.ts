import type * as z from 'zod';
import type {
  ComparedConfiguration,
  ConfigurationAnswer,
  MessagePreviews,
} from '#schemas/api/configuration.ts';
import type { EditedConfiguration, MessagePreviewQuery } from '#schemas/api/configuration-asked.ts';
import type { CreditorsAnswer } from '#schemas/api/creditors.ts';
import type { DeadLetterRow } from '#schemas/api/dead-letters.ts';
import type { DebtAnswer } from '#schemas/api/debt.ts';
import type { DebtCommandsAnswer } from '#schemas/api/debt-commands.ts';
import type { DebtPage } from '#schemas/api/debt-lists.ts';
import type { CaseListQuery, DebtListQuery } from '#schemas/api/debt-lists-asked.ts';
import type { AsOf } from '#schemas/api/debt-path.ts';
import type { DebtorAnswer } from '#schemas/api/debtor.ts';
import type { DebtorPage } from '#schemas/api/debtors.ts';
import type { DebtorSearchBody, PageQuery } from '#schemas/api/debtors-asked.ts';
import type { DecisionsAnswer } from '#schemas/api/decisions.ts';
import type { ExecutionAnswer } from '#schemas/api/execution.ts';
import type { LedgerAnswer } from '#schemas/api/ledger.ts';
import type { MessageAnswer, MessagesAnswer } from '#schemas/api/messages.ts';
import type { BatchRow, SellerRow } from '#schemas/api/name-rows.ts';
import type { NextStepAnswer } from '#schemas/api/next-step.ts';
import type { NextStepAsked } from '#schemas/api/next-step-asked.ts';
import type { OfferRequestRow } from '#schemas/api/offer-request-row.ts';
import type { ListQuery } from '#schemas/api/page.ts';
import type { UnappliedRow, UnidentifiedPaymentRow } from '#schemas/api/payment-rows.ts';
import type { PaymentSourceQuery } from '#schemas/api/payment-source-query.ts';
import type { PaymentSourceList } from '#schemas/api/payment-source-row.ts';
import type { PayoffQuotesAnswer } from '#schemas/api/payoff-quotes.ts';
import type { StatementAnswer } from '#schemas/api/statement.ts';
import type { Timeline } from '#schemas/api/timeline.ts';
import type { TimelineAsked } from '#schemas/api/timeline-asked.ts';
import type { UnknownOutcomeRow } from '#schemas/api/unknown-outcome-row.ts';
import type { WorkAnswer } from '#schemas/api/work.ts';
import type { Offer } from '#schemas/records/negotiation.ts';

/** A part of a list, as every list of the API answers. */
export interface PageOf<Row> {
  readonly items: readonly Row[];
  readonly next?: string | undefined;
  readonly isComplete: boolean;
}

type Cases = z.input<typeof CaseListQuery>;
type Debts = z.input<typeof DebtListQuery>;
type Paged = z.input<typeof ListQuery>;
type Day = z.input<typeof AsOf>;
type None = Readonly<Record<never, never>>;

/** Every read of the API that the application makes, by its path below `/v1`: the query it takes, and what it answers. */
export interface Reads {
  '/creditors': { query: None; answer: z.infer<typeof CreditorsAnswer> };
  '/debts': { query: Debts; answer: z.infer<typeof DebtPage> };
  '/cases': { query: Cases; answer: z.infer<typeof DebtPage> };
  '/debts/{debtId}': { query: Day; answer: DebtAnswer };
  '/debts/{debtId}/timeline': { query: z.input<typeof TimelineAsked>; answer: z.infer<typeof Timeline> };
  '/debts/{debtId}/ledger': { query: Day; answer: LedgerAnswer };
  '/debts/{debtId}/statement': { query: Day; answer: StatementAnswer };
  '/debts/{debtId}/payoff-quotes': { query: Day; answer: PayoffQuotesAnswer };
  '/debts/{debtId}/messages': { query: None; answer: MessagesAnswer };
  '/debts/{debtId}/messages/{number}': { query: None; answer: MessageAnswer };
  '/debts/{debtId}/gate-decisions': { query: None; answer: z.infer<typeof DecisionsAnswer> };
  '/debts/{debtId}/execution': { query: None; answer: ExecutionAnswer };
  '/debts/{debtId}/next-step': { query: z.input<typeof NextStepAsked>; answer: NextStepAnswer };
  '/debts/{debtId}/commands': { query: None; answer: DebtCommandsAnswer };
  '/debts/{debtId}/offers': { query: None; answer: { readonly offers: readonly Offer[] } };
  '/invoices/{creditorId}/{invoiceId}': { query: None; answer: DebtAnswer };
  '/debtors/{creditorId}/{debtorId}': { query: None; answer: DebtorAnswer };
  '/debtors/{creditorId}/{debtorId}/debts': {
    query: z.input<typeof PageQuery>;
    answer: z.infer<typeof DebtPage>;
  };
  '/payments/unidentified': { query: Paged; answer: PageOf<UnidentifiedPaymentRow> };
  '/payments/unapplied': { query: Paged; answer: PageOf<UnappliedRow> };
  '/dead-letters': { query: Paged; answer: PageOf<DeadLetterRow> };
  '/payment-sources': {
    query: z.input<typeof PaymentSourceQuery>;
    answer: z.infer<typeof PaymentSourceList>;
  };
  '/batches': { query: Paged; answer: PageOf<BatchRow> };
  '/sellers': { query: Paged; answer: PageOf<SellerRow> };
  '/work': { query: z.input<typeof PaymentSourceQuery>; answer: z.infer<typeof WorkAnswer> };
  '/offer-requests': { query: Paged; answer: PageOf<OfferRequestRow> };
  '/configuration': { query: None; answer: ConfigurationAnswer };
  '/message-previews': {
    query: z.input<typeof MessagePreviewQuery>;
    answer: z.infer<typeof MessagePreviews>;
  };
  '/messages/unknown-outcomes': { query: Paged; answer: PageOf<UnknownOutcomeRow> };
}

/** The searches: reads with a body, because addresses of requests are written down on the way. */
export interface Searches {
  '/debtors/search': {
    query: z.input<typeof PageQuery>;
    body: DebtorSearchBody;
    answer: z.infer<typeof DebtorPage>;
  };
  '/configuration': {
    query: None;
    body: z.input<typeof EditedConfiguration>;
    answer: z.infer<typeof ComparedConfiguration>;
  };
}
