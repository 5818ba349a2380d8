import { type CodeList, each } from '#functions/webhook/providers/meaning.ts';
import { type NoticeReader, paid, sentBack } from './notices-of.ts';

/** Every event of Woovi (OpenPix), without its prefix: the pages have both `OPENPIX:` and `woovi:`. */
export const WOOVI_EVENTS: CodeList<NoticeReader> = {
  field: 'event',
  source: 'https://developers.woovi.com/docs/webhook/webhook-events-type, read 2026-11-29',
  codes: new Map([
    ['CHARGE_COMPLETED', { is: 'money', why: 'a charge was paid', read: paid }],
    [
      'CHARGE_COMPLETED_NOT_SAME_CUSTOMER_PAYER',
      { is: 'money', why: 'a charge was paid by somebody else', read: paid },
    ],
    ['TRANSACTION_RECEIVED', { is: 'money', why: 'a Pix came in', read: paid }],
    ['PIX_TRANSACTION_REFUND_SENT_CONFIRMED', { is: 'money', why: 'a Pix was given back', read: sentBack }],
    ...each<NoticeReader>(
      [
        ['TRANSACTION_REFUND_RECEIVED', 'an old event of a refund, which does not name its payment'],
        [
          'PIX_TRANSACTION_REFUND_RECEIVED_CONFIRMED',
          'money came back, or went: the page shows the same parties as for a refund that was sent',
        ],
        ['DISPUTE_ACCEPTED', 'the payer gets the money back: report it once it has left the account'],
      ],
      'doubtful',
    ),
    ...each<NoticeReader>(
      [
        ['CHARGE_CREATED', 'a charge was issued'],
        ['CHARGE_EXPIRED', 'a charge is over, unpaid'],
        ['PIX_TRANSACTION_REFUND_RECEIVED_REJECTED', 'a refund was rejected'],
        ['PIX_TRANSACTION_REFUND_SENT_REJECTED', 'a refund was rejected'],
        ['MOVEMENT_CONFIRMED', 'a Pix that the creditor sent'],
        ['MOVEMENT_FAILED', 'a Pix that the creditor sent, and that failed'],
        ['MOVEMENT_REMOVED', 'a Pix that the creditor did not send'],
        ['DISPUTE_CREATED', 'a dispute was opened; no money has moved'],
        ['DISPUTE_REJECTED', 'a dispute was lost by the payer'],
        ['DISPUTE_CANCELED', 'a dispute was cancelled'],
      ],
      'ignored',
    ),
  ]),
};
