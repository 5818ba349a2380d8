import { sentences } from '#cli/words/reasons.ts';

/** Why a record of a webhook, a return file or a channel's report is taken as it is: `regua read`. */
export const webhooks = sentences({
  'the header of {layout}, account {account}': 'o cabeçalho de {layout}, conta {account}',
  'a remittance file asks the bank for {_what}; nothing was paid':
    'um arquivo de remessa pede ao banco {_what}; nada foi pago',
  'the registration of the title': 'o registro do título',
  'the withdrawal of the title': 'a baixa do título',
  'the protest of the title': 'o protesto do título',
  '{_channel}: a wish to stop of somebody without a phone; the message that it answers leads to theirs':
    '{_channel}: um pedido para parar, de alguém sem telefone; a mensagem respondida leva ao telefone',
  '{_channel}: a wish to stop': '{_channel}: um pedido para parar',
  'whatsapp: no messages that advertise; reminders go on':
    'WhatsApp: sem mensagens de propaganda; os lembretes continuam',
  'whatsapp: messages that advertise are wanted again':
    'WhatsApp: mensagens de propaganda são aceitas de novo',
  'whatsapp: the template has another state': 'WhatsApp: o modelo tem outro estado',
  'email: {_what}': 'e-mail: {_what}',
  'sms: {_what}': 'SMS: {_what}',
  'whatsapp: {_what}': 'WhatsApp: {_what}',
  email: 'e-mail',
  sms: 'SMS',
  whatsapp: 'WhatsApp',
  delivered: 'entregue',
  bounced: 'voltou',
  failed: 'falhou',
  delayed: 'atrasou',
  complained: 'denunciada como spam',
  opened: 'aberta',
  clicked: 'um link foi aberto',
  'bounced, {_why}': 'voltou, {_why}',
  'failed, {_why}': 'falhou, {_why}',
  'is no JSON, in which webhooks come': 'não é JSON, o formato dos webhooks',
  'is JSON of no shape that is known: say by --adapter whose webhook it is':
    'é JSON de forma desconhecida: diga com --adapter de quem é o webhook',
  'paid again: {_why}': 'pago de novo: {_why}',
  'is no object': 'não é um objeto',
  'is of no channel that is known': 'não é de um canal conhecido',
  'the greeting of SES to a topic': 'a saudação do SES a um tópico',
  'the field {field} is none that we use': 'o campo {field} não é usado',
  'the status {status} says nothing of the delivery': 'o status {status} não diz nada da entrega',
  'the category {category} is none that we use': 'a categoria {category} não é usada',
  'is no phone: Meta itself keeps marketing messages from this person':
    'não é um telefone: a própria Meta retém mensagens de marketing para esta pessoa',
  'no wish to stop: what else people write is for people':
    'não é pedido para parar: o resto que se escreve é para pessoas',
  'is not known here': 'não é conhecido aqui',
  'has more than {count} levels': 'tem mais de {count} níveis',
  '{subject} is on no list and may be money: look it up ({page}), and report what was paid by {event}':
    '{subject} não está em nenhuma lista e pode ser dinheiro: consulte ({page}) e informe o que foi pago com {event}',
  'paid after the negative listing': 'pago depois da negativação',
  'taken back by the card issuer': 'contestado pelo emissor do cartão',
  'the dispute was won': 'a contestação foi ganha',
  'the receipt in cash was undone': 'o recebimento em dinheiro foi desfeito',
  'a charge was issued': 'uma cobrança foi emitida',
  'due date or amount of a charge was changed': 'o vencimento ou o valor de uma cobrança mudou',
  'a charge is late': 'uma cobrança está atrasada',
  'a charge was removed': 'uma cobrança foi removida',
  'a removed charge is back': 'uma cobrança removida voltou',
  'a card was authorised, and not captured': 'um cartão foi autorizado, e não capturado',
  'a card waits for its risk analysis': 'um cartão espera a análise de risco',
  'a card passed its risk analysis; {event} follows':
    'um cartão passou na análise de risco; {event} vem depois',
  'a card failed its risk analysis': 'um cartão não passou na análise de risco',
  'a card was refused': 'um cartão foi recusado',
  'Asaas advanced the money to the creditor; the debtor paid nothing by it':
    'o Asaas antecipou o dinheiro ao credor; o devedor não pagou nada com isso',
  'a refund is scheduled; {event} follows': 'um estorno está agendado; {event} vem depois',
  'a refund was denied': 'um estorno foi negado',
  'documents were sent for a dispute; its end follows':
    'documentos foram enviados para uma contestação; o desfecho vem depois',
  'Asaas was asked to list the debtor': 'pediu-se ao Asaas a negativação do devedor',
  'the boleto was looked at': 'o boleto foi visto',
  'the boleto was withdrawn': 'o boleto foi baixado',
  'the page of the charge was looked at': 'a página da cobrança foi vista',
  "a recipient's share was cancelled": 'a parte de um recebedor foi cancelada',
  "recipients' shares are blocked": 'as partes dos recebedores estão bloqueadas',
  "recipients' shares are no longer blocked": 'as partes dos recebedores não estão mais bloqueadas',
  'must be reais with at most two decimals': 'devem ser reais com no máximo duas casas',
  'is on no list and may be money; look the charge up at Asaas':
    'não está em nenhuma lista e pode ser dinheiro; consulte a cobrança no Asaas',
  'must list what went back; look the charge up at Asaas':
    'deve listar o que voltou; consulte a cobrança no Asaas',
  'must be an object with the list pix': 'deve ser um objeto com a lista pix',
  'recs: authorisations of Pix Automático, no money': 'recs: autorizações do Pix Automático, sem dinheiro',
  'an empty list, by which a PSP tries the address': 'uma lista vazia, com que um PSP testa o endereço',
  'an empty body, by which a PSP tries the address': 'um corpo vazio, com que um PSP testa o endereço',
  'evento teste_webhook, by which a PSP tries the address':
    'evento teste_webhook, com que um PSP testa o endereço',
  "is Celcoin's body, and may be money: register the provider with the adapter celcoin, and report this one by {event}":
    'é o corpo da Celcoin, e pode ser dinheiro: cadastre o provedor com o adaptador celcoin, e informe este com {event}',
  'has no list pix, and may be money: ask the PSP for the body of BACEN (API Pix), and report this one by {event}':
    'não tem a lista pix, e pode ser dinheiro: peça ao PSP o corpo do BACEN (API Pix), e informe este com {event}',
  'the charge was made': 'a cobrança foi criada',
  'the charge is scheduled': 'a cobrança está agendada',
  'the charge is over, unpaid': 'a cobrança terminou sem pagamento',
  'the charge was rejected': 'a cobrança foi rejeitada',
  'the charge was cancelled': 'a cobrança foi cancelada',
  'was paid, without its amount: look the charge up ({page}), and report it by {event} with the endToEndId as paymentId':
    'foi paga, sem dizer o valor: consulte a cobrança ({page}) e informe com {event}, com o endToEndId como paymentId',
  'a refund cannot be read: {_why}': 'uma devolução não pode ser lida: {_why}',
  'devolucoes {id}: its status or natureza is on no list':
    'devolucoes {id}: o status ou a natureza não está em nenhuma lista',
  '{_what}; look the Pix up ({page})': '{_what}; consulte o Pix ({page})',
  'takes more cash than the Pix has': 'tira mais dinheiro em espécie do que o Pix tem',
  'a Pix Saque, all of it cash': 'um Pix Saque, todo em espécie',
  'a received Pix': 'um Pix recebido',
  'a received Pix, less the cash of its saque or troco':
    'um Pix recebido, menos o dinheiro do saque ou troco',
  'tipo SOLICITACAO: a Pix that the creditor sent': 'tipo SOLICITACAO: um Pix que o credor enviou',
  'is on no list and may be money; look the Pix up at the PSP':
    'não está em nenhuma lista e pode ser dinheiro; consulte o Pix no PSP',
  'must be a text': 'deve ser texto',
  'must be 17 to 20 digits': 'deve ter de 17 a 20 dígitos',
  'the return file of the next business day has the payment, if it is one':
    'o arquivo de retorno do próximo dia útil traz o pagamento, se for um',
  'the boleto is being paid at Banco do Brasil: {_then}':
    'o boleto está sendo pago no Banco do Brasil: {_then}',
  'the boleto is being paid at another bank: {_then}': 'o boleto está sendo pago em outro banco: {_then}',
  'the payment of the boleto was called off: look the boleto up, and resume its collection':
    'o pagamento do boleto foi desfeito: consulte o boleto e retome a cobrança',
  'must be given': 'deve ser informado',
  'must be MM/DD/YYYY hh:mm:ss': 'deve ser MM/DD/AAAA hh:mm:ss',
  'the charge was paid': 'a cobrança foi paga',
  'somebody marked the charge as paid elsewhere: report it if it was':
    'alguém marcou a cobrança como paga por fora: informe, se foi',
  'the charge is being issued': 'a cobrança está sendo emitida',
  'the charge waits for its payment': 'a cobrança espera o pagamento',
  'the charge is late': 'a cobrança está atrasada',
  'the charge could not be issued': 'a cobrança não pôde ser emitida',
  'the charge is protested': 'a cobrança está protestada',
  'look it up (GET /v1/payments/{id}), and report what was paid by {event} with that id':
    'consulte (GET /v1/payments/{id}) e informe o que foi pago com {event}, com esse id',
  'a payment was made or changed: {_then}': 'um pagamento foi feito ou mudou: {_then}',
  'a chargeback was opened or decided: look it up at Mercado Pago':
    'uma contestação bancária foi aberta ou decidida: consulte no Mercado Pago',
  'a claim or a refund: look it up at Mercado Pago': 'uma reclamação ou um estorno: consulte no Mercado Pago',
  'a payment of a subscription: {_then}': 'um pagamento de assinatura: {_then}',
  "a payer's card was renewed": 'o cartão de um pagador foi renovado',
  'the body of this provider is not documented in public, and may be money: look it up, and report what was paid by {event}':
    'o corpo deste provedor não tem documentação pública, e pode ser dinheiro: consulte e informe o que foi pago com {event}',
  'evento teste_webhook: a try of the address': 'evento teste_webhook: um teste do endereço',
  'a charge was paid': 'uma cobrança foi paga',
  'a charge was paid by somebody else': 'uma cobrança foi paga por outra pessoa',
  'a Pix was given back': 'um Pix foi devolvido',
  'gave it back': 'devolvido',
  'an old event of a refund, which does not name its payment':
    'um evento antigo de estorno, que não cita o pagamento',
  'money came back, or went: the page shows the same parties as for a refund that was sent':
    'dinheiro voltou, ou saiu: a página mostra as mesmas partes de um estorno enviado',
  'the payer gets the money back: report it once it has left the account':
    'o pagador recebe o dinheiro de volta: informe quando ele sair da conta',
  'a charge is over, unpaid': 'uma cobrança terminou sem pagamento',
  'a refund was rejected': 'um estorno foi rejeitado',
  'a Pix that the creditor sent': 'um Pix que o credor enviou',
  'a Pix that the creditor sent, and that failed': 'um Pix que o credor enviou, e que falhou',
  'a Pix that the creditor did not send': 'um Pix que o credor não enviou',
  'a dispute was opened; no money has moved': 'uma contestação foi aberta; nenhum dinheiro se moveu',
  'a dispute was lost by the payer': 'uma contestação foi perdida pelo pagador',
  'a dispute was cancelled': 'uma contestação foi cancelada',
  'was paid, but no page says how much: look the charge up, and report it by {event}':
    'foi pago, mas nenhuma página diz quanto: consulte a cobrança e informe com {event}',
  'somebody without a phone asked for no more messages, and what they answer is none of ours: find them by the message in WhatsApp Manager, and have billing state the opt-out ({event})':
    'alguém sem telefone pediu para não receber mais mensagens, e o que respondeu não é nosso: procure pela mensagem no WhatsApp Manager, e faça o faturamento informar o descadastro ({event})',
});
