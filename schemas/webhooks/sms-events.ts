import * as z from 'zod';

/**
 * What SNS writes of an SMS into CloudWatch Logs:
 * https://docs.aws.amazon.com/sns/latest/dg/sms_stats_cloudwatch.html
 */
export const SmsStatus = z.looseObject({
  notification: z.looseObject({
    messageId: z.string().min(1),
    /** `2016-06-28 00:40:34.558`, in UTC: when it was published. */
    timestamp: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/),
  }),
  delivery: z.looseObject({ destination: z.string().optional(), providerResponse: z.string().default('') }),
  status: z.enum(['SUCCESS', 'FAILURE']),
});
export type SmsStatus = z.infer<typeof SmsStatus>;

/**
 * What a two-way number puts on SNS:
 * https://docs.aws.amazon.com/sms-voice/latest/userguide/two-way-sms-payload.html
 */
export const InboundSms = z.looseObject({
  originationNumber: z.string().regex(/^\+[1-9]\d{6,14}$/, 'must be in E.164 form'),
  messageBody: z.string(),
  /** The message that it answers. */
  previousPublishedMessageId: z.string().optional(),
});
export type InboundSms = z.infer<typeof InboundSms>;

/** What a subscription to a log group sends, once unpacked. */
export const LogBatch = z.looseObject({
  messageType: z.string(),
  logEvents: z.array(z.looseObject({ message: z.string() })).default([]),
});
