/** From the right, and again from 2 after the 9. */
const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9];

/**
 * 11 less the remainder of the weighted sum by 11: 1 to 11. What becomes of 10 and 11, which are no digits, is
 * each caller's rule. `weights` are given from the right, and repeat.
 */
export function mod11(digits: string, weights: readonly number[] = WEIGHTS): number {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (weights[index % weights.length] ?? 0), 0);
  return 11 - (sum % 11);
}
