import { useMemo } from 'react';
import { useCreditors } from '#web/parts/creditors.ts';
import { BRASILIA } from '#web/parts/formats.ts';
import { useLanguage, useWords } from '#web/words/language.tsx';
import type { Saying } from './next-in-words.ts';
import { portfolioWords } from './words.ts';

/** How instants of each creditor are said: the same object for the same one, so that rows that did not change are not drawn again. */
export function useSayings(): (creditorId: string) => Saying {
  const say = useWords(portfolioWords);
  const { language } = useLanguage();
  const creditors = useCreditors();
  return useMemo(() => {
    const made = new Map<string, Saying>();
    return (creditorId) => {
      const known = made.get(creditorId);
      if (known) return known;
      const zone = creditors.find((one) => one.creditorId === creditorId)?.zone ?? BRASILIA;
      const saying = { say, language, zone };
      made.set(creditorId, saying);
      return saying;
    };
  }, [say, language, creditors]);
}
