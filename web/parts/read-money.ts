/** An amount as Brazilians type it: thousands in threes by dots or not at all, and two digits of centavos after a comma, or none. */
const AMOUNT = /^(?:R\$\s*)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{2}))?$/;

/**
 * Reads an amount that a person typed: `1.234,56`, `1234,56`, `R$ 1.234`. What could be read in two ways (`1,234.56`, `1234.56`, `12,5`)
 * is no amount.
 * @returns centavos; undefined for what is no amount, or nothing
 */
export function readMoney(typed: string): number | undefined {
  const [, reais, centavos = '00'] = AMOUNT.exec(typed.trim()) ?? [];
  if (reais === undefined) return undefined;
  const amount = Number(reais.replaceAll('.', '')) * 100 + Number(centavos);
  return Number.isSafeInteger(amount) && amount > 0 ? amount : undefined;
}
