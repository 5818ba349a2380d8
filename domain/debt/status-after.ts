import type { Send } from '#schemas/records/debt.ts';

/** What a channel reports of a message. */
export interface ReportedDelivery {
  readonly kind:
    | 'sent'
    | 'delayed'
    | 'delivered'
    | 'bounced'
    | 'failed'
    | 'complained'
    | 'opened'
    | 'clicked';
  /** True for a bounce or a failure after which the message will not arrive any more. */
  readonly final: boolean;
}

/**
 * The status of a message after a report of its channel. Reports may come in any order, and the end is the same: any
 * report shows that it was sent, `delivered` is final, and `undelivered` gives way to `delivered` alone. An opening
 * proves no more than that it was sent: it may be a scanner's.
 */
export function statusAfter(status: Send['status'], { kind, final }: ReportedDelivery): Send['status'] {
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
