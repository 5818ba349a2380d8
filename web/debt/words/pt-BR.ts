/** What the page says. */
export const ptBR = {
  title: 'Dívida',
};

export type DebtWords = typeof ptBR;
