/** What the page says. */
export const ptBR = {
  title: 'Trabalho',
};

export type WorkWords = typeof ptBR;
