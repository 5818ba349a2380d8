import { bankLayout } from '#formats/boleto/bank-layout.ts';

/**
 * Bradesco: agência, carteira, nosso número and account, none with its check digit, then 0 (Bradesco, Manual de
 * Cobrança).
 */
export const bradesco = bankLayout({
  code: '237',
  name: 'Bradesco',
  fields: {
    /** Agência. */
    branch: { digits: 4 },
    /** Carteira. */
    wallet: { digits: 2, whole: true },
    ourNumber: { digits: 11 },
    account: { digits: 7 },
  },
  layOut: ({ branch, wallet, ourNumber, account }) => `${branch}${wallet}${ourNumber}${account}0`,
});
