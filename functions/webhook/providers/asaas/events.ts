import { type CodeList, each } from '#functions/webhook/providers/meaning.ts';
import {
  CHARGEBACK,
  type NoticeReader,
  paid,
  partlyRefunded,
  refunded,
  tookBack,
  won,
} from './notices-of.ts';

/**
 * Every event of a charge. A confirmed card payment is paid, although its money comes a month later; a charge that was paid after
 * Asaas listed its debtor (`DUNNING_RECEIVED`) is paid as any other. A dispute that was won makes the charge good again, whether
 * or not the acquirer has passed the money on.
 */
export const ASAAS_EVENTS: CodeList<NoticeReader> = {
  field: 'event',
  source: 'https://docs.asaas.com/docs/webhook-para-cobrancas, read 2026-11-29',
  codes: new Map([
    ['PAYMENT_CONFIRMED', { is: 'money', why: 'paid, credited later', read: paid }],
    ['PAYMENT_RECEIVED', { is: 'money', why: 'paid', read: paid }],
    ['PAYMENT_DUNNING_RECEIVED', { is: 'money', why: 'paid after the negative listing', read: paid }],
    ['PAYMENT_REFUNDED', { is: 'money', why: 'gave it back', read: refunded }],
    ['PAYMENT_PARTIALLY_REFUNDED', { is: 'money', why: 'gave a part back', read: partlyRefunded }],
    [
      'PAYMENT_CHARGEBACK_REQUESTED',
      { is: 'money', why: 'taken back by the card issuer', read: tookBack(CHARGEBACK, 'reversal') },
    ],
    ['PAYMENT_AWAITING_CHARGEBACK_REVERSAL', { is: 'money', why: 'the dispute was won', read: won }],
    [
      'PAYMENT_RECEIVED_IN_CASH_UNDONE',
      { is: 'money', why: 'the receipt in cash was undone', read: tookBack('undone', 'reversal') },
    ],
    ...each<NoticeReader>(
      [
        ['PAYMENT_CREATED', 'a charge was issued'],
        ['PAYMENT_UPDATED', 'due date or amount of a charge was changed'],
        ['PAYMENT_OVERDUE', 'a charge is late'],
        ['PAYMENT_DELETED', 'a charge was removed'],
        ['PAYMENT_RESTORED', 'a removed charge is back'],
        ['PAYMENT_AUTHORIZED', 'a card was authorised, and not captured'],
        ['PAYMENT_AWAITING_RISK_ANALYSIS', 'a card waits for its risk analysis'],
        ['PAYMENT_APPROVED_BY_RISK_ANALYSIS', 'a card passed its risk analysis; PAYMENT_CONFIRMED follows'],
        ['PAYMENT_REPROVED_BY_RISK_ANALYSIS', 'a card failed its risk analysis'],
        ['PAYMENT_CREDIT_CARD_CAPTURE_REFUSED', 'a card was refused'],
        ['PAYMENT_ANTICIPATED', 'Asaas advanced the money to the creditor; the debtor paid nothing by it'],
        ['PAYMENT_REFUND_IN_PROGRESS', 'a refund is scheduled; PAYMENT_REFUNDED follows'],
        ['PAYMENT_REFUND_DENIED', 'a refund was denied'],
        ['PAYMENT_CHARGEBACK_DISPUTE', 'documents were sent for a dispute; its end follows'],
        ['PAYMENT_DUNNING_REQUESTED', 'Asaas was asked to list the debtor'],
        ['PAYMENT_BANK_SLIP_VIEWED', 'the boleto was looked at'],
        ['PAYMENT_BANK_SLIP_CANCELLED', 'the boleto was withdrawn'],
        ['PAYMENT_CHECKOUT_VIEWED', 'the page of the charge was looked at'],
        ['PAYMENT_SPLIT_CANCELLED', "a recipient's share was cancelled"],
        ['PAYMENT_SPLIT_DIVERGENCE_BLOCK', "recipients' shares are blocked"],
        ['PAYMENT_SPLIT_DIVERGENCE_BLOCK_FINISHED', "recipients' shares are no longer blocked"],
      ],
      'ignored',
    ),
  ]),
};
