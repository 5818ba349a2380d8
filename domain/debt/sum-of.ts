/** Centavos of all entries together. */
export const sumOf = (entries: Readonly<Record<string, { readonly amount: number }>>): number =>
  Object.values(entries).reduce((total, { amount }) => total + amount, 0);
