import * as z from 'zod';
import { Instant } from '#schemas/primitives.ts';

/**
 * The delivery status of an SMS, as SNS writes it to CloudWatch Logs:
 * https://docs.aws.amazon.com/sns/latest/dg/sms_stats_cloudwatch.html
 */
export const SmsStatus = z.looseObject({
  notification: z.looseObject({
    messageId: z.string().min(1),
    /** `2016-06-28 00:40:34.558`, in UTC: when the SMS was sent. */
    timestamp: z
      .string()
      .transform((written) => `${written.replace(' ', 'T')}Z`)
      .pipe(Instant),
  }),
  delivery: z.looseObject({ destination: z.string().optional(), providerResponse: z.string().default('') }),
  status: z.enum(['SUCCESS', 'FAILURE']),
});
export type SmsStatus = z.infer<typeof SmsStatus>;

/**
 * An incoming SMS, as a two-way number publishes it on SNS:
 * https://docs.aws.amazon.com/sms-voice/latest/userguide/two-way-sms-payload.html
 */
export const InboundSms = z.looseObject({
  originationNumber: z.string().regex(/^\+[1-9]\d{6,14}$/, 'must be in E.164 form'),
  messageBody: z.string(),
  /** The message that the SMS answers. */
  previousPublishedMessageId: z.string().optional(),
});
export type InboundSms = z.infer<typeof InboundSms>;

/** The unpacked payload of a log group's subscription. */
export const LogBatch = z.looseObject({
  messageType: z.string(),
  logEvents: z.array(z.looseObject({ message: z.string() })).default([]),
});
