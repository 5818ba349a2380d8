import { plain } from './header.ts';
import type { StatusMeaning, SystemProfile } from './profile.ts';
import { SENIOR_STATUSES } from './profiles/senior.ts';

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

/** Paid, received, settled and the like, in part: `Baixado Parcialmente`, `Liq. Parcial`, `Parcialmente quitada`. What is left is open. */
const PARTLY_PAID =
  /^(parcial|parcialmente|((parcialmente|parc) (pag|receb|baix|liq|quit|amort)\p{L}*)|((pag|receb|baix|liq|quit|amort)\p{L}* (parcial|parcialmente|parc|em parte)))$/u;

/**
 * What each word of a status column means; undefined if it is on no list, and for a person to say. A column that has `AB` or `LQ` among its words is one of
 * Senior's, whatever the headings of the export are: its codes of two letters say nothing without them.
 * @param column all the words of the column
 * @param given what a person says of words
 */
export function meaningsIn(
  column: Iterable<string>,
  profile: SystemProfile,
  given: Readonly<Record<string, StatusMeaning>> = {},
): (word: string) => StatusMeaning | undefined {
  const meanings = new Map<string, StatusMeaning>();
  const add = (word: string, meaning: StatusMeaning): void => {
    if (!meanings.has(plain(word))) meanings.set(plain(word), meaning);
  };
  const words = new Set([...column].map(plain));
  const isOfSenior = words.has('ab') || words.has('lq');
  for (const [text, meaning] of Object.entries(given)) add(text, meaning);
  for (const all of [profile.status ?? {}, COMMON, SENIOR_STATUSES])
    for (const [meaning, list] of lists(all))
      for (const word of list)
        if (all !== SENIOR_STATUSES || isOfSenior || word.length > CODE) add(word, meaning);
  return (word) => meanings.get(plain(word)) ?? (PARTLY_PAID.test(plain(word)) ? 'open' : undefined);
}

/** Letters of a code of Senior. */
const CODE = 2;

const MEANINGS: readonly StatusMeaning[] = ['open', 'paid', 'cancelled', 'forecast', 'person'];
const lists = (
  all: Readonly<Partial<Record<StatusMeaning, readonly string[]>>>,
): (readonly [StatusMeaning, readonly string[]])[] =>
  MEANINGS.map((meaning) => [meaning, all[meaning] ?? []]);
