import { foldToZero } from '#formats/boleto/bank-layout.ts';
import { mod11 } from '#formats/boleto/mod-11.ts';

/** The check digit of Bradesco's nosso número: mod 11 over carteira and number with weights 2 to 7; 10 is P, 11 is 0. */
export function bradescoNumberCheck(wallet: string, ourNumber: string): string {
  const digit = mod11(wallet + ourNumber, [2, 3, 4, 5, 6, 7]);
  return digit === 10 ? 'P' : String(digit % 11);
}

/** The check digit of Sicoob's nosso número: mod 11 over cooperativa, código do cliente at ten digits and number, weights 3, 1, 9, 7 from the left. */
export const sicoobNumberCheck = (branch: string, beneficiary: string, ourNumber: string): string =>
  String(foldToZero(mod11(`${branch}000${beneficiary}${ourNumber}`, [3, 7, 9, 1])));

/** The check digit of Sicredi's nosso número: mod 11 over cooperativa, posto, código do beneficiário, year, byte and number. */
export const sicrediNumberCheck = (
  {
    branch,
    post,
    beneficiary,
  }: { readonly branch: string; readonly post: string; readonly beneficiary: string },
  ourNumber: string,
): string => String(foldToZero(mod11(branch + post + beneficiary + ourNumber)));
