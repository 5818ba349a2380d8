import type { run as english } from '#cli/words/en/run.ts';
import { translationOf } from '#cli/words/texts.ts';

export const run = translationOf<typeof english>()({
  summary:
    'passa as faturas pela régua inteira, num relógio virtual, e imprime o que acontece: uma tabela de clientes e os totais',
  open: 'serve tudo na aplicação, e abre no navegador',
  openHint: 'Para ver cada fatura na aplicação: {command}',
  journal: 'imprime o que acontece, dia a dia, em vez da tabela de clientes',
  out: 'grava ali uma linha por fatura: um arquivo .csv ou .xlsx para o Excel, ou uma página .html; pode ser repetida',
  outKind: 'tem de terminar em .csv, .xlsx ou .html',
  outFolder: '{file}: não há a pasta {folder}',
  invoices: 'eventos do faturamento em JSON Lines, ou CSV (colunas: docs/input-files.md)',
  payments: 'pagamentos em JSON Lines ou CSV: corpos de webhook, com arrivesAt se chegam depois de paidAt',
  bankFiles:
    'um arquivo de retorno (CNAB), ou uma pasta deles: cada um chega às 9h do dia útil seguinte ao do cabeçalho',
  register:
    'a lista de um cadastro de bloqueio de telefones (SP-2026-11-01.csv), ou uma pasta delas; pode ser repetida',
  mailbox: 'grava ali cada mensagem: e-mails como .eml, as outras como .txt',
  from: 'a carteira inteira entra neste dia: o que houve antes é o histórico dela, e nada foi enviado por ele',
  leftOut:
    '{count, plural, one {# fatura foi paga ou cancelada} other {# faturas foram pagas ou canceladas}} antes de {day}: {count, plural, one {ficou} other {ficaram}} de fora',
  untilBeforeFrom: '--until: tem de ser {day} ou depois, o dia de --from',
  until: 'para no fim deste dia (padrão: quando nada mais pode acontecer)',
  format: 'texto para pessoas, ou o diário em JSON Lines',
  rowsRefused:
    '{count, plural, one {# linha foi recusada} other {# linhas foram recusadas}}; as outras seguiram',
  twice:
    '{file}: {count, plural, one {# linha é igual} other {# linhas são iguais}} a uma anterior e {count, plural, one {conta} other {contam}} uma só vez (a linha {line} é a linha {first})',
  windows1252: '{file}: não está em UTF-8 e foi lido como Windows-1252',
  unreleased:
    'ATENÇÃO: o lote {batch} ainda está pausado, com {invoices, plural, one {# fatura} other {# faturas}} e {open} em aberto. Nada é enviado sobre ele{lastDay, select, none {} other {, e no fim da pausa, em {lastDay}, o que estiver em aberto passa à equipe de cobrança}}. Para liberá-lo: {command}',
  noneOfFile:
    '{file}: {count, plural, one {a única linha foi recusada} other {as # linhas foram recusadas}}; nenhuma foi aceita',
  paymentsInReais:
    '{file}: {count, plural, one {# pagamento} other {# pagamentos}}, {amount} (valores em reais)',
  paymentsInCentavos:
    '{file}: {count, plural, one {# pagamento} other {# pagamentos}}, {amount} (coluna amount, em centavos)',
  noneRan: '{count, plural, one {# linha foi recusada} other {# linhas foram recusadas}}; nenhuma rodou',
  untilBefore: '--until {until}: é antes de tudo o que há nos arquivos, que começam em {first}',
  noEvents: '{file}: não tem eventos',
  executionFailed: 'a execução {name} falhou com {error}: {cause}',
  passedOver: '{file}: ignorado: {reason}',
});
