import * as z from 'zod';
import { Instant } from '#schemas/primitives.ts';

const Mail = z.looseObject({
  messageId: z.string().min(1),
  timestamp: Instant,
  destination: z.array(z.string()).min(1),
  /** Tags, ours included; each is a list of one. */
  tags: z.record(z.string(), z.array(z.string())).default({}),
});

/**
 * An event about an e-mail, as SES publishes it on SNS:
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export const SesEvent = z.discriminatedUnion('eventType', [
  z.looseObject({ eventType: z.literal('Send'), mail: Mail }),
  z.looseObject({
    eventType: z.literal('Delivery'),
    mail: Mail,
    delivery: z.looseObject({ timestamp: Instant }),
  }),
  z.looseObject({
    eventType: z.literal('Bounce'),
    mail: Mail,
    bounce: z.looseObject({
      bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']),
      bounceSubType: z.string(),
      bouncedRecipients: z.array(z.looseObject({ status: z.string().optional() })).default([]),
      timestamp: Instant,
    }),
  }),
  z.looseObject({
    eventType: z.literal('Complaint'),
    mail: Mail,
    complaint: z.looseObject({
      complaintFeedbackType: z.string().nullish(),
      timestamp: Instant,
    }),
  }),
  z.looseObject({
    eventType: z.literal('Reject'),
    mail: Mail,
    reject: z.looseObject({ reason: z.string() }),
  }),
  z.looseObject({ eventType: z.literal('Open'), mail: Mail, open: z.looseObject({ timestamp: Instant }) }),
  z.looseObject({
    eventType: z.literal('Click'),
    mail: Mail,
    click: z.looseObject({ timestamp: Instant }),
  }),
  z.looseObject({
    eventType: z.literal('Rendering Failure'),
    mail: Mail,
    failure: z.looseObject({ errorMessage: z.string() }),
  }),
  z.looseObject({
    eventType: z.literal('DeliveryDelay'),
    mail: Mail,
    deliveryDelay: z.looseObject({ delayType: z.string(), timestamp: Instant }),
  }),
]);
export type SesEvent = z.infer<typeof SesEvent>;
