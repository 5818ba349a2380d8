import type { pauses as english } from '#cli/words/en/pauses.ts';
import { translationOf } from '#cli/words/texts.ts';

export const pauses = translationOf<typeof english>()({
  death: 'o devedor faleceu',
  minor: 'o devedor é menor de idade',
  insolvency: 'recuperação judicial ou falência',
  'court-order': 'ordem judicial',
  'internal-customer': 'o próprio credor ou o grupo dele',
  'disputed-outside': 'reclamação no Procon ou na Justiça',
  'payment-doubtful': 'pode ter havido um pagamento',
  import: 'carga que ainda não foi liberada',
  other: 'outro motivo',
});
