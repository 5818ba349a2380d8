import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gate } from '#cli/words/pt-BR/reasons/gate.ts';
import { law } from '#cli/words/pt-BR/reasons/law.ts';
import { wordsIn } from '#cli/words/words.ts';
import { loadConfig } from '#config-loader/load.ts';

const CONFIG = join(fileURLToPath(new URL('..', import.meta.url)), 'config');

/** The fields of the tables of law that cite. */
const CITING: ReadonlySet<string> = new Set(['citation', 'law']);

/**
 * The citations of the legal gate in Portuguese, by their English text: those of the configuration, and the sentences of the command line's
 * catalogue, which have places in braces. A citation is recorded in English, in whatever language it is read later.
 */
export async function citationsInPortuguese(): Promise<Readonly<Record<string, string>>> {
  const { reason } = wordsIn('pt-BR');
  const cited = citedIn(await loadConfig(CONFIG)).map((english) => [english, reason(english)] as const);
  return { ...law, ...gate, ...Object.fromEntries(cited.filter(([english, said]) => english !== said)) };
}

function citedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, part]) =>
    typeof part === 'string' ? (CITING.has(field) ? [part] : []) : citedIn(part),
  );
}
