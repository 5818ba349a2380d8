import { parseBoleto } from '#formats/boleto/parse-boleto.ts';
import { decodePixCode } from '#formats/pix/decode-pix-code.ts';

/**
 * True if a valid Pix code asks for exactly `amount` centavos. A static code contains its amount; the code of a
 * charge at a PSP does not, and its issuer is trusted. A code that leaves the amount to the payer asks for none.
 */
export function pixAsksFor(code: string, amount: number): boolean {
  const decoded = decodePixCode(code);
  if (!decoded.valid) return false;
  const { type, centavos } = decoded.content;
  return centavos === undefined ? type === 'dynamic' : centavos === amount;
}

/**
 * True if a valid boleto asks for exactly `amount` centavos. `today` (`YYYY-MM-DD`) decides what its due factor
 * means.
 */
export function boletoAsksFor(line: string, amount: number, today: string): boolean {
  const parsed = parseBoleto(line, today);
  return parsed.ok && parsed.boleto.amount === amount;
}
