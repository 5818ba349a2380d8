import type { InBoth } from './language.ts';

/** Reasons for which a command is refused, as use cases word them for the reader of a dead letter, and how they are said in Portuguese. */
export const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^no such invoice was issued$/, 'não há fatura emitida com este número'],
  [/^no invoice of such a debtor was issued(?:; .+)?$/, 'ainda não há fatura emitida para este cliente'],
  [
    /^no invoice of such a batch was issued, and none was paused; .+$/,
    'ainda não há fatura deste lote, nem pausa dele; fica guardado para o que vier',
  ],
  [/^this invoice has no case of that number$/, 'esta fatura não tem atendimento com este número'],
  [
    /^no person has this debt: .+$/,
    'nenhuma pessoa está com esta dívida: não há atendimento aberto, e ela não foi encaminhada a uma pessoa',
  ],
  [/^this debt is closed; nobody .+$/, 'esta dívida está encerrada: não há o que assumir'],
  [
    /^somebody was named after it; .+$/,
    'outra pessoa foi indicada depois; uma palavra mais antiga não substitui a mais nova',
  ],
  [/^this invoice has no such payment$/, 'esta fatura não tem este pagamento'],
  [/^no such payment waits to be matched$/, 'nenhum pagamento com este número espera por uma fatura'],
  [
    /^was used before for another pause; .+$/,
    'já foi usado para outra pausa; dê a esta um identificador próprio',
  ],
  [/^must not be before the day of pausedAt$/, 'não pode ser antes do dia em que a pausa começa'],
  [
    /^must be at most (\d+) days after the day of pausedAt$/,
    'deve ser no máximo $1 dias depois do dia em que a pausa começa',
  ],
  [
    /^its ladder would end more than (\d+) days from now; .+$/,
    'a régua terminaria daqui a mais de $1 dias; envie a fatura mais perto do vencimento',
  ],
  [
    /^its ladder would go past the (.+)-year term from the due date, when the debt is prescribed \((.+)\); .+$/s,
    'a régua passaria do prazo de prescrição contado do vencimento ($2); ninguém pode ser cobrado por ela',
  ],
  [
    /^this case was answered already, as "(.+)"$/,
    'este atendimento já foi respondido, de outra forma ("$1")',
  ],
  [/^nothing is owed on this invoice any more$/, 'não há mais nada a pagar nesta fatura'],
  [/^nothing is owed of this invoice today$/, 'não há nada a pagar nesta fatura hoje'],
  [
    /^this debtor is over-indebted \((.+)\) or was erased: no robot may settle it$/,
    'este cliente está em superendividamento ($1) ou teve os dados apagados: só uma pessoa pode negociar',
  ],
  [/^a case of another kind is open; .+$/, 'há um atendimento de outro tipo aberto; responda a ele primeiro'],
  [
    /^another day was promised at the same instant; .+$/,
    'outro dia foi prometido no mesmo instante; uma pessoa precisa dizer qual vale',
  ],
  [
    /^the credit was assigned; .+$/,
    'o crédito foi cedido; o que se combina com quem o recebeu fica com quem o recebeu',
  ],
  [
    /^what was agreed after it holds; .+$/,
    'vale o que foi combinado depois; uma palavra mais antiga não substitui a mais nova',
  ],
  [/^instalments stand in the place of this invoice$/, 'esta fatura está em acordo: valem as parcelas'],
  [
    /^instalments stand in the place of this invoice; write these off, .+$/,
    'esta fatura está em acordo: dê baixa nas parcelas, cada uma pelo seu número',
  ],
  [/^is over already$/, 'já passou'],
  [
    /^is not after the due date: nothing is late until then$/,
    'não é depois do vencimento: até lá nada está atrasado',
  ],
  [
    /^is further away than the creditor’s negotiation\.promises\.maxDays$/,
    'é mais longe do que o credor aceita para uma promessa (negotiation.promises.maxDays)',
  ],
  [
    /^the last one is further away than the creditor’s negotiation\.paymentPlans\.maxDays$/,
    'a última parcela é mais longe do que o credor aceita (negotiation.paymentPlans.maxDays)',
  ],
  [
    /^they come to more than what is owed on the day of the agreement, .+$/,
    'somam mais do que a dívida no dia do acordo, mais 1% ao mês pelo prazo e os custos que o credor admite (negotiation.paymentPlans.costsPercent)',
  ],
  [/^one falls due before the day of the agreement$/, 'uma parcela vence antes do dia do acordo'],
  [
    /^has had as many promises as the creditor’s negotiation\.promises\.most$/,
    'já teve tantas promessas quantas o credor aceita (negotiation.promises.most)',
  ],
  [/^has to be approved by a person$/, 'precisa da aprovação de uma pessoa'],
  [/^no such offer is made to this debt today$/, 'esta proposta não existe hoje para esta dívida'],
  [/^the offer has another price today$/, 'a proposta tem outro preço hoje'],
  [
    /^this invoice has (\d+) payments already, .+$/,
    'esta fatura já tem $1 pagamentos e só aceita um que a quite; dê baixa no que resta, ou cancele-a',
  ],
  [/^this payment was matched to another invoice before$/, 'este pagamento já foi aplicado a outra fatura'],
  [
    /^nobody asked what becomes of the charges of this invoice$/,
    'ninguém perguntou o que fazer com os encargos desta fatura',
  ],
  [/^this invoice is settled already; nothing .+$/, 'esta fatura já está quitada; não há o que baixar'],
  [/^this invoice is cancelled already; nothing .+$/, 'esta fatura já foi cancelada; não há o que baixar'],
  [
    /^was used before, for another amount or reason; .+$/,
    'já foi usado com outro valor ou motivo; dê a esta baixa um identificador próprio',
  ],
  [
    /^it was recorded as a payment of its own before; .+$/,
    'já foi registrado como um pagamento próprio; transfira-o ou estorne-o',
  ],
  [
    /^all of this payment went back or was moved before$/,
    'este pagamento já foi todo estornado ou transferido',
  ],
  [/^Régua made no such order for this invoice$/, 'a Régua não fez este pedido para esta fatura'],
  [
    /^this invoice is settled already; amending .+$/,
    'esta fatura já está quitada; alterá-la é para uma pessoa',
  ],
  [
    /^this invoice is cancelled already; amending .+$/,
    'esta fatura já foi cancelada; alterá-la é para uma pessoa',
  ],
  [
    /^this invoice is onPaymentPlan already; amending .+$/,
    'esta fatura está em acordo; alterá-la é para uma pessoa',
  ],
  [
    /^the data of this debtor was erased; it is for a person$/,
    'os dados deste cliente foram apagados; é para uma pessoa',
  ],
  [
    /^must be a CNPJ; an assignee with a CPF is for a person$/,
    'deve ser um CNPJ; uma cessão a uma pessoa física é para uma pessoa decidir',
  ],
  [
    /^must not be after today; .+ \((.+)\)$/,
    'não pode ser depois de hoje; enquanto o cliente não é notificado, paga bem quem paga ao primeiro credor ($1)',
  ],
  [
    /^must be a valid Pix code that asks for \S+$/,
    'deve ser um código Pix válido, com o mesmo valor do boleto',
  ],
  [
    /^must be a valid boleto that asks for \S+$/,
    'deve ser uma linha digitável válida, com o mesmo valor do boleto',
  ],
  [/^must be "(person|company)", as debtor\.taxId says$/, 'deve ser "$1", como diz o CPF ou CNPJ do cliente'],
  [/^is not in config\/creditors, which has .+$/s, 'não é um credor desta instalação'],
  [
    /^is none of the creditor's reconciliation\.sources, which are (.+)$/s,
    'não é uma fonte de pagamentos do credor, que são: $1',
  ],
  [/^must be one of (.+), as in config\/legal\/limits\.yaml$/s, 'deve ser um destes: $1'],
  [
    /^another one was stated for the same instant; .+$/,
    'outro foi informado para o mesmo instante; uma pessoa precisa dizer qual vale',
  ],
  [
    /^must not be a CPF, a CNPJ or an e-mail(?:, nor .+)?, for it goes into events and logs$/,
    'não pode ser CPF, CNPJ, e-mail nem telefone, porque aparece em eventos e registros',
  ],
  [
    /^must be an e-mail address for email, and else a phone$/,
    'deve ser um e-mail, para o canal email, e um telefone para os outros',
  ],
  [
    /^is before the data of this debtor was erased; .+$/,
    'é de antes de os dados deste cliente serem apagados; para cobrar, emita a fatura de novo, com a data de agora',
  ],
  [
    /^was withdrawn with its batch after .+$/,
    'foi retirada com o lote depois de o cliente receber mensagem ou pagar; emiti-la de novo é para uma pessoa',
  ],
  [
    /^is that of another CPF or CNPJ; .+$/,
    'é de outro CPF ou CNPJ; cada cliente precisa de um identificador próprio, e um CPF ou CNPJ errado se corrige',
  ],
  [
    /^this invoice is open already with another amount or due date; .+$/,
    'esta fatura já está aberta com outro valor ou vencimento; altere-a em vez de emiti-la de novo',
  ],
  [/^this invoice is paid; giving .+$/, 'esta fatura está paga; devolver o dinheiro é para uma pessoa'],
  [/^one .+$/s, 'um dos contatos não serve; os outros foram gravados'],
  [/^must not be one digit repeated$/, 'não pode ser um só dígito repetido'],
  [/^is a (CPF|CNPJ) whose check digits are wrong$/, 'é um $1 com dígitos verificadores errados'],
  [
    /^must be a CPF \(11 digits\) .+$/,
    'deve ser um CPF (11 dígitos) ou um CNPJ (14 caracteres, os dois últimos dígitos)',
  ],
  [/^failed at every try; .+$/, 'falhou em todas as tentativas; o log da função diz por quê'],
  [/^(\S+); it is for a person$/, 'o estado da dívida não permite ($1); é para uma pessoa'],
];

/** A reason for which a command is refused, without its field, in Portuguese; undefined for one that is not known. */
export function refusalInPortuguese(english: string): string | undefined {
  const found = REASONS.find(([pattern]) => pattern.test(english));
  return found && english.replace(...found);
}

/** A reason for which a command is refused, without its field, as a sentence in both languages. */
export const refusalInWords = (english: string): InBoth => ({
  en: sentence(english),
  'pt-BR': sentence(refusalInPortuguese(english) ?? 'o estado atual não permite esta operação'),
});

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
