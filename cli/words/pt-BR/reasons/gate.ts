import { sentences } from '#cli/words/reasons.ts';

/** Why a message is not sent now, or not at all, beside the tables of law: what steps and channels say of it. */
export const gate = sentences({
  'Our choice: a message costs little of what is owed':
    'Escolha nossa: uma mensagem custa pouco perante o que é devido',
  'Our choice: the credit was assigned, and a WhatsApp template cannot name who receives the payment':
    'Escolha nossa: o crédito foi cedido, e um modelo do WhatsApp não pode dizer quem recebe o pagamento',
  'the credit was assigned, and no code of the assignee asks for just what is owed (CC art. 290, 292)':
    'o crédito foi cedido, e nenhum código do cessionário cobra só o que é devido (CC, arts. 290 e 292)',
  'the channel takes {count} messages a second (config/rates.yaml)':
    'o canal aceita {count} mensagens por segundo (config/rates.yaml)',
  'Our choice: an old debt makes way for an ordinary reminder of the same debtor':
    'Escolha nossa: uma dívida antiga dá lugar ao lembrete de outra do mesmo cliente',
  'Our choice: debtors of old debts are introduced a few a day, more each day that goes well (config/first-load.yaml)':
    'Escolha nossa: os clientes de dívidas antigas são chamados aos poucos, mais a cada dia que corre bem (config/first-load.yaml)',
  'Lei 14.181/2021 (superendividamento): who cannot pay one invoice is asked for none of this creditor until a person answers':
    'Lei 14.181/2021 (superendividamento): quem não consegue pagar uma fatura não é cobrado por nenhuma deste credor até uma pessoa responder',
  'Our choice: nobody is reminded while a source of payments is silent, for who paid may not be known yet':
    'Escolha nossa: ninguém é lembrado enquanto uma fonte de pagamentos está sem dar notícia, porque quem pagou pode não ser conhecido ainda',
  'a person has collection of this debt paused (CollectionPaused.v1)':
    'uma pessoa pausou a cobrança desta dívida (CollectionPaused.v1)',
  'Our choice: this step was held back, and {_why}': 'Escolha nossa: esta etapa foi retida, e {_why}',
  'Our choice: this step was held back ({rule}), and {_why}':
    'Escolha nossa: esta etapa foi retida ({rule}), e {_why}',
  'the step above it is due by then, which speaks instead': 'a etapa seguinte já chega, e fala no lugar dela',
  'the promised day is over by then': 'o dia prometido já passou',
  'the step above it is due, which speaks instead': 'a etapa seguinte já venceu, e fala no lugar dela',
  'a holiday moved the due date to the next business day (CC art. 132 §1; Lei 7.089/83)':
    'um feriado levou o vencimento para o dia útil seguinte (CC, art. 132, §1º; Lei 7.089/83)',
  'Our choice: the debt is prescribed so soon that a person decides about it (config/first-load.yaml)':
    'Escolha nossa: a dívida prescreve tão em breve que uma pessoa decide (config/first-load.yaml)',
  'Our choice: the payment plan of this instalment no longer holds, and nobody is asked for it':
    'Escolha nossa: o acordo desta parcela não vale mais, e ninguém é cobrado por ela',
  'Our choice, with CDC art. 42: the debt of this payment plan is disputed, and nobody is asked for an instalment until a person answers':
    'Escolha nossa, com o CDC, art. 42: a dívida deste acordo está contestada, e ninguém é cobrado por uma parcela até uma pessoa responder',
  'the data of the debtor was erased (LGPD art. 18)': 'os dados do cliente foram eliminados (LGPD, art. 18)',
  'no message of this step arrived, and no other address is known':
    'nenhuma mensagem desta etapa chegou, e não se conhece outro endereço',
  'the debtor has no address that this channel can use':
    'o cliente não tem endereço que este canal possa usar',
  'the creditor has no number, or the message no template':
    'o credor não tem número, ou a mensagem não tem modelo',
  'WhatsApp Business policy: prior opt-in that names the business':
    'política do WhatsApp Business: consentimento prévio que nomeia a empresa',
  'Meta has the template as {status}': 'na Meta, o modelo está como {status}',
});
