type Status = 'claimed' | 'sent' | 'refused' | 'unknown' | 'consolidated' | 'delivered' | 'undelivered';

/** What a channel told of a message. */
export interface ToldOfMessage {
  readonly kind:
    | 'sent'
    | 'delayed'
    | 'delivered'
    | 'bounced'
    | 'failed'
    | 'complained'
    | 'opened'
    | 'clicked';
  /** Of a bounce or failure: true when the message will not arrive any more. */
  readonly final: boolean;
}

/**
 * The status of a message after its channel told something of it. Whatever the order in which the channel's events
 * come, the end is the same: anything told shows that it was sent, delivered is the last word, and undelivered the last
 * but one. An opening says no more than that it was sent: it may be a scanner's.
 */
export function statusAfter(status: Status, { kind, final }: ToldOfMessage): Status {
  if (status === 'refused' || status === 'consolidated' || status === 'delivered') return status;
  switch (kind) {
    case 'delivered':
    case 'complained':
      return 'delivered';
    case 'bounced':
    case 'failed':
      if (final) return 'undelivered';
      break;
    default:
  }
  return status === 'undelivered' ? 'undelivered' : 'sent';
}
