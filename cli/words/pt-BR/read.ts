import type { read as english } from '#cli/words/en/read.ts';
import { translationOf } from '#cli/words/texts.ts';

export const read = translationOf<typeof english>()({
  summary:
    'lê um documento de fora (arquivo de retorno de banco, corpo de webhook, relatório de SES, SMS ou WhatsApp) e mostra o que seria registrado, por quê, e o que iria para uma pessoa',
  file: 'o documento',
  adapter: 'de quem é o webhook; reconhecido se for do Asaas ou do Pix do BACEN',
  creditor: 'por qual credor o provedor avisa, quando o corpo não diz',
  payment: 'pagamento',
  refund: 'estorno',
  doubtful: 'duvidoso',
  feedback: 'aviso de mensagem',
  optOut: 'descadastro',
  ignored: 'ignorado',
  refused: 'recusado',
  doubtfulPerson: 'duvidoso, para uma pessoa',
  refusedPerson: 'recusado, para uma pessoa',
  line: 'linha {line}: {what}: {why}',
  noLine: '{what}: {why}',
  payments: '{count, plural, one {# pagamento} other {# pagamentos}}',
  refunds: '{count, plural, one {# estorno} other {# estornos}}',
  optOuts: '{count, plural, one {# descadastro} other {# descadastros}}',
  doubtfuls: '{count, plural, one {# duvidoso} other {# duvidosos}}',
  feedbacks: '{count, plural, one {# aviso de mensagem} other {# avisos de mensagem}}',
  ignoreds: '{count, plural, one {# ignorado} other {# ignorados}}',
  refuseds: '{count, plural, one {# recusado} other {# recusados}}',
  of: '{some}, {amount}',
  nothing: 'nada',
  sum: '{kinds}; {persons, plural, =0 {nada} other {#}} para uma pessoa',
});
