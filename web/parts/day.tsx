import { useLanguage } from '#web/words/language.tsx';
import { dayText, weekdayText } from './formats.ts';

/** A calendar day, `YYYY-MM-DD`, where the debtor is; with its weekday for a pointer that rests on it. */
export function Day({ day, form }: { readonly day: string; readonly form?: 'full' | 'short' }) {
  const { language } = useLanguage();
  return (
    <time dateTime={day} title={weekdayText(day, language)}>
      {dayText(day, language, form)}
    </time>
  );
}
