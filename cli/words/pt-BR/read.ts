import type { read as english } from '#cli/words/en/read.ts';
import { translationOf } from '#cli/words/texts.ts';

export const read = translationOf<typeof english>()({
  summary:
    'lê um documento de fora (arquivo de retorno de banco, corpo de webhook, relatório de SES, SMS ou WhatsApp) e mostra o que seria registrado, por quê, e o que iria para uma pessoa',
  file: 'o documento',
  adapter: 'de quem é o webhook; reconhecido se for do Asaas ou do Pix do BACEN',
  creditor: 'por qual credor o provedor avisa, quando o corpo não diz',
});
