import { zoneOf } from '#domain/calendar/time-zone.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { Debtor } from '#schemas/records/debtor.ts';

/** The place of a debtor, for the zone, the hours and the holidays. */
export const placeOf = (debtor: Pick<Debtor, 'uf'> | undefined, creditor: Pick<Creditor, 'holidays'>) => ({
  zone: zoneOf(debtor?.uf),
  uf: debtor?.uf,
  holidays: creditor.holidays,
});
