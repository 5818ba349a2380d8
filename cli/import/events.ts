import { addDays, BANK_ZONE, earliest, instantOf } from '#domain/calendar/days.ts';
import { parseBoleto } from '#formats/boleto/parse-boleto.ts';
import { decodePixCode } from '#formats/pix/decode-pix-code.ts';
import { BillingEvents, type BillingEventType } from '#schemas/events/billing.ts';
import { issuesInWords } from '#schemas/issues.ts';
import { withoutHidden } from '#schemas/primitives.ts';
import type { OwedTitle } from './debtors.ts';
import type { Ids } from './ids.ts';
import { isNumber, shownNumber } from './shown-number.ts';

/** A line of the file that `regua run --invoices` takes: an event of billing in its envelope. */
export interface EventLine {
  readonly 'detail-type': BillingEventType;
  /** When it comes (ISO-8601). */
  readonly time: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What is the same for every event of an import. */
export interface ImportFacts {
  readonly creditorId: string;
  readonly batch: string;
  /** The day of the export. */
  readonly asOf: string;
  /** Days for which the creditor lets collection be paused at most. */
  readonly maxPauseDays: number;
  readonly ids: Ids;
}

/** An import comes before the hours in which anybody is written to. */
const SIX = 6 * 60;
const NOON = 12 * 60;
const LONGEST_DESCRIPTION = 200;

/** When the events of an import come. */
export const timeOf = ({ asOf }: Pick<ImportFacts, 'asOf'>): string => instantOf(asOf, SIX, BANK_ZONE);

const line = (
  type: BillingEventType,
  facts: ImportFacts,
  detail: Readonly<Record<string, unknown>>,
): EventLine => ({
  'detail-type': type,
  time: timeOf(facts),
  detail: { creditorId: facts.creditorId, ...detail },
});

/** The pause of a whole batch, in which an import comes in: what ends it is `regua release`. */
export const pauseOfBatch = (facts: ImportFacts): EventLine =>
  line('CollectionPaused.v1', facts, {
    pauseId: facts.batch,
    batch: facts.batch,
    reason: 'import',
    pausedAt: timeOf(facts),
    lastDay: addDays(facts.asOf, facts.maxPauseDays),
  });

/** Holds an invoice that was not in a snapshot: it may be paid. A person has it if nobody says what became of it. */
export const holdOf = (invoiceId: string, facts: ImportFacts): EventLine =>
  line('CollectionPaused.v1', facts, {
    pauseId: facts.ids.ofTitle('sumiu', invoiceId, facts.asOf),
    invoiceId,
    reason: 'payment-doubtful',
    pausedAt: timeOf(facts),
    lastDay: addDays(facts.asOf, facts.maxPauseDays),
  });

/**
 * Pauses an invoice that a person held by the word of its status, for a reason after which a person has it if nobody lets it in before the
 * pause is over.
 */
export const holdByPersonOf = (invoiceId: string, facts: ImportFacts): EventLine =>
  line('CollectionPaused.v1', facts, {
    pauseId: facts.ids.ofTitle('segurado', invoiceId, facts.asOf),
    invoiceId,
    reason: 'payment-doubtful',
    pausedAt: timeOf(facts),
    lastDay: addDays(facts.asOf, facts.maxPauseDays),
  });

export const resumeOf = (invoiceId: string, facts: ImportFacts): EventLine =>
  line('CollectionResumed.v1', facts, { invoiceId, resumedAt: timeOf(facts) });

export const cancellationOf = (invoiceId: string, facts: ImportFacts): EventLine =>
  line('InvoiceCancelled.v1', facts, { invoiceId, cancelledAt: timeOf(facts) });

export const amendmentOf = (
  invoiceId: string,
  changed: { readonly amount?: number; readonly dueDate?: string },
  facts: ImportFacts,
): EventLine => line('InvoiceAmended.v1', facts, { invoiceId, amendedAt: timeOf(facts), ...changed });

/**
 * What the system says was paid of a title. It is dated on the earlier of the day of payment and the due date, because the system's open amount has no
 * charges in it: what stays open of the principal is then what the system says, to the centavo.
 * @param left what is open after it: the same payment has the same id in every import
 */
export function paymentOf(
  invoiceId: string,
  {
    amount,
    paidOn,
    due,
    left,
  }: {
    readonly amount: number;
    readonly paidOn?: string | undefined;
    readonly due: string;
    readonly left: number;
  },
  facts: ImportFacts,
): EventLine {
  const day = earliest(paidOn ?? facts.asOf, due, facts.asOf);
  // What is paid today was paid by the time of the export.
  const minutes = day === facts.asOf ? SIX : NOON;
  return line('PaymentReported.v1', facts, {
    invoiceId,
    paymentId: facts.ids.ofTitle('pago', invoiceId, left),
    amount,
    paidAt: instantOf(day, minutes, BANK_ZONE),
    method: 'other',
  });
}

/** A part of a title that is left out of its invoice, and why, in English. */
export interface Dropped {
  readonly what: 'digitableLine' | 'pixCode' | 'promise';
  readonly why: string;
}

/** The invoice of a title. */
export function invoiceOf(
  invoiceId: string,
  title: OwedTitle,
  facts: ImportFacts,
): { readonly event: EventLine; readonly dropped: readonly Dropped[] } {
  const { bill, dropped } = billOf(title, facts);
  const issued = earliest(title.issued ?? facts.asOf, title.due, facts.asOf);
  const description = withoutHidden(title.description ?? numberBeside(invoiceId, title))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_DESCRIPTION);
  const event = line('InvoiceIssued.v1', facts, {
    invoiceId,
    debtor: {
      debtorId: title.debtorId,
      name: withoutHidden(title.name).replace(/\s+/g, ' ').slice(0, 120),
      taxId: title.taxId,
      ...(title.emails.length > 0 ? { emails: title.emails } : {}),
      ...(title.phones.length > 0 ? { phones: title.phones } : {}),
      ...(title.uf === undefined ? {} : { uf: title.uf }),
    },
    amount: title.amount,
    currency: 'BRL',
    issuedAt: instantOf(issued, issued === facts.asOf ? 0 : NOON, BANK_ZONE),
    dueDate: title.due,
    ...(description === '' ? {} : { description }),
    ...(Object.keys(bill).length > 0 ? { bill } : {}),
    batch: facts.batch,
  });
  return { event, dropped };
}

/** The number of a title whose id is another one, for those who know it by that number alone; empty where it is none or is personal. */
function numberBeside(invoiceId: string, title: OwedTitle): string {
  const number = shownNumber(title.identity, title) ?? '';
  return isNumber(invoiceId, number) ? '' : number;
}

/** The codes of a title's bill: those that are sound, and only while nothing of it was paid. */
function billOf({ digitableLine, pixCode, open, amount }: OwedTitle, { asOf }: ImportFacts) {
  const bill: Record<string, string> = {};
  const dropped: Dropped[] = [];
  const isWhole = open === amount;
  if (digitableLine !== undefined) {
    const parsed = parseBoleto(digitableLine, asOf);
    if (!isWhole)
      dropped.push({
        what: 'digitableLine',
        why: 'asks for the whole amount of a title that is paid in part',
      });
    else if (parsed.ok) bill.digitableLine = parsed.boleto.line;
    else dropped.push({ what: 'digitableLine', why: parsed.faults.map(({ reason }) => reason).join('; ') });
  }
  if (pixCode !== undefined) {
    if (!isWhole)
      dropped.push({ what: 'pixCode', why: 'asks for the whole amount of a title that is paid in part' });
    else if (decodePixCode(pixCode).valid) bill.pixCode = pixCode;
    else dropped.push({ what: 'pixCode', why: 'is not a sound Pix code' });
  }
  return { bill, dropped };
}

/** What people agreed on with the debtor before: a promise whose day has not passed, or a plan. */
export function agreementsOf(
  invoiceId: string,
  { promisedOn, plan }: OwedTitle,
  facts: ImportFacts,
): { readonly events: readonly EventLine[]; readonly dropped: readonly Dropped[] } {
  if (plan)
    return {
      events: [
        line('PaymentPlanReported.v1', facts, { invoiceId, instalments: plan, agreedAt: timeOf(facts) }),
      ],
      dropped: [],
    };
  if (promisedOn === undefined) return { events: [], dropped: [] };
  if (promisedOn < facts.asOf)
    return { events: [], dropped: [{ what: 'promise', why: 'its day has passed' }] };
  return {
    events: [line('PromiseReported.v1', facts, { invoiceId, day: promisedOn, promisedAt: timeOf(facts) })],
    dropped: [],
  };
}

/** What is wrong with an event by its contract, in English; undefined if it is sound. */
export function wrongWithEvent({ 'detail-type': type, detail }: EventLine): string | undefined {
  const checked = BillingEvents[type].safeParse(detail);
  return checked.success ? undefined : issuesInWords(checked.error, 'event');
}
