import type { Debt } from '#schemas/records/debt.ts';

/** The seller of a debt as events name them; nothing for a debt without a seller. */
export const ofSeller = ({ sellerId }: Pick<Debt, 'sellerId'>): { readonly sellerId?: string } =>
  sellerId === undefined ? {} : { sellerId };
