import { sentences } from '#cli/words/reasons.ts';

/** What is wrong with the configuration: the sentences of `config-loader/`. */
export const config = sentences({
  'must name no amount for several invoices, because each needs its parts: link to the page by {{ pageUrl }} ({_law})':
    "não deve ter valor de várias faturas, porque cada uma precisa das suas partes: aponte para a página com '{{ pageUrl }}' ({_law})",
  'names {{ owed }} of an invoice without its {part} ({_law})':
    "mostra '{{ owed }}' de uma fatura sem {part} ({_law})",
  'names {{ owed }} without {variable} ({_law})': "mostra '{{ owed }}' sem {variable} ({_law})",
  'RJ Lei 6.854/2014 art. 1; PR Lei 22.130/2024; PE Lei 16.559/2019 art. 26-A: each addition apart, in every form of collection':
    'RJ, Lei 6.854/2014, art. 1º; PR, Lei 22.130/2024; PE, Lei 16.559/2019, art. 26-A: cada acréscimo à parte, em toda forma de cobrança',
  'must be one of {kinds}, as in legal/limits.yaml': 'deve ser um destes: {kinds}, como em legal/limits.yaml',
  'is legal, and legal/legal-rate.yaml has no month: import them from Banco Central with `npx regua legal-rate <file>`':
    'é legal, e legal/legal-rate.yaml não tem nenhum mês: importe do Banco Central com `npx regua legal-rate <file>`',
  'is legal, and legal/legal-rate.yaml lacks {months}: import them from Banco Central with `npx regua legal-rate <file>`':
    'é legal, e em legal/legal-rate.yaml faltam {months}: importe do Banco Central com `npx regua legal-rate <file>`',
  'says "{words}", though the price is the same after that day: say so in {tag} ({_law})':
    'diz “{words}”, mas o valor é o mesmo depois desse dia: diga isso em {tag} ({_law})',
  'says "{words}", but the price may be the same after that day: give a day only as {{ validUntil }}, in {tag} ({_law})':
    "diz “{words}”, mas o valor pode ser o mesmo depois desse dia: só dê um dia como '{{ validUntil }}', em {tag} ({_law})",
  'must show creditor.{field}, always ({_law})': 'deve mostrar creditor.{field}, sempre ({_law})',
  'must show payee.{field} while something is owed and there is a payee: the credit was assigned, and paying another pays badly (CC art. 290, 292)':
    'deve mostrar payee.{field} enquanto algo é devido e há cessionário: o crédito foi cedido, e quem paga a outro paga mal (CC, arts. 290 e 292)',
  'must make less than {bytes} bytes, because Gmail cuts what is longer':
    'deve gerar menos de {bytes} bytes, porque o Gmail corta o que é maior',
  'must be a kind for which a creditor has a bureau: give one of config/creditors a bureaus.{kind}':
    'deve ser de um tipo para o qual algum credor tem birô: dê a um de config/creditors um bureaus.{kind}',
  'must end within {days} days, {each} of them for each listing: hand over earlier':
    'deve terminar em {days} dias, {each} deles para cada negativação: passe a uma pessoa mais cedo',
  'must be a kind of config/legal/limits.yaml: {kinds}':
    'deve ser um tipo de config/legal/limits.yaml: {kinds}',
  'must not mention the debt, because others can see the screen of a phone, but uses "{variable}"; an SMS may use {variables} ({_law})':
    'não deve falar da dívida, porque outros veem a tela de um telefone, mas usa “{variable}”; um SMS pode usar {variables} ({_law})',
  'must fit {most} characters with long names, but has {found} ({_source})':
    'deve caber em {most} caracteres com nomes longos, mas tem {found} ({_source})',
  'must be of GSM-7 characters only ({_source})': 'deve ter só caracteres GSM-7 ({_source})',
  'must name the sender: {{ creditor.name }} ({_source})':
    "deve dizer quem envia: '{{ creditor.name }}' ({_source})",
  'must say where to call: {{ creditor.phone }} ({_source})':
    "deve dizer para onde ligar: '{{ creditor.phone }}' ({_source})",
  'is never used: name it in negotiation.offers of a creditor, or remove it':
    'nunca é usado: cite-o em negotiation.offers de um credor, ou remova-o',
  'must be one of config/offers: {ids}': 'deve ser um de config/offers: {ids}',
  'config/offers has no file': 'config/offers não tem nenhum arquivo',
  'is never used: the tiers above "{tier}" match everything that it would, or no debt can be that late':
    'nunca é usada: as faixas acima de “{tier}” já pegam tudo o que ela pegaria, ou nenhuma dívida pode ter esse atraso',
  'must discount no more than {_before} ({_given}), or it pays to wait: of {principal} and a fine of {fine}, one pays then {less}, and {_late} {more} ("{tier}")':
    'não deve dar mais desconto que {_before} ({_given}), ou esperar compensa: de {principal} e multa de {fine}, paga-se então {less}, e com {_late}, {more} (“{tier}”)',
  'must discount no more than {_before} ({_given}), or it pays to wait: of {principal} and a fine of {fine} ({whose}), one pays then {less}, and {_late} {more} ("{tier}")':
    'não deve dar mais desconto que {_before} ({_given}), ou esperar compensa: de {principal} e multa de {fine} ({whose}), paga-se então {less}, e com {_late}, {more} (“{tier}”)',
  '{days} day late': '{days} dia de atraso',
  '{days} days late': '{days, plural, one {# dia} other {# dias}} de atraso',
  before: 'antes',
  'must discount no more than for a better payer ({_given}), or it pays to pay worse: {_late}, {_difference}':
    'não deve dar mais desconto que a um pagador melhor ({_given}), ou pagar pior compensa: {_late}, {_difference}',
  'must discount no more than on the page ({_given}), or it pays to wait for another channel: {_late}, {_difference}':
    'não deve dar mais desconto que na página ({_given}), ou compensa esperar por outro canal: {_late}, {_difference}',
  'of {principal} and a fine of {fine}, {_better} pays {less}, and {_worse} {more} ("{tier}")':
    'de {principal} e multa de {fine}, {_better} paga {less}, e {_worse}, {more} (“{tier}”)',
  '{_worse} may pay in more instalments than {_better}': '{_worse} pode pagar em mais parcelas que {_better}',
  'a payer who is {profile}': 'um pagador {profile}',
  'one who is {profile}': 'um {profile}',
  'the debtor on the page': 'o cliente na página',
  'the one on {channel}': 'o de {channel}',
  'says "{words}", but a message may have no code: put it in {tag}, and name the page otherwise':
    'diz “{words}”, mas uma mensagem pode vir sem código: ponha em {tag}, e fora disso aponte para a página',
  'names "{words}" where there is none: put it in {tag}': 'cita “{words}” onde não há nenhum: ponha em {tag}',
  'must be {least} at least, as "from" is': 'deve ser no mínimo {least}, como "from"',
  'must have at most {most} digits at {bank}': 'deve ter no máximo {most} dígitos no {bank}',
  'has boletos that no return file of {bank} names here':
    'tem boletos que nenhum arquivo de retorno do {bank} cita aqui',
  'needs an account of {bank} in bankFiles: a boleto can be paid only once a return file confirms it':
    'precisa de uma conta do {bank} em bankFiles: um boleto só pode ser pago depois que um arquivo de retorno o confirma',
  'must not be there twice: {creditor} has that account':
    'não deve aparecer duas vezes: essa conta é de {creditor}',
  'must be "{id}", as the file is named': 'deve ser "{id}", como o nome do arquivo',
  'must not be "{name}": the machine has a state of that name':
    'não pode ser "{name}": a máquina tem um estado com esse nome',
  'have no lawful hour in common on weekdays in {states}: see config/legal/contact-hours.yaml':
    'não têm horário permitido em comum nos dias úteis em {states}: veja config/legal/contact-hours.yaml',
  'must be darker: white text has a contrast of {found}, and needs {least} (WCAG 2.2, 1.4.3)':
    'deve ser mais escura: texto branco tem contraste de {found}, e precisa de {least} (WCAG 2.2, 1.4.3)',
  'must be a folder of config/templates: {ids}': 'deve ser uma pasta de config/templates: {ids}',
  'must be a file of config/reguas: {ids}': 'deve ser um arquivo de config/reguas: {ids}',
  'must be a CPF, a CNPJ, an e-mail, a phone as +5585…, or a random key':
    'deve ser um CPF, um CNPJ, um e-mail, um telefone como +5585… ou uma chave aleatória',
  'must be an account of bankFiles: there is none': 'deve ser uma conta de bankFiles: não há nenhuma',
  'must be an account of bankFiles: {accounts}': 'deve ser uma conta de bankFiles: {accounts}',
  'must be a state of config/legal/registers.yaml: {states}':
    'deve ser um estado de config/legal/registers.yaml: {states}',
  'must be one of config/reguas: {ids}': 'deve ser uma de config/reguas: {ids}',
  'must be one of config/creditors: {ids}': 'deve ser um de config/creditors: {ids}',
  'must rise from least over start to most': 'deve subir de least, passando por start, até most',
  'must begin before they end': 'deve começar antes de terminar',
  'must be on a light step after the due date that issues no bill: its words are the first ones':
    'deve estar numa etapa leve, depois do vencimento e sem segunda via: as palavras dela são as primeiras',
  'must have "introduces: true": config/first-load.yaml has this régua meet old debts':
    'deve ter "introduces: true": config/first-load.yaml faz esta régua receber as dívidas antigas',
  'must be absent: nothing is offered to debtors who were not introduced':
    'não pode existir: nada é proposto a clientes a quem a empresa não se apresentou',
  'must be {least} or more: ten business days of silence follow an introduction':
    'deve ser {least} ou mais: dez dias úteis de silêncio vêm depois da apresentação',
  'must be absent: this régua sends no codes to pay':
    'não pode existir: esta régua não manda códigos de pagamento',
  'must be light or neutral: this régua meets old debts':
    'deve ser light ou neutral: esta régua recebe dívidas antigas',
  'is never selected: name it in config/selection.yaml, or set "retired: true" while debts are on it':
    'nunca é escolhida: cite-a em config/selection.yaml, ou ponha "retired: true" enquanto houver dívidas nela',
  'has no text "{tone}"': 'não tem o texto "{tone}"',
  'has no WhatsApp text for "{tone}"': 'não tem texto de WhatsApp para "{tone}"',
  'has no text "{tone}" in {file}': 'não tem o texto "{tone}" em {file}',
  'has no text "{tone}" in {file}, for the first message about a debt':
    'não tem o texto "{tone}" em {file}, para a primeira mensagem sobre uma dívida',
  'has no text "{tone}" in {file}, for debtors who get a lighter tone: {profiles}':
    'não tem o texto "{tone}" em {file}, para devedores que recebem um tom mais leve: {profiles}',
  'has no WhatsApp text for "{tone}" in {file}': 'não tem texto de WhatsApp para "{tone}" em {file}',
  'has no WhatsApp text for "{tone}" in {file}, for the first message about a debt':
    'não tem texto de WhatsApp para "{tone}" em {file}, para a primeira mensagem sobre uma dívida',
  'has no WhatsApp text for "{tone}" in {file}, for debtors who get a lighter tone: {profiles}':
    'não tem texto de WhatsApp para "{tone}" em {file}, para devedores que recebem um tom mais leve: {profiles}',
  'has no text "light" in {file}: an apology is light':
    'não tem o texto "light" em {file}: um pedido de desculpas é leve',
  'has no text "light" in {file}: a receipt is light': 'não tem o texto "light" em {file}: um recibo é leve',
  'has no text "light" in {file}: the word that it was a mistake is light':
    'não tem o texto "light" em {file}: o aviso de engano é leve',
  'has no file {file}; there are: {ids}': 'não tem o arquivo {file}; há: {ids}',
  'did you mean {name}?': 'quis dizer {name}?',
  'cannot be filled: {_why}; the variables are {variables}, of which these are optional: {optional}':
    'não pode ser preenchido: {_why}; as variáveis são {variables}, e destas são opcionais: {optional}',
  'undefined variable: {name}': 'a variável {name} não existe',
  'must have {placeholders}, in this order, as there are {count} parameters; it has {found}':
    'deve ter {placeholders}, nesta ordem, porque há {count} parâmetros; tem {found}',
  'must neither begin nor end with a placeholder: Meta refuses such a template':
    'não deve começar nem terminar com um parâmetro: a Meta recusa um modelo assim',
  'must never be empty: Meta refuses an empty parameter':
    'nunca deve ficar vazio: a Meta recusa um parâmetro vazio',
  'must fit {most} characters with the names of {creditor}, but has {found}: Meta refuses what is longer':
    'deve caber em {most} caracteres com os nomes de {creditor}, mas tem {found}: a Meta recusa o que é maior',
  'is not valid MJML: {_why}': 'não é MJML válido: {_why}',
  'must not be used: a layout is one file': 'não deve ser usado: um layout é um arquivo só',
  'is closed, but {open} is open': 'é fechado, mas {open} está aberto',
  'is never closed': 'nunca é fechado',
  '{id} is no creditor: there are {creditors}': '{id} não é um credor: há {creditors}',
  'must be an address of https, or of http://localhost, without #':
    'deve ser um endereço https, ou http://localhost, sem #',
  'must be lower-case letters, digits and hyphens, without aws, amazon or cognito':
    'deve ter só letras minúsculas, dígitos e hífens, sem aws, amazon nem cognito',
  'must be {most} programs at most': 'deve haver no máximo {most} programas',
  'must name {most} creditors at most, all programs together: give more of them "all"':
    'deve citar no máximo {most} credores, somando todos os programas: dê “all” a mais deles',
  'is for no stage: there are {stages}': 'não é de nenhum ambiente: há {stages}',
  'is no creditor: there are {ids}': 'não é um credor: há {ids}',
  'has no file {file}: put the certificates that the PSP names there, as PEM':
    'não tem o arquivo {file}: ponha ali os certificados que o PSP indica, em PEM',
  'must hold one certificate at least, as PEM': 'deve ter ao menos um certificado, em PEM',
  'holds no certificate at place {place}': 'não tem certificado na posição {place}',
  'is not a folder: name the one with the configuration': 'não é uma pasta: indique a que tem a configuração',
  'is missing: every brand needs it': 'falta: toda marca precisa dele',
  'is not valid YAML: {_why}': 'não é YAML válido: {_why}',
  'creditor "{id}" has {owed} owed debts and {closed} closed ones on {stage}: keep {file}':
    'o credor “{id}” tem {owed} dívidas em aberto e {closed} encerradas em {stage}: mantenha {file}',
  'creditor "{id}" has {owed} owed debt and {closed} closed ones on {stage}: keep {file}':
    'o credor “{id}” tem {owed} dívida em aberto e {closed} encerradas em {stage}: mantenha {file}',
  'creditor "{id}" has {owed} owed debts and {closed} closed one on {stage}: keep {file}':
    'o credor “{id}” tem {owed} dívidas em aberto e {closed} encerrada em {stage}: mantenha {file}',
  'creditor "{id}" has {owed} owed debt and {closed} closed one on {stage}: keep {file}':
    'o credor “{id}” tem {owed} dívida em aberto e {closed} encerrada em {stage}: mantenha {file}',
  'régua "{id}" has {executions} executions and {owed} owed debts on {stage}: keep {file}, with "retired: true" if no new invoice is to take it':
    'a régua “{id}” tem {executions} execuções e {owed} dívidas em aberto em {stage}: mantenha {file}, com "retired: true" se nenhuma fatura nova deve entrar nela',
  'régua "{id}" has {executions} execution and {owed} owed debt on {stage}: keep {file}, with "retired: true" if no new invoice is to take it':
    'a régua “{id}” tem {executions} execução e {owed} dívida em aberto em {stage}: mantenha {file}, com "retired: true" se nenhuma fatura nova deve entrar nela',
  'régua "{id}" has {executions} executions and {owed} owed debt on {stage}: keep {file}, with "retired: true" if no new invoice is to take it':
    'a régua “{id}” tem {executions} execuções e {owed} dívida em aberto em {stage}: mantenha {file}, com "retired: true" se nenhuma fatura nova deve entrar nela',
  'régua "{id}" has {executions} execution and {owed} owed debts on {stage}: keep {file}, with "retired: true" if no new invoice is to take it':
    'a régua “{id}” tem {executions} execução e {owed} dívidas em aberto em {stage}: mantenha {file}, com "retired: true" se nenhuma fatura nova deve entrar nela',
  '{file} is gone: {executions} execution of the régua "{regua}" on {stage} may send it at {step}':
    '{file} não existe mais: {executions} execução da régua “{regua}” em {stage} pode enviá-lo em {step}',
  '{file} is gone: {executions} executions of the régua "{regua}" on {stage} may send it at {step}':
    '{file} não existe mais: {executions} execuções da régua “{regua}” em {stage} podem enviá-lo em {step}',
  '{file} has no text "{tone}": {executions} execution of the régua "{regua}" on {stage} may send it at {step}':
    '{file} não tem o texto "{tone}": {executions} execução da régua “{regua}” em {stage} pode enviá-lo em {step}',
  '{file} has no text "{tone}": {executions} executions of the régua "{regua}" on {stage} may send it at {step}':
    '{file} não tem o texto "{tone}": {executions} execuções da régua “{regua}” em {stage} podem enviá-lo em {step}',
  '{file} has no WhatsApp text for "{tone}": {executions} execution of the régua "{regua}" on {stage} may send it at {step}':
    '{file} não tem texto de WhatsApp para "{tone}": {executions} execução da régua “{regua}” em {stage} pode enviá-lo em {step}',
  '{file} has no WhatsApp text for "{tone}": {executions} executions of the régua "{regua}" on {stage} may send it at {step}':
    '{file} não tem texto de WhatsApp para "{tone}": {executions} execuções da régua “{regua}” em {stage} podem enviá-lo em {step}',
  nothing: 'nada',
  'is not used by any régua or creditor': 'não é usado por nenhuma régua nem credor',
  'is not used by {what}': 'não é usado por {what}',
  'is a value of the sample, and stages/prod.yaml is there: give your own':
    'é um valor do exemplo, e stages/prod.yaml existe: ponha o seu',
  'is not read: name it .yaml': 'não é lido: use a extensão .yaml',
  'must be a text, or one in each language: { pt-BR: Lembrete D+3, en: Reminder D+3 }':
    "deve ser um texto, ou um em cada língua: '{ pt-BR: Lembrete D+3, en: Reminder D+3 }'",
  'is not read by anything': 'não é lido por nada',
});
