import { sentences } from '#cli/words/reasons.ts';

/** The sentences of `domain/`: reasons of a plan, rules for texts, obstacles of a listing, values that are not valid. */
export const domain = sentences({
  Saturday: 'sábado',
  Sunday: 'domingo',
  'last weekday of the year, banks closed': 'último dia útil do ano, bancos fechados',
  'closed by law': 'fechado por lei',
  '{day}: no contact ({_why})': '{day}: sem contato ({_why})',
  '{day}: no business day ({_why})': '{day}: não é dia útil ({_why})',
  'on the due date': 'no dia do vencimento',
  '{days} day before the due date': '{days} dia antes do vencimento',
  '{days} days before the due date': '{days} dias antes do vencimento',
  '{days} day after the due date': '{days} dia depois do vencimento',
  '{days} days after the due date': '{days} dias depois do vencimento',
  '{days} business day before the due date': '{days} dia útil antes do vencimento',
  '{days} business days before the due date': '{days} dias úteis antes do vencimento',
  '{days} business day after the due date': '{days} dia útil depois do vencimento',
  '{days} business days after the due date': '{days} dias úteis depois do vencimento',
  'its time had passed': 'a hora dela já tinha passado',
  'joins here': 'entra aqui',
  'its time had passed, joins here': 'a hora dela já tinha passado, entra aqui',
  'at once': 'logo',
  'taken already': 'já dada',
  'the due date had passed when the debtor was told: no notice of it':
    'já estava vencida quando o cliente soube: sem aviso de vencimento',
  'it is prescribed soon: a person decides (config/first-load.yaml)':
    'prescreve em breve: uma pessoa decide (config/first-load.yaml)',
  'its time was over when the invoice came': 'a hora dela já tinha passado quando a fatura chegou',
  'the due date is over by then': 'o vencimento já terá passado',
  'the due date is over by then: not sent': 'o vencimento já terá passado: não é enviada',
  'it would have waited for more than {days} days': 'teria esperado mais de {days} dias',
  '{days} days after the last step': '{days} dias depois da última etapa',
  'the code that the debtor has is good until {day}': 'o código que o cliente tem vale até {day}',
  'never two steps on one day: after {day}': 'nunca duas etapas no mesmo dia: depois de {day}',
  'never two steps on one day: before {day}': 'nunca duas etapas no mesmo dia: antes de {day}',
  'not by phone before {day}: the law of the state sets the first day':
    'não por telefone antes de {day}: a lei do estado fixa o primeiro dia',
  'moved into the contact hours of the state': 'levada para o horário de contato do estado',
  'payments made on the due date may still be on their way':
    'pagamentos feitos no vencimento ainda podem estar a caminho',
  'as long after the step that was late as the régua has it':
    'com o intervalo da régua depois da etapa que atrasou',
  'only for {profiles} debtors': 'só para devedores {profiles}',
  'only for debtors tagged {tags}': 'só para devedores com a etiqueta {tags}',
  '{_rule}, and says "{words}" ({_source})': '{_rule}, e diz “{words}” ({_source})',
  '{_rule}, and says "{words}" ({_source}); better: "{_instead}"':
    '{_rule}, e diz “{words}” ({_source}); melhor: “{_instead}”',
  '{_rule}, and puts a variable in capitals with "upcase" ({_source})':
    '{_rule}, e põe uma variável em maiúsculas com "upcase" ({_source})',
  '{_rule}, and has "{link}" ({_source})': '{_rule}, e tem “{link}” ({_source})',
  'must not threaten with courts or the loss of goods':
    'não deve ameaçar com a Justiça nem com a perda de bens',
  'must not threaten with a bureau or a protest': 'não deve ameaçar com negativação nem com protesto',
  'must not threaten': 'não deve ameaçar',
  'must not shame': 'não deve envergonhar',
  'must not state a charge above what the law allows':
    'não deve informar um encargo acima do que a lei permite',
  '{_law}: at most {most}% for {_whom}': '{_law}: no máximo {most}% para {_whom}',
  '{_law}: at most {most}% a month for {_whom}': '{_law}: no máximo {most}% ao mês para {_whom}',
  'a consumer': 'um consumidor',
  'a business': 'uma empresa',
  '{_law}: a fine is charged once': '{_law}: a multa é cobrada uma vez só',
  'CDC art. 51 XII and 42; CC art. 389, 395 and 404: only as a court or, between companies, the contract says':
    'CDC, arts. 51, XII, e 42; CC, arts. 389, 395 e 404: só como a Justiça ou, entre empresas, o contrato disser',
  'must not bring in anybody but the debtor': 'não deve envolver ninguém além do devedor',
  'must not make a deadline that is none': 'não deve criar um prazo que não existe',
  'must not speak like a court, the police or the state':
    'não deve falar como a Justiça, a polícia ou o Estado',
  'must not use what people need to live or to learn as a lever':
    'não deve usar como pressão o que as pessoas precisam para viver ou estudar',
  'must not pursue the debtor': 'não deve perseguir o devedor',
  'must not say what the law does not: of rights, of what follows or of who owes':
    'não deve dizer o que a lei não diz: sobre direitos, consequências ou quem deve',
  'must not threaten, press or humiliate, as the text does by the weight of its words':
    'não deve ameaçar, pressionar nem humilhar, como o texto faz pelo peso das palavras',
  'must not mention the debt, because others can see the screen of a phone':
    'não deve falar da dívida, porque outros veem a tela de um telefone',
  'must not sell in a utility template, or Meta makes it a marketing one, at nine times the price':
    'não deve vender num modelo de utilidade, ou a Meta o trata como marketing, a nove vezes o preço',
  'must not shout': 'não deve gritar',
  'must link only by pageUrl, bill.url and unsubscribeUrl, never to another address':
    'só deve ter links por pageUrl, bill.url e unsubscribeUrl, nunca para outro endereço',
  'CDC art. 42, 71 and 43 §2; who notifies is the bureau, STJ Súmula 359':
    'CDC, arts. 42, 71 e 43, §2º; quem comunica é o birô, STJ, Súmula 359',
  'CDC art. 42 (no ridicule, no constraint) and 71': 'CDC, arts. 42 (sem ridículo nem constrangimento) e 71',
  'CDC art. 6 III, 37 §1, 42 and 71 (false or misleading statements)':
    'CDC, arts. 6º, III, 37, §1º, 42 e 71 (afirmações falsas ou enganosas)',
  'CDC art. 37 §1, 42 and 71 (false or misleading statements)':
    'CDC, arts. 37, §1º, 42 e 71 (afirmações falsas ou enganosas)',
  'CDC art. 22, 42 and 71; Lei 9.870/1999 art. 6 (schools); CC art. 1.336 §1 (condominiums)':
    'CDC, arts. 22, 42 e 71; Lei 9.870/1999, art. 6º (escolas); CC, art. 1.336, §1º (condomínios)',
  'CDC art. 42 and 71 (work, rest and leisure); CP art. 147-A':
    'CDC, arts. 42 e 71 (trabalho, descanso e lazer); CP, art. 147-A',
  'Our choice, because a debtor has to distinguish our messages from fraud: CDC art. 6 III and 14':
    'Escolha nossa, porque o cliente precisa distinguir as nossas mensagens de golpes: CDC, arts. 6º, III, e 14',
  'CDC art. 6 III and 42-A; our choice, because an SMS has no room for the whole identity':
    'CDC, arts. 6º, III, e 42-A; escolha nossa, porque um SMS não tem espaço para a identificação inteira',
  '3GPP TS 23.038 and 23.040: one part of GSM-7 is 160 septets':
    '3GPP TS 23.038 e 23.040: uma parte em GSM-7 tem 160 septetos',
  'nothing is owed: a listing would be undue (CDC art. 42; CC art. 940)':
    'nada é devido: a negativação seria indevida (CDC, art. 42; CC, art. 940)',
  'Our choice: what a debtor disputes is not certain (CDC art. 43 §1: registers are objective and true)':
    'Escolha nossa: o que o devedor contesta não é certo (CDC, art. 43, §1º: cadastros são objetivos e verdadeiros)',
  'Our choice: while a promise holds, nobody is listed':
    'Escolha nossa: enquanto vale uma promessa, ninguém é negativado',
  'a payment plan that is kept takes the place of the debt (CC art. 360 I)':
    'um acordo em dia fica no lugar da dívida (CC, art. 360, I)',
  'Our choice: collection is paused': 'Escolha nossa: a cobrança está pausada',
  'Our choice: a payment may have come that is not recorded yet':
    'Escolha nossa: pode ter chegado um pagamento que ainda não foi registrado',
  'Lei 14.181/2021 (superendividamento): a person speaks with this debtor':
    'Lei 14.181/2021 (superendividamento): uma pessoa fala com este devedor',
  'CC art. 290: the credit is another’s, and a listing in the name of this creditor would be untrue':
    'CC, art. 290: o crédito é de outro, e uma negativação em nome deste credor não seria verdadeira',
  'LGPD art. 18: the data of the debtor was erased': 'LGPD, art. 18: os dados do devedor foram eliminados',
  'Our choice: the creditor lists nobody for less than the minimum of its bureau':
    'Escolha nossa: o credor não negativa ninguém por menos que o mínimo do birô',
  'Lei 9.492/97 art. 1: the creditor holds no title of this kind and age that can be protested':
    'Lei 9.492/97, art. 1º: o credor não tem título deste tipo e idade que possa ser protestado',
  'CDC art. 43 §5: what is prescribed is shown in no register':
    'CDC, art. 43, §5º: o que prescreveu não aparece em cadastro nenhum',
  'STJ, Tema 1.315 (2026-03-05) and Súmula 359: the bureau notifies first, with proof of sending and of delivery':
    'STJ, Tema 1.315 (05/03/2026) e Súmula 359: o birô comunica antes, com comprovante de envio e de entrega',
  'Our choice: the state of the debtor is not known, and the strictest of all states holds':
    'Escolha nossa: o estado do devedor não é conhecido, e vale o mais restrito de todos',
  'The bureau refused the order': 'O birô recusou o pedido',
  'STJ, Tema 1.315 and Súmula 359: no listing without proof that the notice was sent and delivered; ours: within {days} days':
    'STJ, Tema 1.315 e Súmula 359: nenhuma negativação sem comprovante de envio e entrega do comunicado; nosso: em {days} dias',
  'Our choice: the bureau did not confirm the listing in time, within {days} days at most; it counts as listed until it is cleared':
    'Escolha nossa: o birô não confirmou a negativação a tempo, em no máximo {days} dias; conta como negativada até a baixa',
  'has a domain that looks like a slip of {domain}':
    'tem um domínio que parece erro de digitação de {domain}',
  'is a number of a service, and no line of a person': 'é número de serviço, e não linha de uma pessoa',
  'has one digit repeated, as a made-up number has': 'repete um só dígito, como um número inventado',
  'must have one @': 'deve ter um @',
  'has nothing before the @': 'não tem nada antes do @',
  'has nothing after the @': 'não tem nada depois do @',
  'must be letters without accents, digits and signs': 'deve ter só letras sem acento, dígitos e sinais',
  'is longer than {most} before the @': 'tem mais de {most} caracteres antes do @',
  'is longer than {most}': 'tem mais de {most} caracteres',
  'has a sign, or a dot, that cannot stand there before the @':
    'tem um sinal ou um ponto fora de lugar antes do @',
  'ends in a number, which is no domain': 'termina em número, o que não é um domínio',
  'has a comma in place of a dot?': 'vírgula no lugar do ponto?',
  'has a domain without a dot': 'tem um domínio sem ponto',
  'has a domain with a part that is empty, too long, or of signs that cannot stand there':
    'tem um domínio com uma parte vazia, longa demais ou com sinais fora de lugar',
  'must be digits, blanks and ( ) + . -': 'deve ter só dígitos, espaços e ( ) + . -',
  'is a number of another country': 'é número de outro país',
  'has no area code (DDD)': 'não tem DDD',
  'must be an area code (DDD) and eight or nine digits': 'deve ter DDD e oito ou nove dígitos',
  'has an area code (DDD) that does not exist': 'tem um DDD que não existe',
  'is a mobile number without its ninth digit': 'é um celular sem o nono dígito',
  'has nine digits that do not begin with 9, or eight that do not begin with 2 to 5':
    'tem nove dígitos que não começam com 9, ou oito que não começam com 2 a 5',
  '{_field}: was amended to something else at the same instant; which one holds is for a person':
    '{_field}: foi alterado para outra coisa no mesmo instante; uma pessoa decide qual vale',
  'assignedAt: another assignment of this invoice was reported for the same instant; which one holds is for a person':
    'assignedAt: outra cessão desta fatura foi informada para o mesmo instante; uma pessoa decide qual vale',
  'the channel refused the address': 'o canal recusou o endereço',
  'the seal is not the one that was given: this is another dossier, or it was made anew':
    'o selo não é o informado: este é outro dossiê, ou foi feito de novo',
  'entry {number} is missing': 'falta o registro {number}',
  'entries {first} to {last} are missing': 'faltam os registros {first} a {last}',
  'entry {number} is there twice': 'o registro {number} aparece duas vezes',
  'entry {number} ({type}) does not follow the entry before it: one of the two was changed':
    'o registro {number} ({type}) não continua o anterior: um dos dois foi alterado',
  'entry {number} ({type}) is erased, and no entry says so':
    'o registro {number} ({type}) foi eliminado, e nenhum registro diz isso',
  'entry {number} ({type}) was changed': 'o registro {number} ({type}) foi alterado',
  'the entries after {number} are missing': 'faltam os registros depois do {number}',
  'the chain ends before entry {number}: it was added':
    'a cadeia termina antes do registro {number}: ele foi acrescentado',
  'the chain does not end with entry {number} as it is here':
    'a cadeia não termina com o registro {number} como está aqui',
  'entry {number} ({type}) of debt {debt} was changed':
    'o registro {number} ({type}) da dívida {debt} foi alterado',
  'the content of entry {number} ({type}) was changed':
    'o conteúdo do registro {number} ({type}) foi alterado',
  'entry {number} ({type}): content erased on {day}, commitment intact':
    'registro {number} ({type}): conteúdo eliminado em {day}, compromisso íntegro',
  'the content of entry {number} ({type}) is missing, and no entry says that it was erased':
    'falta o conteúdo do registro {number} ({type}), e nenhum registro diz que foi eliminado',
  'the part "{name}" was changed': 'a parte “{name}” foi alterada',
  'the seal of the whole was changed': 'o selo do todo foi alterado',
  'is ambiguous, thousands or decimals: write the centavos too, as 1.234,00':
    'é ambíguo, milhares ou centavos: escreva também os centavos, como 1.234,00',
  'is too large': 'é grande demais',
  'is empty': 'está vazio',
  'must not be negative': 'não pode ser negativo',
  'must be digits with "." and ",", and may begin with R$':
    'deve ter só dígitos com "." e ",", e pode começar com R$',
  'must not begin with a zero too many': 'não deve começar com um zero a mais',
  'must have two decimals': 'deve ter duas casas decimais',
  'must have "." for thousands and "," for decimals': 'deve ter "." nos milhares e "," nos centavos',
  'must be an amount as 1.234,56 or 1234.56': 'deve ser um valor como 1.234,56 ou 1234.56',
  'discount.amount: must be at most what is due': 'discount.amount: deve ser no máximo o que é devido',
  'must not be one digit repeated': 'não pode ser um só dígito repetido',
  'is a CPF whose check digits are wrong': 'é um CPF com dígitos verificadores errados',
  'is a CNPJ whose check digits are wrong': 'é um CNPJ com dígitos verificadores errados',
  'must be a CPF (11 digits) or a CNPJ (14 characters, the last two digits)':
    'deve ser um CPF (11 dígitos) ou um CNPJ (14 caracteres, os dois últimos dígitos)',
});
