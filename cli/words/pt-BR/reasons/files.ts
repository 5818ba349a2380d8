import { sentences } from '#cli/words/reasons.ts';

/** What is wrong with a file, a folder, a port, a day or an encoding. */
export const files = sentences({
  'must be more than "from"': 'deve ser mais que "from"',
  'must name a day at least': 'deve citar ao menos um dia',
  'must not be less than that of the day before it: who has paid has paid':
    'não deve ser menos que a do dia anterior: quem pagou, pagou',
  'the header {_why}': 'o cabeçalho {_why}',
  'there is no such file': 'o arquivo não existe',
  'it is a folder': 'é uma pasta',
  'it is not yours to read': 'você não tem permissão',
  'it is too large': 'é grande demais',
  'has a quote that is opened and never closed': 'tem uma aspa que abre e nunca fecha',
  'has a quote in the middle of a cell: write it twice, as ""':
    'tem uma aspa no meio da célula: escreva-a duas vezes, como ""',
  'is no text: it has bytes that are letters in no encoding':
    'não é texto: tem bytes que não são letra em nenhuma codificação',
  'mixes UTF-8 (line {line}) and Windows-1252 (line {other}): save it anew in one encoding':
    'mistura UTF-8 (linha {line}) e Windows-1252 (linha {other}): salve de novo em uma só codificação',
  'has U+FFFD ("{mark}") in line {line}: a letter was lost when it was saved; type it again':
    'tem U+FFFD ("{mark}") na linha {line}: uma letra se perdeu quando foi salvo; digite de novo',
  'is no sound UTF-16 text': 'não é texto correto em UTF-16',
  'is the lock file of Excel, which is there while a workbook is open: close it, and name {file}':
    'é o arquivo de trava do Excel, que existe enquanto a planilha está aberta: feche a planilha e use {file}',
  'is a spreadsheet: "npx regua import" makes a file of events of it':
    'é uma planilha: use "npx regua import", que faz dela um arquivo de eventos',
  'has none of the columns of a file of events: if it is the export of another system, "npx regua import" makes a file of events of it':
    'não tem as colunas de um arquivo de eventos: se é a exportação de um sistema, use "npx regua import", que faz dela um arquivo de eventos',
  'is UTF-16: save it as UTF-8': 'está em UTF-16: salve como UTF-8',
  'is not UTF-8 text (line {line}): save it as UTF-8':
    'não é texto em UTF-8 (linha {line}): salve como UTF-8',
  'is one more than the five that an invoice may have': 'é um a mais que os cinco que uma fatura pode ter',
  'asks for the whole amount of a title that is paid in part':
    'pede o valor inteiro de um título que foi pago em parte',
  'is not a sound Pix code': 'não é um código Pix correto',
  'its day has passed': 'o dia dela já passou',
  'must be a day as 09/03/2026 or 2026-03-09': 'deve ser um dia, como 09/03/2026 ou 2026-03-09',
  'has no month {month}: write the day first, as 09/03/2026':
    'o mês {month} não existe: escreva o dia primeiro, como 09/03/2026',
  'has a time of day that no clock shows': 'tem uma hora que não existe no relógio',
  'is a day that no calendar has': 'é um dia que não existe no calendário',
  '{file}: is no folder to write into': '{file}: não é uma pasta em que se possa gravar',
  '{file}: is not UTF-8 text (line {line}): save it as UTF-8':
    '{file}: não é texto em UTF-8 (linha {line}): salve como UTF-8',
});
