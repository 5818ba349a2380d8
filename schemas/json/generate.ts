import * as z from 'zod';
import { Creditor } from '#schemas/config/creditor.ts';
import { FirstLoad } from '#schemas/config/first-load.ts';
import { ContactHoursTable, ContactLimits, LegalRate, Registers } from '#schemas/config/legal.ts';
import { ListingNotices } from '#schemas/config/listing-notices.ts';
import { Message } from '#schemas/config/message.ts';
import { OfferBook } from '#schemas/config/offers.ts';
import { Prices } from '#schemas/config/prices.ts';
import { ProfileRules } from '#schemas/config/profiles.ts';
import { Rates } from '#schemas/config/rates.ts';
import { Regua } from '#schemas/config/regua.ts';
import { Selection } from '#schemas/config/selection.ts';
import { StageFile } from '#schemas/config/stage.ts';
import { BillingEvents } from '#schemas/events/billing.ts';
import { CreditorEvents, ReguaEvents } from '#schemas/events/regua.ts';
import { SellerFeedV1, SellerLinkV1 } from '#schemas/portal/seller-feed.ts';
import { PaymentReceivedV1 } from '#schemas/webhooks/payment.ts';

interface Contract {
  readonly name: string;
  readonly file: string;
  readonly schema: z.ZodType;
  /** The place where it is seen, in a word. */
  readonly where: string;
  readonly says: string;
}

/** When each event is published, in a sentence. */
export const SAYS: Readonly<
  Record<keyof typeof BillingEvents | keyof typeof ReguaEvents | keyof typeof CreditorEvents, string>
> = {
  'InvoiceIssued.v1': 'an unpaid invoice to be collected',
  'InvoiceCancelled.v1': 'the invoice is no longer owed',
  'InvoiceAmended.v1': 'a new due date, a new amount, or both',
  'CreditAssigned.v1': 'the credit of an invoice was assigned, and its debtor was notified: whom to pay now',
  'PaymentReported.v1': 'billing learnt of a payment in another way',
  'PaymentAssigned.v1': 'a person says which invoice an unidentified payment is for',
  'PaymentSourceReported.v1': 'a payment source has reported everything up to an instant',
  'PaymentReassigned.v1': 'a person says which invoice a payment of the wrong one was meant for',
  'WriteOffApproved.v1': 'a person writes off what is owed, or a part of it',
  'ChargesUpheld.v1': 'a person decides that the charges, the only amount left, stay owed',
  'ContactUpdated.v1': 'the contacts of a debtor as billing knows them now',
  'ContactConsentGiven.v1':
    'a debtor who had opted out, or whose phone is on a register, consented to messages, with proof',
  'TaxIdCorrected.v1': 'the CPF or CNPJ of a debtor was wrong: the right one',
  'ErasureRequested.v1': 'a person asks that what is held of them be erased (LGPD art. 18)',
  'LinkRevocationRequested.v1':
    'links to a debtor’s page reached somebody else: all earlier links become void',
  'NegativeListingMade.v1': 'the debtor was listed at a bureau',
  'NegativeListingCleared.v1': 'the listing was cleared',
  'BureauReported.v1': 'what a bureau reports of a listing or protest that Régua ordered, with the proof',
  'PromiseReported.v1': 'the debtor promised a person to pay by a day',
  'OfferApproved.v1': 'a person approved the offer that a debtor asked for',
  'PaymentPlanReported.v1': 'a person agreed on instalments with the debtor',
  'DisputeRaised.v1':
    'the debtor told a person that the debt is not theirs, or that something is wrong with what was bought',
  'HardshipReported.v1': 'the debtor told a person that they cannot pay',
  'CaseAnswered.v1': 'a person answered a case',
  'OwnerNamed.v1': 'somebody looks after a debt that waits for a person, or nobody does any more',
  'BatchWithdrawn.v1': 'a batch of invoices was a mistake: its debts are cancelled',
  'CollectionPaused.v1':
    'a person has collection of an invoice, of a debtor or of a batch of invoices stopped for a while',
  'CollectionResumed.v1': 'a person has it go on',
  'DebtOpened.v1': 'the invoice became a debt with a schedule',
  'DebtAmended.v1': 'a new version of the debt is in force, on a new schedule',
  'StepTaken.v1': 'the debt reached a step',
  'MessageSent.v1': 'a channel accepted a message',
  'MessageOutcomeUnknown.v1': 'it is not known whether a channel took a message: it is not sent again',
  'MessagePostponed.v1': 'a message is not allowed or not possible yet: by which rule, and until when',
  'ContactForbidden.v1': 'the law or the debtor forbids contact on a channel',
  'ChannelSkipped.v1': 'a channel of a step was not used, and why',
  'MessageConsolidated.v1': 'the message of another debt covered this one too',
  'MessageFeedbackReceived.v1': 'a channel reported whether a message arrived',
  'ContactInvalidated.v1': 'a contact does not reach the debtor: correct your records',
  'ContactOptedOut.v1': 'the debtor opted out of messages to a contact',
  'PaymentApplied.v1':
    'a payment was recorded: what it paid, any excess, and what settles the debt then (`balance`)',
  'PaymentUnapplied.v1': 'a payment came for an invoice that is not known yet',
  'InvoiceChangeUnapplied.v1':
    'an amendment, an assignment or a cancellation came for an invoice that is not known yet, and waits for it',
  'PaymentUnidentified.v1': 'a payment names no bill and no invoice of ours',
  'PaymentDoubtful.v1':
    'a payment may be one that its invoice has from another source: a person decides, and the invoice is not chased meanwhile',
  'PaymentReversed.v1': 'money of a payment went back',
  'DebtReopened.v1':
    'a debt is owed again because money went back, or its ladder goes on because a person decided so',
  'CreditedDifferenceFound.v1':
    'what was credited of a payment is not explained by fee and tax: ask the bank or the provider',
  'DebtAssigned.v1': 'the credit was assigned: no code of the creditor is shown any more',
  'AssigneeMoneyReceived.v1':
    'a debtor paid the creditor after the notice of the assignment: pass the money on to the assignee',
  'DebtWrittenOff.v1': 'a person wrote off what was owed, or a part of it',
  'DebtSettled.v1':
    'nothing is owed any more: whether other debts are, and by when a listing has to be cleared',
  'ListingClearanceRequested.v1':
    'a debt that is no longer owed, or on a payment plan, has a negative listing: by when to clear it',
  'ListingProgressed.v1': 'a listing or protest that Régua ordered went a step further, with the proof',
  'ListingGivenUp.v1': 'a debt is not listed at the end of its ladder, by which rule: a person decides',
  'ListingClearanceOverdue.v1':
    'the bureau has not confirmed in time that it cleared a listing: a person has to',
  'WithdrawnInvoicePaid.v1':
    'the batch of a debt was withdrawn that had been paid before: giving the money back is for a person',
  'DebtClosed.v1': 'the debt ended without being paid in full',
  'DebtPrescribed.v1':
    'the creditor can no longer demand the debt (CC art. 206): collection ends, also of a debt that a person has',
  'PromiseMade.v1': 'the debtor promised a day, or took an offer: the ladder rests until then',
  'PromiseBroken.v1': 'the promised day passed without payment: the debt is back on its ladder',
  'OfferRequested.v1': 'the debtor requested an offer that a person has to approve',
  'OwnerChanged.v1': 'somebody else looks after a debt that waits for a person, or nobody does any more',
  'PaymentPlanMade.v1': 'instalments replace the debt',
  'PaymentPlanBroken.v1': 'instalments were missed: the debt is owed again, less what was paid of them',
  'CaseOpened.v1': 'the debtor disputes the debt or cannot pay: a person has to answer',
  'BillsReplaced.v1': 'a corrected CPF or CNPJ: bills of ours that name another one are withdrawn',
  'DebtPaused.v1': 'collection of a debt is paused: why, and until which day',
  'DebtResumed.v1': 'a pause of a debt ended',
  'CaseOverdue.v1': 'the deadline of a case passed without an answer',
  'CaseResolved.v1': 'a person answered a case, and how',
  'NegotiationUpdated.v1': 'for sellers: the standing of a debt, and whether the credit hold is released',
  'ExecutionFailed.v1': 'an execution ended although its debt waited on it',
  'ExecutionRestarted.v1':
    'an execution was repaired: one of a closed debt was ended, or one that failed was replaced',
  'CreditHoldReleased.v1':
    'the last debt that a debtor owed is closed: the creditor may sell to the debtor again',
  'DebtHandedOver.v1': 'a person takes over, and why',
  'InputRefused.v1': 'what came over the bus was refused, and waits for a person: which event, and why',
  'BankFileRead.v1': 'a return file of a bank was read, with its figures',
  'PaymentSourceWentStale.v1': 'a payment source is overdue: reminders are held',
  'PaymentSourceRestored.v1': 'a stale payment source reported again',
  'RegisterWentStale.v1':
    'the list of a register of blocked phones is too old: no phone of its state is written to',
  'RegisterRestored.v1': 'a fresh list of such a register was imported',
  'DebtorErased.v1':
    'what was held of a person was erased at their request, what was kept and why, with a proof for them',
};

/** The same, by any name. */
const WORDS: Readonly<Record<string, string>> = SAYS;

const eventContracts = (events: Readonly<Record<string, z.ZodType>>, where: string): Contract[] =>
  Object.entries(events).map(([name, schema]) => ({
    name,
    file: `schemas/json/events/${name}.schema.json`,
    schema,
    where,
    says: WORDS[name] ?? '',
  }));

const config = (name: string, schema: z.ZodType, says: string): Contract => ({
  name,
  file: `schemas/json/config/${name}.schema.json`,
  schema,
  where: 'config',
  says,
});

const CONTRACTS: readonly Contract[] = [
  ...eventContracts(BillingEvents, 'bus, in (source `billing`)'),
  {
    name: 'payment.received.v1',
    file: 'schemas/json/webhooks/payment.received.v1.schema.json',
    schema: PaymentReceivedV1,
    where: '`POST /webhooks/payments/{provider}`',
    says: 'a provider took a payment',
  },
  ...eventContracts(ReguaEvents, 'bus, out (source `regua`)'),
  ...eventContracts(CreditorEvents, 'bus, out (source `regua`)'),
  {
    name: 'seller-feed.v1',
    file: 'schemas/json/portal/seller-feed.v1.schema.json',
    schema: SellerFeedV1,
    where: '`GET /sellers/{creditorId}/{sellerId}/customers`',
    says: 'the standing of a seller’s customers',
  },
  {
    name: 'seller-link.v1',
    file: 'schemas/json/portal/seller-link.v1.schema.json',
    schema: SellerLinkV1,
    where: '`POST /sellers/{creditorId}/{sellerId}/links`',
    says: 'a link with which a seller sees the feed without a login',
  },
  config('regua', Regua, '`config/reguas/*.yaml`: a ladder'),
  config('selection', Selection, '`config/selection.yaml`: which invoice takes which régua'),
  config('creditor', Creditor, '`config/creditors/*.yaml`: a company owed'),
  config('offers', OfferBook, '`config/offers/*.yaml`: the settlement offers for late debts'),
  config('message', Message, '`config/templates/<brand>/*.yaml`: what a step says'),
  config('registers', Registers, '`config/legal/registers.yaml`: registers of blocked phones, by state'),
  config(
    'contact-hours',
    ContactHoursTable,
    '`config/legal/contact-hours.yaml`: when the law allows a message',
  ),
  config(
    'limits',
    ContactLimits,
    '`config/legal/limits.yaml`: how often a debtor may be contacted, and when never again',
  ),
  config('legal-rate', LegalRate, '`config/legal/legal-rate.yaml`: the legal rate of interest of each month'),
  config(
    'listing-notices',
    ListingNotices,
    '`config/legal/listing-notices.yaml`: how long after its notice a debt may be listed in a register of bad payers',
  ),
  config('profiles', ProfileRules, '`config/profiles.yaml`: how payment behaviour becomes a profile'),
  config('prices', Prices, '`config/prices.yaml`: what a run costs'),
  config('stage', StageFile, '`config/stages/<stage>.yaml`: the addresses of one stage'),
  config(
    'first-load',
    FirstLoad,
    '`config/first-load.yaml`: how debts that were old when they came are met, and how fast',
  ),
  config('rates', Rates, '`config/rates.yaml`: how fast messages are sent on each channel'),
];

/** Path -> content of every generated file: the JSON Schemas, and the table of them in the docs. */
export function generatedSchemas(): Record<string, string> {
  const schemas = CONTRACTS.map(({ file, name, schema, says }) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    return [file, `${JSON.stringify({ $schema, title: name, description: says, ...rest }, null, 2)}\n`];
  });
  return { ...Object.fromEntries(schemas), 'docs/contracts.md': table() };
}

const table = (): string =>
  [
    '# Contracts',
    '',
    'Every shape that crosses a border, strict and versioned. This table and the JSON Schemas are generated from the zod',
    'schemas in `schemas/` by `npm run schemas`; a test fails when they are not current.',
    '',
    'Money is whole centavos, days are `YYYY-MM-DD`, instants are ISO-8601 with a zone. Events that go out carry ids and',
    'figures, never personal data, and an `eventId` to deduplicate on: delivery is at least once. Text that comes in is one line of',
    'visible characters: one with control, zero-width or bidirectional characters is refused, and the reason names its field.',
    '`actor` is who acted: the id of a person or a program that [signed in](sign-in.md), or `billing` over the bus. An event',
    'without it comes from what Régua does by itself, or from the debtor on their page.',
    '',
    '| contract | where | says | fields (`?` optional) |',
    '|---|---|---|---|',
    ...CONTRACTS.map(
      ({ name, file, where, says, schema }) =>
        `| [${name}](../${file}) | ${where} | ${says} | ${fieldsOf(schema)} |`,
    ),
    '',
  ].join('\n');

function fieldsOf(schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const { items } = json;
  const shape = typeof items === 'object' && !Array.isArray(items) ? items : json;
  return Object.keys(shape.properties ?? {})
    .map((field) => `\`${field}${shape.required?.includes(field) ? '' : '?'}\``)
    .join(' ');
}
