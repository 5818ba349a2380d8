import { Temporal } from 'temporal-polyfill';
import { BANK_ZONE, formatDay } from '#domain/calendar/days.ts';
import { formatReais } from '#domain/money/money.ts';
import type { Language } from './language.ts';

/**
 * How amounts, days and times are written for people. Money and days are written as in Brazil in every language, because they are
 * compared with bills and given back in flags, which take them so; names of days, numbers and lists follow the language.
 */
export interface Formats {
  /** Centavos as `R$ 1.842,50`. */
  money(centavos: number): string;
  /** A calendar day (`YYYY-MM-DD`) as `18/05/2026`. */
  day(day: string): string;
  /** `Mon 18/05/2026`. */
  weekdayAndDay(day: string): string;
  /** The whole name of the day of the week, `Monday`. */
  weekday(day: string): string;
  /** An instant (ISO-8601) by the clock of a zone: `Mon 18/05/2026 10:00`. Brasília's, if no zone is given. */
  time(instant: string, zone?: string): string;
  /** A count, `1,024` or `1.024`. */
  number(value: number, decimals?: number): string;
  /** `a, b and c`. */
  all(items: readonly string[]): string;
  /** `a, b or c`. */
  any(items: readonly string[]): string;
}

const WEEKDAYS = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  'pt-BR': [
    'segunda-feira',
    'terça-feira',
    'quarta-feira',
    'quinta-feira',
    'sexta-feira',
    'sábado',
    'domingo',
  ],
} as const;

/** The formats of a language. */
export function formatsOf(language: Language): Formats {
  const name = (day: string): string => WEEKDAYS[language][Temporal.PlainDate.from(day).dayOfWeek - 1] ?? '';
  const weekdayAndDay = (day: string): string => `${name(day).slice(0, 3)} ${formatDay(day)}`;
  const join = (type: 'conjunction' | 'disjunction') => {
    const list = new Intl.ListFormat(language, { type });
    return (items: readonly string[]): string => list.format(items);
  };
  return {
    money: formatReais,
    day: formatDay,
    weekday: name,
    weekdayAndDay,
    time: (instant, zone = BANK_ZONE) => {
      const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
      const clock = local.toPlainTime().toString({ smallestUnit: 'minute' });
      return `${weekdayAndDay(local.toPlainDate().toString())} ${clock}`;
    },
    number: (value, decimals = 0) =>
      value.toLocaleString(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    all: join('conjunction'),
    any: join('disjunction'),
  };
}
