import * as z from 'zod';
import { RejectedError } from '#runtime/rejected.ts';
import { jsonText } from '#schemas/json-text.ts';
import { SesEvent } from '#schemas/webhooks/ses-events.ts';
import { InboundSms, SmsStatus } from '#schemas/webhooks/sms-events.ts';
import { WhatsAppEvent } from '#schemas/webhooks/whatsapp-events.ts';
import { parse } from './parse.ts';
import { readSes } from './read-ses.ts';
import { readInboundSms, readSmsStatus } from './read-sms.ts';
import { readWhatsApp } from './read-whatsapp.ts';
import { ignoring, type Reading, reading } from './reading.ts';

/** What SES says to a topic when it becomes an event destination; no event. */
const GREETING = /^Successfully validated SNS topic/;

/**
 * What a body of the queue reports, in our words. The channels share one topic: each is known by a field that the
 * others do not have.
 * @param now when it came (ISO-8601)
 * @throws RejectedError when it is of no form that we know
 */
export function readFeedback(body: string, now: string): Reading {
  if (GREETING.test(body)) return ignoring('the greeting of SES to a topic');
  const event = parse(jsonText(z.unknown()), body);
  if (typeof event !== 'object' || event === null) throw new RejectedError('feedback: is no object');
  if ('eventType' in event) return reading(readSes(parse(SesEvent, event)));
  if ('whatsAppWebhookEntry' in event) return readWhatsApp(parse(WhatsAppEvent, event));
  if ('originationNumber' in event) return readInboundSms(parse(InboundSms, event), now);
  if ('notification' in event) return reading(readSmsStatus(parse(SmsStatus, event)));
  throw new RejectedError('feedback: is of no channel that is known');
}
