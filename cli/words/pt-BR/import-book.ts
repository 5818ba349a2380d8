import type { importBook as english } from '#cli/words/en/import-book.ts';
import { translationOf } from '#cli/words/texts.ts';

export const importBook = translationOf<typeof english>()({
  summary:
    'lê os títulos em aberto de uma exportação (XLSX, XLS, CSV) de um ERP, mostra o que resultaria deles e os grava como eventos para npx regua run',
  files: 'exportações: títulos e cadastros de clientes, que completam os títulos sem CPF ou CNPJ',
  from: 'o sistema que gerou o arquivo (padrão: reconhecido pelo cabeçalho)',
  map: 'YAML que diz o que são as colunas, as datas, os valores e as situações (docs/import.md)',
  asOf: 'o dia da exportação (padrão: hoje, em Brasília)',
  creditor: 'de quem são os títulos (padrão: o único credor)',
  snapshot: 'retrato: o arquivo é toda a carteira em aberto; o que sumiu desde o último fica retido',
  changes: 'mudanças: o arquivo tem só alguns títulos; dos outros, nada se diz',
  total: 'o total em aberto na tela do sistema, como 1.234.567,89: o que foi lido deve bater até o centavo',
  out: 'onde gravar os eventos, em JSON Lines (padrão: acrescenta ao arquivo da importação anterior; na primeira, o nome do arquivo com .jsonl)',
  letIn:
    'números, separados por vírgula, de títulos que ficaram de fora porque uma pessoa os segurou, ou porque talvez já estejam em aberto com outro número, e que entram agora',
  again: 'esquece o que estava em arquivos de eventos que não existem mais, e grava de novo',
  yes: 'grava sem perguntar; nunca libera o lote',
  details: 'mostra na tela tudo o que foi lido, linha por linha',
  stage: 'também põe os eventos no barramento deste ambiente, no ritmo de --rate; continua de onde parou',
  state: 'a pasta que guarda as carteiras e os mapeamentos das importações',

  fieldName:
    '{field, select, titleId {título} instalment {parcela} debtorCode {código do cliente} name {nome} taxId {CPF ou CNPJ} email {e-mail} phone {telefone} areaCode {DDD} uf {UF} issued {emissão} due {vencimento} amount {valor} open {valor em aberto} received {valor recebido} paidOn {data do pagamento} status {situação} description {descrição} digitableLine {linha digitável} pixCode {código Pix} promisedOn {promessa para} planDays {datas do acordo} other {valores do acordo}}',
  tellsNotPaid:
    'ATENÇÃO: nenhuma coluna de {file} diz quais títulos já foram pagos. Cada linha conta como devida por inteiro: confira se não há títulos pagos no arquivo.{maybe, select, none {} other { {count, plural, one {A coluna} other {As colunas}} “{headers}” não {count, plural, one {é usada} other {são usadas}} e talvez {count, plural, one {o diga} other {o digam}}: diga com --map o que {count, plural, one {ela é} other {elas são}}.}}{days, select, none {} other { Se “{days}” é a data do pagamento, {isNew, select, yes {grave num arquivo, por exemplo {map},} other {acrescente a {map}}} e importe de novo; um título pago em parte contaria então como pago por inteiro, e só com a coluna do saldo ou do valor pago se cobra o resto:\n{yaml}\n  {command}}}',
  paidByDay:
    '  só “{header}” diz o que foi pago: um título pago em parte conta como pago por inteiro; com a coluna do saldo ou do valor pago, o resto é cobrado',
  warned: 'No começo desta tela há {count, plural, one {# aviso} other {# avisos}} ({about}).',
  warnedOf:
    '{file}: {topic, select, internal {clientes leriam uma coluna que parece interna} numbers {nenhuma coluna é o número do título} repeated {há números repetidos em títulos diferentes} withoutNumber {há títulos sem número} hidden {há linhas ou colunas ocultas} total {a linha de total não confere} other {nada diz quais títulos já foram pagos}}',
  noNumbers:
    'ATENÇÃO: nenhuma coluna de {file} é o número do título. As mensagens terão um código nosso, e outro valor ou vencimento parece outro título.{alike, select, none { Exporte com o número, se há um.} other { É uma destas, {alike}? {isNew, select, yes {Grave em {map}} other {Acrescente a {map}}} e reimporte:\n{yaml}\n  {command}}}',
  repeatedNumbers:
    'ATENÇÃO: {of, plural, one {o único título} other {{count} dos # títulos}} de {file} {count, plural, one {não tem} other {não têm}} número próprio, porque {empty, plural, =0 {outro título tem o mesmo em {headers}} other {{repeated, plural, =0 {} other {outro título tem o mesmo em {headers} ({repeated}) ou }}a célula de “{number}” está vazia ou sem número{repeated, plural, =0 {} other { ({empty})}}}}. As mensagens terão um código nosso, e outro valor ou vencimento parece outro título.{names, select, none {} other { {areMore, select, yes {Entre eles} other {São}} {names}.}}{alike, select, empty { Preencha o número no sistema e exporte de novo.} none { Exporte também com a parcela, se o sistema a tem.} apart { “{apart}” os distingue. {isNew, select, yes {Grave em {map}} other {Acrescente a {map}}} e reimporte:\n{yaml}\n  {command}} other { A parcela é uma destas, “{alike}”? {isNew, select, yes {Grave em {map}} other {Acrescente a {map}}} e reimporte:\n{yaml}\n  {command}}}',
  file: '{file}{sheet, select, none {} other { (planilha {sheet})}}: {profile}, cabeçalho na linha {line}, {form}',
  formCsv: 'CSV com “{delimiter}”, {encoding}',
  formSheet: 'planilha',
  restored:
    '  números, parcelas e códigos que a planilha tinha mudado valem como estavam na linha recusada: {what}',
  restoredOne: '“{was}” é {is}',
  mappedBy: '  lido pelo mapeamento {file}',
  notMappedBy: '  o mapeamento guardado {file} é de um arquivo com outras colunas e não é usado',
  columns: '  colunas: {columns}',
  fileInShort:
    '{file}{sheet, select, none {} other { (planilha {sheet})}}, {profile}: {columns}{ignored, plural, =0 {} one {; # coluna ignorada} other {; # colunas ignoradas}}',
  customersRead: '  seus clientes vão ler “{header}” nas mensagens: {examples}',
  ignored: '  colunas ignoradas: {headers}',
  notes:
    '  {headers}: {count, plural, one {parece anotação interna, que nenhum cliente lê} other {parecem anotações internas, que nenhum cliente lê}}',
  internal:
    'ATENÇÃO: seus clientes leriam a coluna “{header}” de {file} ({field}), que parece interna: {examples}. Se não devem, {map, select, none {exporte sem ela, ou com outro nome,} other {tire-a de {map}}} e importe de novo.',
  days: '  datas de {headers}: {order, select, dmy {dia/mês/ano} other {mês/dia/ano}}, {because, select, parts {porque há uma parte maior que 12} column {como as outras datas do arquivo} due {porque nenhum título vence antes da emissão} stated {segundo {by}} other {cada uma já o diz}}',
  amounts:
    '  valores de {headers}: {unit, select, centavos {centavos} other {reais}}, como {example}, {because, select, agrees {porque alguns são iguais aos de outra coluna} separators {pelos separadores} total {porque o total bate} header {pelo cabeçalho ou pelo formato} other {segundo {by}}}',
  list: '{file}: cadastro com {count, plural, one {# cliente} other {# clientes}}',
  listWithout:
    '  {count, plural, one {# linha} other {# linhas}} sem CPF ou CNPJ válido, que não {count, plural, one {completa} other {completam}} nenhum título: {lines}',
  hiddenSheet: '{file}: a planilha {sheet} está oculta e foi deixada de lado; se ela conta, reexiba-a',
  hiddenRows:
    'ATENÇÃO: {count, plural, one {# linha} other {# linhas}} de {file} {count, plural, one {está oculta (linha {lines}), por um filtro ou à mão. Fica de fora: ninguém é cobrado por ela. Se é devida, reexiba-a} other {estão ocultas (linhas {lines}), por um filtro ou à mão. Ficam de fora: ninguém é cobrado por elas. Se são devidas, reexiba-as}} e importe de novo.',
  hiddenColumns:
    'ATENÇÃO: {count, plural, one {a coluna} other {as colunas}} “{headers}” de {file} {count, plural, one {está oculta} other {estão ocultas}} na planilha e {count, plural, one {é lida} other {são lidas}} mesmo assim.',
  lineAgrees: '  a linha de total {line} confere: {stated}{without, select, none {} other {, sem {without}}}',
  lineDiffers:
    'ATENÇÃO: a linha de total {line} de {file} diz {stated}, e as linhas somam {shown}. Veja por quê antes de continuar.',
  lineWithHidden:
    'ATENÇÃO: a linha de total {line} de {file} diz {stated}, com as linhas ocultas; as que aparecem somam {shown}.',
  passedOver: '{file}: a planilha {sheet} não tem títulos e foi deixada de lado',

  owed: 'A cobrar: {count, plural, one {# título} other {# títulos}} de {debtors, plural, one {# cliente} other {# clientes}}, {amount} em aberto',
  inWords: '  {words}',
  sumOwed: '{amount} a cobrar',
  sumPart: '{amount} de {name}',
  sum: 'Soma: {parts} = {total}, o total do ERP em aberto{line, select, none {} other {; a linha de total, {line}, soma também {counted}}}{unread, plural, =0 {} one {, fora # linha recusada sem valor legível} other {, fora # linhas recusadas sem valor legível}}',
  noSum: 'Sem soma: não se lê o que está em aberto da linha {line}, deixada de fora',
  partPaid: '  {count} com {amount} já pagos',
  agreements: '  combinado antes: {what}',
  promises: '{count, plural, one {# promessa} other {# promessas}}',
  plans: '{count, plural, one {# acordo} other {# acordos}}',
  joined:
    'Completados pelo cadastro de clientes: {what, select, none {nenhum} other {{what}}}{unknown, plural, =0 {} one {; # título não foi achado nele} other {; # títulos não foram achados nele}}',
  byCode: '{count, plural, one {# título} other {# títulos}} pelo código',
  byName: '{count, plural, one {# título} other {# títulos}} pelo nome',
  joinedByName:
    '  só pelo nome, confira: duas pessoas podem ter o mesmo ({count, plural, one {linha} other {linhas}} {lines})',
  respelled:
    'O nome que a maioria das linhas tem vale para todas, {count, plural, one {de # cliente} other {de # clientes}}: {names}{more, plural, =0 {} other {; e mais #}}',
  respelledName: '{name} (também “{others}”)',
  codeExpected: '  o cadastro precisa ter o código como os títulos têm, por exemplo “{code}”',
  leftOut: 'Deixados de fora: {what}',
  leftOutSum:
    '{group} ({is, select, closed {nada em aberto, valor {sum}} amount {{sum}} other {{sum} em aberto}})',
  toDecide:
    '  linha {line}: {id, select, none {} other {{id} · }}{name, select, none {} other {{name} · }}{due, select, none {} other {vence {due} · }}{amount} · {word}',
  leftOutPaid: '{count, plural, one {# pago} other {# pagos}}',
  leftOutCancelled: '{count, plural, one {# cancelado} other {# cancelados}}',
  leftOutForecast: '{count, plural, one {# previsão} other {# previsões}}',
  leftOutCredit: '{count, plural, one {# crédito ou devolução} other {# créditos ou devoluções}}',
  creditsAdded: '{count, plural, one {# crédito} other {# créditos}}, que o ERP soma',
  creditOf:
    '  crédito de {name}, linha {line}, {amount}: não é abatido; abata-o no ERP, ou segure os títulos do cliente com Contestado',
  leftOutPayable: '{count, plural, one {# conta a pagar} other {# contas a pagar}}',
  leftOutDeleted: '{count, plural, one {# excluído} other {# excluídos}}',
  leftOutPerson: '{count} para uma pessoa decidir',
  leftOutTotal: '{count, plural, one {# linha de total ou de rodapé} other {# linhas de total ou de rodapé}}',
  leftOutHeader: '{count, plural, one {# cabeçalho repetido} other {# cabeçalhos repetidos}}',
  leftOutHeading: '{count, plural, one {# linha de texto} other {# linhas de texto}}',
  leftOutDeducted:
    '{count, plural, one {# abatimento ou imposto retido, descontado do seu título} other {# abatimentos e impostos retidos, descontados dos seus títulos}}',
  leftOutRefused: '{count, plural, one {# recusada} other {# recusadas}}',
  leftOutHidden: '{count, plural, one {# oculta} other {# ocultas}}',
  leftOutDuplicate:
    '{count, plural, one {# igual a uma linha anterior, contada uma só vez} other {# iguais a uma linha anterior, contadas uma só vez}}',
  contradictory:
    '  {count, plural, one {# dos pagos tem} other {# dos pagos têm}} valor em aberto: pela situação, {count, plural, one {está pago (linha {lines})} other {estão pagos (linhas {lines})}}',
  refused:
    'Recusadas: {count, plural, one {# linha} other {# linhas}}{amount, select, none {{unread, plural, =0 {} one {, # sem valor legível} other {, # sem valor legível}}} other {, {amount} em aberto{unread, plural, =0 {} one {, fora # sem valor legível} other {, fora # sem valor legível}}}}; {file}',
  refusedKnown:
    '  destas, {count, plural, one {# é de um título que já entrou antes e fica como está: corrija a linha} other {# são de títulos que já entraram antes e ficam como estão: corrija as linhas}} também no sistema',
  corrected:
    'Recusadas antes e já importadas com a correção, ficam como estão: {count, plural, one {# linha; corrija-a} other {# linhas; corrija-as}} também no sistema',
  holdNotes:
    '{count, plural, one {# nota talvez peça} other {# notas talvez peçam}} para não cobrar{columns, select, none {} other { (leia também o resto de “{columns}”)}}; para segurar, {how, select, none {apague a linha} added {crie a coluna Situação e escreva Contestado na linha} other {escreva Contestado em {column}}} e reimporte:',
  holdNote:
    '  linha {line}{isRefused, select, yes { (recusada)} other {}}{name, select, none {} other {, {name}}}: “{note}”',
  othersOwed:
    'ATENÇÃO: {count, plural, one {# cliente tem} other {# clientes têm}} título com uma pessoa{isUnknown, select, yes {, de situação desconhecida} other {}} ou nota para não cobrar e mais {titles} a cobrar, {amount}; para segurar, {how, select, none {apague} added {crie a coluna Situação com Contestado} other {escreva Contestado em {column}}} {titles, plural, one {{how, select, none {a linha} other {na linha}}} other {{how, select, none {as linhas} other {nas linhas}}}} {lines} e reimporte.',
  othersOwedLines: '{lines} e mais {more} (na página)',
  othersOwedRow: '  {name}: {why}; a cobrar: {count, plural, one {linha} other {linhas}} {lines}, {amount}',
  othersOwedWhy: 'linha {line} “{why}”',
  unknownStatus: '“{word}” ({count, plural, one {# linha} other {# linhas}})',
  unknownStatuses:
    'Situações que não se conhecem: {what}. Nas linhas recusadas, escreva Em aberto, Pago ou Cancelado no lugar; ou {isNew, select, yes {grave num arquivo, por exemplo {map},} other {acrescente a {map}}} o que cada uma é, e importe de novo:\n  # {meanings}\n{yaml}\n  {command}',
  unknownKind: '“{word}” ({count, plural, one {# linha} other {# linhas}}, {amount})',
  unknownKinds:
    '“{header}” de {file} tem {count, plural, one {um tipo que não se conhece} other {tipos que não se conhecem}}: {what}. {areCollected, select, yes {{count, plural, one {É cobrado como título; se é crédito,} other {São cobrados como títulos; se algum é crédito,}}} other {Pode ser crédito: fica de fora, para uma pessoa; se é título,}} {isNew, select, yes {grave num arquivo, por exemplo {map},} other {acrescente a {map}}} o que cada um é, e importe de novo:\n  # {meanings}\n{yaml}\n  {command}',
  kindMeanings:
    'titulo: é cobrado; credito e previsao ficam de fora; pessoa: fica de fora até alguém decidir',
  statusMeanings:
    'aberto, parcial: é cobrado; pago; cancelado; previsao: fica de fora; pessoa: fica de fora até alguém decidir',
  statusPerson: 'pessoa',
  statusPaid: 'pago',
  statusPartPaid: 'parcial',
  refusedFile: 'voltam em {file}',
  refusedBecause: '  {count, plural, one {# linha} other {# linhas}}: {why}',
  refusedRow: '  {count, plural, one {linha} other {# linhas,}} {lines}: {why}',
  more: '  e mais {count}',
  badContact: 'Contatos que não servem: {count}',
  badContactRow:
    '  {name}, {from, select, none {} other {{from}, }}{count, plural, one {linha} other {linhas}} {line}: {kind, select, email {e-mail} other {telefone}} {value}: {why}',
  droppedCount: 'Promessas, linhas digitáveis e códigos Pix deixados de fora (os títulos ficam): {count}',
  dropped:
    '  linha {line}: {what, select, digitableLine {linha digitável} pixCode {código Pix} other {promessa}} fica de fora: {why}',
  notInSum: 'Fora dessa soma ficaram, pela coluna do saldo e pela do valor (← é a diferença inteira):',
  notInSumRow: '  {name}: {sums}{isAll, select, yes { ←} other {}}',
  nothingLeftOut: 'Nenhuma linha com valor ficou de fora: compare o arquivo com a tela.',
  unreadRows: '{count, plural, one {# recusada, não lida} other {# recusadas, não lidas}}',
  partPaidRows: '{count, plural, one {o que já foi pago de # título} other {o que já foi pago de # títulos}}',
  suggestTaxId: '{why}; outra linha com o mesmo nome tem {taxId}: confira e preencha',
  severalContacts:
    'Vários contatos numa célula ({count, plural, one {# cliente} other {# clientes}}): o primeiro é usado, e os outros ficam guardados',
  severalContactsRow:
    '  {name}, {count, plural, one {linha} other {linhas}} {lines}: {kind, select, email {e-mail} other {telefone}} {first} primeiro; também {others}',
  totalAgrees: 'O total bate com --total, {amount}.',
  totalDiffers:
    '--total diz {given}, e o arquivo tem {read}{unread, plural, =0 {} one {, sem # linha cujo valor não se lê} other {, sem # linhas cujo valor não se lê}}: diferença de {difference}. Nenhum título foi gravado.',
  twoSums: '{open} (saldo) / {amount} (valor)',
  account: 'Linha por linha:',
  accountRead: '  {amount}: lido, a cobrar ({count, plural, one {# título} other {# títulos}})',
  accountRefused:
    '  {amount}: linha {line}, recusada{isRead, select, yes { (contada na soma do arquivo)} other {, fora da soma}}: {why}',
  accountCloses: '  Com as linhas recusadas, a conta fecha com a tela.',
  accountLeft:
    '  Ainda {more, select, yes {faltam} other {sobram}} {amount}: veja as linhas que ficaram de fora.',
  totalRefusedFile: 'As linhas recusadas estão em {file}, com o porquê: corrija lá ou no sistema.',

  unchanged: 'Já conhecidos e sem mudança: {count, plural, one {# título} other {# títulos}}',
  added: 'Novos desde a última importação: {count, plural, one {# título} other {# títulos}}',
  addedRow: '  {id} · {name} · vence {due} · {amount}',
  amended: 'Com outro valor ou vencimento: {count, plural, one {# título} other {# títulos}}',
  amendedRow:
    '  {id}{amounts, select, same {} other { · valor: era {amount}, agora {newAmount}}}{dues, select, same {} other { · vencimento: era {due}, agora {newDue}}}',
  paid: 'Pagos desde a última importação: {ids}',
  partlyPaid: 'Pagos em parte desde a última importação: {ids}',
  cancelled: 'Cancelados desde a última importação: {ids}',
  vanished:
    'Sumiram desde o último retrato e ficam retidos, sem mensagem, até alguém dizer o que foi feito deles: {count, plural, one {# título} other {# títulos}}',
  vanishedRow:
    '  {name, select, none {cliente?} other {{name}}}{description, select, none {} other { · {description}}} · vence {due} · {amount} · {id}',
  doubles:
    '{count, plural, one {# título fica de fora: tem} other {# títulos ficam de fora: têm}} o cliente, o vencimento e o valor de um já em aberto com outro número. {count, plural, one {É o mesmo} other {São os mesmos}}?',
  doubleRow: '  {id} · {name} · vence {due} · {amount}: já em aberto como {known}',
  doublesLetIn: '  Os que são outros títulos entram pelo número:\n  {command}',
  letInUnknown: '--let-in: nenhum título dos arquivos que possa entrar tem o número {ids}',
  held: 'Segurados agora por uma pessoa, com a cobrança pausada: {ids}',
  stillHeld:
    'Segurados antes por uma pessoa, continuam de fora: {ids}. Os que se resolveram voltam com:\n  {command}',
  heldWord: 'segurado antes',
  likely:
    '{count, plural, one {Um título novo é provavelmente o mesmo} other {# títulos novos são provavelmente os mesmos}} de antes, com uma só mudança; sem número, só uma pessoa pode saber:',
  likelyRow:
    '  {name} · {field, select, due {vencia {old}, agora {next}} amount {era {old}, agora {next}} other {emissão {old}, agora {next}}} · {rest} · {before} → {id}',
  back: 'Voltaram depois de sumir e são cobrados de novo: {ids}',
  openAgain: 'Para uma pessoa: abertos de novo depois de encerrados, não importados: {ids}',
  lessPaid: 'Para uma pessoa: há menos pago do que antes: {ids}',
  tooManyVanished:
    '{file}: {known, plural, one {o único título em aberto conhecido não está} other {{vanished, plural, one {# dos {known} títulos em aberto conhecidos não está} other {# dos {known} títulos em aberto conhecidos não estão}}}} nele, mais de um quinto: há um filtro ligado, ou é o arquivo de outra empresa? Nada foi gravado. Se ele tem só alguns títulos, use --changes.',
  whichKind:
    '{file}: {known, plural, one {o único título em aberto já importado não está} other {{missing, plural, one {# dos {known} títulos em aberto já importados não está} other {# dos {known} títulos em aberto já importados não estão}}}} nele. É toda a carteira em aberto (--snapshot: {missing, plural, one {ele fica retido} other {eles ficam retidos}}) ou só alguns títulos (--changes)?',
  bothKinds: '--snapshot e --changes se excluem',
  nothingNew:
    'Nada de novo: a carteira já tem tudo{count, plural, =0 {} one {, fora a linha recusada acima} other {, fora as # linhas recusadas acima}}.',
  nothingTaken:
    'Nada foi aceito: {count, plural, one {a linha recusada está} other {as # linhas recusadas estão}} acima, com o porquê.',

  consequences: 'Se o lote fosse liberado hoje ({day}):',
  stillCollected:
    'Importados antes, não estão neste arquivo e continuam a ser cobrados: {ids}. Foram pagos? Importe a carteira inteira com --snapshot, que os segura.',
  tomorrow: '  primeiro contato até {next}: {what}',
  tomorrowNobody: '  primeiro contato até {next}: ninguém',
  byChannel:
    '{count, plural, one {# cliente} other {# clientes}} por {channel, select, email {e-mail} sms {SMS} other {WhatsApp}}',
  later: '  depois: {count, plural, one {# cliente} other {# clientes}}',
  prescribed:
    '  prescritos, nunca recebem mensagem: {count, plural, one {# título} other {# títulos}}, {amount} ({ids})',
  near: '  prescrevem em até 60 dias, uma pessoa deve decidir antes: {count, plural, one {# título} other {# títulos}} ({ids})',
  withoutAddress: '  sem contato que sirva: {count, plural, one {# cliente} other {# clientes}} ({ids})',
  channel: '{channel, select, email {e-mail} sms {SMS} other {WhatsApp}}',
  unreached:
    '  {count, plural, one {# cliente não recebe} other {# clientes não recebem}} nada: {count, plural, one {tem} other {têm}} só contato para {has}, e a régua {uses, select, none {não escreve mais} other {só usa {uses}}}: {names}',
  sameName: '  o mesmo nome com {count} CPFs ou CNPJs, não unificados: {name} ({ids})',
  refusedByIntake: '  seria recusado: {id}: {why}',
  messages:
    '{count, plural, one {A primeira mensagem, como seria enviada, está} other {As # primeiras mensagens, como seriam enviadas, estão}} em {file}: abra no navegador. {count, plural, one {Ela} other {A primeira}} começa assim:',
  messagesInShort:
    'Abra {file} no navegador: {count, plural, one {a primeira mensagem} other {as # primeiras mensagens}}.',
  inFull: 'Tudo o que foi lido, linha por linha: com --details.',
  reading: 'Leitura, se algo não confere',
  messagesTitle: 'O que os clientes receberiam primeiro',
  messagesAbout: 'Confira nome, valor, vencimento e se há algo interno. Nada foi enviado.',
  footer: 'Rodapé',
  asSent: 'Ver como chega',
  otherMessages: '{count, plural, one {A outra: assunto e valor} other {As outras #: assunto e valor}}',
  message:
    '── {at} · {channel, select, email {e-mail} sms {SMS} other {WhatsApp}} · {id} · {step}{subject, select, none {} other { · {subject}}}',

  notWritten: 'Nenhum título foi gravado.{isAsked, select, yes {} other { Use --yes para gravar {file}.}}',
  ask: 'Gravar {file}? [s/N]',
  written: 'Em {file}: {what}.',
  writtenNew: '{count, plural, one {# título gravado} other {# títulos gravados}}',
  writtenChanges:
    '{count, plural, one {# título já conhecido atualizado} other {# títulos já conhecidos atualizados}}',
  paused: 'Nada é enviado: o lote {batch} entra pausado, e é liberado só por você.',
  kept: 'A carteira e o mapeamento ficam guardados em {folder}.',
  next: 'Próximos comandos:',
  nextAgain: 'Próximo comando:',
  nextForecast: '  {command}\n    se quiser: as próximas semanas, dia a dia',
  nextRelease: '  {command}\n    mostra a quem escreveria, e libera',
  nextRun: '  {command}\n    simula o que resulta',
  guide: 'O passo a passo: {file}',
  nextMend: 'Depois de corrigir {files}:\n  {command}\n    entram em outro lote, a liberar também',
  edited:
    '{file} tem o que alguém digitou e fica como está. Para que isso entre, antes de corrigir outra coisa:\n  {command}',
  editedTaken:
    '{file} já foi importado, com o que alguém digitou nele, e fica como está: não é preciso importá-lo de novo.',
  mappingStays:
    'O mapeamento guardado {file} foi editado à mão e fica como está: o de --map ({map}) vale só para esta importação. Para guardá-lo, copie as linhas para lá.',
  nextVanished:
    'Dos títulos que sumiram, escreva em {file}, na coluna Situação, Pago, Cancelado ou Em aberto (um filtro o escondeu); {likely, plural, =0 {} other {também Cancelado, se ele é agora um título novo, com outro vencimento ou valor; }}o que fica como está continua retido:\n  {command}',
  nextLikely:
    'Se o título novo é o de antes, este continua em aberto, e o cliente deveria os dois: escreva Cancelado nele, em {file}, na coluna Situação; o que fica como está continua em aberto:\n  {command}',
  staleRefused: '{file} é de uma importação anterior e foi apagado: nenhuma linha é recusada agora.',
  outIsOther:
    '{file}: já existe, e não é um arquivo das importações deste credor: nada foi gravado. Dê outro nome com --out',
  filesGone:
    '{files}: {count, plural, =0 {mudanças de títulos já importados estavam} one {# título já importado estava} other {# títulos já importados estavam}} nele, segundo {folder}, e ele não existe mais ou foi trocado por outro. Nada foi gravado. Ponha-o de volta; se não há cópia, grave tudo de novo, num lote pausado, com a exportação de hoje:\n  {command}',
  filesGoneOnStage:
    'ATENÇÃO: {files} não existe mais ou foi trocado por outro: {count, plural, =0 {mudanças} one {# título} other {# títulos}} que {folder} conhece só estão no ambiente, se foram postos lá.',
  forgotten:
    '{files} não existe mais: {count, plural, =0 {as mudanças que estavam nele são gravadas} one {# título entra} other {# títulos entram}} de novo.',

  noTitles: '{file}: não tem título em aberto que pudesse ser lido',
  noFiles: 'nenhum arquivo tem títulos: um cadastro de clientes sozinho não traz nenhum',
  owedTo: 'Credor: {name} ({id})',
  owedToSample: 'Credor: {name}, do exemplo; o seu: {command}',
  otherIds:
    '{file}: já foi importado no lote {batch}, e {before, plural, one {# título dele entraria} other {# títulos dele entrariam}} de novo com {added, plural, one {outro número} other {outros números}}, porque a coluna do número agora é outra: todos passariam a dever em dobro. Importe com o mapeamento guardado, ou desfaça antes o lote (npx regua undo {batch}) e exporte de novo',
  stopEmpty: '{file}: está vazio',
  stopPdf: '{file}: é um PDF: exporte a mesma lista em XLSX ou CSV',
  stopZip: '{file}: é um ZIP: descompacte e indique o arquivo que está nele',
  stopImage: '{file}: é uma imagem: exporte a lista em XLSX ou CSV',
  stopJson: '{file}: é JSON: use npx regua run --invoices',
  stopPassword: '{file}: tem senha: salve sem ela',
  stopHiddenRows:
    '{file}: tem linhas ocultas, e em ODS não se sabe quais: reexiba-as, ou salve como XLSX, em que ficam de fora',
  stopDamaged: '{file}: está danificado ou não é uma planilha que se possa ler: salve de novo em XLSX ou CSV',
  stopTooLarge: '{file}: tem mais de 60 MB: exporte menos meses por vez',
  stopText: '{file}: {detail}',
  stopNoHeader:
    '{file}: não há cabeçalho com {lacks}.{seen, select, none {} other { O mais próximo tem: {seen}.}} {alike, select, none {Diga as colunas com --map, ou o sistema com --from} other {Podem ser: {alike}. Se são, {isNew, select, yes {grave num arquivo, por exemplo {map},} other {acrescente a {map}}} e importe de novo:\n{yaml}\n  {command}}}',
  stopNameAlike:
    '{file}: nenhuma coluna é conhecida como a do nome do cliente; parecem nomes: “{headers}”{others, select, none {} other {; e parecem ser {others}}}. {isNew, select, yes {Grave num arquivo, por exemplo {map},} other {Acrescente a {map}}} e importe de novo:\n{yaml}\n  {command}',
  stopTaxIdAlike:
    '{file}: nenhuma coluna é conhecida como a do CPF ou CNPJ; parecem ser: {alike}. Se são, {isNew, select, yes {grave num arquivo, por exemplo {map},} other {acrescente a {map}}} e importe de novo:\n{yaml}\n  {command}',
  stopNoName:
    '{file}: nenhuma coluna tem o nome do cliente: exporte com ele, ou informe também o cadastro de clientes',
  stopNotOfProfile: '{file}: não é uma exportação de {profile}: nenhum cabeçalho tem {lacks}',
  stopPivot: '{file}: é um resumo de {profile}, sem vencimentos e títulos: exporte as próprias contas',
  stopNoColumn:
    '{file}: não tem a coluna “{header}”, que o mapeamento indica para {field}{by, select, none {} other { ({by})}}',
  stopTwice: '{file}: tem duas colunas “{header}”: mude o nome de uma',
  stopDays: '{file}: a coluna “{header}” pode ser lida de dois modos, e nada no arquivo diz qual:',
  stopDaysMixed:
    '{file}: a coluna “{header}” tem datas em duas ordens, {examples}: não se sabe qual é qual. Corrija o arquivo.',
  stopDaysAgainst:
    '{file}: a coluna “{header}” tem {examples}, e não é assim que o sistema, ou o mapeamento, escreve datas',
  dayReadings: '  {text}: {dmy} (dia/mês) ou {mdy} (mês/dia)',
  daysDmy: '  days: dmy # dia/mês/ano',
  daysMdy: '  days: mdy # mês/dia/ano',
  chooseOne:
    '{isNew, select, yes {Grave num arquivo, por exemplo {map},} other {Acrescente a {map}}} o que é certo, uma linha de cada escolha, e importe de novo{hasAmounts, select, yes {; ou, dos valores, só informe o total da tela com --total} other {}}:\n{choices}\n  {command}',
  stopAmounts: '{file}: a coluna “{header}” pode ser lida de mais de um modo, e nada no arquivo diz qual:',
  stopAmountsMixed:
    '{file}: a coluna “{header}” tem valores em vários formatos, {examples}: não se sabe qual é qual. Corrija o arquivo.',
  stopAmountsAgainst:
    '{file}: a coluna “{header}” tem {examples}, e não é assim que o sistema, ou o mapeamento, escreve valores',
  amountReading:
    '  {unit, select, centavos {em centavos} brazilian {em reais, “,” antes dos centavos} other {em reais, “.” antes dos centavos}}: {examples}; {sum} ao todo ({words})',
  amountChoice:
    '{unit, select, none {} other {  unit: {unit}}}{numbers, select, none {} other {{unit, select, none {} other {\n}}  numbers: {numbers}}} # {reading, select, centavos {em centavos} brazilian {em reais, “,” antes dos centavos} other {em reais, “.” antes dos centavos}}',

  whyBroken: '{value}',
  whyTooMany: 'tem mais células que o cabeçalho tem colunas',
  whyNoDue: 'não tem vencimento',
  whyBadDay: '{field}: “{value}” não é uma data',
  whyNoAmount: 'não tem valor',
  whyBadAmount: '{field}: “{value}” não é um valor',
  whyFormula: '{field}: “{value}” é um erro de fórmula',
  whyOpenOver: 'há mais em aberto do que o valor do título',
  whyStatus: 'a situação “{value}” não é conhecida',
  whyUnknownStatus:
    'a situação “{value}” não é conhecida: escreva Em aberto, Pago ou Cancelado no lugar dela, ou diga com --map o que ela é',
  whyNoParty: 'não tem nome, código, CPF ou CNPJ do cliente',
  whyNoName: 'não tem o nome do cliente',
  whyTaxIdScientific:
    'o CPF ou CNPJ foi encurtado pela planilha ({value}): formate a coluna como texto e exporte de novo',
  whyTaxIdCheck: 'os dígitos verificadores do CPF ou CNPJ estão errados',
  whyTaxIdLength: 'o CPF ou CNPJ não tem o número certo de dígitos',
  whyTaxIdRepeated: 'o CPF ou CNPJ é um só dígito repetido',
  whyTaxIdEither: 'sem os zeros, pode ser um CPF ou um CNPJ: escreva todos os dígitos',
  whyNoTaxId: 'não tem CPF ou CNPJ: preencha-o ou importe o cadastro',
  whyNotInList: 'não tem CPF ou CNPJ, e nenhum cliente do cadastro tem esse código ou nome',
  whyCustomerTwice: 'não tem CPF ou CNPJ, e vários clientes têm esse nome',
  whyDebtorOfTwo: 'o código {value} tem vários CPFs ou CNPJs neste arquivo',
  whyNoTitle: 'é abatimento ou imposto de um título que não está no arquivo',
  whyTooMuch: 'o que se desconta dele é mais do que está em aberto',
  whyDamaged:
    'a planilha fez “{value}” do número ou da parcela{maybe, select, none {} other { (talvez fosse {maybe})}}: escreva como está no sistema, numa coluna de texto',
  whyOtherNumber:
    'o número, a parcela ou o código não é o da linha recusada, {value}: escreva como estava, ou corrija no sistema',
  whyMaybeKnown:
    'talvez seja {value}, já em aberto, com o mesmo cliente, vencimento e valor: se é outro título, ele entra com --let-in e o número dele',
  whyMaybeKnownShort: 'talvez já em aberto com outro número (abaixo)',
  whyKeyTwice: 'o título {value} está também na linha {line}',
  whyPlan: 'as datas e os valores do acordo não batem',
  whyTooLarge: 'o valor passa de R$ 99.999.999,99',
  whyEvent: '{value}',
});
