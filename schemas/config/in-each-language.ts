import * as z from 'zod';

/** The languages of the people who work in the product. */
export const LANGUAGES = ['pt-BR', 'en'] as const;

/** A text that people read, in each language. */
export const InEachLanguage = z
  .strictObject({ 'pt-BR': z.string(), en: z.string() })
  .describe('in each language');
export type InEachLanguage = z.infer<typeof InEachLanguage>;

/** A text that the configuration gives once for both languages, or in each: `{ pt-BR: Lembrete D+3, en: Reminder D+3 }`. */
export function inEachLanguage(text: z.ZodString): z.ZodType<InEachLanguage, InEachLanguage | string> {
  const each = z.strictObject({ 'pt-BR': text, en: text });
  return z
    .union([text, each], {
      error: 'must be a text, or one in each language: { pt-BR: Lembrete D+3, en: Reminder D+3 }',
    })
    .transform((given) => (typeof given === 'string' ? { 'pt-BR': given, en: given } : given))
    .pipe(each);
}
