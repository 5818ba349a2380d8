import { bankLayout, foldToZero } from '#formats/boleto/bank-layout.ts';
import { mod11 } from '#formats/boleto/mod-11.ts';

/** Sicoob's constant 3197, as it falls on 21 digits, from the right. */
const WEIGHTS = [3, 7, 9, 1];

/**
 * Sicoob: carteira, cooperative, modalidade, código do beneficiário, the nosso número with its check digit, and
 * the number of the instalment. The check digit is mod 11 over the cooperative, the beneficiary at ten digits
 * and the nosso número, with weights 3, 1, 9, 7 from the left (Sicoob, Layout CNAB 240, item 3.13).
 */
export const sicoob = bankLayout({
  code: '756',
  name: 'Sicoob',
  fields: {
    /** Carteira. */
    wallet: { digits: 1 },
    /** Cooperativa, where other banks have the agência. */
    branch: { digits: 4 },
    /** Modalidade: 01 simple, 05 of a carnê. */
    modality: { digits: 2, whole: true },
    /** Código do beneficiário (código do cliente). */
    beneficiary: { digits: 7 },
    ourNumber: { digits: 7 },
    /** Parcela: 001 when there is one. */
    instalment: { digits: 3 },
  },
  layOut: ({ wallet, branch, modality, beneficiary, ourNumber, instalment }) => {
    const checkDigit = foldToZero(mod11(`${branch}000${beneficiary}${ourNumber}`, WEIGHTS));
    return `${wallet}${branch}${modality}${beneficiary}${ourNumber}${checkDigit}${instalment}`;
  },
});
