import * as z from 'zod';
import {
  CalendarDay,
  ClockTime,
  Microreais,
  PauseReason,
  PaymentSourceId,
  Slug,
  UF,
} from '#schemas/primitives.ts';
import { BackOffice } from './back-office.ts';
import { Bureaus } from './bureau.ts';
import { ChargeTerms } from './charge-terms.ts';
import { USUAL_DEBT_KIND } from './legal.ts';
import { SendingDomain } from './sending-domain.ts';

/**
 * A boleto in addition to the Pix code: the bank's number and the fields of its layout (`formats/boleto/banks.ts`).
 */
const BoletoTerms = z.strictObject({
  bank: z.string().regex(/^\d{3}$/, 'must be the three digits of the bank, in quotes'),
  fields: z.record(z.string(), z.string().regex(/^\d+$/, 'must be digits, in quotes')),
  /** The field for the number of each boleto (nosso número): filled with a number derived from the bill. */
  numberField: z.string(),
});

/** The known layouts of remittance files (`formats/cnab/remittance/layouts/`). */
export const RemittanceLayoutId = z.enum([
  'banco-do-brasil-240',
  'banrisul-400',
  'bradesco-400',
  'caixa-240',
  'itau-400',
  'santander-240',
  'sicoob-240',
  'sicredi-240',
]);

/** The issuer of the bill of a step that reissues. */
export const BillTerms = z.discriminatedUnion('provider', [
  /** A static Pix code on the creditor's own key: nothing has to be registered. */
  z.strictObject({ provider: z.literal('static-pix') }),
  /** Made up in the process, for trying things out; refused on a stage that keeps data. */
  z.strictObject({ provider: z.literal('sandbox'), boleto: BoletoTerms.optional() }),
  /** Any PSP with BACEN's Pix API: a charge with a due date (`cobv`). */
  z.strictObject({
    provider: z.literal('bacen-pix'),
    /** The root of the API, such as `https://pix.example.com/v2`. */
    baseUrl: z.url({ protocol: /^https$/, error: 'must be an address that begins with https://' }),
    tokenUrl: z.url({ protocol: /^https$/, error: 'must be an address that begins with https://' }),
  }),
  /** Boletos that are registered at a bank by file (docs/remittance.md), beside a static Pix code. */
  z.strictObject({
    provider: z.literal('cnab'),
    layout: RemittanceLayoutId,
    /** The fields of the layout's account. */
    account: z.record(z.string(), z.string().regex(/^[0-9A-Z]+$/, 'must be digits, in quotes')),
    /** The numbers that may be given (nosso número, without prefix and check digit): no other system gives any of them. */
    numbers: z.strictObject({
      from: z.int().positive(),
      to: z.int().positive().max(Number.MAX_SAFE_INTEGER),
    }),
    /** A boleto is ordered N bank business days before the step that sends it: the bank answers on the day after the file. */
    daysBefore: z.int().min(2).max(10).default(3),
    /** The hour in Brasília after which the file of a business day is written. */
    fileAt: ClockTime.default('07:00'),
  }),
]);

/** The known layouts of return files (`formats/cnab/layouts/`). */
export const BankFileLayout = z.enum([
  'banco-do-brasil-400',
  'banco-do-brasil-400-convenio-6',
  'banco-do-brasil-240',
  'banrisul-400',
  'bradesco-400',
  'bradesco-240',
  'caixa-240',
  'inter-400',
  'itau-400',
  'itau-240',
  'santander-400',
  'santander-240',
  'sicoob-400',
  'sicoob-240',
  'sicredi-400',
  'sicredi-240',
]);

/** An account whose return files (CNAB) are read. */
const BankFile = z.strictObject({
  layout: BankFileLayout,
  /**
   * The account as its files name it, without leading zeros and check digit: `docs/bank-files.md` has a table of what that is for each
   * layout, such as agência/conta for Itaú.
   */
  account: z
    .string()
    .regex(
      /^[1-9]\d{0,19}(\/[1-9]\d{0,11})?$/,
      'must be digits without leading zeros, as "3294860" or "111/12345", in quotes',
    ),
});

/** A payment source that the creditor relies on, and how long it may be silent. */
const PaymentSource = z.strictObject({
  id: PaymentSourceId,
  /**
   * The source has to report again within N bank business days after the day of its last report, by this time of day
   * in Brasília. A return file counts as of the day in its header.
   */
  within: z.strictObject({ businessDays: z.int().min(1).max(5), by: ClockTime }),
});

/** A company owed. Its name, address and tax id are in every e-mail (CDC art. 42-A). */
export const Creditor = z.strictObject({
  id: Slug,
  /**
   * The name that the debtor knows. A Pix code has room for 25 characters without accents; a longer name is cut
   * there.
   */
  name: z.string().min(2).max(60),
  legalName: z.string().min(2).max(120),
  /** CNPJ or CPF, with punctuation. */
  taxId: z.string().min(14).max(18),
  address: z.string().min(10).max(200),
  city: z.string().min(2).max(40),
  uf: UF,
  /** A folder of `config/templates/`. */
  brand: Slug,
  /** Colour of the heading of e-mails and of the debtor's page, and of their buttons. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour as "#0f766e", in quotes'),
  /** The image above the heading of e-mails and of the debtor's page, at least 40 pixels high. */
  logoUrl: z.url({ protocol: /^https$/, error: 'must be an address that begins with https://' }).optional(),
  sender: z.strictObject({
    /** The sender, verified in SES. */
    email: z.email(),
    replyTo: z.email(),
    /** Where the stack proves the domain of `email`, on a stage that keeps data; without it, an operator does. */
    domain: SendingDomain.optional(),
  }),
  /** How the debtor reaches a person: shown in every message. */
  contact: z.strictObject({
    /** In every message; an SMS has room for 20 characters of it. */
    phone: z.string().min(8).max(20),
    hours: z.string().min(3).max(60),
    /** A number on which people answer on WhatsApp: shown on the debtor's page. */
    whatsapp: z
      .string()
      .regex(/^\+\d{10,15}$/, 'must be a number as "+558530000000", in quotes')
      .optional(),
  }),
  /** Where a person reads what becomes of their data, and whom they may ask (LGPD arts. 9 and 41): wherever data is asked for. */
  privacy: z.strictObject({
    /** The notice of privacy. */
    url: z.url({ protocol: /^https$/, error: 'must be an address that begins with https://' }).max(200),
    /** The person in charge (encarregado), with an address: `Ana Souza, privacidade@empresa.com.br`. */
    officer: z.string().min(8).max(120),
  }),
  /** Receives the reissued bill: CPF, CNPJ, e-mail, phone (+55…) or random key. */
  pixKey: z.string().min(11).max(77),
  bills: BillTerms,
  charges: ChargeTerms,
  /** The kind of its debts, of `prescription.kinds` in `config/legal/limits.yaml`, where the invoice says no other. */
  debtKind: Slug.default(USUAL_DEBT_KIND),
  /**
   * When boleto payments of the due date are known: N business days after it, by this time of day in Brasília. A Pix
   * is known at once. No reminder is sent before.
   */
  boletoFile: z
    .strictObject({ businessDays: z.int().min(0).max(5), by: ClockTime })
    .default({ businessDays: 1, by: '10:00' }),
  /** Accounts whose return files report boleto payments: `docs/bank-files.md`. */
  bankFiles: z.array(BankFile).default([]),
  /**
   * Payment sources. While one of them is stale, reminders are held: `docs/payment-sources.md`. Without any, no
   * reminder is held.
   */
  reconciliation: z
    .strictObject({
      sources: z
        .array(PaymentSource)
        .refine((sources) => new Set(sources.map(({ id }) => id)).size === sources.length, {
          error: 'must not name a source twice',
        })
        .default([]),
      /** A held reminder checks again after N hours, within the same day. Each check costs transitions. */
      recheckHours: z.int().min(1).max(12).default(4),
    })
    .default({ sources: [], recheckHours: 4 }),
  backOffice: BackOffice.prefault({}),
  /**
   * The states on whose monthly registers of blocked phones the creditor relies (`docs/registers.md`). While the list of one is
   * stale, no phone of that state is written to. A list that was imported binds every creditor, named or not.
   */
  registers: z.array(UF).default([]),
  /** The sender of WhatsApp messages, in AWS End User Messaging Social; without it no WhatsApp message is sent. */
  whatsapp: z
    .strictObject({
      phoneNumberId: z
        .string()
        .regex(
          /^(phone-number-id-|arn:)[\w:/.-]+$/,
          'must be the id or the ARN of a phone number in AWS End User Messaging Social',
        ),
    })
    .optional(),
  /** Messages that do not collect, and the file of `config/templates/<brand>/` for each. */
  courtesies: z
    .strictObject({
      /** Sent once when a reminder crossed with a payment. */
      apology: Slug.optional(),
      /** Sent once when a debt is paid, unless an apology is. */
      receipt: Slug.optional(),
      /** Sent once to a debtor who was written to about a batch of invoices that was withdrawn: it was a mistake. */
      mistake: Slug.optional(),
    })
    .default({}),
  /** A data service that knows better phones of a debtor: `docs/adr/0013-enrichment-port.md`. */
  enrichment: z
    .strictObject({
      url: z.url({ protocol: /^https$/, error: 'must be an address that begins with https://' }),
      /** The cost of one answer. */
      costMicroreais: Microreais,
      /** The service is asked if the debtor's contacts lack this. */
      when: z.enum(['no-mobile', 'whatsapp-unknown', 'always']),
    })
    .optional(),
  /** Who lists its debts and has them protested, where a régua has such steps: nobody, unless named (docs/listings.md). */
  bureaus: Bureaus.prefault({}),
  /** The limits of what a debtor may agree on, and the person who answers. */
  negotiation: z
    .strictObject({
      /** A file of `config/offers/`; without it there are no offers. */
      offers: Slug.optional(),
      promises: z
        .strictObject({
          /** The furthest day that may be promised, in days from today. */
          maxDays: z.int().min(1).max(60),
          /** Business days after the promised day in which a payment still keeps it. */
          toleranceDays: z.int().min(0).max(10),
          /** The most promises per debt. */
          most: z.int().min(0).max(5),
        })
        .default({ maxDays: 15, toleranceDays: 1, most: 2 }),
      cases: z
        .strictObject({
          /** The owner of cases: a name of the creditor's choice. */
          owner: Slug,
          /** The business days within which the owner has to answer. */
          answerInBusinessDays: z.int().min(1).max(30),
        })
        .default({ owner: 'atendimento', answerInBusinessDays: 5 }),
      paymentPlans: z
        .strictObject({
          /** An instalment is missed N days after it fell due. */
          breachDays: z.int().min(1).max(90),
          /** N missed instalments at one time break the payment plan. */
          breachInstalments: z.int().min(1).max(12),
          /** The last instalment falls due N days after the agreement at most: no longer than a debt can be demanded (CC art. 206 §5 I). */
          maxDays: z.int().min(30).max(1826).default(1826),
          /** What a plan that people agree on may add for costs, beside interest, percent of what is owed (CC arts. 389 and 395). */
          costsPercent: z.int().min(0).max(100).default(20),
          /** The régua of the instalments; without it, one is selected as for any invoice. */
          regua: Slug.optional(),
        })
        .default({ breachDays: 10, breachInstalments: 1, maxDays: 1826, costsPercent: 20 }),
    })
    .prefault({}),
  /** How long collection may be paused. */
  pauses: z
    .strictObject({
      /** Days from the pause to its last day, if billing gives none. */
      days: z.int().min(1).max(270).default(30),
      /** Days from the pause to the furthest last day that billing may give. */
      maxDays: z.int().min(1).max(270).default(180),
      /** Days for which nobody is chased while a person decides whether what a bank or a provider reported is money. */
      doubtDays: z.int().min(1).max(60).default(10),
      /** The reasons after which a person goes on when the last day is over; after the others, the ladder does. */
      handOverAfter: z
        .array(PauseReason)
        .default(['death', 'minor', 'insolvency', 'court-order', 'payment-doubtful']),
    })
    .refine(({ days, maxDays }) => days <= maxDays, { error: 'must be at most maxDays', path: ['days'] })
    .prefault({}),
  /** Words that the gate for texts passes over in this creditor's messages, each with the reason; `regua check` lists them. */
  contentAllowances: z
    .array(
      z.strictObject({
        /** The words as the texts have them; capitals and accents count for nothing. */
        words: z.string().min(3).max(80),
        /** Why they harm nobody, in a sentence that somebody can be asked about. */
        reason: z.string().min(20).max(300),
        /** The day on which they were allowed. */
        since: CalendarDay,
      }),
    )
    .default([]),
  /** Municipal holidays, on which the creditor's banks are closed too. */
  holidays: z.array(z.strictObject({ date: CalendarDay, name: z.string().min(3) })).default([]),
});
export type Creditor = z.infer<typeof Creditor>;
