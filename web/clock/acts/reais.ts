/** Centavos as a person types reais: `1881,19`. */
export const reaisOf = (centavos: number): string => (centavos / 100).toFixed(2).replace('.', ',');

/** What a person typed as reais, `1.881,19` or `1881.19`, in centavos; undefined when it is no amount. */
export function centavosIn(typed: string): number | undefined {
  const text = typed.trim().replace(/^R\$\s*/, '');
  const [, reais = '', centavos = ''] =
    /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{1,2}))?$/.exec(text) ?? /^(\d{1,9})\.(\d{1,2})$/.exec(text) ?? [];
  const sum = Number(reais.replaceAll('.', '')) * 100 + Number(centavos.padEnd(2, '0'));
  return reais === '' || sum <= 0 ? undefined : sum;
}
