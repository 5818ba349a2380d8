import * as z from 'zod';
import {
  CalendarDay,
  Instant,
  ListingKind,
  PositiveCentavos,
  Slug,
  VisibleText,
} from '#schemas/primitives.ts';

/**
 * What a bureau is asked for. `notify`: write to the debtor first (STJ, Súmula 359). `list`: list the debt; a notary is given the
 * title, and notifies the debtor itself (Lei 9.492/97 arts. 12, 14). `clear`: clear it; a notary is given the creditor's consent to
 * the cancellation (carta de anuência, art. 26 §1), or before the protest its withdrawal (art. 16).
 */
export const ListingAction = z.enum(['notify', 'list', 'clear']);
export type ListingAction = z.infer<typeof ListingAction>;

/**
 * A document that proves what is reported: the bureau's id of it, which names nobody because events contain it, and the SHA-256 of the
 * file in hexadecimal digits.
 */
export const ListingProof = z.strictObject({
  id: VisibleText.min(1).max(100),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits, in lower case')
    .optional(),
});
export type ListingProof = z.infer<typeof ListingProof>;

/**
 * What a bureau reports of an order. `cleared`: the debtor is shown no more; of a protest, that the consent to its cancellation is
 * with the notary, where the debtor asks for it.
 */
export const BureauReportKind = z.enum([
  'noticeSent',
  'noticeDelivered',
  'noticeFailed',
  'listed',
  'cleared',
  'refused',
]);
export type BureauReportKind = z.infer<typeof BureauReportKind>;

/** The reports that count with proof alone (STJ, Tema 1.315; Súmula 548). */
const PROVEN: ReadonlySet<BureauReportKind> = new Set(['noticeSent', 'noticeDelivered', 'cleared']);

/** The fields of one word of a bureau. */
export const BUREAU_REPORT = {
  report: BureauReportKind,
  /** When it happened. */
  at: Instant,
  proof: ListingProof.optional(),
  /** Why, of `noticeFailed` and `refused`: a word, no personal data, because events contain it. */
  reason: Slug.optional(),
};

/** Whether a word has the proof that it needs; to be refined by, with `UNPROVEN`. */
export const isProven = ({
  report,
  proof,
}: {
  readonly report: BureauReportKind;
  readonly proof?: ListingProof | undefined;
}): boolean => proof !== undefined || !PROVEN.has(report);

/** What a word without it is refused with. */
export const UNPROVEN = {
  error: 'must be given: noticeSent, noticeDelivered and cleared count with proof alone',
  path: ['proof'],
};

/** One word of a bureau about an order. */
export const BureauReport = z.strictObject(BUREAU_REPORT).refine(isProven, UNPROVEN);
export type BureauReport = z.infer<typeof BureauReport>;

/**
 * What happened to an order, by us and by the bureau. `…Ordered`: it was asked for, and the bureau may have taken it. `…Taken`: it
 * answered that it did. `over`: its stage of the ladder ended.
 */
export const ListingMoment = z.enum([
  'noticeOrdered',
  'noticeTaken',
  'listingOrdered',
  'listingTaken',
  'clearanceOrdered',
  'clearanceTaken',
  'clearanceOverdue',
  'over',
  ...BureauReportKind.options,
]);
export type ListingMoment = z.infer<typeof ListingMoment>;

/** When it happened, and what proves it. */
const { report: _, ...HAPPENED } = BUREAU_REPORT;
const Happened = z.strictObject(HAPPENED);

/** A listing or protest of a debt that Régua orders at a bureau, from the notice to the clearing. */
export const ListingOrder = z.strictObject({
  /** `negative-listing-1`: the same for every action; with the id of the debt it is the bureau's key of it. */
  orderId: Slug,
  kind: ListingKind,
  bureau: Slug,
  /** The version of the debt on whose ladder it is. */
  version: z.int().positive(),
  startedAt: Instant,
  /** The amount and the due date as the notice has them: another one needs another notice. */
  amount: PositiveCentavos,
  dueDate: CalendarDay,
  moments: z.partialRecord(ListingMoment, Happened),
});
export type ListingOrder = z.infer<typeof ListingOrder>;
