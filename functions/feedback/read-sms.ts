import { type DeliveryReport, withoutAddresses } from '#application/feedback/channel-report.ts';
import { isStopRequest } from '#domain/compliance/is-stop-request.ts';
import { calendarTime } from '#runtime/time.ts';
import type { InboundSms, SmsStatus } from '#schemas/webhooks/sms-events.ts';
import { ignoring, NO_WISH, type Reading, reading } from './reading.ts';

/** Any other failure is due to the carrier, the phone or the price: the next message may well arrive. */
const NO_SUCH_NUMBER = /invalid phone number/i;
/** SNS keeps its own list of phones that answered STOP. */
const OPTED_OUT = /opted out/i;

/** What SNS logged of an SMS. Both ends are final: the carrier is not tried again. */
export function readSmsStatus({ notification, delivery, status }: SmsStatus): DeliveryReport {
  const arrived = status === 'SUCCESS';
  const { destination, providerResponse } = delivery;
  return {
    about: 'message',
    channel: 'sms',
    messageId: notification.messageId,
    // SNS carries no data of ours: the message was recorded under its id when it was sent.
    pointer: undefined,
    address: destination,
    kind: arrived ? 'delivered' : 'failed',
    final: true,
    ...(arrived ? { learnt: 'valid' as const } : { reason: withoutAddresses(providerResponse) }),
    ...(!arrived && NO_SUCH_NUMBER.test(providerResponse) ? { learnt: 'invalid' as const } : {}),
    ...(!arrived && OPTED_OUT.test(providerResponse) ? { optOut: 'reply' as const } : {}),
    at: calendarTime(notification.timestamp),
  };
}

/**
 * An SMS that somebody sent us: only a wish to stop is read.
 * @param now when it came (ISO-8601): the message itself does not say
 */
export function readInboundSms(sms: InboundSms, now: string): Reading {
  if (!isStopRequest(sms.messageBody)) return ignoring(NO_WISH);
  return reading({
    about: 'stop',
    channel: 'sms',
    phone: sms.originationNumber,
    answers: sms.previousPublishedMessageId,
    at: now,
  });
}
