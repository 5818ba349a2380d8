import type { Language } from '#functions/api/language.ts';
import { wrongInWords } from '#functions/api/wrong-in-words.ts';

/** What only the sandbox's own contracts say, and how it is said in Portuguese. */
const IN_PORTUGUESE: readonly (readonly [RegExp, string])[] = [
  [
    /^must be days and hours, from (\S+) to (\S+), as (\S+), (\S+) or (\S+)$/,
    'deve ser em dias e horas, de $1 a $2, como $3, $4 ou $5',
  ],
  [/^must have just one of by, to and until$/, 'deve ter só um destes: by, to, until'],
  [/^goes with until alone$/, 'só vale com until'],
  [
    /^must be later than the clock, which is at (\S+), by 366 days at most$/,
    'deve ser depois do relógio, que está em $1, e no máximo 366 dias depois',
  ],
  [/^must be well-formed JSON$/, 'deve ser JSON bem formado'],
  [/^names nothing of this sandbox$/, 'não é de nada deste sandbox'],
  [/^must end with \.jsonl, \.json or \.csv$/, 'deve terminar em .jsonl, .json ou .csv'],
  [
    /^must be the path of a YAML file of the configuration$/,
    'deve ser o caminho de um arquivo YAML da configuração',
  ],
  [/^must be an id of (GET \S+)$/, 'deve ser um id de $1'],
  [/^the header lacks (.+)$/s, 'ao cabeçalho faltam $1'],
];

/** What is wrong with a field, in a language. */
export function wrongWithClock(message: string, language: Language): string {
  const known = IN_PORTUGUESE.find(([pattern]) => pattern.test(message));
  if (!known) return wrongInWords(message, language);
  return language === 'en' ? message : message.replace(...known);
}
