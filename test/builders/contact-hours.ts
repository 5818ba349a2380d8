import { zoneOf } from '#domain/calendar/time-zone.ts';
import type { UF } from '#schemas/primitives.ts';
import { deployedConfig } from './config.ts';

const { contactHours, limits } = await deployedConfig();

/** The tables that are deployed: the law of each state is data, and these tests are about that data. */
export const HOURS = contactHours;
export const LIMITS = limits;

export const placeIn = (uf: UF | undefined, holidays: { date: string; name: string }[] = []) => ({
  zone: zoneOf(uf),
  uf,
  holidays,
  dueDates: [] as string[],
});
