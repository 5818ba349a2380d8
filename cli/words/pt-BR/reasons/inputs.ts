import { sentences } from '#cli/words/reasons.ts';

/** What is wrong with a file or a row that came in: the sentences of `sandbox/portfolio/`, of intake and of the commands' files. */
export const inputs = sentences({
  '{file}: cannot be read ({_why})': '{file}: não pode ser lido ({_why})',
  '{file}: is not UTF-8 text': '{file}: não é texto UTF-8',
  ENOENT: 'o arquivo não existe',
  EACCES: 'sem permissão',
  EISDIR: 'é uma pasta',
  'is no file, and what is in it is not looked at': 'não é um arquivo, e o que há dentro não é lido',
  'has no header': 'não tem cabeçalho',
  'is no list of a register: {_why}': 'não é lista de um cadastro: {_why}',
  'is no list of a register': 'não é lista de um cadastro',
  'has more cells than the header has columns: a cell with "{delimiter}" in it needs quotes':
    'tem mais células que o cabeçalho tem colunas: uma célula com “{delimiter}” precisa de aspas',
  'is not sound CSV: {_why}': 'não é CSV bem formado: {_why}',
  'amount has centavos in line {whole} and reais with decimals in line {decimals}: call the column valor if all are reais':
    'a coluna amount tem centavos na linha {whole} e reais com centavos na linha {decimals}: chame a coluna de valor se tudo está em reais',
  'the header lacks {columns}': 'no cabeçalho faltam {columns}',
  'the header has unknown columns {columns}': 'o cabeçalho tem colunas desconhecidas: {columns}',
  'the header has columns without a name: {count}':
    'o cabeçalho tem {count, plural, one {# coluna} other {# colunas}} sem nome',
  'the header names {columns} twice': 'o cabeçalho tem {columns} duas vezes',
  'columns are {required}': 'as colunas são {required}',
  'and, when there are such, {optional}': 'e, quando houver, {optional}',
  'detail-type: must be one of {types}': 'detail-type: deve ser um destes: {types}',
  'detail: must be an object': 'detail: deve ser um objeto',
  'must be an object': 'deve ser um objeto',
  'must be a JSON object, one a line': 'deve ser um objeto JSON por linha',
  'must be a JSON object': 'deve ser um objeto JSON',
  'line {line} is not as the others: write “name: value”, and begin it in the same column as the lines of its group':
    'a linha {line} não está como as outras: escreva “nome: valor”, e comece-a na mesma coluna que as linhas do seu grupo',
  'line {line} says “{name}” again, and otherwise: keep one of both':
    'a linha {line} diz “{name}” outra vez, e de outro modo: deixe uma das duas',
  'is not JSON: {_why}': 'não é JSON: {_why}',
  'failed at every try': 'falhou em todas as tentativas',
  'failed at every try; the log of the function says why':
    'falhou em todas as tentativas; o log da função diz por quê',
  'execution {name} failed with {error}: {cause}': 'a execução {name} falhou com {error}: {cause}',
  'must have either paidOn, a day, or paidAt, an instant': 'deve ter paidOn, um dia, ou paidAt, um instante',
  'must have either principal or amount': 'deve ter principal ou amount',
  'its invoice has not come': 'a fatura dela não chegou',
  'it is cancelled, so nothing is owed': 'está cancelada, e nada é devido',
  'is not a CPF': 'não é um CPF',
  'is not a CNPJ': 'não é um CNPJ',
  'is missing, and so are terms; there are: {ids}': 'falta, e terms também; há: {ids}',
  'batch: must not be a CPF, a CNPJ or an e-mail, for it goes into events and logs':
    'batch: não deve ser CPF, CNPJ nem e-mail, porque vai para eventos e logs',
  'batch: no invoice of such a batch was issued, and none was paused; it is kept for what comes':
    'batch: nenhuma fatura deste lote foi emitida nem pausada; fica guardado para o que vier',
  'no invoice of such a debtor was issued': 'nenhuma fatura deste devedor foi emitida',
  'this invoice is settled already; amending it is for a person':
    'esta fatura já está quitada; alterá-la cabe a uma pessoa',
  'this invoice is cancelled already; amending it is for a person':
    'esta fatura já está cancelada; alterá-la cabe a uma pessoa',
  'this invoice is onPaymentPlan already; amending it is for a person':
    'esta fatura já está num acordo; alterá-la cabe a uma pessoa',
  'the data of this debtor was erased; it is for a person':
    'os dados deste devedor foram eliminados; cabe a uma pessoa',
  'this invoice is paid; giving the money back is for a person':
    'esta fatura está paga; devolver o dinheiro cabe a uma pessoa',
  "must not be a CPF, a CNPJ or an e-mail, nor carry one of the debtor's or their phone, for it goes into events and logs":
    'não deve ser CPF, CNPJ nem e-mail, nem conter os do devedor ou o telefone dele, porque vai para eventos e logs',
  'is not in config/creditors, which has {ids}': 'não está em config/creditors, que tem {ids}',
  'another one was stated for the same instant; it is for a person':
    'outro foi informado para o mesmo instante; cabe a uma pessoa',
  'must be one of {kinds}, as in config/legal/limits.yaml':
    'deve ser um destes: {kinds}, como em config/legal/limits.yaml',
  'must be "{type}", as debtor.taxId says': 'deve ser "{type}", como diz debtor.taxId',
  'is before the data of this debtor was erased; an invoice that is still to be collected is issued again, with the time of that':
    'é anterior à eliminação dos dados deste devedor; uma fatura ainda a cobrar é emitida de novo, com a hora da nova emissão',
  'is that of another CPF or CNPJ; every debtor needs an id of its own, and a wrong CPF or CNPJ is corrected by {event}':
    'é de outro CPF ou CNPJ; cada devedor precisa de um id próprio, e um CPF ou CNPJ errado se corrige com {event}',
  'this invoice is open already with another amount or due date; send {event} to change it':
    'esta fatura já está aberta com outro valor ou vencimento; envie {event} para mudá-la',
  'must be a CNPJ; an assignee with a CPF is for a person':
    'deve ser um CNPJ; um cessionário com CPF cabe a uma pessoa',
  'must not be after today; until the debtor was notified, paying the first creditor pays well (CC art. 292)':
    'não deve ser depois de hoje; até o devedor ser notificado, pagar ao primeiro credor vale (CC, art. 292)',
  'must be a valid Pix code that asks for {field}': 'deve ser um código Pix válido no valor de {field}',
  'must be a valid boleto that asks for {field}': 'deve ser um boleto válido no valor de {field}',
  'must be an e-mail address for email, and else a phone':
    'deve ser um e-mail se for email, e senão um telefone',
  "is none of the creditor's reconciliation.sources, which are {sources}":
    'não é uma das reconciliation.sources do credor, que são {sources}',
  'its ladder would end more than {days} days from now; send the invoice nearer to its due date':
    'a régua dela terminaria daqui a mais de {days} dias; envie a fatura mais perto do vencimento',
  'its ladder would go past the {years}-year term from the due date, when the debt is prescribed ({_law}); nobody may be chased for it':
    'a régua dela passaria do prazo de {years, plural, one {# ano} other {# anos}} do vencimento, quando a dívida prescreve ({_law}); ninguém pode ser cobrado por ela',
  'Régua made no such order for this invoice': 'a Régua não fez esse pedido para esta fatura',
  'this invoice has no case of that number': 'esta fatura não tem caso com esse número',
  'no such invoice was issued': 'esta fatura não foi emitida',
  'this case was answered already, as "{outcome}"': 'este caso já foi respondido, como “{outcome}”',
  'nothing is owed on this invoice any more': 'nada mais é devido desta fatura',
  'this debtor is over-indebted (Lei 14.181/2021) or was erased: no robot may settle it':
    'este devedor está superendividado (Lei 14.181/2021) ou teve os dados eliminados: nenhum robô pode negociar',
  'a case of another kind is open; answer it with {event} first':
    'há um caso de outro tipo aberto; responda antes com {event}',
  'another day was promised at the same instant; which one holds is for a person':
    'outro dia foi prometido no mesmo instante; uma pessoa decide qual vale',
  'the credit was assigned; what is agreed on with the assignee is kept there':
    'o crédito foi cedido; o que se combina com o cessionário fica com ele',
  'what was agreed after it holds; an older word does not replace a later one':
    'vale o que foi combinado depois; o mais antigo não substitui o mais novo',
  'instalments stand in the place of this invoice': 'parcelas estão no lugar desta fatura',
  'is over already': 'já passou',
  'is not after the due date: nothing is late until then':
    'não é depois do vencimento: até lá nada está em atraso',
  'is further away than the creditor’s {limit}': 'está mais longe que {limit} do credor',
  'the last one is further away than the creditor’s {limit}':
    'a última está mais longe que {limit} do credor',
  'they come to more than what is owed on the day of the agreement, 1% a month for the time, and the creditor’s negotiation.paymentPlans.costsPercent':
    'somam mais do que a dívida no dia do acordo, mais 1% ao mês pelo prazo e os custos que o credor admite (negotiation.paymentPlans.costsPercent)',
  'one falls due before the day of the agreement': 'uma vence antes do dia do acordo',
  'has had as many promises as the creditor’s {limit}': 'já teve tantas promessas quanto {limit} do credor',
  'has to be approved by a person': 'precisa da aprovação de uma pessoa',
  'no such offer is made to this debt today': 'esta proposta não é feita a esta dívida hoje',
  'the offer has another price today': 'a proposta tem outro preço hoje',
  'no invoice of such a debtor was issued; the pause is kept, and holds from the first one on':
    'nenhuma fatura deste devedor foi emitida; a pausa fica guardada e vale a partir da primeira',
  'was used before for another pause; give this one an id of its own':
    'já foi usado em outra pausa; dê a esta um id próprio',
  'must not be before the day of pausedAt': 'não deve ser antes do dia de pausedAt',
  'must be at most {days} days after the day of pausedAt':
    'deve ser no máximo {days} dias depois do dia de pausedAt',
  'no invoice of such a debtor was issued; it is kept for the first one':
    'nenhuma fatura deste devedor foi emitida; fica guardado para a primeira',
  'no such payment waits to be matched': 'nenhum pagamento assim espera por fatura',
  'this invoice has {count} payments already, and takes only one that settles it; write off what is paid, or cancel it':
    'esta fatura já tem {count} pagamentos, e só aceita um que a quite; dê baixa no que foi pago, ou cancele',
  'this payment was matched to another invoice before': 'este pagamento já foi aplicado a outra fatura',
  '{id} was reported before for something else (another invoice, bill or amount); which one holds is for a person':
    '{id} já foi informado para outra coisa (outra fatura, outro boleto ou outro valor); uma pessoa decide qual vale',
  'this invoice has no such payment': 'esta fatura não tem esse pagamento',
  'all of this payment went back or was moved before': 'este pagamento inteiro já voltou ou foi movido',
  'it was recorded as a payment of its own before; reassign or refund that':
    'já foi registrado como pagamento próprio; reaplique ou estorne aquele',
  'no person has this debt: there is no open case, and it was not handed over':
    'nenhuma pessoa está com esta dívida: não há atendimento aberto, e ela não foi encaminhada a uma pessoa',
  'this debt is closed; nobody has to look after it': 'esta dívida está encerrada: não há o que assumir',
  'somebody was named after it; an older word does not replace a later one':
    'outra pessoa foi indicada depois; uma palavra mais antiga não substitui a mais nova',
  'nobody asked what becomes of the charges of this invoice':
    'ninguém perguntou o que fazer com os encargos desta fatura',
  'this invoice is settled already; nothing is left to write off':
    'esta fatura já está quitada; não resta o que baixar',
  'this invoice is cancelled already; nothing is left to write off':
    'esta fatura já está cancelada; não resta o que baixar',
  'instalments stand in the place of this invoice; write these off, each by its own invoiceId':
    'parcelas estão no lugar desta fatura; dê baixa nelas, cada uma pelo seu invoiceId',
  'was used before, for another amount or reason; give this one an id of its own':
    'já foi usado com outro valor ou motivo; dê a este um id próprio',
  'nothing is owed of this invoice today': 'nada é devido desta fatura hoje',
  '{_what}; it is for a person': '{_what}; cabe a uma pessoa',
  '{place}: the state, and the day of the list': '{place}: o estado e o dia da lista',
  'the name must be as {_example}': 'o nome deve ser como {_example}',
  'must be the header "telefone", or "telefone;inscrito_em"':
    'deve ser o cabeçalho "telefone", ou "telefone;inscrito_em"',
  'has more cells than the header has columns': 'tem mais células que o cabeçalho tem colunas',
  '{state} has no register in config/legal/registers.yaml, which has {states}':
    '{state} não tem cadastro em config/legal/registers.yaml, que tem {states}',
  'the list of {day} was imported before: this older one changes nothing':
    'a lista de {day} já foi importada: esta, mais antiga, não muda nada',
  '{count} lines name no number that can be read: see the log of bank-file':
    '{count} linhas não têm número legível: veja o log de bank-file',
  'names no number: the list before it stays': 'não tem nenhum número: a lista anterior continua',
  'names {found} numbers, and the list before it {before}: if it is whole, drop it again with "-confirmed" after the day in its name':
    'tem {found} números, e a lista anterior, {before}: se está completa, entregue de novo com "-confirmed" depois do dia no nome',
  'is empty: line 1 {_what}': 'está vazia: a linha 1 {_what}',
  'no creditor has the account {account} of this {layout} file: see bankFiles in config/creditors':
    'nenhum credor tem a conta {account} deste arquivo {layout}: veja bankFiles em config/creditors',
  'line {line}: the bank refuses boleto {boleto} (occurrence {code}): {_why}':
    'linha {line}: o banco recusa o boleto {boleto} (ocorrência {code}): {_why}',
  'it gives no reason': 'não dá motivo',
  'line {line}: occurrence {code} may be money: {_why}':
    'linha {line}: a ocorrência {code} pode ser dinheiro: {_why}',
  'no bill of ours is that of refund {id}': 'nenhum boleto nosso é o do estorno {id}',
  '{place} must be as in {example}': '{place} deve ser como em {example}',
  '{file}:{line}: the line must be as in {example}': '{file}:{line}: a linha deve ser como em {example}',
  'was withdrawn with its batch after its debtor had been written to, or had paid; issuing it again is for a person':
    'foi retirada com o lote depois que o devedor recebeu mensagem, ou pagou; emiti-la de novo cabe a uma pessoa',
  'must be JSON Lines, one event a line, so that one can be added':
    'deve ser JSON Lines, um evento por linha, para que se possa acrescentar um',
  'is unknown': 'não é conhecido',
  'must be a day as {example}': 'deve ser um dia como {example}',
  'must be a day as 09/03/2026 or 2026-03-09': 'deve ser um dia, como 09/03/2026 ou 2026-03-09',
  'must be a day': 'deve ser um dia',
  '{_day}, or an instant with a zone': '{_day}, ou um instante com fuso',
  'has a time of day that no clock shows': 'tem um horário que nenhum relógio mostra',
  'is UTF-16: save it as UTF-8': 'é UTF-16: salve como UTF-8',
  'is no sound UTF-16 text': 'não é UTF-16 bem formado',
  'is not UTF-8 text: save it as UTF-8': 'não é texto UTF-8: salve como UTF-8',
  'is not UTF-8 text (line {line}): save it as UTF-8': 'não é texto UTF-8 (linha {line}): salve como UTF-8',
  'mixes UTF-8 (line {line}) and Windows-1252: save it anew in one encoding':
    'mistura UTF-8 (linha {line}) e Windows-1252: salve de novo numa codificação só',
  'mixes UTF-8 (line {line}) and Windows-1252 (line {other}): save it anew in one encoding':
    'mistura UTF-8 (linha {line}) e Windows-1252 (linha {other}): salve de novo numa codificação só',
  'is not UTF-8, and was read as Windows-1252': 'não é UTF-8, e foi lido como Windows-1252',
  '{count} row is exactly as an earlier one and counts once ({_which})':
    '{count} linha é igual a uma anterior e conta uma vez só ({_which})',
  '{count} rows are exactly as an earlier one and count once ({_which})':
    '{count} linhas são iguais a outras anteriores e contam uma vez só ({_which})',
  'line {line} is line {other}': 'a linha {line} é a linha {other}',
  'line {line} is line {other}, {_more}': 'a linha {line} é a linha {other}, {_more}',
  'and {count} more': 'e mais {count}',
  'is not sound CSV: the header {_why}': 'não é CSV bem formado: o cabeçalho {_why}',
  'the workbook cannot be read: {_why}': 'a planilha não pode ser lida: {_why}',
  'does not exist': 'não existe',
  'does not exist ({code})': 'não existe ({code})',
  'is a folder, and a file is needed': 'é uma pasta, e é preciso um arquivo',
  'is a folder, and a file is needed ({code})': 'é uma pasta, e é preciso um arquivo ({code})',
  'has a file where a folder is needed': 'tem um arquivo onde é preciso uma pasta',
  'has a file where a folder is needed ({code})': 'tem um arquivo onde é preciso uma pasta ({code})',
  'is a file, and a folder is needed': 'é um arquivo, e é preciso uma pasta',
  'is a file, and a folder is needed ({code})': 'é um arquivo, e é preciso uma pasta ({code})',
  'is not yours to read or write': 'não pode ser lido ou gravado por você',
  'is not yours to read or write ({code})': 'não pode ser lido ou gravado por você ({code})',
  'is on a disk that cannot be written': 'está num disco que não pode ser gravado',
  'is on a disk that cannot be written ({code})': 'está num disco que não pode ser gravado ({code})',
  'does not fit on the disk': 'não cabe no disco',
  'does not fit on the disk ({code})': 'não cabe no disco ({code})',
  'is in use by another program: choose another --port':
    'está em uso por outro programa: escolha outra com --port',
  'port {port} is in use by another program: choose another --port ({code})':
    'a porta {port} está em uso por outro programa: escolha outra com --port ({code})',
  'is no address of this machine': 'não é um endereço desta máquina',
  'port {port} is no address of this machine ({code})':
    'a porta {port} não é um endereço desta máquina ({code})',
});
