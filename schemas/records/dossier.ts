import * as z from 'zod';
import { CalendarDay, Channel, Consent, ExternalId, Instant, PersonType, Slug } from '#schemas/primitives.ts';
import { Debt } from '#schemas/records/debt.ts';
import { Chain, ContentReference, DebtEntry, Digest } from '#schemas/records/entry.ts';
import { KeptContent } from '#schemas/records/message-content.ts';
import { Offer } from '#schemas/records/negotiation.ts';

/** An entry of another debt, which shows what became of a message that is about this one too. Its hash is checked, not its chain. */
const ForeignEntry = DebtEntry.extend({ debtId: z.string() });

/** A message about the debt, and the numbers of the entries that say what became of it. */
export const MessageOfDossier = z.strictObject({
  at: Instant,
  channel: Channel,
  /** The entry that claimed it. */
  entry: z.int().positive(),
  /** The debt whose message it was, when that was another one. */
  by: z.string().optional(),
  commitment: ContentReference.shape.commitment,
  /** In order: taken by its channel, delivered, opened; or not. */
  outcomes: z.array(z.strictObject({ at: Instant, what: z.string(), entry: z.int().positive() })),
  isCourtesy: z.boolean(),
});

/** A decision of the legal gate, or of a rule that kept a message back. */
export const DecisionOfDossier = z.strictObject({
  at: Instant,
  entry: z.int().positive(),
  channel: Channel,
  verdict: z.enum(['allowed', 'postponed', 'forbidden', 'skipped']),
  rule: z.string(),
  citation: z.string(),
  tableVersion: z.string().optional(),
  limitsVersion: z.string().optional(),
  until: Instant.optional(),
});

/** The parts of a dossier, each with a digest of its own in the seal. */
export const DossierParts = z.strictObject({
  /** What was agreed on and billed, and the parties. */
  contract: z.strictObject({
    creditor: z.strictObject({ id: Slug, legalName: z.string(), taxId: z.string(), address: z.string() }),
    /** Absent once the debtor is erased (LGPD art. 18). */
    debtor: z
      .strictObject({ id: ExternalId, name: z.string(), taxId: z.string(), personType: PersonType })
      .optional(),
    ...Debt.options[0].pick({
      invoiceId: true,
      issued: true,
      amount: true,
      dueDate: true,
      rolledDueDate: true,
      terms: true,
      regua: true,
      profile: true,
      description: true,
    }).shape,
    status: z.string(),
    instalmentOf: Debt.options[0].shape.instalmentOf,
  }),
  /** The demonstrativo of the day in pt-BR, line by line; or why there is none. */
  statement: z.strictObject({ day: CalendarDay, due: z.int().optional(), lines: z.array(z.string()) }),
  messages: z.array(MessageOfDossier),
  decisions: z.array(DecisionOfDossier),
  money: Debt.options[0].pick({ payments: true, refunds: true, writeOffs: true }),
  quotes: Debt.options[0].shape.quotes,
  agreements: Debt.options[0].pick({ promises: true, paymentPlans: true, cases: true }),
  /** What the offer book offers on the day, with the reason of each. */
  offers: z.array(Offer),
  /** The consents of the debtor, as they are now. */
  consents: z.strictObject({
    consents: z.partialRecord(Channel, Consent),
    optIns: z.array(Channel),
    optOuts: z.partialRecord(Channel, Instant.optional()),
  }),
});
export type DossierParts = z.infer<typeof DossierParts>;

/** All that is known of a debt, for a judge: what is claimed, the chain of entries, and the contents that the chain is committed to. */
export const Dossier = z.strictObject({
  format: z.literal('regua/dossier/v1'),
  debtId: z.string(),
  parts: DossierParts,
  /** Absent for a debt of before entries had places. */
  chain: Chain.optional(),
  entries: z.array(DebtEntry),
  /** Entries of before they had places: nothing vouches for them. */
  unlinked: z.array(z.strictObject({ type: z.string(), detail: z.record(z.string(), z.unknown()) })),
  elsewhere: z.array(ForeignEntry),
  /** The contents of messages by commitment; those that were erased are missing. */
  contents: z.record(Digest, KeptContent),
  seal: z.strictObject({ parts: z.record(z.string(), Digest), whole: Digest }),
});
export type Dossier = z.infer<typeof Dossier>;
export type ForeignEntry = z.infer<typeof ForeignEntry>;
