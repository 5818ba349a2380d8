/** The languages of what the API says to people, the preferred one first. */
export const LANGUAGES = ['pt-BR', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in every language. */
export type InBoth = Readonly<Record<Language, string>>;

/**
 * Chooses the language of an answer by `Accept-Language` (RFC 9110, 12.5.4): the one with the greatest weight, any Portuguese and any
 * English included; Portuguese when neither is asked for.
 */
export function languageOf(accept: string | undefined): Language {
  const weights = new Map<string, number>();
  for (const range of (accept ?? '').split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const [primary = ''] = tag.split('-');
    weights.set(primary, Math.max(weights.get(primary) ?? 0, weightIn(parameters)));
  }
  const weightOf = (primary: string): number => weights.get(primary) ?? weights.get('*') ?? 0;
  return weightOf('en') > weightOf('pt') ? 'en' : 'pt-BR';
}

function weightIn(parameters: readonly string[]): number {
  const given = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(given) ? Number(given) : 0;
}
