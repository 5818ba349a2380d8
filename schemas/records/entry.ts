import * as z from 'zod';
import { CalendarDay, Channel, Instant, Slug } from '#schemas/primitives.ts';
import { Actor } from './actor.ts';
import { PayoffQuote } from './payoff-quote.ts';
import { DebtStepKey, SendKey } from './send-key.ts';

/** A SHA-256, hex. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/);

/** The place of an entry in the chain of its debt. */
export const ChainLink = z.strictObject({
  /** 1, 2, … without a gap. */
  number: z.int().positive(),
  /** The hash of the entry before it; of the first, the hash of the id of the debt. */
  previous: Digest,
  hash: Digest,
});
export type ChainLink = z.infer<typeof ChainLink>;

/** How far the chain of a debt goes: the number and the hash of its last entry. */
export const Chain = z.strictObject({ length: z.int().positive(), head: Digest });
export type Chain = z.infer<typeof Chain>;

/** Where the text of a message is kept: beside the debtor of the debt that speaks, under its commitment. */
export const ContentReference = z.strictObject({
  /** SHA-256 of a random salt and of the content: it shows nothing of the content, and fits no other. */
  commitment: Digest,
  debtorId: z.string(),
  debtId: z.string(),
});
export type ContentReference = z.infer<typeof ContentReference>;

/** What the legal gate allowed, and by which versions of its tables. */
export const Allowance = z.strictObject({
  /** The rule of the hours, which is asked last: all others allowed it before. */
  rule: Slug,
  citation: z.string(),
  /** The version of the table of contact hours. */
  tableVersion: CalendarDay,
  /**
   * The version of the table of limits: contact budget, prescription, opt-outs, superendividamento; absent where they are not asked.
   */
  limitsVersion: CalendarDay.optional(),
});
export type Allowance = z.infer<typeof Allowance>;

/** When it was, and whose act it was. */
const Recorded = { at: Instant, actor: Actor.optional() };

/** What is recorded of a debt beside the events that are published. Ids and figures only, as in these. */
export const InternalEntries = {
  /** A message is about to be sent: what it says, and by what it was allowed. */
  MessageClaimed: z.strictObject({
    ...Recorded,
    sendKey: SendKey,
    channel: Channel,
    gate: Allowance,
    content: ContentReference,
    /** Other debts that it is about. */
    covers: z.array(z.string()),
    /** A receipt or an apology collects nothing. */
    isCourtesy: z.boolean(),
  }),
  /** The message of another debt is about this one too. */
  MessageShared: z.strictObject({
    ...Recorded,
    channel: Channel,
    by: DebtStepKey,
    content: ContentReference,
  }),
  /** The message that was claimed last under this key was certainly not sent. */
  MessageNotTaken: z.strictObject({ ...Recorded, sendKey: SendKey }),
  /** A figure was fixed for the debtor. */
  QuoteFixed: z.strictObject({ ...Recorded, quote: PayoffQuote }),
  /** Billing reported a negative listing, or that it was cleared. */
  ListingReported: z.strictObject({
    ...Recorded,
    bureau: Slug,
    listedAt: Instant.optional(),
    clearedAt: Instant.optional(),
  }),
  /** Somebody changed the debt by a command that nothing else here shows. */
  Acted: z.strictObject({ at: Instant, actor: Actor, command: z.string().regex(/^[a-zA-Z]+$/) }),
  /** What the messages of the debt said was erased (LGPD art. 18); what the chain says of it stays. */
  ContentsErased: z.strictObject(Recorded),
} as const;

export type InternalEntryType = keyof typeof InternalEntries;
export type InternalEntryDetail<T extends InternalEntryType> = z.infer<(typeof InternalEntries)[T]>;

/** What a command adds to the chain of a debt beside its events. */
export type InternalEntry = {
  [T in InternalEntryType]: { readonly type: T; readonly detail: z.input<(typeof InternalEntries)[T]> };
}[InternalEntryType];

/** An entry as the table has it, and as a dossier shows it. */
export const DebtEntry = z.strictObject({
  type: z.string(),
  detail: z.record(z.string(), z.unknown()),
  link: ChainLink,
  /** True once what it said was erased; its place in the chain stays. */
  erased: z.literal(true).optional(),
});
export type DebtEntry = z.infer<typeof DebtEntry>;
