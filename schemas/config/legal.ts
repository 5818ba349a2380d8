import * as z from 'zod';
import { CalendarDay, Slug, UF } from '#schemas/primitives.ts';
import { MonthlyRates } from './charge-terms.ts';

const HourSpan = z
  .tuple([z.int().min(0).max(23), z.int().min(1).max(24)])
  .refine(([from, to]) => from < to, { error: 'must open before it closes, as [8, 20]' });

const OPEN_HOURS = {
  weekdays: HourSpan,
  /** `closed`: never on that day. */
  saturdays: z.union([HourSpan, z.literal('closed')]),
  sundaysAndHolidays: z.union([HourSpan, z.literal('closed')]),
};

/** When a debtor may be contacted, in the hours of their zone: `[8, 20]` is from 8:00 until before 20:00. */
export const OpenHours = z.strictObject(OPEN_HOURS);
export type OpenHours = z.infer<typeof OpenHours>;

/** The same, with the law or the choice behind it. */
const CitedHours = z.strictObject({ ...OPEN_HOURS, citation: z.string().min(5) });

/** A public page on which a rule was read, and the day of reading. */
const Source = z.strictObject({
  title: z.string().min(5),
  url: z.url({ protocol: /^https?$/, error: 'must be the address of a page, as https://...' }),
  checkedOn: CalendarDay,
});

/** The day on which a late debtor may be contacted first. */
const FirstContact = z.strictObject({
  /** 16: nothing from the first to the fifteenth day late. A notice on or before the due date is allowed. */
  dayLate: z.int().min(2).max(60),
  citation: z.string().min(5),
});
export type FirstContact = z.infer<typeof FirstContact>;

/** What the law of a state says of collection by phone: a row of the table. */
const StateRow = z
  .strictObject(
    {
      /** The law and its article; `none` when no law of this state that was found says anything: ours hold. */
      law: z.string().min(4),
      /** Absent with `law: none`. */
      hours: OpenHours.optional(),
      /** What the law itself names. It is our choice to apply a law on calls to SMS and WhatsApp too. */
      names: z
        .array(z.enum(['calls', 'sms', 'whatsapp', 'email']))
        .min(1)
        .optional(),
      firstContact: FirstContact.optional(),
      sources: z.array(Source).min(1),
    },
    {
      error: ({ input }) =>
        input === undefined
          ? 'is missing: add its row with the law, the hours and two sources, or "law: none" with the pages that were read'
          : undefined,
    },
  )
  .superRefine(({ law, hours, names, firstContact }, context) => {
    const isNone = law === 'none';
    for (const [field, value] of Object.entries({ hours, names }))
      if ((value === undefined) !== isNone)
        context.addIssue({
          code: 'custom',
          path: [field],
          message: isNone
            ? 'must not be there: with "law: none" our own hours hold'
            : 'is missing: what does this law say?',
        });
    if (isNone && firstContact)
      context.addIssue({
        code: 'custom',
        path: ['firstContact'],
        message: 'must not be there: no law says it',
      });
  });
export type StateRow = z.infer<typeof StateRow>;

/** The kind of a debt of which nothing else is said: a liquid debt in a document (CC art. 206 §5 I). */
export const USUAL_DEBT_KIND = 'document';

const Rule = { citation: z.string().min(5) };

/** `config/legal/limits.yaml`: how often a debtor may be contacted, over all their debts, and when never again. */
export const ContactLimits = z.strictObject({
  version: CalendarDay,
  /** The most steps that send on one day, in the debtor's zone. */
  perDay: z.strictObject({ messages: z.int().min(1).max(3), ...Rule }),
  /** The most steps that send within seven days of the calendar where the debtor is: that of a message and the six after it. */
  perWeek: z.strictObject({ messages: z.int().min(1).max(7), ...Rule }),
  /** The least time between two steps that send. */
  cooldown: z.strictObject({ hours: z.int().min(0).max(72), ...Rule }),
  /** When a debt can no longer be demanded, by its kind. */
  prescription: z.strictObject({
    kinds: z
      .record(
        Slug,
        /** Years from the due date; at most the law's five. */
        z.strictObject({ years: z.int().min(1).max(5), ...Rule }),
      )
      .refine((kinds) => USUAL_DEBT_KIND in kinds, {
        error: `must have "${USUAL_DEBT_KIND}", the kind of an invoice that says no other`,
      }),
  }),
  optOut: z.strictObject(Rule),
  overIndebted: z.strictObject(Rule),
});
export type ContactLimits = z.infer<typeof ContactLimits>;

/** Pages of different publishers: two pages of one are one source. */
export const publishersOf = ({ sources }: Pick<StateRow, 'sources'>): Set<string> =>
  new Set(sources.map(({ url }) => new URL(url).host.replace(/^www\./, '')));

const isWithin = (one: OpenHours['saturdays'], other: OpenHours['saturdays']): boolean =>
  one === 'closed' || (other !== 'closed' && one[0] >= other[0] && one[1] <= other[1]);

/** `config/legal/contact-hours.yaml`: when a debtor may be contacted, by channel and by the state that they live in. */
export const ContactHoursTable = z
  .strictObject({
    version: CalendarDay,
    /** In every state. */
    email: CitedHours,
    /** SMS and WhatsApp where no law of the debtor's state was found, or the state is not known. */
    phone: CitedHours,
    /** SMS and WhatsApp by state: a row for each of the 27. */
    states: z.record(UF, StateRow),
  })
  .superRefine(({ phone, states }, context) => {
    for (const [uf, row] of Object.entries(states)) {
      const { hours } = row;
      if (!hours || publishersOf(row).size > 1) continue;
      const isStrict = (['weekdays', 'saturdays', 'sundaysAndHolidays'] as const).every((days) =>
        isWithin(hours[days], phone[days]),
      );
      if (!isStrict)
        context.addIssue({
          code: 'custom',
          path: ['states', uf, 'hours'],
          message:
            'must be within the hours of "phone": a law that only one publisher tells of gives the strictest; name a second one',
        });
    }
  });
export type ContactHoursTable = z.infer<typeof ContactHoursTable>;

/** `config/legal/legal-rate.yaml`: the legal rate of interest of each month, for creditors with `basis: legal`. */
export const LegalRate = z.strictObject({
  /** Where it is published. */
  source: z.string().min(5),
  /** The day on which the table was last read there. */
  readOn: CalendarDay,
  /** Percent of each month. */
  months: MonthlyRates,
});
export type LegalRate = z.infer<typeof LegalRate>;

/** The register of a state in which consumers block calls and messages to their phones. */
export const Register = z.strictObject({
  name: z.string().min(3),
  /** The law by which it binds collection. */
  citation: z.string().min(5),
  /** The DDDs whose numbers it takes. */
  areaCodes: z
    .array(z.string().regex(/^[1-9]{2}$/, 'must be the two digits of a DDD, as "11", in quotes'))
    .min(1),
  /** The channels that it blocks. E-mail is no phone. */
  channels: z.array(z.enum(['sms', 'whatsapp'])).min(1),
  /** The list comes monthly: it is stale that many days and a month after the day of the last one. */
  graceDays: z.int().min(0).max(31),
  sources: z.array(Source).min(1),
});
export type Register = z.infer<typeof Register>;

/** `config/legal/registers.yaml`: the registers whose lists are imported, by state (`docs/registers.md`). */
export const Registers = z.strictObject({
  version: CalendarDay,
  registers: z.partialRecord(UF, Register),
});
export type Registers = z.infer<typeof Registers>;
