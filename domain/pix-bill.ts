import { generatePixPayload } from '@brazilian-utils/brazilian-utils/generate-pix-payload';

/**
 * A static Pix BR Code ("copia e cola") for an amount in centavos, with a reference of at most 25 letters and
 * digits (BACEN, Manual de Padrões para Iniciação do Pix). Throws when the key or the reference is unsound.
 */
export function pixBill(request: {
  readonly key: string;
  readonly name: string;
  readonly city: string;
  readonly amount: number;
  readonly reference: string;
}): string {
  const code = generatePixPayload({
    key: request.key,
    merchantName: request.name,
    merchantCity: request.city,
    amount: request.amount / 100,
    txid: request.reference,
  });
  if (code === null)
    throw new RangeError('cannot make a Pix code: the Pix key or the reference is not sound');
  return code;
}
