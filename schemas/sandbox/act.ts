import * as z from 'zod';
import { Channel, ExternalId, PaymentMethod, PositiveCentavos, Slug } from '#schemas/primitives.ts';

/** The largest file that is dropped, bytes of its base 64. */
const LARGEST_FILE = 8_000_000;

/** What becomes of the messages to an address, as the network of the channel decides it. */
export const AddressOutcome = z.enum(['delivered', 'bounced', 'soft-bounced', 'complained', 'silent']);
export type AddressOutcome = z.infer<typeof AddressOutcome>;

/**
 * Somebody pays, and the provider calls the webhook. `forged`: somebody else calls it, who does not know the secret (`signature`), or who
 * changed the amount of a call that was signed (`amount`).
 */
const Pay = z.strictObject({
  act: z.literal('pay'),
  creditorId: Slug,
  invoiceId: ExternalId,
  amount: PositiveCentavos,
  method: PaymentMethod.optional(),
  forged: z.enum(['signature', 'amount']).optional(),
});

/** The provider sends a webhook once more, as providers do that got no answer. */
const Repeat = z.strictObject({ act: z.literal('repeat'), payment: z.string().regex(/^act-\d{1,9}$/) });

/** From now on, messages to an address end so. */
const SetAddress = z.strictObject({
  act: z.literal('set-address'),
  address: z.string().min(3).max(320),
  outcome: AddressOutcome,
});

/** The channel reports on a message that was sent before. */
const Report = z.strictObject({
  act: z.literal('report'),
  messageId: z.string().min(1).max(200),
  outcome: AddressOutcome.exclude(['silent']),
});

/**
 * A channel fails for some hours. `unavailable`: it answers 503, and takes no message. `silent`: it takes the message, and its answer
 * is lost.
 */
const Outage = z.strictObject({
  act: z.literal('outage'),
  channel: Channel,
  fails: z.enum(['unavailable', 'silent']),
  hours: z.int().min(1).max(720),
});

/** A channel works again. */
const EndOutage = z.strictObject({ act: z.literal('end-outage'), channel: Channel });

/** The process of the next function that sends on a channel dies: after the claim is written, just before or just after the message is sent. */
const Kill = z.strictObject({
  act: z.literal('kill'),
  channel: Channel,
  when: z.enum(['before-sending', 'after-sending']),
});

/** The debtor answers a text or a WhatsApp message. */
const Reply = z.strictObject({
  act: z.literal('reply'),
  messageId: z.string().min(1).max(200),
  text: z.string().trim().min(1).max(1000),
});

/** A file of invoices or other events of billing is dropped, as `regua run --invoices` takes it. */
const DropFile = z.strictObject({
  act: z.literal('drop-file'),
  name: z
    .string()
    .max(200)
    .regex(/\.(jsonl|json|csv)$/i, 'must end with .jsonl, .json or .csv'),
  content: z.base64().max(LARGEST_FILE),
});

/** What a person does to a sandbox, beside what the API and the bus take: an input of its timeline. */
export const SandboxAct = z.discriminatedUnion('act', [
  Pay,
  Repeat,
  SetAddress,
  Report,
  Outage,
  EndOutage,
  Kill,
  Reply,
  DropFile,
]);
export type SandboxAct = z.infer<typeof SandboxAct>;

/** What a person does to the system alone: debtors and providers do nothing. In a fork it makes the second future another one. */
export const SystemAct = z.discriminatedUnion('act', [SetAddress, Outage, EndOutage, Kill]);
export type SystemAct = z.infer<typeof SystemAct>;

/** One kind of act. */
export type ActOf<K extends SandboxAct['act']> = Extract<SandboxAct, { act: K }>;
