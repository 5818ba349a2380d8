const ZONES: Record<string, string> = {
  AC: 'America/Rio_Branco',
  AM: 'America/Manaus',
  RR: 'America/Boa_Vista',
  RO: 'America/Porto_Velho',
  MT: 'America/Cuiaba',
  MS: 'America/Campo_Grande',
};

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const made = formats.get(zone);
  if (made !== undefined) return made;
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  formats.set(zone, format);
  return format;
}

export interface WallClock {
  day: string;
  /** Since its midnight. */
  minutes: number;
}

const known = new Map<string, WallClock>();

/** The wall clock of a debtor: the day, and the minutes since its midnight. The zone database decides. */
export function wallClock(instant: string, uf: string | undefined): WallClock {
  const key = `${instant} ${uf}`;
  const clock = known.get(key) ?? readClock(instant, uf);
  known.set(key, clock);
  return clock;
}

function readClock(instant: string, uf: string | undefined): WallClock {
  const zone = ZONES[uf ?? ''] ?? 'America/Sao_Paulo';
  const [day = '', time = ''] = formatOf(zone).format(new Date(instant)).split(' ');
  const [hours, minutes] = time.split(':').map(Number);
  return { day, minutes: (hours ?? 0) * 60 + (minutes ?? 0) };
}
