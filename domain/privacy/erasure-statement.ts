import { formatDay } from '#domain/calendar/days.ts';
import type { CreditorEventDetail } from '#schemas/events/regua.ts';

type Erased = Omit<CreditorEventDetail<'DebtorErased.v1'>, 'eventId' | 'statement' | 'proof'>;

const WHAT: Readonly<Record<string, string>> = {
  identity: 'nome, CPF ou CNPJ, endereços e preferências',
  'found-contacts': 'contatos obtidos de terceiros e etiquetas',
  'case-texts': 'textos que você escreveu',
  'payment-history': 'histórico de pagamentos usado para definir o seu perfil',
  'debt-details': 'descrições, perfil e motivos de propostas',
  'timeline-entries': 'registros de atendimento e de entrega de mensagens',
  'provider-notices': 'avisos de pagamento com os seus dados',
  'contact-history': 'histórico de contatos',
  'seller-records': 'registros junto a vendedores',
  'open-debts': 'faturas em aberto',
  'identity-and-contacts': 'nome, CPF ou CNPJ e contatos informados pelo credor',
  ledger: 'valores cobrados e pagos, por números internos',
  'sending-records': 'datas e canais das mensagens enviadas',
  'opt-outs': 'pedidos de não receber mensagens',
  'over-indebtedness': 'indicação de superendividamento',
  'bank-return-files': 'arquivos de retorno do banco',
  'notices-under-other-ids': 'avisos do provedor de pagamento',
  backups: 'cópias de segurança',
};

/** The proof in words, for the person who asked (LGPD arts. 18 and 19): what was erased, what stays, by which law and until when. */
export function erasureStatement({ at, requestId, requestedAt, reach, erased, kept }: Erased): string {
  return [
    'Comprovante de eliminação de dados pessoais (LGPD, arts. 18 e 19)',
    `Pedido ${requestId}, de ${formatDay(requestedAt.slice(0, 10))}, atendido em ${formatDay(at.slice(0, 10))}.`,
    reach === 'whole'
      ? 'Eliminamos os seus dados pessoais, exceto o que está indicado abaixo.'
      : 'Há fatura em aberto: mantemos o necessário para a cobrança e eliminamos o resto. O que falta será eliminado quando nada mais for devido.',
    'Eliminado:',
    ...erased.map((what) => `- ${wordsFor(what)}`),
    'Mantido:',
    ...kept.map(
      ({ what, basis, until }) =>
        `- ${wordsFor(what)}: ${basis}${until === undefined ? '' : `, até ${formatDay(until)} no máximo`}`,
    ),
  ].join('\n');
}

const wordsFor = (what: string): string => WHAT[what] ?? what;
