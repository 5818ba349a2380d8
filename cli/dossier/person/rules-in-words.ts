/** Why a message was allowed, waited or was not sent, by the rule of the decision. */
const RULES: Readonly<Record<string, string>> = {
  'contact-hours': 'dias e horários permitidos',
  'too-early': 'cobrança por telefone só depois de certo atraso',
  'daily-budget': 'limite de mensagens por dia',
  cooldown: 'intervalo mínimo entre mensagens',
  'weekly-budget': 'limite de mensagens por semana',
  'opted-out': 'você fechou este canal',
  'over-indebted': 'superendividamento: só uma pessoa fala com você',
  prescribed: 'dívida prescrita',
  'on-register': 'seu número está em um cadastro de bloqueio',
  'register-stale': 'a lista de um cadastro de bloqueio está desatualizada',
  hardship: 'você informou dificuldade de pagamento',
  paused: 'cobrança pausada por uma pessoa',
  'reconciliation-hold': 'pagamentos podem ainda não ter sido informados',
  'channel-full': 'sem vez para enviar neste canal',
  'channel-unavailable': 'o canal não aceitou mensagens',
  'bill-unavailable': 'o código de pagamento não pôde ser emitido',
  'refused-by-channel': 'o canal recusou o endereço',
  'no-address': 'não há endereço para escrever',
  undelivered: 'a mensagem não chegou, e não há outro endereço',
  'not-late-yet': 'um feriado adiou o vencimento',
  assigned: 'a dívida foi cedida a outra empresa',
  overtaken: 'a mensagem perdeu o sentido enquanto esperava',
  'cost-ceiling': 'a mensagem custaria demais perante o que é devido',
  'payment-plan-over': 'o acordo desta parcela não vale mais',
  'payment-plan-rests': 'a dívida do acordo está em análise',
  'first-contacts-paced': 'as dívidas antigas são apresentadas aos poucos',
  'ordinary-reminder-first': 'a mensagem deu lugar a outra, sobre uma dívida mais nova',
  'silence-after-introduction': 'silêncio de dez dias úteis depois da apresentação',
  'not-introduced': 'nenhuma mensagem tinha apresentado a dívida',
  'prescribes-soon': 'a dívida prescreve em breve, e uma pessoa decide',
  'no-whatsapp': 'a empresa não escreve por WhatsApp',
  'no-opt-in': 'você não consentiu em receber mensagens por WhatsApp',
  'template-not-approved': 'a Meta não aprovou o modelo da mensagem',
  'template-recategorised': 'a Meta mudou a categoria do modelo da mensagem',
};

/** Articles and laws by their numbers, which read alike in any language. */
const LAW = /(?:CDC|CC|LGPD) art\. \d[\d.]*(?:-[A-Z])?(?: §\d)?|Lei (?:Complementar )?\d[\d.]*\/\d+/g;

/** A rule in pt-BR, with the laws that it cites: citations are written for those who keep the product. */
export function ruleInWords({
  rule,
  citation,
}: {
  readonly rule: string;
  readonly citation: string;
}): string {
  const laws = [...new Set(citation.match(LAW) ?? [])];
  return [RULES[rule] ?? rule, ...laws].join(', ');
}
