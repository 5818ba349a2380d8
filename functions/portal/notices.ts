import type { Refusal } from '#application/negotiation/outcome.ts';
import { formatDay } from '#domain/calendar/days.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { Debt } from '#schemas/records/debt.ts';

/** The notice at the top of a page, after a form was sent. */
export interface Notice {
  readonly kind: 'done' | 'refused';
  readonly text: string;
}

interface NoticeFacts {
  readonly creditor: Creditor;
  /** The furthest day that may be promised. */
  readonly furthest: string;
  readonly debt: Debt;
  readonly today: string;
  /** A code to pay with is on the page. */
  readonly hasBill: boolean;
  /** Only a person may settle it. */
  readonly needsPerson: boolean;
}

/** The possible outcomes of a form. */
export type Word =
  | 'promessa-feita'
  | 'proposta-aceita'
  | 'caso-aberto'
  | 'mensagens-paradas'
  | 'codigo-pronto'
  | 'sem-codigo'
  | 'faltou-dado'
  | Refusal;

/** Notices by the word in the address after a form was sent: a page never shows a text that an address brings. */
const NOTICES: Readonly<Record<Word, (facts: NoticeFacts) => Notice>> = {
  'promessa-feita': () =>
    done('Combinado! A data está anotada e os lembretes desta fatura ficam parados até lá.'),
  'proposta-aceita': () => done('Proposta aceita! Abaixo está como fica o pagamento.'),
  'caso-aberto': () =>
    done(
      'Recebemos o que você contou. Uma pessoa da nossa equipe vai olhar, e os lembretes desta fatura param.',
    ),
  'mensagens-paradas': () =>
    done('Pronto: não enviaremos mais avisos para os contatos que temos. Esta página continua valendo.'),
  'codigo-pronto': () => done('O código para pagar está logo abaixo.'),
  'sem-codigo': ({ creditor }) =>
    refused(
      `Não conseguimos gerar o código agora. Tente de novo em alguns minutos ou fale com a gente: ${creditor.contact.phone}.`,
    ),
  'faltou-dado': () => refused('Faltou preencher alguma coisa. Confira o formulário e envie de novo.'),
  closed: () => refused('Esta fatura já está encerrada: não é preciso fazer mais nada.'),
  'needs-person': ({ creditor }) =>
    refused(
      `No seu caso, quem combina isso com você é uma pessoa da nossa equipe. Fale com a gente: ${creditor.contact.phone}.`,
    ),
  caseOpen: () =>
    refused('Esta fatura já está sendo verificada. Assim que respondermos, você decide com calma.'),
  promised: ({ creditor }) =>
    refused(
      `Você já tem um pagamento combinado para esta fatura. Para mudar, fale com a gente: ${creditor.contact.phone}.`,
    ),
  onPaymentPlan: ({ creditor }) =>
    refused(
      `Esta fatura já faz parte de um acordo. Para mudar, fale com a gente: ${creditor.contact.phone}.`,
    ),
  'day-too-far': ({ furthest }) =>
    refused(`Essa data fica longe demais. Escolha um dia até ${formatDay(furthest)}.`),
  'instalment-too-far': ({ creditor }) =>
    refused(
      `Este parcelamento passa do prazo que podemos combinar por aqui. Fale com a gente: ${creditor.contact.phone}.`,
    ),
  'plan-too-dear': ({ creditor }) =>
    refused(
      `Este parcelamento custa mais do que podemos combinar. Fale com a gente: ${creditor.contact.phone}.`,
    ),
  assigned: ({ debt }) =>
    refused(
      `O crédito desta fatura foi cedido: quem combina isso com você agora é ${debt.assigned?.to.name ?? 'quem recebe o pagamento'}.`,
    ),
  'older-word': () =>
    refused('Depois disso já combinamos outra coisa sobre esta fatura. O que vale está nesta página.'),
  'instalment-past': () =>
    refused('A primeira parcela já teria vencido. Escolha de novo entre as opções de hoje.'),
  'day-past': () => refused('Essa data já passou. Escolha um dia de hoje em diante.'),
  'not-due-yet': ({ debt }) =>
    refused(
      debt.dueDate === debt.rolledDueDate
        ? `Sua fatura só vence em ${formatDay(debt.dueDate)}: não precisa combinar um dia.`
        : `Sua fatura, com vencimento em ${formatDay(debt.dueDate)}, está em dia até ${formatDay(debt.rolledDueDate)}: não precisa combinar um dia.`,
    ),
  'too-many-promises': ({ creditor }) =>
    refused(
      `Já combinamos outras datas para esta fatura. Desta vez, uma pessoa da nossa equipe combina com você: ${creditor.contact.phone}.`,
    ),
  'needs-approval': () =>
    done(
      'Pedido anotado! Uma pessoa da nossa equipe vai dizer se a proposta pode ser aceita, e esta página mostra quando for.',
    ),
  'not-offered': () => refused('Esta proposta não vale mais. As que valem hoje, se houver, estão abaixo.'),
  'price-changed': () =>
    refused(
      'O valor desta proposta mudou desde que você abriu a página. Confira o de hoje antes de aceitar.',
    ),
};

const is =
  (...statuses: readonly Debt['status'][]) =>
  ({ debt }: NoticeFacts): boolean =>
    statuses.includes(debt.status);

/** Whether a notice is still true: an address may be opened later, or be made up. Other notices may always be shown. */
const FITS: Partial<Readonly<Record<Word, (facts: NoticeFacts) => boolean>>> = {
  'promessa-feita': is('promised'),
  'proposta-aceita': is('promised', 'onPaymentPlan'),
  'caso-aberto': is('caseOpen'),
  'codigo-pronto': ({ hasBill }) => hasBill,
  'sem-codigo': (facts) => !facts.hasBill && is('open', 'promised', 'handedOver', 'onPaymentPlan')(facts),
  closed: is('settled', 'cancelled'),
  caseOpen: is('caseOpen'),
  promised: is('promised'),
  onPaymentPlan: is('onPaymentPlan'),
  'needs-person': ({ needsPerson }) => needsPerson,
  'not-due-yet': ({ debt, today }) => today <= debt.rolledDueDate,
  assigned: ({ debt }) => debt.assigned !== undefined,
};

const done = (text: string): Notice => ({ kind: 'done', text });
const refused = (text: string): Notice => ({ kind: 'refused', text });

/** The notice of a word; undefined for any other word, and when the notice is not true. */
export const noticeOf = (word: string | null, facts: NoticeFacts): Notice | undefined =>
  isWord(word) && (FITS[word]?.(facts) ?? true) ? NOTICES[word](facts) : undefined;

const isWord = (word: string | null): word is Word => word !== null && Object.hasOwn(NOTICES, word);
