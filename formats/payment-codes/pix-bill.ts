import { encodePixCode } from '#formats/pix/encode-pix-code.ts';

/**
 * A static Pix BR Code ("copia e cola") for an amount in centavos, with a reference of at most 25 letters and digits
 * (BACEN, Manual de Padrões para Iniciação do Pix). Throws if the key or the reference is not valid.
 */
export function pixBill(request: {
  readonly key: string;
  readonly name: string;
  readonly city: string;
  readonly amount: number;
  readonly reference: string;
}): string {
  const encoded = encodePixCode({ type: 'static', ...request });
  if (!encoded.ok) throw new RangeError(`cannot make a Pix code: the ${encoded.field} ${encoded.reason}`);
  return encoded.code;
}
