import { sentences } from '#cli/words/reasons.ts';

/** What is particular about the people of a preview (`application/previews/sample-debtors.ts`). */
export const sampleDebtors = sentences({
  'a person, with a bill and a description': 'uma pessoa, com boleto e descrição',
  'a company with a very long name, and a long invoice number':
    'uma empresa de nome muito longo, com um número de fatura longo',
  'who paid a part of an invoice that was due on a Saturday':
    'quem pagou uma parte de uma fatura que vencia num sábado',
  'an invoice without anything to pay it with': 'uma fatura sem código para pagar',
  'three debts, of which the last is due later': 'três dívidas, a última com vencimento posterior',
  'whose payment crossed with a reminder': 'quem pagou quando o lembrete saía',
  'whose part payment crossed with a reminder': 'quem pagou uma parte quando o lembrete saía',
  'who paid everything, charges included': 'quem pagou tudo, com multa e juros',
  'who was written to about two invoices by mistake': 'quem recebeu por engano mensagens sobre duas faturas',
});
