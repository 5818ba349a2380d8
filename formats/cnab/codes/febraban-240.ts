import type { Codes, Nature } from '#formats/cnab/layout.ts';

/**
 * Movement codes of CNAB 240 that are no money of the payer (Febraban, Layout Padrão 240 posições, V10.6, note C044, pp. 152-153; read on
 * 2026-11-29). Banks that follow it add their own, or use a few of these for something else.
 */
export const FEBRABAN_NO_MONEY: Codes = {
  '02': 'Entrada confirmada',
  '03': 'Entrada rejeitada',
  '04': 'Transferência de carteira/entrada',
  '05': 'Transferência de carteira/baixa',
  '07': 'Confirmação do recebimento da instrução de desconto',
  '08': 'Confirmação do recebimento do cancelamento do desconto',
  '09': 'Baixa',
  '11': 'Títulos em carteira (em ser)',
  '12': 'Confirmação do recebimento da instrução de abatimento',
  '13': 'Confirmação do recebimento da instrução de cancelamento de abatimento',
  '14': 'Confirmação do recebimento da instrução de alteração de vencimento',
  '15': 'Franco de pagamento',
  '19': 'Confirmação do recebimento da instrução de protesto',
  '20': 'Confirmação do recebimento da instrução de sustação/cancelamento de protesto',
  '23': 'Remessa a cartório (aponte em cartório)',
  '24': 'Retirada de cartório e manutenção em carteira',
  '25': 'Protestado e baixado (baixa por ter sido protestado)',
  '26': 'Instrução rejeitada',
  '27': 'Confirmação do pedido de alteração de outros dados',
  '28': 'Débito de tarifas/custas',
  '29': 'Ocorrências do pagador',
  '30': 'Alteração de dados rejeitada',
  '33': 'Confirmação da alteração dos dados do rateio de crédito',
  '34': 'Confirmação do cancelamento dos dados do rateio de crédito',
  '35': 'Confirmação do desagendamento do débito automático',
  '36': 'Confirmação de envio de e-mail/SMS',
  '37': 'Envio de e-mail/SMS rejeitado',
  '38': 'Confirmação de alteração do prazo limite de recebimento',
  '39': 'Confirmação de dispensa de prazo limite de recebimento',
  '40': 'Confirmação da alteração do número do título dado pelo beneficiário',
  '41': 'Confirmação da alteração do número controle do participante',
  '42': 'Confirmação da alteração dos dados do pagador',
  '43': 'Confirmação da alteração dos dados do sacador/avalista',
  '46': 'Instrução para cancelar protesto confirmada',
  '47': 'Instrução para protesto para fins falimentares confirmada',
  '48': 'Confirmação de instrução de transferência de carteira/modalidade de cobrança',
  '49': 'Alteração de contrato de cobrança',
  '51': 'Título DDA reconhecido pelo pagador',
  '52': 'Título DDA não reconhecido pelo pagador',
  '53': 'Título DDA recusado pela CIP',
  '54': 'Confirmação da instrução de baixa de título negativado sem protesto',
  '55': 'Confirmação de pedido de dispensa de multa',
  '56': 'Confirmação do pedido de cobrança de multa',
  '57': 'Confirmação do pedido de alteração de cobrança de juros',
  '58': 'Confirmação do pedido de alteração do valor/data de desconto',
  '59': 'Confirmação do pedido de alteração do beneficiário do título',
  '60': 'Confirmação do pedido de dispensa de juros de mora',
  '61': 'Confirmação de alteração do valor nominal do título',
  '63': 'Título sustado judicialmente',
  '64': 'Confirmação de alteração do valor mínimo/percentual',
  '65': 'Confirmação de alteração do valor máximo/percentual',
};

/** Liquidations (the same note). */
export const FEBRABAN_PAID: Codes = {
  '06': 'Liquidação',
  '17': 'Liquidação após baixa ou liquidação de título não registrado',
};

/** A cheque that cleared: the record of its payment may come as well (the same note). */
export const FEBRABAN_CHEQUE_CLEARED: Codes = { '45': 'Título pago com cheque compensado' };

/** Cheques that came back, or have not cleared (the same note). */
export const FEBRABAN_CHEQUE_DOUBTFUL: Codes = {
  '44': 'Título pago com cheque devolvido',
  '50': 'Título pago com cheque pendente de liquidação',
};

/** What the payer alleges, in segment U (the same manual, note A001): that they paid the creditor is for a person. */
export const FEBRABAN_PAYER_SAYS: Nature = {
  of: ['29'],
  doubtful: { '0305': 'pagador pagou o título diretamente ao beneficiário' },
};
