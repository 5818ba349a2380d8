import { bankLayout, foldToZero } from '#formats/boleto/bank-layout.ts';
import { mod11 } from '#formats/boleto/mod-11.ts';

/**
 * Santander: 9, the código do beneficiário, the nosso número with its check digit (mod 11), 0 for the IOF that
 * only insurers owe, and the carteira (Santander, Layout do Código de Barras).
 */
export const santander = bankLayout({
  code: '033',
  name: 'Santander',
  fields: {
    /** Código do beneficiário (código do cedente, PSK). */
    beneficiary: { digits: 7 },
    ourNumber: { digits: 12 },
    /** Carteira: 101, 102 or 104. */
    wallet: { digits: 3, whole: true },
  },
  layOut: ({ beneficiary, ourNumber, wallet }) =>
    `9${beneficiary}${ourNumber}${foldToZero(mod11(ourNumber))}0${wallet}`,
});
