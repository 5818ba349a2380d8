import type { links as english } from '#cli/words/en/links.ts';
import { translationOf } from '#cli/words/texts.ts';

export const links = translationOf<typeof english>()({
  title: 'Páginas do sandbox',
  about:
    '{count, plural, one {# dívida} other {# dívidas}}. Esta lista só existe nesta máquina: nenhum estágio tem uma.',
  checkCode: 'Este boleto ou Pix é nosso?',
  type: 'digite {digits}',
  api: 'A API para pessoas e sistemas responde abaixo de',
  apiCaller:
    'diz quem chama, como papel@credor: sem este cabeçalho, você é um operador de todos os credores. Um estágio pede um token de acesso em vez dele.',
  apiReference: 'Todas as operações estão descritas em',
});
