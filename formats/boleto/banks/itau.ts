import { bankLayout } from '#formats/boleto/bank-layout.ts';
import { mod10 } from '#formats/boleto/mod-10.ts';

/** They carry 15 digits of the creditor's own instead of agência and account (annex 5). */
const OWN_LAYOUT = ['106', '107', '122', '142', '143', '195', '196', '198'];
/** Published samples and the manual disagree on what the check digit of their nosso número is calculated over. */
const DISPUTED = ['112', '126', '131', '146', '150', '168'];

/**
 * Itaú: carteira, nosso número and its check digit (mod 10, over agência, account, carteira and nosso número),
 * agência and account with theirs, and three zeros (Itaú, Layout de Cobrança, annexes 2 to 4).
 */
export const itau = bankLayout({
  code: '341',
  name: 'Itaú',
  fields: {
    /** Carteira. */
    wallet: { digits: 3, whole: true, except: [...OWN_LAYOUT, ...DISPUTED] },
    ourNumber: { digits: 8 },
    /** Agência. */
    branch: { digits: 4 },
    account: { digits: 5 },
  },
  layOut: ({ wallet, ourNumber, branch, account }) => {
    const holder = branch + account;
    const numbered = wallet + ourNumber;
    return `${numbered}${mod10(holder + numbered)}${holder}${mod10(holder)}000`;
  },
});
