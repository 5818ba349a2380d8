/**
 * Splits a total (centavos) into shares that sum to it exactly: `by` is a number of equal shares, or whole weights.
 *
 * Rounding: largest remainder (Hamilton). Every share is rounded down, and the remaining centavos go one each to the
 * shares that lost most, the earlier one first if they lost the same. So no share is a centavo or more away from its
 * exact part. Throws `RangeError` for a total, a count or weights that cannot be split.
 */
export function allocate(total: number, by: number | readonly number[]): number[] {
  const weights = typeof by === 'number' ? equalWeights(by) : by;
  if (!Number.isSafeInteger(total) || total < 0)
    throw new RangeError(`total must be whole centavos, 0 or more: ${total}`);
  if (!weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0))
    throw new RangeError(`weights must be whole, 0 or more: ${weights.join(', ')}`);
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole === 0n) throw new RangeError('weights must not all be 0');

  const exact = weights.map((weight) => BigInt(total) * BigInt(weight));
  const shares = exact.map((part) => Number(part / whole));
  const left = total - shares.reduce((sum, share) => sum + share, 0);
  // A stable sort keeps the order of equal losses.
  const byLoss = exact
    .map((part, index) => ({ index, lost: part % whole }))
    .sort((one, other) => Number(other.lost - one.lost));
  const raised = new Set(byLoss.slice(0, left).map(({ index }) => index));
  return shares.map((share, index) => (raised.has(index) ? share + 1 : share));
}

function equalWeights(count: number): number[] {
  if (!Number.isSafeInteger(count) || count < 1)
    throw new RangeError(`number of shares must be whole, 1 or more: ${count}`);
  return Array.from({ length: count }, () => 1);
}
