import * as z from 'zod';
import {
  CalendarDay,
  Centavos,
  ClockTime,
  Microreais,
  PaymentSourceId,
  Slug,
  UF,
} from '#schemas/primitives.ts';

/**
 * What is charged on a late debt.
 * The fine is capped at 2% (CDC art. 52 §1; condominium fees, CC art. 1336 §1); interest is contract data
 * (CC art. 406), here at most 1% a month, the usual cap for those who are not banks (CC 406 with CTN 161 §1).
 */
export const ChargeTerms = z.strictObject({
  /** Multa: percent of the principal, once. */
  finePercent: z.number().min(0).max(2, 'must be at most 2: CDC art. 52 §1').multipleOf(0.01),
  /** Juros de mora: percent a month, simple, pro rata die over 30 days. */
  interestPercentPerMonth: z
    .number()
    .min(0)
    .max(1, 'must be at most 1 a month: CC art. 406 with CTN art. 161 §1')
    .multipleOf(0.01),
  /** Where the rates come from: the contract with the debtor, or the law (CC art. 406). */
  basis: z.enum(['contract', 'legal']),
  /** The creditor's choice for a debtor who pays the whole principal but not the charges. */
  whenOnlyChargesAreLeft: z.strictObject({
    /** They are waived up to this many centavos, and the debt is settled. 0 waives nothing. */
    waiveUpTo: Centavos,
    /** What becomes of more: `keep`: it stays owed, and the ladder goes on. `ask`: the ladder ends, and a person says. */
    above: z.enum(['uphold', 'ask']),
  }),
});
export type ChargeTerms = z.infer<typeof ChargeTerms>;

/** A boleto beside the Pix code: the bank's number and what its layout has to be told (`domain/boleto/banks/`). */
const BoletoTerms = z.strictObject({
  bank: z.string().regex(/^\d{3}$/, 'must be the three digits of the bank, in quotes'),
  fields: z.record(z.string(), z.string().regex(/^\d+$/, 'must be digits, in quotes')),
  /** The field that numbers each boleto (nosso número): filled with a number of the bill's own. */
  numberField: z.string(),
});

/** Who issues the bill of a step that reissues. */
export const BillTerms = z.discriminatedUnion('provider', [
  /** A static Pix code on the creditor's own key: nothing to be registered anywhere. */
  z.strictObject({ provider: z.literal('static-pix') }),
  /** Made up in the process, for trying things; never on a stage that keeps data. */
  z.strictObject({ provider: z.literal('sandbox'), boleto: BoletoTerms.optional() }),
  /** Any PSP that speaks BACEN's Pix API: a charge with a due date (`cobv`). */
  z.strictObject({
    provider: z.literal('bacen-pix'),
    /** Root of the API, as `https://pix.example.com/v2`. */
    baseUrl: z.url({ protocol: /^https$/, error: 'must be an address that begins with https://' }),
    tokenUrl: z.url({ protocol: /^https$/, error: 'must be an address that begins with https://' }),
  }),
]);

/** The layouts of return files that are known (`domain/cnab/layouts/`). */
export const BankFileLayout = z.enum([
  'banco-do-brasil-400',
  'banco-do-brasil-240',
  'bradesco-400',
  'itau-400',
  'itau-240',
]);

/** An account whose return files (CNAB) are read. */
const BankFile = z.strictObject({
  layout: BankFileLayout,
  /**
   * What the header of its files calls it, without leading zeros and check digit: agência/conta for Itaú, the convênio
   * for Banco do Brasil, the código da empresa for Bradesco.
   */
  account: z
    .string()
    .regex(
      /^[1-9]\d{0,19}(\/[1-9]\d{0,11})?$/,
      'must be digits without leading zeros, as "3294860" or "111/12345", in quotes',
    ),
});

/** A source of payments that the creditor relies on, and how long it may be silent. */
const PaymentSource = z.strictObject({
  id: PaymentSourceId,
  /**
   * So many business days of the banks after the day on which it was last heard, by this time of day in Brasília, it has
   * to be heard anew. A return file counts as of the day in its header.
   */
  within: z.strictObject({ businessDays: z.int().min(1).max(5), by: ClockTime }),
});

/** A company owed. Its name, address and tax id stand on every message (CDC art. 42-A). */
export const Creditor = z.strictObject({
  id: Slug,
  /** As the debtor knows it. At most 25 characters without accents in a Pix code; longer is cut there. */
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
  /** Over the heading of e-mails and of the debtor's page, at least 40 pixels high. */
  logoUrl: z.url({ protocol: /^https$/, error: 'must be an address that begins with https://' }).optional(),
  sender: z.strictObject({
    /** Verified in SES. */
    email: z.email(),
    replyTo: z.email(),
  }),
  /** Where the debtor talks to a person: shown in every message. */
  contact: z.strictObject({
    phone: z.string().min(8).max(30),
    hours: z.string().min(3).max(60),
    /** A number on which people answer on WhatsApp: shown on the debtor's page. */
    whatsapp: z
      .string()
      .regex(/^\+\d{10,15}$/, 'must be a number as "+558530000000", in quotes')
      .optional(),
  }),
  /** Receives the reissued bill: CPF, CNPJ, e-mail, phone (+55…) or random key. */
  pixKey: z.string().min(11).max(77),
  bills: BillTerms,
  charges: ChargeTerms,
  /**
   * When payments made by boleto on the due date are known: so many business days after it, by this time of day in
   * Brasília. A Pix is known at once. No reminder goes out before.
   */
  boletoFile: z
    .strictObject({ businessDays: z.int().min(0).max(5), by: ClockTime })
    .default({ businessDays: 1, by: '10:00' }),
  /** Accounts whose return files say what was paid by boleto: `docs/bank-files.md`. Without any, none is read. */
  bankFiles: z.array(BankFile).default([]),
  /**
   * Where payments become known. While one of these sources is silent for too long, the books are stale and no reminder
   * goes out: `docs/payment-sources.md`. Without any, no reminder waits for them.
   */
  reconciliation: z
    .strictObject({
      sources: z
        .array(PaymentSource)
        .refine((sources) => new Set(sources.map(({ id }) => id)).size === sources.length, {
          error: 'must not name a source twice',
        })
        .default([]),
      /** A reminder that is held looks again after so many hours, while the day lasts. Each look costs transitions. */
      recheckHours: z.int().min(1).max(12).default(4),
    })
    .default({ sources: [], recheckHours: 4 }),
  /** The number that WhatsApp messages come from, in AWS End User Messaging Social; without it there are none. */
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
  /** Messages that are no collection, and the file of `config/templates/<brand>/` of each. */
  courtesies: z
    .strictObject({
      /** Sent once when a reminder crossed with a payment. */
      apology: Slug.optional(),
      /** Sent once when a debt is paid, unless an apology is. */
      receipt: Slug.optional(),
    })
    .default({}),
  /** A data service that knows better phones of a debtor: `docs/adr/0013-enrichment-port.md`. Without it, none is asked. */
  enrichment: z
    .strictObject({
      url: z.url({ protocol: /^https$/, error: 'must be an address that begins with https://' }),
      /** What one answer costs. */
      costMicroreais: Microreais,
      /** What a debtor's contacts must lack for it to be asked. */
      when: z.enum(['no-mobile', 'whatsapp-unknown', 'always']),
    })
    .optional(),
  /** What debtors may settle on their page, and with whom they talk. */
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
          /** How many one debt may be given. */
          most: z.int().min(0).max(5),
        })
        .default({ maxDays: 15, toleranceDays: 1, most: 2 }),
      cases: z
        .strictObject({
          /** Who answers disputes and debtors who cannot pay: a name of the creditor's own. */
          owner: Slug,
          /** Business days within which they have to answer. */
          answerInBusinessDays: z.int().min(1).max(30),
        })
        .default({ owner: 'atendimento', answerInBusinessDays: 5 }),
      paymentPlans: z
        .strictObject({
          /** An instalment is missed so many days after it fell due. */
          breachDays: z.int().min(1).max(90),
          /** So many missed at one time break the payment plan. */
          breachInstalments: z.int().min(1).max(12),
          /** The régua of the instalments; without it, one is chosen as for any invoice. */
          regua: Slug.optional(),
        })
        .default({ breachDays: 10, breachInstalments: 1 }),
    })
    .prefault({}),
  /** Municipal holidays, on which the creditor's banks are closed as well. */
  holidays: z.array(z.strictObject({ date: CalendarDay, name: z.string().min(3) })).default([]),
});
export type Creditor = z.infer<typeof Creditor>;
