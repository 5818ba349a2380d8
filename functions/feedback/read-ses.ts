import { type DeliveryReport, withoutAddresses } from '#application/feedback/channel-report.ts';
import { sendKey } from '#domain/debt/send-key.ts';
import { calendarTime } from '#runtime/time.ts';
import type { SesEvent } from '#schemas/webhooks/ses-events.ts';

type Verdict = Pick<DeliveryReport, 'kind' | 'final' | 'learnt' | 'optOut' | 'reason'> & {
  /** When, by SES's clock. */
  readonly when: string;
};

/** What an event of SES says of the e-mail that our tags name. */
export function readSes(event: SesEvent): DeliveryReport {
  const { mail } = event;
  const { when, reason, ...verdict } = verdictOf(event);
  const tag = (name: string): string | undefined => mail.tags[name]?.[0];
  const [debtId, version, step] = [tag('debtId'), tag('version'), tag('step')];
  return {
    about: 'message',
    channel: 'email',
    messageId: mail.messageId,
    pointer:
      debtId && version && step ? { debtId, sendKey: sendKey(Number(version), step, 'email') } : undefined,
    address: mail.destination[0],
    ...verdict,
    ...(reason === undefined ? {} : { reason: withoutAddresses(reason) }),
    at: calendarTime(when),
  };
}

function verdictOf(event: SesEvent): Verdict {
  switch (event.eventType) {
    case 'Send':
      return { kind: 'sent', final: false, when: event.mail.timestamp };
    case 'Delivery':
      return { kind: 'delivered', final: true, learnt: 'valid', when: event.delivery.timestamp };
    case 'Open':
      return { kind: 'opened', final: true, when: event.open.timestamp };
    case 'Click':
      return { kind: 'clicked', final: true, when: event.click.timestamp };
    case 'Bounce':
      return bounced(event.bounce);
    case 'Complaint':
      return complained(event.complaint);
    case 'DeliveryDelay':
      return {
        kind: 'delayed',
        final: false,
        reason: event.deliveryDelay.delayType,
        when: event.deliveryDelay.timestamp,
      };
    // Both concern the message, not the address: SES found a virus in it, or could not fill it.
    case 'Reject':
      return { kind: 'failed', final: true, reason: event.reject.reason, when: event.mail.timestamp };
    case 'Rendering Failure':
      return { kind: 'failed', final: true, reason: 'rendering failure', when: event.mail.timestamp };
  }
}

/**
 * Kinds of complaint with which nobody asks for anything: the e-mail was taken out of the spam folder, or a domain reports a failed
 * authentication. https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html, RFC 5965 and RFC 6591
 */
const NO_COMPLAINTS = ['not-spam', 'auth-failure'];

/** Reads a complaint: its owner wants no more, unless its kind says otherwise. One of no kind counts. */
function complained({
  complaintFeedbackType: kind,
  timestamp,
}: Extract<SesEvent, { eventType: 'Complaint' }>['complaint']): Verdict {
  if (NO_COMPLAINTS.includes(kind?.toLowerCase() ?? ''))
    return { kind: 'delivered', final: true, learnt: 'valid', reason: kind ?? '', when: timestamp };
  return {
    kind: 'complained',
    final: true,
    optOut: 'complaint',
    reason: kind ?? 'complaint',
    when: timestamp,
  };
}

/** Reads a bounce. Permanent: no such address, so none is written to again. Any other shows nothing of the address. */
function bounced({
  bounceType,
  bounceSubType,
  bouncedRecipients,
  timestamp,
}: Extract<SesEvent, { eventType: 'Bounce' }>['bounce']): Verdict {
  const permanent = bounceType === 'Permanent';
  return {
    kind: 'bounced',
    final: permanent,
    ...(permanent ? { learnt: 'invalid' as const } : {}),
    // Not the diagnostic code: it may quote the address.
    reason: `${bounceType}/${bounceSubType} ${bouncedRecipients[0]?.status ?? ''}`,
    when: timestamp,
  };
}
