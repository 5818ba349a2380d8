import type { Language } from '#web/words/language.tsx';

/** What the régua's names of steps begin with, in Portuguese. */
const IN_PORTUGUESE: readonly (readonly [RegExp, string])[] = [
  [/^Notice\b/, 'Aviso'],
  [/^Reminder\b/, 'Lembrete'],
  [/^Reissue\b/, 'Segunda via'],
  [/^Introduction\b/, 'Apresentação'],
  [/^Soft offer\b/, 'Proposta'],
  [/^Listing\b/, 'Negativação'],
  [/^Protest\b/, 'Protesto'],
];

/**
 * The name of a step as a person reads it. A name that the business chose stays as it is.
 * @param step its id in the régua; `hand-over`, or `promise-1` for the reminder of a promise
 */
export function stepName(
  { step, name }: { readonly step: string; readonly name?: string | undefined },
  language: Language,
): string {
  const isPortuguese = language === 'pt-BR';
  if (step === 'hand-over') return isPortuguese ? 'Encaminhar a uma pessoa' : 'Hand over to a person';
  if (/^promise-\d+$/.test(step)) return isPortuguese ? 'Lembrete da promessa' : 'Reminder of the promise';
  if (name === undefined) return step;
  const found = isPortuguese ? IN_PORTUGUESE.find(([pattern]) => pattern.test(name)) : undefined;
  return found ? name.replace(...found) : name;
}
