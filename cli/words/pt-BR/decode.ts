import type { decode as english } from '#cli/words/en/decode.ts';
import { translationOf } from '#cli/words/texts.ts';

export const decode = translationOf<typeof english>()({
  summary:
    'explica um código Pix, um código de barras ou uma linha digitável, e lista os erros de um que não é válido',
  code: 'o código',
  at: 'o dia em que se lê um fator de vencimento',
  pix: 'código Pix {type} para {name}, {city}',
  pixOf: 'código Pix {type} de {amount} para {name}, {city}',
  key: 'chave: {key}',
  chargeAt: 'cobrança em: {url}',
  warning: 'atenção: {warning}',
  arrecadacao: 'guia de arrecadação, e não boleto bancário: {segment} de {amount}',
  arrecadacaoQuantity:
    'guia de arrecadação, e não boleto bancário: {segment}, de uma quantidade em outra unidade',
  receiver: 'recebedor: {receiver}',
  line: 'linha digitável: {line}',
  barcode: 'código de barras: {barcode}',
  freeField: 'campo livre: {field}',
  city: 'tributo ou taxa municipal',
  water: 'conta de água e esgoto',
  'energy-or-gas': 'conta de energia ou gás',
  telecom: 'conta de telecomunicações',
  government: 'tributo ou taxa de governo',
  company: 'conta de empresa',
  'traffic-fine': 'multa de trânsito',
  bank: 'conta de banco',
  boleto: 'boleto do {bank} de {amount}, {due}',
  boletoOpen: 'boleto do {bank}, valor a critério de quem paga, {due}',
  bankCode: 'banco {code}',
  dueOn: 'vencimento {day}',
  noDue: 'sem vencimento',
  farDue: 'com fator de vencimento distante demais de hoje: os bancos recusam',
  static: 'estático',
  dynamic: 'dinâmico',
  'recurrence-only': 'só de recorrência',
});
