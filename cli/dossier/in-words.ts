import { BANK_ZONE, dayOf, formatDay, minutesOf } from '#domain/calendar/days.ts';
import { formatPercent, formatReais } from '#domain/money/money.ts';
import type { DossierParts } from '#schemas/records/dossier.ts';

/** An instant as people in Brazil write it, in Brasília: `05/05/2026 09:30`. */
export function instantInWords(instant: string): string {
  const minutes = minutesOf(instant, BANK_ZONE);
  const clock = [Math.floor(minutes / 60), Math.floor(minutes % 60)].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${formatDay(dayOf(instant))} ${clock.join(':')}`;
}

export const CHANNEL_IN_WORDS = { email: 'e-mail', sms: 'SMS', whatsapp: 'WhatsApp' } as const;

export const VERDICT_IN_WORDS: Readonly<Record<DossierParts['decisions'][number]['verdict'], string>> = {
  allowed: 'permitida',
  postponed: 'adiada',
  forbidden: 'proibida',
  skipped: 'canal não usado',
};

const OUTCOMES: Readonly<Record<string, string>> = {
  sent: 'aceita pelo canal',
  'not-taken': 'certamente não enviada: o canal não a aceitou',
  unknown: 'envio sem confirmação do canal',
  refused: 'recusada pelo canal: endereço não aceito',
  delayed: 'entrega atrasada',
  delivered: 'entregue',
  bounced: 'devolvida',
  failed: 'não entregue',
  complained: 'marcada como indesejada pelo destinatário',
  opened: 'aberta',
  clicked: 'link acessado',
};

/** What became of a message, in pt-BR. */
export const outcomeInWords = (what: string): string => OUTCOMES[what] ?? what;

/** Fine and interest as they were agreed on, in pt-BR. */
export function chargesInWords({
  relation,
  finePercent,
  fineAmount,
  interestPercentPerMonth,
  interestPerDay,
  basis,
}: DossierParts['contract']['terms']): string {
  const fine = fineAmount === undefined ? formatPercent(finePercent ?? 0) : formatReais(fineAmount);
  const interest =
    interestPerDay === undefined
      ? `${formatPercent(interestPercentPerMonth ?? 0)} ao mês`
      : `${formatReais(interestPerDay)} ao dia`;
  return [
    `multa de ${fine}`,
    basis === 'legal' ? 'juros pela taxa legal (CC, art. 406)' : `juros de ${interest}`,
    relation === 'consumer' ? 'relação de consumo' : 'relação entre empresas',
  ].join(', ');
}
