import { sentences } from '#cli/words/reasons.ts';

/** What is wrong with a field: the sentences of `schemas/`, and of zod. */
export const schemas = sentences({
  'must be 2 days or more (CDC art. 54-B, III)': 'deve ser de 2 dias ou mais (CDC, art. 54-B, III)',
  'is missing': 'falta',
  'must be string': 'deve ser texto',
  'must be number': 'deve ser um número',
  'must be int': 'deve ser um número inteiro',
  'must be boolean': 'deve ser true ou false',
  'must be object': 'deve ser um objeto',
  'must be record': 'deve ser um objeto',
  'must be array': 'deve ser uma lista',
  'must be tuple': 'deve ser uma lista',
  'must be nonoptional': 'falta',
  'must be null': 'deve ser nulo',
  'must be undefined': 'não deve existir',
  'must be "{value}"': 'deve ser "{value}"',
  'must be one of "{options}"': 'deve ser um destes: "{options}"',
  'must be whole centavos: R$ 1.234,56 is 123456': 'devem ser centavos inteiros: R$ 1.234,56 é 123456',
  'must be whole centavos': 'devem ser centavos inteiros',
  'must be zero centavos or more': 'deve ser zero centavos ou mais',
  'must be more than zero centavos': 'deve ser mais que zero centavos',
  'must be one of {options}': 'deve ser um destes: {options}',
  'is not a known field': 'não é um campo conhecido',
  'is not a known field: did you mean "{meant}"?': 'não é um campo conhecido: seria "{meant}"?',
  'has unknown fields: {fields}': 'tem campos desconhecidos: {fields}',
  'must have at most {count} items': 'deve ter no máximo {count, plural, one {# item} other {# itens}}',
  'must have at least {count} items': 'deve ter no mínimo {count, plural, one {# item} other {# itens}}',
  'must have at most {count} characters':
    'deve ter no máximo {count, plural, one {# caractere} other {# caracteres}}',
  'must have at least {count} characters':
    'deve ter no mínimo {count, plural, one {# caractere} other {# caracteres}}',
  'Too small: expected {unsaid} to be >={least}': 'deve ser {least} ou mais',
  'Too small: expected {unsaid} to be >{least}': 'deve ser mais que {least}',
  'Too big: expected {unsaid} to be <={most}': 'deve ser {most} ou menos',
  'Too big: expected {unsaid} to be <{most}': 'deve ser menos que {most}',
  'Invalid number: must be a multiple of {step}': 'deve ser múltiplo de {step}',
  'Invalid {format}': 'não é válido ({format})',
  'Invalid input': 'não é válido',
  'Invalid string: must match pattern {pattern}': 'deve ser como {pattern}',
  'Invalid key in record': 'tem uma chave que não é válida',
  'must be a day as YYYY-MM-DD': 'deve ser um dia, como 2026-03-09',
  'must be a day as YYYY-MM-DD, or empty': 'deve ser um dia, como 2026-03-09, ou vazio',
  'must be an instant with a zone': 'deve ser um instante com fuso',
  'must be an instant with a zone, as 2026-03-02T09:00:00-03:00':
    'deve ser um instante com fuso, como 2026-03-02T09:00:00-03:00',
  'must be at most 9999999999 centavos, the ten digits of a boleto':
    'deve ser no máximo 9999999999 centavos, os dez dígitos de um boleto',
  'must be a time of day as "09:30", in quotes': 'deve ser um horário como "09:30", entre aspas',
  'must be one line of visible characters: no control, zero-width or bidirectional ones':
    'deve ser uma linha de caracteres visíveis: sem caracteres de controle, de largura zero ou bidirecionais',
  'must be printable ASCII without spaces': 'deve ter só caracteres ASCII visíveis, sem espaços',
  'must be lower-case letters, digits and single hyphens':
    'deve ter só letras minúsculas, dígitos e hifens simples',
  'must be lower-case letters, digits, and single hyphens or slashes, as "341/111-12345", in quotes':
    'deve ter só letras minúsculas, dígitos e hifens ou barras simples, como "341/111-12345", entre aspas',
  'must be letters, digits, ":", "_" or "-"': 'deve ter só letras, dígitos, ":", "_" ou "-"',
  'must give centavos, percentOfOwed, or both': 'deve ter centavos, percentOfOwed ou os dois',
  'must be an address, as https://www.example.com/page':
    'deve ser um endereço, como https://www.example.com/page',
  'must be an address that begins with https://': 'deve ser um endereço que começa com https://',
  'must have another id than the bureau of negative listings':
    'deve ter um id diferente do birô de negativação',
  'must be given, or fineAmount in centavos, and not both':
    'deve ser informado, ou fineAmount em centavos, e não os dois',
  'must be contract when interest is given: the legal rate is that of each month (CC art. 406 §1)':
    'deve ser contract quando há juros: a taxa legal é a de cada mês (CC, art. 406, §1º)',
  'must be given, or interestPerDay in centavos, and not both; or else basis: legal':
    'deve ser informado, ou interestPerDay em centavos, e não os dois; senão, basis: legal',
  'must be at most {most} for a consumer: {_law}': 'deve ser no máximo {most} para um consumidor: {_law}',
  'must be at most {most} for a business: {_law}': 'deve ser no máximo {most} entre empresas: {_law}',
  'must be at most {most} a month for a consumer: {_law}':
    'deve ser no máximo {most} ao mês para um consumidor: {_law}',
  'must be at most {most} a month for a business: {_law}':
    'deve ser no máximo {most} ao mês entre empresas: {_law}',
  'our limit against slips; {_law} sets none': 'limite nosso, contra enganos; {_law} não fixa nenhum',
  'must be a month as "2026-03", in quotes': 'deve ser um mês como "2026-03", entre aspas',
  'must be 0 when the published one is negative (CC art. 406 §3)':
    'deve ser 0 quando a publicada é negativa (CC, art. 406, §3º)',
  'must be the three digits of the bank, in quotes':
    'deve ser o código de três dígitos do banco, entre aspas',
  'must be digits, in quotes': 'deve ter só dígitos, entre aspas',
  'must be digits without leading zeros, as "3294860" or "111/12345", in quotes':
    'deve ter só dígitos sem zeros à esquerda, como "3294860" ou "111/12345", entre aspas',
  'must be a colour as "#0f766e", in quotes': 'deve ser uma cor como "#0f766e", entre aspas',
  'must be a number as "+558530000000", in quotes': 'deve ser um telefone como "+558530000000", entre aspas',
  'must not name a source twice': 'não deve citar uma fonte duas vezes',
  'must be the id or the ARN of a phone number in AWS End User Messaging Social':
    'deve ser o id ou o ARN de um telefone no AWS End User Messaging Social',
  'must be at most maxDays': 'deve ser no máximo maxDays',
  'must open before it closes, as [8, 20]': 'deve abrir antes de fechar, como [8, 20]',
  'must be the address of a page, as https://...': 'deve ser o endereço de uma página, como https://...',
  'is missing: add its row with the law, the hours and two sources, or "law: none" with the pages that were read':
    'falta: inclua a linha com a lei, os horários e duas fontes, ou "law: none" com as páginas lidas',
  'must not be there: with "law: none" our own hours hold':
    'não deve existir: com "law: none" valem os nossos horários',
  'is missing: what does this law say?': 'falta: o que diz esta lei?',
  'must not be there: no law says it': 'não deve existir: nenhuma lei diz isso',
  'must have "{kind}", the kind of an invoice that says no other':
    'deve ter "{kind}", o tipo da fatura que não diz outro',
  'must be within the hours of "phone": a law that only one publisher tells of gives the strictest; name a second one':
    'deve caber nos horários de "phone": com uma só fonte, valem os mais restritos; cite uma segunda',
  'must be the two digits of a DDD, as "11", in quotes':
    'deve ser um DDD de dois dígitos, como "11", entre aspas',
  'must have two sources at the least, or law: one-source':
    'deve ter ao menos duas fontes, ou law: one-source',
  'must be {least} at the least, as by default: only a state law read in two places may ask for less':
    'deve ser no mínimo {least}, como no padrão: só uma lei estadual lida em dois lugares pode pedir menos',
  'must be lower-case letters, digits and underscores':
    'deve ter só letras minúsculas, dígitos e sublinhados',
  'must be a language as pt_BR': 'deve ser um idioma como pt_BR',
  'must have at least one tone: {tones}': 'deve ter ao menos um tom: {tones}',
  'must be a whole percent': 'deve ser um percentual inteiro',
  'must be at most 1 a month for a creditor that is not a bank: {_law}':
    'deve ser no máximo 1 ao mês para um credor que não é banco: {_law}',
  'must be {day} or later': 'deve ser {day} ou depois',
  'must not be there twice: "{value}"': 'não deve aparecer duas vezes: "{value}"',
  'must be absent in the last band: every amount has one':
    'não deve existir na última faixa: todo valor tem uma',
  'must have "upTo": without it the bands below are never reached':
    'deve ter "upTo": sem ele, as faixas abaixo nunca são alcançadas',
  'must be more than the {value} of the band before it': 'deve ser mais que {value}, o da faixa anterior',
  'must name at most {most} tags in all, and names {found}':
    'deve citar no máximo {most} etiquetas ao todo, e cita {found}',
  'must not be there twice in a band: "{value}"': 'não deve aparecer duas vezes numa faixa: "{value}"',
  'must be {least} or more': 'deve ser {least} ou mais',
  'must be {day} or earlier, the day from which the book is in force: a debtor who could still pay in time would wait for it':
    'deve ser {day} ou antes, o dia em que o book começa a valer: quem ainda pode pagar em dia esperaria por ele',
  'must offer something: cash, instalments, or both': 'deve oferecer algo: cash, instalments ou os dois',
  'must discount something: paying what is owed needs no offer':
    'deve dar algum desconto: pagar o que se deve não precisa de proposta',
  'has no terms: the band needs "instalments" too':
    'não tem condições: a faixa também precisa de "instalments"',
  'must be at most the {most} of cash: paying later is not cheaper':
    'deve ser no máximo {most}, como à vista: pagar depois não fica mais barato',
  'must be at most {most}: the floor of the band is {floor}% of the principal':
    'deve ser no máximo {most}: o piso da faixa é {floor}% do principal',
  'must be 0 while chargesPercent is less than 100: fine and interest are discounted first':
    'deve ser 0 enquanto chargesPercent for menor que 100: primeiro se dispensam multa e juros',
  'needs "when: { dueBefore: … }": without it, paying late would be cheaper than paying in time':
    'precisa de "when: \'{ dueBefore: … }\'": sem isso, pagar com atraso seria mais barato que pagar em dia',
  'must be less than {most}, the share of one in the {invoices} invoices of knownFrom: a debtor who is late as soon as they are known is not good':
    'deve ser menos que {most}, a parte de uma nas {invoices} faturas de knownFrom: quem atrasa assim que é conhecido não é bom pagador',
  'must be more than the {value} of good.latePercent': 'deve ser mais que {value}, o de good.latePercent',
  'must not be {names}: the machine uses them': 'não pode ser {names}: a máquina usa esses nomes',
  'must be letters, digits, spaces, "+", "-", "." or brackets':
    'deve ter só letras, dígitos, espaços, "+", "-", "." ou parênteses',
  'must differ from those of the steps': 'deve ser diferente dos das etapas',
  'must differ from the one before it, in kind and name': 'deve ser diferente da anterior, no tipo e no nome',
  'must be more than the {value} of "{step}" before it: offsets increase, one step a day':
    'deve ser mais que {value}, o de "{step}" antes dela: os offsets aumentam, uma etapa por dia',
  'must differ from that of step {step}': 'deve ser diferente do da etapa {step}',
  'must name each channel once': 'deve citar cada canal uma vez',
  'must be on a step after the due date: before it there is no fine and no interest':
    'deve estar numa etapa depois do vencimento: antes dele não há multa nem juros',
  'must be more than the {value} of the last step': 'deve ser mais que {value}, o da última etapa',
  'must be absent in the last rule: every invoice needs a régua':
    'não deve existir na última regra: toda fatura precisa de uma régua',
  'must have a "when": without it the rules below are never reached':
    'deve ter "when": sem ele, as regras abaixo nunca são alcançadas',
  'must be the id of a zone, as Z0123456789ABCDEFGHIJ':
    'deve ser o id de uma zona, como Z0123456789ABCDEFGHIJ',
  'must be one name, as envio': 'deve ser um nome só, como envio',
  'must begin with v=DMARC1; p=none, p=quarantine or p=reject':
    'deve começar com v=DMARC1; p=none, p=quarantine ou p=reject',
  'must be a name as pague.empresa.com.br: lower case, without https:// and without a path':
    'deve ser um nome como pague.empresa.com.br: em minúsculas, sem https:// e sem caminho',
  'must be the ARN of a certificate in ACM, {_where}': 'deve ser o ARN de um certificado no ACM, {_where}',
  'in the region of the stage': 'na região do ambiente',
  'in us-east-1, because CloudFront takes it from there': 'em us-east-1, porque o CloudFront o busca lá',
  'must be {count} creditors at most: the others share the name of the stage':
    'deve ter no máximo {count} credores: os outros usam o nome do ambiente',
  'must be the VersionId that put-secret-value printed': 'deve ser o VersionId que put-secret-value mostrou',
  'must be a file beside this one, as banco.pem': 'deve ser um arquivo ao lado deste, como banco.pem',
  'must not name {name} twice: each address has a name of its own':
    'não deve citar {name} duas vezes: cada endereço tem um nome próprio',
  '{field} needs a certificate: give certificateArn, or a hostedZone that the name is in, so that the stack can make one':
    '{field} precisa de um certificado: informe certificateArn, ou uma hostedZone que contenha o nome, para que a stack possa emitir um',
  'must be the ARN of a role, as arn:aws:iam::123456789012:role/billing':
    'deve ser o ARN de uma função do IAM, como arn:aws:iam::123456789012:role/billing',
  'must give a new amount, a new dueDate, or both': 'deve ter um novo amount, um novo dueDate ou os dois',
  'must be another invoice': 'deve ser outra fatura',
  'must give something new: emails, phones, uf, address, tags, preferredChannel, optIns, optOuts or overIndebted':
    'deve trazer algo novo: emails, phones, uf, address, tags, preferredChannel, optIns, optOuts ou overIndebted',
  'must fall due one after the other': 'devem vencer uma depois da outra',
  'must be given for the outcome "corrected", and for no other':
    'deve existir para o outcome "corrected", e para nenhum outro',
  'must give one of invoiceId, debtorId and batch, and no other':
    'deve ter só um destes: invoiceId, debtorId ou batch',
  'must be given, or a digitableLine, or both': 'deve ser informado, ou digitableLine, ou os dois',
  'must be one key, or a JSON list of keys': 'deve ser uma chave, ou uma lista de chaves em JSON',
  'must be 64 hexadecimal digits, in lower case': 'deve ter 64 dígitos hexadecimais, em minúsculas',
  'must be given: noticeSent, noticeDelivered and cleared count with proof alone':
    'deve ser informado: noticeSent, noticeDelivered e cleared só valem com comprovante',
  'must be in the years 2000 to 2098': 'deve estar entre os anos 2000 e 2098',
  'must be a CEP, as "60175-055"': 'deve ser um CEP, como "60175-055"',
  'must have 32 characters at least': 'deve ter no mínimo 32 caracteres',
  'must be the number of a key, from "1"': 'deve ser o número de uma chave, a partir de "1"',
  'must be the number of one of the keys': 'deve ser o número de uma das chaves',
  'must have every key from "1" on: none is ever dropped, because what it made is still looked up':
    'deve ter todas as chaves desde "1": nenhuma é descartada, porque o que ela fez ainda é procurado',
  'must be one key, or JSON with writes and keys': 'deve ser uma chave, ou JSON com writes e keys',
  'must be printable ASCII without spaces, because it is sent in a header':
    'deve ter só caracteres ASCII visíveis, sem espaços, porque vai num cabeçalho',
  'must be letters and digits': 'deve ter só letras e dígitos',
  'must be the txid of a bill of ours': 'deve ser o txid de um boleto nosso',
  'must be given if billId is not, and not together with it':
    'deve ser informado se billId não for, e não junto com ele',
  'must be reais with a point, as 110.00': 'devem ser reais com ponto, como 110.00',
  'must be of an object that was created': 'deve ser de um objeto que foi criado',
  'must be letters, digits, ".", "_", "~" or "-", because it may be part of a path':
    'deve ter só letras, dígitos, ".", "_", "~" ou "-", porque pode fazer parte de um caminho',
  'must be the one creditor whose account it is': 'deve ser o único credor dono da conta',
  'must be in E.164 form': 'deve estar no formato E.164',
  'must be an instant in seconds since 1970': 'deve ser um instante em segundos desde 1970',
  'must be the first day of a month, as "01/09/2024"': 'deve ser o primeiro dia de um mês, como "01/09/2024"',
  'must be percent with a point and up to six decimals, as "0.687414"':
    'deve ser um percentual com ponto e até seis decimais, como "0.687414"',
  'must begin with https:// unless it is on localhost': 'deve começar com https://, a não ser em localhost',
  'must not end in a slash': 'não deve terminar em barra',
  'must be whole days, as 15 or -3': 'deve ser em dias inteiros, como 15 ou -3',
  'must be a whole number from 1 to {most}': 'deve ser um número inteiro de 1 a {most}',
  'must have just one of taxId, invoiceId, name, phone and email':
    'deve ter só um destes: taxId, invoiceId, name, phone, email',
});
