import * as z from 'zod';
import { Creditor } from '#schemas/config/creditor.ts';
import {
  CalendarDay,
  Channel,
  Consent,
  ExternalId,
  Instant,
  PaymentSourceId,
  Slug,
} from '#schemas/primitives.ts';
import { OptedOutAddress } from './address.ts';
import { ContactBudget } from './contact-budget.ts';
import { DeadLetter } from './dead-letter.ts';
import { Debt, DebtStatus } from './debt.ts';
import { DebtSummary } from './debt-summary.ts';
import { Debtor } from './debtor.ts';
import { Dossier } from './dossier.ts';
import { Erasure } from './erasure.ts';
import { MarketingWish } from './marketing-wish.ts';
import { CaseKind, SaidBy } from './negotiation.ts';
import { EarlyPauses } from './pause.ts';
import { Authorisation, ListedPhone } from './register.ts';
import { Tries } from './tries.ts';

/** What a debt has that its dossier does not; without what only a machine uses: tokens, outbox, executions. */
const DebtRecord = Debt.options[0]
  .pick({
    sellerId: true,
    zone: true,
    debtKind: true,
    bill: true,
    version: true,
    amended: true,
    spent: true,
    postponed: true,
    sends: true,
    lastMessage: true,
    listedBy: true,
    handedOver: true,
    prescribedAt: true,
    assigned: true,
    listings: true,
    pauses: true,
    resumedAt: true,
    exempt: true,
  })
  .extend({ status: DebtStatus });

/** One address of the person, and what its owner wished, by whichever key that is recorded. */
const AddressOfPerson = z.strictObject({
  kind: z.enum(['email', 'phone']),
  value: z.string(),
  /** `consents`: those to this creditor. */
  optOuts: z.array(
    OptedOutAddress.omit({ consents: true, revision: true }).extend({
      consents: z.partialRecord(Channel, Consent),
    }),
  ),
  /** What its owner last said of messages that advertise; absent when nothing. */
  marketing: MarketingWish.optional(),
  /** What the registers of the states say of a phone; absent when no list names it. */
  register: ListedPhone.optional(),
  /** What its owner authorised this creditor to, though it is on a register. */
  authorisations: z.partialRecord(z.enum(['sms', 'whatsapp']), Authorisation),
});

/** One receiver of data (LGPD arts. 9 V and 18 VII), in pt-BR. */
export const DataRecipient = z.strictObject({
  who: z.string(),
  what: z.string(),
  why: z.string(),
});
export type DataRecipient = z.infer<typeof DataRecipient>;

/** All that one creditor holds of a person, and what it does with it: the answer to an access request (LGPD arts. 9, 18, 19 and 20). */
export const PersonDossier = z.strictObject({
  format: z.literal('regua/person/v1'),
  creditorId: Slug,
  /** The tax id of the person who asks, without punctuation. */
  taxId: z.string(),
  /** Amounts are those of the end of this day. */
  day: CalendarDay,
  /** The confirmation (LGPD art. 18 I): whether anything is held, be it the record of an erasure alone. */
  isHeld: z.boolean(),
  /** Who processes the data, and whom to ask (LGPD art. 9 III and IV). */
  controller: Creditor.pick({
    id: true,
    legalName: true,
    taxId: true,
    address: true,
    contact: true,
    privacy: true,
  }),
  /** The record under each id of the person, with the source of each contact. */
  debtors: z.array(Debtor),
  /** What was kept of channels that the person closed; absent when nothing was. */
  wishes: z
    .strictObject({
      optOuts: z.array(Channel),
      closedAt: z.partialRecord(Channel, Instant).optional(),
    })
    .optional(),
  addresses: z.array(AddressOfPerson),
  /** The recent contacts about this creditor's debts, and what keeps the person from being written to. */
  contacts: ContactBudget.omit({ revision: true }),
  /** What a profile is made from: each debt, and how it was paid. */
  history: z.array(DebtSummary),
  /** The oldest invoice first. */
  debts: z.array(z.strictObject({ record: DebtRecord, dossier: Dossier })),
  /** What the person wrote. */
  caseTexts: z.array(
    z.strictObject({
      debtId: z.string(),
      number: z.int().positive(),
      kind: CaseKind,
      by: SaidBy,
      at: Instant,
      text: z.string(),
    }),
  ),
  /** What providers sent about payments, as it came. */
  notices: z.array(
    z.strictObject({ paymentId: z.string(), provider: z.string(), receivedAt: Instant, raw: z.string() }),
  ),
  /** What came in about the person and could not be taken, as it came; the oldest first. */
  refusedInputs: z.array(DeadLetter.omit({ creditorId: true })),
  /** The sellers who see the standing of the person's invoices. */
  sellers: z.array(ExternalId),
  /** The files of banks in which the person's payments are: they stay as they came. */
  returnFiles: z.array(z.strictObject({ source: PaymentSourceId, paidOn: CalendarDay })),
  /**
   * What is kept under each id: pauses from before its first invoice, what revoked its links, and wrong attempts to identify oneself.
   */
  ids: z.array(
    z.strictObject({
      debtorId: ExternalId,
      earlyPauses: EarlyPauses.omit({ revision: true }).optional(),
      linksRevokedBy: z.array(z.string()),
      tries: Tries.omit({ revision: true, expiresAt: true }).optional(),
      /** When what was known under this id was erased last. */
      erasedAt: Instant.optional(),
    }),
  ),
  /** Requests to erase, with the answer to each. */
  erasures: z.array(
    Erasure.omit({ plan: true, debtIds: true }).extend({ debtIds: z.array(z.string()).optional() }),
  ),
  processing: z.strictObject({
    /** What kinds of data there are, what each is for, by which law, and for how long (LGPD art. 9 I and II). */
    purposes: z.array(
      z.strictObject({
        what: Slug,
        words: z.string(),
        purpose: z.string(),
        basis: z.string(),
        keptFor: z.string(),
      }),
    ),
    recipients: z.array(DataRecipient),
    /** The rules by which the person is judged without a person (LGPD arts. 19 II and 20 §1), in pt-BR. */
    criteria: z.array(z.string()),
    rights: z.array(z.string()),
  }),
});
export type PersonDossier = z.infer<typeof PersonDossier>;
