import { parseBoleto } from '#formats/boleto/parse-boleto.ts';
import { decodePixCode } from '#formats/pix/decode-pix-code.ts';

/**
 * Whether a sound Pix code asks for just so many centavos. A static one says so itself; of a charge at a PSP the code
 * says nothing, and its issuer is taken at their word. One that leaves the amount to the payer asks for none.
 */
export function pixAsksFor(code: string, amount: number): boolean {
  const decoded = decodePixCode(code);
  if (!decoded.valid) return false;
  const { type, centavos } = decoded.content;
  return centavos === undefined ? type === 'dynamic' : centavos === amount;
}

/** Whether a sound boleto asks for just so many centavos. `today` (`YYYY-MM-DD`) settles what its due factor means. */
export function boletoAsksFor(line: string, amount: number, today: string): boolean {
  const parsed = parseBoleto(line, today);
  return parsed.ok && parsed.boleto.amount === amount;
}
