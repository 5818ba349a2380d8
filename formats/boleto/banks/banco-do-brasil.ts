import { bankLayout } from '#formats/boleto/bank-layout.ts';

/**
 * Banco do Brasil, convênios of seven digits: six zeros, the nosso número of 17 digits (the convênio and ten of
 * the creditor's own) and the carteira (BB, Especificações Técnicas para Confecção de Boleto de Cobrança).
 */
export const bancoDoBrasil = bankLayout({
  code: '001',
  name: 'Banco do Brasil',
  fields: {
    /** Convênio. One of four or six digits has another layout. */
    beneficiary: { digits: 7, whole: true },
    ourNumber: { digits: 10 },
    /** Carteira. */
    wallet: { digits: 2, whole: true },
  },
  layOut: ({ beneficiary, ourNumber, wallet }) => `000000${beneficiary}${ourNumber}${wallet}`,
});
