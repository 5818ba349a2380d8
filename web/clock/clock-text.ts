import { BRASILIA } from '#web/parts/formats.ts';
import type { Language } from '#web/words/language.tsx';

/** An instant as the clock shows it, in Brasília: `qui, 12 mar 2026 · 09:48`; without the year, `qui 12 mar 09:48`. */
export function clockText(at: string, language: Language, form: 'full' | 'short' = 'full'): string {
  const parts = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: BRASILIA,
    ...{ weekday: 'short', day: '2-digit', month: 'short', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    (parts.find((one) => one.type === type)?.value ?? '').replace('.', '');
  const time = `${part('hour')}:${part('minute')}`;
  const day = `${part('day')} ${part('month')}`;
  return form === 'short'
    ? `${part('weekday')} ${day} ${time}`
    : `${part('weekday')}, ${day} ${part('year')} · ${time}`;
}

/** What a field for day and time says, `2026-03-20T09:00` in Brasília, as an instant: Brazil has had no daylight saving time since 2019. */
export const instantIn = (local: string): string => `${local}:00-03:00`;

/** An instant as a field for day and time wants it. */
export const localIn = (at: string): string =>
  new Date(Date.parse(at) - 3 * 3_600_000).toISOString().slice(0, 16);
