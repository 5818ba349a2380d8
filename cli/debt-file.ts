import * as z from 'zod';
import { type Holiday, rollForward } from '#domain/calendar/calendar.ts';
import { BANK_ZONE, dayOf, instantOf } from '#domain/calendar/days.ts';
import { isRecord } from '#domain/checks/is-record.ts';
import { listingsInWords } from '#domain/listings/in-words.ts';
import { parseReais } from '#domain/money/parse-reais.ts';
import type { StatedDebt } from '#domain/statement/statement.ts';
import { asError } from '#runtime/as-error.ts';
import type { Bureaus } from '#schemas/config/bureau.ts';
import { DebtTerms } from '#schemas/config/charge-terms.ts';
import { issuesInWords } from '#schemas/issues.ts';
import { CalendarDay, Centavos, Instant, PositiveCentavos, Slug } from '#schemas/primitives.ts';
import { Listing, Refund, WriteOff } from '#schemas/records/debt.ts';
import { ListingOrder } from '#schemas/records/listing-order.ts';

/** The terms and holidays that a creditor adds to a debt that lacks them. */
export interface CreditorOfDebt {
  readonly charges: StatedDebt['terms'];
  readonly holidays: readonly Holiday[];
  readonly bureaus: Bureaus;
}

/** Finds a creditor of the configuration; undefined means the only one. Throws `DebtFileError`. */
export type CreditorLookup = (id: string | undefined) => Promise<CreditorOfDebt>;

/** The debt of a file, and its creditor. */
export interface DebtOfFile {
  readonly debt: StatedDebt;
  readonly creditorId?: string | undefined;
  readonly invoiceId?: string | undefined;
  /** Where it is listed, a text each. */
  readonly listings?: readonly string[];
}

/** The JSON of a file is not a debt that a statement can be made of. */
export class DebtFileError extends Error {
  override readonly name = 'DebtFileError';
}

/** Whole centavos, or an amount as text. */
const Money = z
  .unknown()
  .transform((value, context) => {
    if (typeof value !== 'string') return value;
    const parsed = parseReais(value);
    if (parsed.ok) return parsed.centavos;
    context.addIssue({ code: 'custom', message: parsed.reason });
    return z.NEVER;
  })
  .pipe(PositiveCentavos);

/**
 * The terms of a debt, as those of the configuration but without the caps: the statement refuses a rate over a cap, naming the law.
 */
const { relation, fineAmount, interestPerDay, basis, months, whenOnlyChargesAreLeft } = DebtTerms.shape;
const Percent = z.number().min(0).multipleOf(0.01);
const Terms = z.object({
  relation,
  finePercent: Percent.optional(),
  fineAmount,
  interestPercentPerMonth: Percent.optional(),
  interestPerDay,
  basis: basis.optional(),
  months,
  whenOnlyChargesAreLeft: whenOnlyChargesAreLeft.default({ waiveUpTo: 0, above: 'uphold' }),
});

const SimplePayment = z
  .strictObject({
    id: z.string().optional(),
    amount: Money,
    paidOn: CalendarDay.optional(),
    paidAt: Instant.optional(),
  })
  .transform(({ paidOn, paidAt, ...payment }, context) => {
    if (paidOn === undefined && paidAt !== undefined) return { ...payment, paidAt };
    if (paidOn !== undefined && paidAt === undefined)
      return { ...payment, paidAt: instantOf(paidOn, 12 * 60, BANK_ZONE) };
    const message = 'must have either paidOn, a day, or paidAt, an instant';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

const SimpleDebt = z
  .strictObject({
    invoiceId: z.string().optional(),
    creditorId: z.string().optional(),
    principal: Money.optional(),
    amount: Money.optional(),
    dueDate: CalendarDay,
    payments: z.array(SimplePayment).default([]),
    terms: Terms.strict().optional(),
    reissue: z
      .strictObject({
        amount: Money,
        issuedOn: CalendarDay,
        dueDate: CalendarDay,
      })
      .optional(),
    discount: z
      .strictObject({ amount: Money, reason: z.string().default('concedido pelo credor') })
      .optional(),
  })
  .transform(({ principal, amount: billed, ...debt }, context) => {
    const amount = principal ?? billed;
    if (amount !== undefined && (principal === undefined || billed === undefined)) return { ...debt, amount };
    context.addIssue({ code: 'custom', message: 'must have either principal or amount' });
    return z.NEVER;
  });

/** The fields of a stored debt that concern money. */
const DebtRecord = z.object({
  status: z.enum(['open', 'handedOver', 'settled', 'cancelled', 'awaitingInvoice']),
  creditorId: z.string(),
  invoiceId: z.string(),
  amount: PositiveCentavos,
  dueDate: CalendarDay,
  rolledDueDate: CalendarDay,
  terms: Terms,
  payments: z.record(
    z.string(),
    z.object({ amount: PositiveCentavos, paidAt: Instant, receivedAt: Instant.optional() }),
  ),
  quotes: z
    .array(
      z.object({
        id: z.string(),
        by: z.enum(['bill', 'message']),
        amount: PositiveCentavos,
        received: Centavos,
        issuedOn: CalendarDay,
        goodThrough: CalendarDay,
      }),
    )
    .default([]),
  refunds: z.record(z.string(), Refund).default({}),
  writeOffs: z.record(z.string(), WriteOff).default({}),
  settledAt: Instant.optional(),
  zone: z.string().optional(),
  listings: z.record(Slug, Listing).optional(),
  listingOrders: z.array(ListingOrder).optional(),
});

/**
 * Reads a debt from JSON: the simple form, or a debt as stored in the table. Throws `DebtFileError`, which names the
 * invalid fields.
 */
export async function readDebt(text: string, creditor: CreditorLookup): Promise<DebtOfFile> {
  const value = parseJson(text);
  return 'status' in value ? fromRecord(value, creditor) : fromSimple(value, creditor);
}

/** Of these statuses there is nothing to state, and why. */
const NOTHING_TO_STATE: ReadonlyMap<unknown, string> = new Map([
  ['awaitingInvoice', 'its invoice has not come'],
  ['cancelled', 'it is cancelled, so nothing is owed'],
]);

async function fromRecord(value: object, creditor: CreditorLookup): Promise<DebtOfFile> {
  const why = 'status' in value ? NOTHING_TO_STATE.get(value.status) : undefined;
  if (why !== undefined) throw new DebtFileError(`status: ${why}`);
  const record = checked(DebtRecord, value);
  const { creditorId, invoiceId, status, writeOffs, settledAt, zone, listings, listingOrders, ...money } =
    record;
  if (status === 'settled' && settledAt === undefined) throw new DebtFileError('settledAt: is missing');
  // What the creditor's rule waived at the settlement is shown at the end of the statement; an earlier write-off, at its date.
  const isClosing = ({ by, at }: WriteOff): boolean => by === 'rule' && at === settledAt;
  const entries = Object.entries(writeOffs);
  const waived = entries.reduce((sum, [, entry]) => sum + (isClosing(entry) ? entry.amount : 0), 0);
  const before = Object.fromEntries(entries.filter(([, entry]) => !isClosing(entry)));
  const settled = settledAt === undefined ? undefined : { at: settledAt, waived };
  const { holidays, charges, bureaus } = await creditor(creditorId);
  // The rates of the months that were published since are those of the configuration.
  const terms = charges.months ? { ...money.terms, months: charges.months } : money.terms;
  return {
    debt: { ...money, terms, writeOffs: before, holidays, settled },
    creditorId,
    invoiceId,
    listings:
      status === 'awaitingInvoice' ? [] : listingsInWords({ status, zone, listings, listingOrders }, bureaus),
  };
}

async function fromSimple(value: object, creditor: CreditorLookup): Promise<DebtOfFile> {
  const { creditorId, invoiceId, amount, dueDate, ...simple } = checked(SimpleDebt, value);
  const { charges: terms, holidays } =
    simple.terms && creditorId === undefined
      ? { charges: simple.terms, holidays: [] }
      : await creditor(creditorId);
  const width = String(simple.payments.length).length;
  const payments = Object.fromEntries(
    simple.payments.map(({ id, amount: paid, paidAt }, index) => [
      // Numbered, so that payments of one day keep the order of the file.
      `${String(index + 1).padStart(width, '0')}${id === undefined ? '' : `: ${id}`}`,
      { amount: paid, paidAt },
    ]),
  );
  const before = (day: string): number =>
    Object.values(payments)
      .filter(({ paidAt }) => dayOf(paidAt) < day)
      .reduce((sum, payment) => sum + payment.amount, 0);
  const { reissue } = simple;
  return {
    debt: {
      amount,
      dueDate,
      rolledDueDate: rollForward(dueDate, holidays),
      terms: simple.terms ?? terms,
      payments,
      quotes: reissue
        ? [
            {
              id: 'reissue',
              by: 'bill',
              amount: reissue.amount,
              received: before(reissue.issuedOn),
              issuedOn: reissue.issuedOn,
              goodThrough: reissue.dueDate,
            },
          ]
        : [],
      discount: simple.discount,
      holidays,
    },
    creditorId,
    invoiceId,
  };
}

function checked<Schema extends z.ZodType>(schema: Schema, value: object): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new DebtFileError(issuesInWords(parsed.error, 'debt'));
}

function parseJson(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new DebtFileError(`is not JSON: ${asError(error).message}`, { cause: error });
  }
  if (isRecord(value)) return value;
  throw new DebtFileError('must be a JSON object');
}
