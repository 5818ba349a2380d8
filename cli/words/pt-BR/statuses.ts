import type { statuses as english } from '#cli/words/en/statuses.ts';
import { translationOf } from '#cli/words/texts.ts';

export const statuses = translationOf<typeof english>()({
  awaitingInvoice: 'aguarda a fatura',
  awaitingRelease: 'à espera de liberação',
  open: 'em aberto',
  due: 'a vencer',
  late: 'em atraso',
  promised: 'promessa',
  caseOpen: 'caso em atendimento',
  onPaymentPlan: 'acordo',
  handedOver: 'com a equipe de cobrança',
  settled: 'quitada',
  cancelled: 'cancelada',
  prescribed: 'prescrita',
});
