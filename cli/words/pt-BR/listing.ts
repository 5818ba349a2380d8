import type { listing as english } from '#cli/words/en/listing.ts';
import { translationOf } from '#cli/words/texts.ts';

export const listing = translationOf<typeof english>()({
  summary: 'mostra quanto tempo depois do comunicado uma dívida pode ser negativada, por estado',
  uf: 'o estado do devedor',
  due: 'o vencimento: a dívida pode ser negativada no dia de --at?',
  delivered: 'o dia em que o comunicado do birô foi entregue, com comprovante',
  at: 'o dia da pergunta',
  obstacle: 'o que impede a negativação',
  paid: 'o dia do último pagamento: até quando a negativação tem de ser baixada?',
  needsAt: 'listing: --due precisa de --at, o dia da pergunta',
  noState: 'Estado não conhecido',
  notice: '{uf}: {days} dias depois da entrega do comunicado ({citation})',
  noticeLate:
    '{uf}: {days} dias depois da entrega do comunicado, e não antes de {late} dias de atraso ({citation})',
  readOn: '  lido em {day}: {url}',
  clearBy: 'A negativação tem de ser baixada até {day} (STJ, Súmula 548)',
  allowed: 'Pode ser negativada em {day}: de {from} até {until}',
  notAllowed: 'Não pode ser negativada em {day}: {rule} ({citation})',
  notAllowedBut: 'Não pode ser negativada em {day}, mas a partir de {from}: {rule} ({citation})',
});
