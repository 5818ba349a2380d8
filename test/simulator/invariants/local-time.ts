import type { UF } from '#schemas/primitives.ts';

/** The zones of the states that plays use (IANA tzdata, zone1970.tab). */
const ZONES: Readonly<Partial<Record<UF, string>>> = {
  CE: 'America/Fortaleza',
  SP: 'America/Sao_Paulo',
  RJ: 'America/Sao_Paulo',
  ES: 'America/Sao_Paulo',
  AM: 'America/Manaus',
  AC: 'America/Rio_Branco',
};

/**
 * Bank holidays of the whole country (Febraban's calendar, https://feriadosbancarios.febraban.org.br, by Res. CMN
 * 4.880/2020 and Lei 14.759/2023; read 2026-11-29). Written out, because the product computes them.
 */
const HOLIDAYS = new Set([
  '2026-01-01',
  '2026-02-16',
  '2026-02-17',
  '2026-04-03',
  '2026-04-21',
  '2026-05-01',
  '2026-06-04',
  '2026-09-07',
  '2026-10-12',
  '2026-11-02',
  '2026-11-15',
  '2026-11-20',
  '2026-12-25',
  '2027-01-01',
  '2027-02-08',
  '2027-02-09',
  '2027-03-26',
  '2027-04-21',
  '2027-05-01',
  '2027-05-27',
  '2027-09-07',
  '2027-10-12',
  '2027-11-02',
  '2027-11-15',
  '2027-11-20',
  '2027-12-25',
]);

export interface LocalTime {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Hours and a fraction, 0 to 24. */
  readonly hour: number;
  readonly kind: 'weekdays' | 'saturdays' | 'sundaysAndHolidays';
}

/** What a clock and a calendar show in a state. @param at milliseconds since 1970 */
export function localTime(at: number, uf: UF): LocalTime {
  const zone = ZONES[uf];
  if (!zone) throw new RangeError(`no zone of ${uf}`);
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const day = `${parts.year}-${parts.month}-${parts.day}`;
  const hour = Number(parts.hour) + Number(parts.minute) / 60 + Number(parts.second) / 3600;
  return { day, hour, kind: kindOf(day) };
}

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}

function kindOf(day: string): LocalTime['kind'] {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  if (weekday === 0 || HOLIDAYS.has(day)) return 'sundaysAndHolidays';
  return weekday === 6 ? 'saturdays' : 'weekdays';
}

/** Whether banks work on a day. */
export const isBusinessDay = (day: string): boolean => kindOf(day) === 'weekdays';

export const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** The N-th business day after a day. */
export function businessDaysAfter(day: string, count: number): string {
  let reached = day;
  for (let left = count; left > 0; ) {
    reached = daysAfter(reached, 1);
    if (isBusinessDay(reached)) left -= 1;
  }
  return reached;
}

/** The day in Brasília. */
export const dayInBrasilia = (at: number): string => new Date(at - 3 * 3_600_000).toISOString().slice(0, 10);

export const shown = (at: number): string => new Date(at).toISOString();
