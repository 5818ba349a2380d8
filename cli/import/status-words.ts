import * as z from 'zod';
import { plain } from '#formats/exports/header.ts';
import type { StatusMeaning } from '#formats/exports/profile.ts';

const WORDS = [
  'open',
  'paid',
  'cancelled',
  'forecast',
  'person',
  'aberto',
  'em aberto',
  'parcial',
  'pago',
  'cancelado',
  'previsao',
  'pessoa',
] as const;

const MEANINGS: Readonly<Record<(typeof WORDS)[number], StatusMeaning>> = {
  open: 'open',
  paid: 'paid',
  cancelled: 'cancelled',
  forecast: 'forecast',
  person: 'person',
  aberto: 'open',
  'em aberto': 'open',
  parcial: 'open',
  pago: 'paid',
  cancelado: 'cancelled',
  previsao: 'forecast',
  pessoa: 'person',
};

/** What a mapping says that a status means, in English or Portuguese, with or without capitals and accents. */
export const StatusWord = z.preprocess(
  (word) => (typeof word === 'string' ? plain(word) : word),
  z.enum(WORDS).transform((word) => MEANINGS[word]),
);
