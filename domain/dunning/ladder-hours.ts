import type { ContactHoursTable, OpenHours } from '#schemas/config/legal.ts';

/**
 * The hours in which a ladder writes: those of the table, and on no channel on a Sunday or a holiday. It is our choice, within
 * CDC art. 71 (rest and leisure), for what we write of our own accord; what the debtor waits for, a receipt or the reminder of a
 * day that they chose, keeps the hours of the table.
 */
export function ladderHours(table: ContactHoursTable): ContactHoursTable {
  const known = made.get(table);
  if (known) return known;
  const hours = closedOnRestDays(table);
  made.set(table, hours);
  return hours;
}

/** Made once for each table: every step and every plan asks for them. */
const made = new WeakMap<ContactHoursTable, ContactHoursTable>();

const closedOnRestDays = ({ version, email, phone, states }: ContactHoursTable): ContactHoursTable => ({
  version,
  email: resting(email),
  phone: resting(phone),
  states: Object.fromEntries(
    Object.entries(states).map(([uf, row]) => [uf, row.hours ? { ...row, hours: resting(row.hours) } : row]),
  ) as ContactHoursTable['states'],
});

const resting = <H extends OpenHours>(hours: H): H => ({ ...hours, sundaysAndHolidays: 'closed' });
