import type { Config } from '#schemas/config/config.ts';
import type { Creditor } from '#schemas/config/creditor.ts';

const percent = (value: number): string => `${String(value).replace('.', ',')}%`;

/**
 * Lists the rules by which the product decides without a person (LGPD art. 20 §1), in pt-BR, with the figures of the configuration.
 */
export function criteriaOf(
  { profiles, limits, selection, offers }: Pick<Config, 'profiles' | 'limits' | 'selection' | 'offers'>,
  { negotiation, enrichment }: Pick<Creditor, 'negotiation' | 'enrichment'>,
): string[] {
  const { windowMonths, knownFrom, toleranceDays, good, recurrent } = profiles;
  const hasOffers = negotiation.offers !== undefined && offers[negotiation.offers] !== undefined;
  return [
    `Perfil de pagamento: com menos de ${knownFrom} faturas pagas ou vencidas nos últimos ${windowMonths} meses, o perfil é "novo". Uma fatura paga até ${toleranceDays} dias depois do vencimento conta como em dia. "Bom": até ${percent(good.latePercent)} das faturas em atraso, e nenhuma promessa descumprida. "Recorrente": pelo menos ${recurrent.lateInvoices} faturas em atraso, que sejam pelo menos ${percent(recurrent.latePercent)} de todas. Os outros são "ocasional". O motivo do seu perfil está em cada fatura.`,
    `Régua (a sequência das mensagens): é a primeira regra, de ${selection.length}, que corresponde ao valor da fatura, ao prazo, ao tipo de pessoa, às etiquetas e ao perfil. A régua escolhida está em cada fatura.`,
    hasOffers
      ? 'Propostas de desconto ou parcelamento: dependem do valor, dos dias de atraso, do perfil, do tipo de pessoa e das etiquetas. Cada proposta traz o seu motivo.'
      : 'Propostas de desconto ou parcelamento: este credor não as faz por regra.',
    `Quando escrever: nos dias e horários que a lei do seu estado permite, no máximo ${limits.perDay.messages} por dia e ${limits.perWeek.messages} por semana, nunca em canal que você fechou, nunca sobre dívida prescrita, e nada automático em caso de superendividamento. Cada decisão está em cada fatura, com a regra e a lei.`,
    'Canal: o que você prefere, se houver; senão o que a régua indica e que ainda não falhou.',
    ...(enrichment
      ? ['Consulta a serviço de dados: quando os contatos informados não bastam para chegar a você.']
      : []),
    'As regras usam somente dados que estão nesta declaração.',
  ];
}
