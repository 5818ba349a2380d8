/**
 * The check digit of a field of a linha digitável: weights 2, 1, 2, 1 … from the right, the digits of each
 * product summed, and what is missing to the next ten (BACEN, Carta-Circular 2.926/2000, annex). Every single
 * wrong digit changes it.
 */
export function mod10(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
