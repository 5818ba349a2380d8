import type { run as english } from '#cli/words/en/run.ts';
import { translationOf } from '#cli/words/texts.ts';

export const run = translationOf<typeof english>()({
  summary: 'passa as faturas pela régua inteira, num relógio virtual, e imprime um diário',
  invoices: 'eventos do faturamento em JSON Lines, ou CSV (colunas: docs/input-files.md)',
  payments: 'pagamentos em JSON Lines ou CSV: corpos de webhook, com arrivesAt se chegam depois de paidAt',
  bankFiles:
    'um arquivo de retorno (CNAB), ou uma pasta deles: cada um chega às 9h do dia útil seguinte ao do cabeçalho',
  register:
    'a lista de um cadastro de bloqueio de telefones (SP-2026-11-01.csv), ou uma pasta delas; pode ser repetida',
  mailbox: 'grava ali cada mensagem: e-mails como .eml, as outras como .txt',
  until: 'para no fim deste dia (padrão: quando nada mais pode acontecer)',
  format: 'o formato do diário',
});
