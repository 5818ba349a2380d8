/** What the page says. */
export const ptBR = {
  title: 'Relógio',
};

export type ClockWords = typeof ptBR;
