/**
 * An exact, non-negative number of centavos, in lowest terms: 333 1/3 is `{whole: 333, numerator: 1, denominator:
 * 3}`.
 */
export interface Fraction {
  readonly whole: number;
  readonly numerator: number;
  readonly denominator: number;
}

const commonDivisor = (one: bigint, other: bigint): bigint =>
  other === 0n ? one : commonDivisor(other, one % other);

/** `numerator / denominator`, neither negative, in lowest terms. */
export function fractionOf(numerator: bigint, denominator: bigint): Fraction {
  const rest = numerator % denominator;
  const divisor = commonDivisor(denominator, rest);
  return {
    whole: Number(numerator / denominator),
    numerator: Number(rest / divisor),
    denominator: Number(denominator / divisor),
  };
}
