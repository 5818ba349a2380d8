/** What the page says. */
export const ptBR = {
  title: 'Carteira',
};

export type PortfolioWords = typeof ptBR;
