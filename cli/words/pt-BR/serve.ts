import type { serve as english } from '#cli/words/en/serve.ts';
import { translationOf } from '#cli/words/texts.ts';

export const serve = translationOf<typeof english>()({
  summary: 'passa as faturas pela régua até um dia e serve nesta máquina a página de cada cliente',
  payments: 'como em run (padrão: os do exemplo, com as faturas dele)',
  until: 'o dia em que o relógio para, ao meio-dia',
  port: 'em localhost; 0 para uma porta livre',
  served: 'As páginas dos clientes estão em {url}, onde é meio-dia de {day}. Ctrl+C encerra.',
  verify: 'Um boleto ou Pix é nosso?  {url}',
  type: '{url}  e digite {digits}',
});
