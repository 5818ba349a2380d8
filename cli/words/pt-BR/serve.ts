import type { serve as english } from '#cli/words/en/serve.ts';
import { translationOf } from '#cli/words/texts.ts';

export const serve = translationOf<typeof english>()({
  summary:
    'passa as faturas pela régua até um dia e serve nesta máquina a página de cada cliente, a API e um relógio de teste',
  empty: 'começa sem faturas: elas chegam pela API',
  data: 'uma pasta que guarda o que chega, para o próximo início continuar dali',
  payments: 'como em run (padrão: os do exemplo, com as faturas dele)',
  until: 'o dia em que o relógio para, ao meio-dia, até uma chamada o adiantar',
  port: 'em localhost; 0 para uma porta livre',
  served: 'As páginas dos clientes e a API estão em {url}; o relógio marca {at}. Ctrl+C encerra.',
  application: 'A aplicação, para a operação e a cobrança:  {url}',
  open: 'abre a aplicação no navegador',
  builds: 'Montando a aplicação web…',
  notBuilt: 'Não foi possível montar a aplicação web; a API e as páginas dos clientes são servidas sem ela.',
  loopback: 'Só esta máquina tem resposta (127.0.0.1), sem login: o cabeçalho X-Sandbox-User diz quem chama.',
  clock: 'O que vem a seguir, e como adiantar o relógio:  {url}',
  replays: '{count, plural, one {Repetindo # entrada} other {Repetindo # entradas}} de {file}…',
  cut: '{file}: a última linha estava cortada e foi removida; nada do que teve resposta se perdeu.',
  ofAnother:
    '{file} é de outras faturas, pagamentos, --until ou configuração: informe os mesmos dados, ou outra pasta em --data.',
  unreadable:
    '{file}: não dá para ler a linha {line}. Apague essa linha e as seguintes, ou informe outra pasta em --data.',
  verify: 'Um boleto ou Pix é nosso?  {url}',
  type: '{url}  e digite {digits}',
});
