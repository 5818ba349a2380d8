import { bankLayout } from '#formats/boleto/bank-layout.ts';
import { mod10 } from '#formats/boleto/mod-10.ts';
import { mod11 } from '#formats/boleto/mod-11.ts';

/**
 * Banrisul: 2 of bills that the creditor issues, 1, agência, seven digits of the beneficiary, nosso número, 40, and two control digits of
 * all before (Banrisul, Leiaute CNAB 400, free field p. 33, control digits p. 34; read on 2026-11-29).
 */
export const banrisul = bankLayout({
  code: '041',
  name: 'Banrisul',
  fields: {
    /** Agência. */
    branch: { digits: 4, whole: true },
    /** Código do cedente without agência and control digits. */
    beneficiary: { digits: 7, whole: true },
    ourNumber: { digits: 8 },
  },
  layOut: ({ branch, beneficiary, ourNumber }) => {
    const body = `21${branch}${beneficiary}${ourNumber}40`;
    return body + banrisulControl(body);
  },
});

/**
 * The two control digits (NC): mod 10, and mod 11 with weights 2 to 7 over the digits and the first; where that gives no second digit, the
 * first is raised until it does.
 */
export function banrisulControl(digits: string): string {
  for (let first = mod10(digits); ; first = (first + 1) % 10) {
    const second = mod11(`${digits}${first}`, [2, 3, 4, 5, 6, 7]);
    if (second !== 10) return `${first}${second % 11}`;
  }
}
