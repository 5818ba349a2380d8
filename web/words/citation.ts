import { useCallback } from 'react';
import { useLanguage } from './language.tsx';

/** The citations of the legal gate in Portuguese, by their English text, with places in braces: put in by the build (`bin/build-web.ts`). */
declare const CITATIONS: Readonly<Record<string, string>>;

/** Says a citation, which is recorded in English, in a language. */
export type Cite = (citation: string) => string;

const PLACE = /\{(\w+)\}/g;

/** Says citations by a table; one that is not in it, as of a table of law that somebody wrote, is as it was written. */
export function citeBy(table: Readonly<Record<string, string>>): Cite {
  const patterns = Object.entries(table)
    .filter(([english]) => english.includes('{'))
    .map(([english, said]) => [patternOf(english), said] as const);
  const cite: Cite = (citation) => {
    const whole = table[citation];
    if (whole !== undefined) return whole;
    for (const [pattern, said] of patterns) {
      const places = pattern.exec(citation)?.groups;
      // A place whose name begins with `_` is a citation itself.
      if (places)
        return said.replace(PLACE, (_, name: string) =>
          name.startsWith('_') ? cite(places[name] ?? '') : (places[name] ?? ''),
        );
    }
    return citation;
  };
  return cite;
}

const patternOf = (english: string): RegExp =>
  new RegExp(
    `^${english
      .split(PLACE)
      .map((part, index) =>
        index % 2 === 0 ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : `(?<${part}>.+)`,
      )
      .join('')}$`,
  );

const inPortuguese: Cite = (citation) => {
  table ??= citeBy(CITATIONS);
  return table(citation);
};
let table: Cite | undefined;

/** Says citations in the language of the page. */
export function useCite(): Cite {
  const { language } = useLanguage();
  return useCallback(
    (citation: string) => (language === 'pt-BR' ? inPortuguese(citation) : citation),
    [language],
  );
}
