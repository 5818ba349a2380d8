import type { batches as english } from '#cli/words/en/batches.ts';
import { translationOf } from '#cli/words/texts.ts';

export const batches = translationOf<typeof english>()({
  batch: 'o lote, como está em InvoiceIssued.v1 (sem ele, a lista dos que há)',
  invoices: 'o arquivo de eventos em que o lote está, como em run: o ato é acrescentado a ele',
  stage: 'o ambiente em que o lote está',
  creditor: 'o credor do lote, quando há mais de um',
  at: 'com --invoices: quando acontece, como 18/05/2026 10:00 (padrão: agora, ou quando a pausa do lote começa)',
  yes: 'não pergunta',
  fileOrStage: 'informe onde está o lote: --invoices ARQUIVO ou --stage AMBIENTE, um dos dois',
  atIsForFiles: '--at vale com --invoices: num ambiente, acontece agora',
  whichCreditor: '--creditor: deve ser um destes: {creditors}',
  notInFile: '{file}: não tem o lote {batch}',
  notOnStage: '--stage: nada se sabe, em {stage}, de um lote {batch}',
  beforePause: '--at: não pode ser antes de {pausedAt}, quando o lote foi pausado',
  wasUndone: 'O lote {batch} foi desfeito: carregue as faturas de novo em outro lote',
  notTaken: 'O barramento de {stage} não aceitou ({code}): nada foi feito',
  reading: '{read} {count, plural, one {fatura lida} other {faturas lidas}}',
  there:
    'Lotes em {place}{act, select, release {, cada um que ainda não foi liberado com o comando que o libera} other {, cada um que não foi desfeito com o comando que o desfaz}}:',
  none: '{place}: não tem lote nenhum',
  row: '  {batch}{day, select, none {} other { · {day}}} · {invoices, plural, one {# fatura} other {# faturas}}, {open} em aberto · {state, select, paused {pausado, ainda não liberado} released {liberado} withdrawn {desfeito} other {nunca pausado}}',
  nothingDone: 'Nada foi feito',
  heading:
    'Lote {batch}: {invoices, plural, one {# fatura} other {# faturas}} de {debtors, plural, one {# cliente} other {# clientes}}, {open} em aberto',
});
