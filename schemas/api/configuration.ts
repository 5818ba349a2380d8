import * as z from 'zod';
import { Creditor } from '#schemas/config/creditor.ts';
import { InEachLanguage } from '#schemas/config/in-each-language.ts';
import { ContactHoursTable, ContactLimits } from '#schemas/config/legal.ts';
import { MessageText } from '#schemas/config/message.ts';
import { OfferBook } from '#schemas/config/offers.ts';
import { Prices } from '#schemas/config/prices.ts';
import { ProfileRules } from '#schemas/config/profiles.ts';
import { Regua } from '#schemas/config/regua.ts';
import { Selection } from '#schemas/config/selection.ts';
import { Channel, Instant, Profile, Slug, Tone } from '#schemas/primitives.ts';

/** What of a creditor's configuration is shown: rules and no person, no key, no address of a program. */
const ConfiguredCreditor = Creditor.pick({
  id: true,
  name: true,
  brand: true,
  charges: true,
  courtesies: true,
  negotiation: true,
  reconciliation: true,
  pauses: true,
  holidays: true,
}).meta({ id: 'ConfiguredCreditor' });
export type ConfiguredCreditor = z.infer<typeof ConfiguredCreditor>;

/** The configuration that is deployed. */
export const ConfigurationAnswer = z
  .strictObject({
    version: z.string().describe('of what is in it: the same content has the same version'),
    since: Instant.optional().describe(
      'since when this version is in force, to within a minute; absent in the first minute after it was deployed',
    ),
    reguas: z.record(Slug, Regua.meta({ id: 'Regua' })),
    selection: Selection.describe('the first rule that matches selects the régua'),
    profiles: ProfileRules,
    offers: z.record(Slug, OfferBook.meta({ id: 'OfferBook' })),
    creditors: z.record(Slug, ConfiguredCreditor).describe('those that the caller may see'),
    messages: z.record(Slug, z.array(Slug)).describe('the messages of each brand, by their names'),
    contactHours: ContactHoursTable.meta({ id: 'ContactHours' }),
    limits: ContactLimits,
    prices: Prices,
  })
  .meta({ id: 'Configuration' });
export type ConfigurationAnswer = z.infer<typeof ConfigurationAnswer>;

/** When a message is sent: a step of a régua, the morning of a promised day, or something that happened. */
const PreviewMoment = z.strictObject({
  kind: z.enum(['step', 'promise', 'apology', 'receipt', 'mistake', 'none']),
  regua: Slug.optional(),
  name: InEachLanguage.optional(),
  offset: z.int().optional().describe('days after the due date; negative before it'),
  channels: z.array(Channel).optional(),
  softenedFor: z
    .array(Profile)
    .optional()
    .describe('the profiles for which this text is said in a lighter tone'),
});

/** A message as a made-up debtor would get it. */
const MessagePreview = z
  .strictObject({
    id: z.string(),
    creditorId: Slug,
    tone: Tone,
    moment: PreviewMoment,
    debtor: z.strictObject({ name: z.string(), about: z.string().describe('what is particular about them') }),
    email: z.strictObject({ subject: z.string(), html: z.string(), text: z.string() }),
    sms: z.string(),
    whatsapp: z
      .strictObject({ template: z.string(), category: z.string(), text: z.string() })
      .optional()
      .describe('absent when the message is not sent by WhatsApp'),
    template: MessageText.describe('as it is written in the file'),
  })
  .meta({ id: 'MessagePreview' });
export type MessagePreview = z.infer<typeof MessagePreview>;
export const MessagePreviews = z.strictObject({ items: z.array(MessagePreview) });

/** A place of a file that is otherwise: `before` as it is deployed, `after` as it was edited; absent where it is not there. */
const ConfigurationChange = z.strictObject({
  at: z.string().describe('JSON Pointer (RFC 6901) into the file'),
  before: z.json().optional(),
  after: z.json().optional(),
});
export type ConfigurationChange = z.infer<typeof ConfigurationChange>;

/** How a file differs from what is deployed. */
const ComparedFile = z
  .strictObject({
    path: z.string(),
    state: z
      .enum(['same', 'changed', 'added', 'missing', 'wrong', 'unknown'])
      .describe('`wrong`: it would not be deployed; `unknown`: no file that is compared'),
    changes: z.array(ConfigurationChange),
    problems: z
      .array(z.strictObject({ at: z.string(), detail: z.string() }))
      .describe('of a wrong one: where, and what would be right'),
  })
  .meta({ id: 'ComparedFile' });
export type ComparedFile = z.infer<typeof ComparedFile>;
export const ComparedConfiguration = z
  .strictObject({ version: z.string().describe('of what is deployed'), items: z.array(ComparedFile) })
  .meta({ id: 'ComparedConfiguration' });
