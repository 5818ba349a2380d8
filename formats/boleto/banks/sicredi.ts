import { bankLayout, foldToZero } from '#formats/boleto/bank-layout.ts';
import { mod11 } from '#formats/boleto/mod-11.ts';

/**
 * Sicredi: 1 of a registered title, carteira, nosso número with its check digit, cooperativa, posto and beneficiary, 1 because it has an amount, 0, and a
 * check digit of all before (Sicredi, Manual CNAB 400, agosto/2019, 10.7.1, p. 61; read on 2026-11-29).
 */
export const sicredi = bankLayout({
  code: '748',
  name: 'Sicredi',
  fields: {
    /** Carteira: 1, simple. */
    wallet: { digits: 1 },
    /** Year, byte, five digits and the check digit. */
    ourNumber: { digits: 9, whole: true },
    /** Cooperativa. */
    branch: { digits: 4, whole: true },
    post: { digits: 2, whole: true },
    beneficiary: { digits: 5, whole: true },
  },
  layOut: ({ wallet, ourNumber, branch, post, beneficiary }) => {
    const body = `1${wallet}${ourNumber}${branch}${post}${beneficiary}10`;
    return `${body}${foldToZero(mod11(body))}`;
  },
});
