import * as z from 'zod';
import { plain } from '#formats/exports/header.ts';
import type { TitleKind } from '#formats/exports/title-kinds.ts';

const WORDS = ['title', 'credit', 'forecast', 'person', 'titulo', 'credito', 'previsao', 'pessoa'] as const;

const MEANINGS: Readonly<Record<(typeof WORDS)[number], TitleKind>> = {
  title: 'title',
  credit: 'credit',
  forecast: 'forecast',
  person: 'person',
  titulo: 'title',
  credito: 'credit',
  previsao: 'forecast',
  pessoa: 'person',
};

/** What a mapping says that a kind of title means, in English or Portuguese, with or without capitals and accents. */
export const KindWord = z.preprocess(
  (word) => (typeof word === 'string' ? plain(word) : word),
  z.enum(WORDS).transform((word) => MEANINGS[word]),
);
