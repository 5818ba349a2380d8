import type { Codes } from '#formats/cnab/layout.ts';

/** What both of Sicredi's formats say of listings at a bureau: no money of the payer. */
export const SICREDI_LISTINGS: Codes = {
  '78': 'Confirmação de recebimento de pedido de negativação',
  '79': 'Confirmação de recebimento de pedido de exclusão de negativação',
  '80': 'Confirmação de entrada de negativação',
  '81': 'Entrada de negativação rejeitada',
  '82': 'Confirmação de exclusão de negativação',
  '83': 'Exclusão de negativação rejeitada',
  '84': 'Exclusão de negativação por outros motivos',
  '85': 'Ocorrência informacional por outros motivos',
};
