import type { check as english } from '#cli/words/en/check.ts';
import { translationOf } from '#cli/words/texts.ts';

export const check = translationOf<typeof english>()({
  summary: 'confere a configuração inteira; cada erro diz o arquivo, a linha e o campo',
  against: 'também que nenhuma dívida deste estágio fique sem régua, credor ou textos; lê o estágio na AWS',
  corpus:
    'também julga os textos de um corpus pelas regras de conteúdo, e mostra acertos e alarmes falsos (padrão: o deste repositório)',
});
