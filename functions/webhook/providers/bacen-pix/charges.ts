import { type CodeList, each } from '#functions/webhook/providers/meaning.ts';

/** The states of a recurring charge (`cobr`, Pix Automático). Its Pix is reported in the list `pix` where the PSP reports it. */
export const COBR_STATES: CodeList<never> = {
  field: 'cobr.status',
  source: 'BACEN, API Pix 2.9.0, CobRStatus, read 2026-11-29',
  codes: new Map([
    ...each<never>(
      [
        ['CRIADA', 'the charge was made'],
        ['ATIVA', 'the charge is scheduled'],
        ['EXPIRADA', 'the charge is over, unpaid'],
        ['REJEITADA', 'the charge was rejected'],
        ['CANCELADA', 'the charge was cancelled'],
      ],
      'ignored',
    ),
    ...each<never>(
      [
        [
          'CONCLUIDA',
          'was paid, without its amount: look the charge up (GET /cobr/{txid}), and report it by PaymentReported.v1 with the endToEndId as paymentId',
        ],
      ],
      'doubtful',
    ),
  ]),
};
