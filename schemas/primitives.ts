import * as z from 'zod';

/** Whole centavos, zero or more. R$ 1.234,56 is 123456. */
export const Centavos = z
  .int('must be whole centavos: R$ 1.234,56 is 123456')
  .nonnegative('must be zero centavos or more')
  .max(1_000_000_000_000, 'must be at most 1000000000000 centavos')
  .describe('whole centavos');

/** Whole centavos, more than zero. */
export const PositiveCentavos = Centavos.positive('must be more than zero centavos').describe(
  'whole centavos',
);

/** The amount of one invoice: a boleto and a Pix code have ten digits of centavos. */
export const InvoiceAmount = PositiveCentavos.max(
  9_999_999_999,
  'must be at most 9999999999 centavos, the ten digits of a boleto',
);

/** A calendar day, `YYYY-MM-DD`. */
export const CalendarDay = z.iso
  .date({ error: 'must be a day as YYYY-MM-DD', abort: true })
  .regex(/^20(?!99)/, 'must be in the years 2000 to 2098, whose holidays are known')
  .describe('a calendar day, 2000 to 2098');

/** What an instant has to be, in the words of every refusal. */
export const NO_INSTANT = 'must be an instant with a zone, as 2026-03-02T09:00:00-03:00';

const IN_OUR_FORM = /:\d\d\.\d{3}Z$/;

/**
 * An instant, ISO-8601 with `Z` or an offset, to the nanosecond at most, as every library of dates reads it: the judge of every border.
 * Whatever its offset and precision, it leaves in the one form that everything of ours prints and compares: UTC with milliseconds, as
 * `2026-03-02T12:00:00.000Z`.
 */
export const Instant = z.iso
  .datetime({ offset: true, error: NO_INSTANT, abort: true })
  .refine((instant) => !/\.\d{10}/.test(instant), {
    error: 'must have at most nine digits after the second',
    abort: true,
  })
  .overwrite((instant) => (IN_OUR_FORM.test(instant) ? instant : new Date(instant).toISOString()))
  .describe('an instant with Z or an offset');

/**
 * An instant of which days and holidays can be worked out, in any time zone and a year around it: of what billing says that it happened.
 */
export const KnownInstant = Instant.regex(
  /^20(?!00|9[89])/,
  'must be in the years 2001 to 2097, around which holidays are known',
).describe('an instant with Z or an offset, 2001 to 2097');

/** A time of day, `09:30`. */
export const ClockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day as "09:30", in quotes');

/**
 * Characters that change what a reader sees, and are not seen: control characters (NUL, tabs and line ends too), format
 * characters (zero-width ones, soft hyphens, the bidirectional marks U+202A to U+202E and U+2066 to U+2069), line and
 * paragraph separators, halves of a surrogate pair, and letters that are drawn as nothing. A name with one of them may be read as
 * another one (Unicode Technical Report 36; CVE-2021-42574).
 */
const HIDDEN = String.raw`\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0`;

const VISIBLE = new RegExp(`^[^${HIDDEN}]*$`, 'u');
const NOT_VISIBLE = 'must be one line of visible characters: no control, zero-width or bidirectional ones';

/** One line of text from outside, of characters that a reader sees: one that hides some is refused. The judge of every border. */
export const VisibleText = z.string().regex(VISIBLE, NOT_VISIBLE);

/** The same, without the blanks around it. */
export const VisibleLine = z.string().trim().regex(VISIBLE, NOT_VISIBLE);

const HIDDEN_ONES = new RegExp(`[${HIDDEN}]+`, 'gu');

/**
 * A text of several lines, or one that only explains something (what a debtor wrote, what a provider answered), without its
 * hidden characters: line ends stay, and a tab is a blank.
 */
export const withoutHidden = (text: string): string =>
  text
    .replaceAll('\t', ' ')
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map((line) => line.replace(HIDDEN_ONES, ''))
    .join('\n');

/** An id that an external system gave: printable ASCII without spaces, such as `NF-1042/2026`. */
export const ExternalId = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without spaces');

/** An id in our configuration: lower case, digits and hyphens, such as `bebidas-nordeste`. */
export const Slug = z
  .string()
  .min(1)
  .max(32)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens');

/**
 * A payment source: an account whose return files are read, such as `341/111-12345` (the bank's number, and the
 * account with a hyphen for its slash), the name of a webhook provider, or any other that billing reports.
 */
export const PaymentSourceId = z
  .string()
  .max(64)
  .regex(
    /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/,
    'must be lower-case letters, digits, and single hyphens or slashes, as "341/111-12345", in quotes',
  );

/** A debtor consented to be written to on a channel: when, and the creditor's id of the proof. */
export const Consent = z.strictObject({ givenAt: Instant, proof: ExternalId });
export type Consent = z.infer<typeof Consent>;

/** Federal units, as in postal addresses. */
export const UF = z.enum([
  'AC',
  'AL',
  'AM',
  'AP',
  'BA',
  'CE',
  'DF',
  'ES',
  'GO',
  'MA',
  'MG',
  'MS',
  'MT',
  'PA',
  'PB',
  'PE',
  'PI',
  'PR',
  'RJ',
  'RN',
  'RO',
  'RR',
  'RS',
  'SC',
  'SE',
  'SP',
  'TO',
]);
export type UF = z.infer<typeof UF>;

/** A way to reach a debtor. */
export const Channel = z.enum(['email', 'sms', 'whatsapp']);
export type Channel = z.infer<typeof Channel>;

/** The tone of a message; it rises with the ladder. */
export const Tone = z.enum(['light', 'neutral', 'firm']);
export type Tone = z.infer<typeof Tone>;

/** How a debtor has paid so far. */
export const Profile = z.enum(['new', 'good', 'occasional', 'recurrent']);
export type Profile = z.infer<typeof Profile>;

/**
 * The cost of messages in whole millionths of a real (R$ 0,00054 is 540), because an e-mail costs far less than a
 * centavo.
 */
export const Microreais = z.int().nonnegative().describe('whole millionths of a real');

/** `person` has a CPF, `company` a CNPJ. */
export const PersonType = z.enum(['person', 'company']);
export type PersonType = z.infer<typeof PersonType>;

export const Tag = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}:_-]*$/u, 'must be letters, digits, ":", "_" or "-"');

export const PaymentMethod = z.enum(['pix', 'boleto', 'card', 'transfer', 'cash', 'other']);
export type PaymentMethod = z.infer<typeof PaymentMethod>;

/** The name of an error: what AWS and JavaScript call errors, and nothing that could hold data of a person. */
export const ErrorName = z.string().regex(/^[A-Za-z][\w.]{0,99}$/);

/**
 * Why collection is paused. `death`, `minor`: the debtor died, or is no adult. `insolvency`: recuperação judicial or falência.
 * `court-order`: a court forbids it for now. `internal-customer`: the creditor itself, or one of its group. `disputed-outside`:
 * a complaint at Procon or in court, which this system does not work on. `payment-doubtful`: a bank or a provider reported what may
 * be money for it. `import`: invoices were loaded, and nobody has released them yet; a person has them when nobody did by the last day.
 */
export const PauseReason = z.enum([
  'death',
  'minor',
  'insolvency',
  'court-order',
  'internal-customer',
  'disputed-outside',
  'payment-doubtful',
  'import',
  'other',
]);
export type PauseReason = z.infer<typeof PauseReason>;

/** Where a debt is made public: a register of bad payers, or a notary of protests (Lei 9.492/97). */
export const ListingKind = z.enum(['negative-listing', 'protest']);
export type ListingKind = z.infer<typeof ListingKind>;

/** An address of the web that names a host, not its number; people open it. */
export const WebAddress = z.httpUrl({ error: 'must be an address, as https://www.example.com/page' });
