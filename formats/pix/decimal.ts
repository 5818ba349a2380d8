/** BACEN's `valor` has ten digits before the point: R$ 9.999.999.999,99. */
export const MOST_CENTAVOS = 999_999_999_999;

/** `1023.45` of 102345 centavos, as BACEN's Pix API writes money: `\d{1,10}\.\d{2}`. */
export const toDecimal = (centavos: number): string =>
  `${Math.trunc(centavos / 100)}.${String(centavos % 100).padStart(2, '0')}`;

/** Centavos of `1023.45`, `1023.4` or `1023`, never through a float; undefined for anything else. */
export function fromDecimal(text: string): number | undefined {
  const read = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(text);
  if (!read) return undefined;
  const [, whole = '', cents = ''] = read;
  return Number(`${whole}${cents.padEnd(2, '0')}`);
}
