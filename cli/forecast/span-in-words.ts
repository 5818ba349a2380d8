import type { Words } from '#cli/words/words.ts';
import { addDays } from '#domain/calendar/days.ts';
import type { Report } from './report.ts';

/** How many days a forecast has, from which to which. */
export const spanInWords = ({ from, days }: Pick<Report, 'from' | 'days'>, { say, day }: Words): string =>
  say('forecast.span', { from: day(from), days, until: day(addDays(from, days - 1)) });
