import type { InEachLanguage } from '#schemas/config/in-each-language.ts';
import type { Language } from '#web/words/language.tsx';

/** What comes from a ladder and is no step of a régua, by how its id begins. */
const OCCASIONS: readonly (readonly [RegExp, InEachLanguage])[] = [
  [/^hand-over$/, { 'pt-BR': 'Encaminhar a uma pessoa', en: 'Hand over to a person' }],
  [/^promise-\d+$/, { 'pt-BR': 'Lembrete da promessa', en: 'Reminder of the promise' }],
  [/^receipt(?:-\d+)?$/, { 'pt-BR': 'Recibo', en: 'Receipt' }],
  [/^apology(?:-\d+)?$/, { 'pt-BR': 'Desculpas', en: 'Apology' }],
  [/^mistake$/, { 'pt-BR': 'Aviso de engano', en: 'Word that it was a mistake' }],
];

/**
 * The name of a step as a person reads it: that of its régua, or of what is no step of one; its id where no régua has it any more.
 * @param step its id in the régua; `hand-over`, or `promise-1` for the reminder of a promise
 */
export function stepName(
  { step, name }: { readonly step: string; readonly name?: InEachLanguage | undefined },
  language: Language,
): string {
  const occasion = OCCASIONS.find(([pattern]) => pattern.test(step))?.[1];
  return (occasion ?? name)?.[language] ?? step;
}
