import { formatDay } from '#domain/calendar/days.ts';
import type { CreditorEventDetail } from '#schemas/events/regua.ts';
import { dataInWords } from './data-kinds.ts';

type Erased = Omit<CreditorEventDetail<'DebtorErased.v1'>, 'eventId' | 'statement' | 'proof'>;

/** The proof in words, for the person who asked (LGPD arts. 18 and 19): what was erased, what stays, by which law and until when. */
export function erasureStatement({ at, requestId, requestedAt, reach, erased, kept }: Erased): string {
  return [
    'Comprovante de eliminação de dados pessoais (LGPD, arts. 18 e 19)',
    `Pedido ${requestId}, de ${formatDay(requestedAt.slice(0, 10))}, atendido em ${formatDay(at.slice(0, 10))}.`,
    reach === 'whole'
      ? 'Eliminamos os seus dados pessoais, exceto o que está indicado abaixo.'
      : 'Há fatura em aberto: mantemos o necessário para a cobrança e eliminamos o resto. O que falta será eliminado quando nada mais for devido.',
    'Eliminado:',
    ...erased.map((what) => `- ${dataInWords(what)}`),
    'Mantido:',
    ...kept.map(
      ({ what, basis, until }) =>
        `- ${dataInWords(what)}: ${basis}${until === undefined ? '' : `, até ${formatDay(until)} no máximo`}`,
    ),
  ].join('\n');
}
