import type { Language } from '#web/words/language.tsx';

/** Where a creditor is not known, Brasília is meant. */
export const BRASILIA = 'America/Sao_Paulo';

const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/** A format made once: making one costs more than using it. */
function once<Format extends Intl.NumberFormat | Intl.DateTimeFormat>(
  key: string,
  kind: new (...given: never[]) => Format,
  make: () => Format,
): Format {
  const known = made.get(key);
  if (known instanceof kind) return known;
  const format = make();
  made.set(key, format);
  return format;
}

const dates = (language: Language, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once(`${language} ${zone} ${JSON.stringify(options)}`, Intl.DateTimeFormat, () => {
    // The English of the application writes days as Brazil does, day before month.
    return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeZone: zone, ...options });
  });

/** Centavos as reais: `R$ 1.881,19`. Money is written as Brazil writes it, in English too. */
export const moneyText = (centavos: number): string =>
  once('money', Intl.NumberFormat, () => {
    return new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL' });
  }).format(centavos / 100);

/** A count: `12.345`, `12,345`. */
export const countText = (count: number, language: Language): string =>
  once(`count ${language}`, Intl.NumberFormat, () => new Intl.NumberFormat(language)).format(count);

/** A calendar day, `YYYY-MM-DD`, as `09/03/2026`; `short` leaves the year out. */
export const dayText = (day: string, language: Language, form: 'full' | 'short' = 'full'): string =>
  dates(language, 'UTC', {
    day: '2-digit',
    month: '2-digit',
    ...(form === 'full' ? { year: 'numeric' } : {}),
  }).format(new Date(`${day}T12:00:00Z`));

/** A calendar day with its weekday: `seg, 09/03/2026`. */
export const weekdayText = (day: string, language: Language): string => {
  const weekday = dates(language, 'UTC', { weekday: 'short' }).format(new Date(`${day}T12:00:00Z`));
  return `${weekday.replace('.', '')}, ${dayText(day, language)}`;
};

/** An instant, ISO-8601, in a zone: `12/03/2026 09:48`. */
export const instantText = (
  at: string,
  language: Language,
  zone: string,
  form: 'full' | 'short' | 'time' = 'full',
): string =>
  dates(language, zone, {
    ...(form === 'time' ? {} : { day: '2-digit', month: '2-digit' }),
    ...(form === 'full' ? { year: 'numeric' } : {}),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(new Date(at))
    .replace(',', '');

/** The calendar day of an instant in a zone, `YYYY-MM-DD`. */
export const dayIn = (at: string, zone: string): string =>
  once(`day ${zone}`, Intl.DateTimeFormat, () => {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
  }).format(new Date(at));

/** The instant of a day and a time of day, `HH:mm`, in a zone: ISO-8601 with the offset of that day. */
export function instantIn(day: string, time: string, zone: string): string {
  const format = once(`offset ${zone}`, Intl.DateTimeFormat, () => {
    return new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  });
  const parts = format.formatToParts(new Date(`${day}T12:00:00Z`));
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '');
  return `${day}T${time}:00${offset === undefined || offset === '' ? 'Z' : offset}`;
}
