import { join } from 'node:path';
import { zoneOf } from '../../domain/time-zone.ts';
import { loadConfig } from '../../workflows/config/load.ts';

/** The table that is deployed: the law of each state is data, and these tests are about that data. */
export const HOURS = (await loadConfig(join(import.meta.dirname, '../../config'))).contactHours;

export const placeIn = (uf: string | undefined, holidays: { date: string; name: string }[] = []) => ({
  zone: zoneOf(uf),
  uf,
  holidays,
});
