/** What the page says. */
export const ptBR = {
  title: 'Configuração',
};

export type ConfigurationWords = typeof ptBR;
