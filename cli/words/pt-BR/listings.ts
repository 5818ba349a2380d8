import type { listings as english } from '#cli/words/en/listings.ts';
import { translationOf } from '#cli/words/texts.ts';

export const listings = translationOf<typeof english>()({
  noticeOrdered: 'comunicado pedido',
  noticeTaken: 'comunicado aceito',
  listingOrdered: 'negativação pedida',
  listingTaken: 'negativação aceita',
  clearanceOrdered: 'baixa pedida',
  clearanceTaken: 'baixa aceita',
  clearanceOverdue: 'baixa atrasada',
  over: 'encerrada',
  noticeSent: 'comunicado enviado',
  noticeDelivered: 'comunicado entregue',
  noticeFailed: 'comunicado não entregue',
  listed: 'negativada',
  cleared: 'baixada',
  refused: 'recusada',
});
