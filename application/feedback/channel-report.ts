import type { ReportedDelivery } from '#domain/debt/status-after.ts';
import { type Channel, withoutHidden } from '#schemas/primitives.ts';
import type { MessagePointer } from '#schemas/records/address.ts';
import type { TemplateState } from '#schemas/records/whatsapp-template.ts';

/** What became of one message. */
export interface DeliveryReport extends ReportedDelivery {
  readonly about: 'message';
  readonly channel: Channel;
  /** The channel's id of the message. */
  readonly messageId: string;
  /** Our pointer to the message, when the channel carries it. */
  readonly pointer: MessagePointer | undefined;
  /** The address that it went to. */
  readonly address: string | undefined;
  /** What the report shows of that address. */
  readonly learnt?: 'valid' | 'invalid' | 'no-whatsapp' | undefined;
  /** Its owner opted out. */
  readonly optOut?: 'complaint' | 'reply' | undefined;
  /** The reason in the channel's words, without addresses. */
  readonly reason?: string | undefined;
  readonly at: string;
}

/** Somebody answered that they want no more messages. */
export interface StopRequest {
  readonly about: 'stop';
  readonly channel: Channel;
  /** E.164; undefined when the channel knows the person by something else. */
  readonly phone: string | undefined;
  /** The channel's id of the message that it answers. */
  readonly answers: string | undefined;
  readonly at: string;
}

/** Meta changed something of a template. */
export interface TemplateReport {
  readonly about: 'template';
  readonly name: string;
  readonly language: string;
  readonly category?: TemplateState['category'];
  readonly status?: TemplateState['status'];
  readonly at: string;
}

/** Somebody stopped messages that advertise, or wants them again; others go on. */
export interface MarketingReport {
  readonly about: 'marketing';
  /** E.164. */
  readonly phone: string;
  readonly wants: 'stop' | 'resume';
  readonly at: string;
}

/** Feedback in our words, whatever the channel's. */
export type ChannelReport = DeliveryReport | StopRequest | MarketingReport | TemplateReport;

/** What of a reason is read: a longer one says no more, and would take long to search. */
const READ = 500;

/** A reason with no address, no phone and no hidden character in it, and no longer than a line. */
export const withoutAddresses = (reason: string): string =>
  withoutHidden(reason.slice(0, READ))
    .replace(/\S+@\S+/g, '…')
    .replace(/\+?\d[\d\s().-]{5,}\d/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
