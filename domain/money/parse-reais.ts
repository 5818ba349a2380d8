/** Whole centavos, or the reason why the text is not an unambiguous amount (never repeating it). */
export type ParsedReais =
  | { readonly ok: true; readonly centavos: number }
  | { readonly ok: false; readonly reason: string };

/** Reais without leading zeros: plain, or in groups of three by `.`; then two decimals after `,`. */
const BRAZILIAN = /^(0|[1-9]\d*|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d{2}))?$/;
/** An amount as programs write it: no groups, two decimals after `.`. */
const PROGRAM = /^(0|[1-9]\d*)\.(\d{2})$/;

/**
 * Reads an amount as people write it in Brazil (`1.234,56`, `R$ 1.234,56`, `1234,56`, `1234`) or as programs do
 * (`1234.56`), into centavos. One separator before three digits may mean thousands or thousandths, so `1.234` and
 * `1,234` are refused; so is anything else that is not exactly one of these forms, because money must not be guessed.
 */
export function parseReais(text: string): ParsedReais {
  const amount = text
    .trim()
    .replace(/^R\$[ \u00a0]?/, '')
    .trimStart();
  if (/^\d+[.,]\d{3}$/.test(amount))
    return refuse('is ambiguous, thousands or decimals: write the centavos too, as 1.234,00');
  const [, whole, cents = '00'] = BRAZILIAN.exec(amount) ?? PROGRAM.exec(amount) ?? [];
  if (whole === undefined) return refuse(whyOdd(amount));
  const centavos = Number(whole.replaceAll('.', '') + cents);
  return Number.isSafeInteger(centavos) ? { ok: true, centavos } : refuse('is too large');
}

const refuse = (reason: string): ParsedReais => ({ ok: false, reason });

function whyOdd(amount: string): string {
  if (amount === '') return 'is empty';
  if (/^[-−(]/.test(amount)) return 'must not be negative';
  if (/[^\d.,]/.test(amount)) return 'must be digits with "." and ",", and may begin with R$';
  if (/^0\d/.test(amount)) return 'must not begin with a zero too many';
  if (/[.,]\d$/.test(amount)) return 'must have two decimals';
  if (/,\d{3}[.,]/.test(amount)) return 'must have "." for thousands and "," for decimals';
  return 'must be an amount as 1.234,56 or 1234.56';
}
