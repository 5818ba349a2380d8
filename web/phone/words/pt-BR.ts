/** What the page says. */
export const ptBR = {
  title: 'Telefone',
};

export type PhoneWords = typeof ptBR;
