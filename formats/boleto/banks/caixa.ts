import { bankLayout, foldToZero } from '#formats/boleto/bank-layout.ts';
import { mod11 } from '#formats/boleto/mod-11.ts';

/**
 * Caixa, SIGCB, beneficiaries of six digits: the código do beneficiário with its check digit, then the nosso
 * número of 17 digits in three pieces with its two leading digits set between them, then a check digit of the
 * whole, both mod 11 (Caixa, Código de Barras SIGCB).
 */
export const caixa = bankLayout({
  code: '104',
  name: 'Caixa Econômica Federal',
  fields: {
    /** Código do beneficiário. One of seven digits has another layout. */
    beneficiary: { digits: 6, whole: true },
    /** Modalidade, the first digit of the nosso número: 1 registered, 2 not. */
    wallet: { digits: 1 },
    /** Who issues it, the second: 4 is the beneficiary. */
    issuer: { digits: 1 },
    ourNumber: { digits: 15 },
  },
  layOut: ({ beneficiary, wallet, issuer, ourNumber }) => {
    const head = `${beneficiary}${foldToZero(mod11(beneficiary))}`;
    const pieces = [ourNumber.slice(0, 3), wallet, ourNumber.slice(3, 6), issuer, ourNumber.slice(6)];
    const body = head + pieces.join('');
    return `${body}${foldToZero(mod11(body))}`;
  },
});
