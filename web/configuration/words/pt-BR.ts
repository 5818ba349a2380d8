import type { MessagePreview } from '#schemas/api/configuration.ts';
import type { DiscountTerms } from '#schemas/config/offers.ts';
import type { Channel } from '#schemas/primitives.ts';

const channel: Readonly<Record<Channel, string>> = { email: 'e-mail', sms: 'SMS', whatsapp: 'WhatsApp' };
const inOrder = (channels: readonly Channel[]): string =>
  channels.map((one) => channel[one]).join(', senão ');
const days = (count: number): string => (count === 1 ? '1 dia' : `${count} dias`);
const offset = (day: number): string =>
  day === 0 ? 'no vencimento' : day < 0 ? `${days(-day)} antes` : `${days(day)} depois`;

/** What the page says. */
export const ptBR = {
  title: 'Configuração',
  version: (inUse: string) => `Em uso: versão ${inUse}`,
  since: (version: string, instant: string | undefined) =>
    instant === undefined ? version : `${version}, em vigor desde ${instant}`,
  parts: 'Partes da configuração',
  part: {
    reguas: 'Réguas',
    rules: 'Regras e preços',
    offers: 'Propostas',
    messages: 'Mensagens',
    hours: 'Horários por estado',
    difference: 'Diferença',
  },
  // Réguas.
  retired: 'aposentada',
  offset,
  afterThat: 'depois disso',
  handOver: 'Uma pessoa assume',
  person: 'pessoa',
  due: 'vencimento',
  drawn: (id: string, steps: number) =>
    `A régua ${id} desenhada: ${steps} etapas em torno do vencimento, em palavras abaixo`,
  channel,
  inOrder,
  all: (channels: readonly Channel[]) => channels.map((one) => channel[one]).join(' e '),
  tone: { light: 'tom leve', neutral: 'tom neutro', firm: 'tom firme' },
  profile: { new: 'novo', good: 'bom pagador', occasional: 'atrasa às vezes', recurrent: 'atrasa sempre' },
  listing: { 'negative-listing': 'negativação num birô', protest: 'protesto em cartório' },
  reissue: (count: number) => `segunda via com multa e juros, vence em ${days(count)}`,
  onlyProfiles: (profiles: string) => `só para: ${profiles}`,
  onlyTags: (tags: string) => `só com a etiqueta ${tags}`,
  introduces: 'apresenta a empresa',
  costCeiling: 'com teto de custo',
  sentAt: (at: string, minutes: number, kind: 'calendar' | 'business') =>
    `Etapas às ${at}, espalhadas por ${minutes} minutos, nos horários da lei; ${kind === 'calendar' ? 'dias corridos' : 'dias úteis'}.`,
  promiseBy: (channels: string, message: string) => `Na manhã do dia prometido: ${message}, por ${channels}.`,
  softened: (profiles: string) => `Um tom mais leve para: ${profiles}.`,
  // Rules.
  selection: 'Qual régua vale para uma fatura',
  selectionAbout: 'Lida de cima para baixo: vale a primeira regra que serve.',
  everyOther: 'todas as outras',
  ofCreditors: (creditors: string) => `do credor ${creditors}`,
  amount: 'valor',
  between: (what: string, from: string | undefined, to: string | undefined) =>
    `${what} ${[...(from === undefined ? [] : [`a partir de ${from}`]), ...(to === undefined ? [] : [`até ${to}`])].join(' e ')}`,
  ofProfiles: (profiles: string) => `perfil: ${profiles}`,
  ofTags: (tags: string) => `etiqueta: ${tags}`,
  personType: { person: 'pessoa física', company: 'empresa' },
  daysOfNotice: 'dias entre a chegada e o vencimento',
  daysLateWord: 'dias de atraso ao chegar',
  profiles: 'Como um cliente é visto',
  profilesAbout: (months: number, tolerance: number) =>
    `Contam as faturas dos últimos ${months} meses; até ${days(tolerance)} depois do vencimento ainda é em dia.`,
  isNew: (known: number) => `Novo: menos de ${known} faturas pagas ou atrasadas.`,
  isGood: (percent: number) => `Bom pagador: no máximo ${percent}% com atraso, e nenhuma promessa quebrada.`,
  isRecurrent: (late: number, percent: number) =>
    `Atrasa sempre: pelo menos ${late} com atraso, e pelo menos ${percent}% de todas.`,
  isOccasional: 'Atrasa às vezes: os outros.',
  limits: 'Quantas vezes se fala com uma pessoa',
  perDay: (count: number) => `No máximo ${count} por dia.`,
  perWeek: (count: number) => `No máximo ${count} em sete dias.`,
  cooldown: (hours: number) => `Pelo menos ${hours} horas entre duas.`,
  prices: 'Preços',
  pricesAbout: 'Por unidade, lidos em',
  what: 'O quê',
  source: 'Fonte',
  transition: 'passo da máquina',
  // Offers.
  inForceFrom: 'Vale desde',
  until: 'até',
  validFor: (count: number) => `Cada proposta vale ${days(count)}, e até o dia útil seguinte.`,
  approvalOver: (discount: string, payments: number) =>
    `Desconto acima de ${discount}, ou mais de ${payments} pagamentos, precisa do sim de uma pessoa.`,
  upTo: (amount: string) => `Faturas até ${amount}`,
  aboveThat: 'Faturas acima disso',
  floor: (percent: number) => `Nunca menos de ${percent}% do principal.`,
  instalmentTerms: (entry: number, interest: number, minimum: string) =>
    `Parcelas: entrada de ${entry}%, juros de ${interest}% ao mês, nenhuma menor que ${minimum}.`,
  lateness: 'Atraso',
  atOnce: 'À vista',
  inInstalments: 'Em parcelas',
  forWhom: 'Para quem',
  days: (from: number, to: number | undefined) =>
    to === undefined ? `${from} dias ou mais` : `${from} a ${to} dias`,
  discount: ({ chargesPercent, principalPercent }: DiscountTerms) =>
    [
      ...(chargesPercent > 0 ? [`${chargesPercent}% de desconto nos encargos`] : []),
      ...(principalPercent > 0 ? [`${principalPercent}% no principal`] : []),
    ].join(', ') || 'sem desconto',
  upToPayments: (most: number) => `até ${most} pagamentos`,
  none: 'não há',
  everybody: 'todos',
  onChannels: (channels: string) => `por ${channels}`,
  dueBefore: (day: string) => `vencidas antes de ${day}`,
  // Messages.
  message: 'Mensagem',
  example: 'Exemplo',
  noMessages: 'Nenhuma mensagem aqui',
  subject: 'Assunto',
  asEmail: (name: string) => `E-mail como ${name} o recebe`,
  approvedAs: (template: string, category: string) => `Modelo aprovado ${template}, categoria ${category}.`,
  notByWhatsApp: 'Esta mensagem não sai por WhatsApp.',
  characters: (count: number) => `${count} caracteres`,
  asWritten: 'Como está escrita',
  sampleData:
    'Clientes e valores são inventados; o que a lei pede (credor, documento, endereço, saída) entra sozinho.',
  moment: (moment: MessagePreview['moment']) =>
    ({
      step: `${moment.regua ?? ''} ${moment.offset === undefined ? '' : offset(moment.offset)}`,
      promise: `manhã da promessa, ${moment.regua ?? ''}`,
      apology: 'desculpas',
      receipt: 'recibo',
      mistake: 'engano',
      none: 'nenhuma etapa a usa',
    })[moment.kind],
  // Hours.
  hours: 'Quando se pode falar com o cliente',
  hoursAbout:
    'No horário de onde o cliente mora. SMS e WhatsApp seguem a lei do estado sobre ligações, por escolha nossa; o e-mail tem o seu próprio horário. Tabela de',
  state: 'Estado',
  weekdays: 'Seg a sex',
  saturdays: 'Sábado',
  sundays: 'Domingo e feriado',
  law: 'Lei ou escolha',
  readOn: 'Onde foi lido, e quando',
  emailEverywhere: 'E-mail, em todos',
  phoneElsewhere: 'SMS e WhatsApp, sem lei',
  noLaw: 'nenhuma lei encontrada: vale o nosso horário',
  lawNames: (names: string) => `a lei fala de: ${names}`,
  named: { calls: 'ligações', sms: 'SMS', whatsapp: 'WhatsApp', email: 'e-mail' },
  firstContact: (day: number) => `primeiro contato só a partir do ${day}º dia de atraso`,
  closed: 'não',
  // Difference.
  differenceSandbox:
    'O que está em uso, e os arquivos da pasta como estão agora. Edite um arquivo e compare de novo; ou solte outro aqui.',
  differenceStage:
    'O que está em uso neste ambiente, e os arquivos que você editou. Nada do que você solta fica guardado, e nada muda: mudar é publicar.',
  dropHere: 'Solte aqui arquivos .yaml ou a pasta config',
  pickFiles: 'Escolher arquivos',
  compareFolder: 'Comparar a pasta de novo',
  unreadable: (path: string, why: string) => `${path} não é YAML: ${why}`,
  noDifference: 'Nenhuma diferença',
  comparedWith: (inUse: string) => `Os arquivos dizem o mesmo que a versão ${inUse}.`,
  differ: (count: number, inUse: string) =>
    `${count === 1 ? 'Um arquivo é diferente' : `${count} arquivos são diferentes`} da versão ${inUse}.`,
  states: {
    same: 'igual',
    changed: 'mudou',
    added: 'novo',
    missing: 'falta',
    wrong: 'com erro',
    unknown: 'não se compara',
  },
  missingAbout: 'Está em uso, e não está na pasta.',
  before: 'em uso',
  after: 'editado',
  nothing: 'nada',
};

export type ConfigurationWords = typeof ptBR;
