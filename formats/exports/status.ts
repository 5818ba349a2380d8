import { plain } from './header.ts';
import type { StatusMeaning, SystemProfile } from './profile.ts';

/** Words of status columns in Portuguese exports, in our form (`plain`). */
const COMMON: Readonly<Record<StatusMeaning, readonly string[]>> = {
  open: [
    'aberto',
    'aberta',
    'em aberto',
    'a vencer',
    'a receber',
    'vencido',
    'vencida',
    'vence hoje',
    'atrasado',
    'atrasada',
    'em atraso',
    'pendente',
    'pending',
    'aguardando',
    'aguardando pagamento',
    'parcial',
    'parcialmente pago',
    'parcialmente paga',
    'pago parcialmente',
    'pago parcial',
    'recebido parcialmente',
    'parcialmente recebido',
    'parcialmente recebida',
    'parcialmente baixado',
    'parcialmente quitado',
    'recebido parcial',
    'recebimento parcial',
    'baixa parcial',
    'baixado parcial',
    'open',
    'overdue',
    'emitido',
    'emitida',
    'registrado',
    'registrada',
  ],
  paid: [
    'pago',
    'paga',
    'paga/recebida',
    'quitado',
    'quitada',
    'recebido',
    'recebida',
    'liquidado',
    'liquidada',
    'baixado',
    'baixada',
    'compensado',
    'compensada',
    'conciliado',
    'conciliada',
    'encerrado',
    'encerrada',
    'paid',
    'received',
    'closed',
    'haver',
  ],
  cancelled: [
    'cancelado',
    'cancelada',
    'estornado',
    'estornada',
    'excluido',
    'excluida',
    'inativo',
    'inativa',
    'devolvido',
    'devolvida',
    'substituido',
    'substituida',
    'canceled',
    'cancelled',
  ],
  forecast: [
    'previsto',
    'prevista',
    'previsao',
    'provisao',
    'provisorio',
    'rascunho',
    'draft',
    'agendado',
    'orcamento',
  ],
  person: [
    'protestado',
    'protestada',
    'em protesto',
    'em cartorio',
    'juridico',
    'em cobranca judicial',
    'ajuizado',
    'ajuizada',
    'negativado',
    'renegociado',
    'renegociada',
    'em acordo',
    'perda',
    'incobravel',
    'contestado',
    'contestada',
    'chargeback',
  ],
};

/** What a word of the status column means; undefined if it is on no list, and for a person to say. */
export function meaningOf(
  word: string,
  profile: SystemProfile,
  given: Readonly<Record<string, StatusMeaning>> = {},
): StatusMeaning | undefined {
  const wanted = plain(word);
  for (const [text, meaning] of Object.entries(given)) if (plain(text) === wanted) return meaning;
  for (const [meaning, words] of lists(profile.status ?? {}))
    if (words.map(plain).includes(wanted)) return meaning;
  for (const [meaning, words] of lists(COMMON)) if (words.includes(wanted)) return meaning;
  return undefined;
}

const MEANINGS: readonly StatusMeaning[] = ['open', 'paid', 'cancelled', 'forecast', 'person'];
const lists = (
  all: Readonly<Partial<Record<StatusMeaning, readonly string[]>>>,
): (readonly [StatusMeaning, readonly string[]])[] =>
  MEANINGS.map((meaning) => [meaning, all[meaning] ?? []]);
