/** What the page says. */
export const ptBR = {
  title: 'Bifurcar',
};

export type ForkWords = typeof ptBR;
