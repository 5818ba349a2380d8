import type { put as english } from '#cli/words/en/put.ts';
import { translationOf } from '#cli/words/texts.ts';

export const put = translationOf<typeof english>()({
  summary: 'põe um arquivo de eventos no barramento de um ambiente, no ritmo dado; onde parou, continua',
  file: 'JSON Lines ou CSV, como em run --invoices',
  stage: 'o ambiente',
  rate: 'eventos por segundo, no máximo 600',
  dryRun: 'confere tudo, e não põe nada',
  refused: 'Nada foi enviado: {count, plural, one {# linha recusada} other {# linhas recusadas}}',
  future: 'time: está no futuro, e num ambiente aconteceria agora',
  creditor: 'creditorId: não está em config/creditors, que tem {creditors}',
  heading: '{file}: {count, plural, one {# evento} other {# eventos}} para {stage}',
  type: '{count} {type}',
  before: '{count, plural, one {# já foi enviado} other {# já foram enviados}} antes',
  takes: 'A {rate} por segundo, leva cerca de {minutes, plural, one {# minuto} other {# minutos}}',
  changed:
    '{progress}: o que já foi enviado de {file} mudou depois disso; para enviar tudo de novo, apague {progress}',
  nothingLeft: 'Nada a enviar: tudo já foi enviado antes',
  question: 'Enviar para o barramento de {stage}? [s/N]',
  progress: '{done} de {count}',
  failed: '{file}:{line} não foi aceita pelo barramento: {code}',
  stopped: 'Parou depois de {done} de {count}: dê o mesmo comando de novo para continuar',
  done: 'Enviado: {count, plural, one {# evento} other {# eventos}} para o barramento de {stage}',
});
