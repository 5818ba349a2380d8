import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { kept } from '#web/storage/kept.ts';

/** The languages of the application. Portuguese is the first: it is what its users speak. */
export const LANGUAGES = ['pt-BR', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same words in each language. */
export type InEach<Words> = Readonly<Record<Language, Words>>;

const chosen = kept('language', (value): value is Language => LANGUAGES.some((one) => one === value));

interface Speaking {
  readonly language: Language;
  choose(language: Language): void;
}

const LanguageContext = createContext<Speaking>({ language: 'pt-BR', choose: () => undefined });

/** Has everything below it speak the language that the user chose, Portuguese until they choose. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => chosen.read() ?? 'pt-BR');
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speaking = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        chosen.write(next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={speaking}>{children}</LanguageContext>;
}

/** The language that is spoken, and how to choose another. */
export const useLanguage = (): Speaking => use(LanguageContext);

/** Words in the language that is spoken: `const say = useWords(portfolioWords)`. */
export const useWords = <Words,>(words: InEach<Words>): Words => words[useLanguage().language];
