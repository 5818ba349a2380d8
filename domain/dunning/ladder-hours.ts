import type { ContactHours, ContactHoursTable } from '#schemas/config/legal.ts';

/**
 * The hours in which a ladder writes: those of the table, and on no channel on a Sunday or a holiday. It is our choice, within
 * CDC art. 71 (rest and leisure), for what we write of our own accord; what the debtor waits for, a receipt or the reminder of a
 * day that they chose, keeps the hours of the table.
 */
export const ladderHours = ({
  version,
  channels: { email, sms, whatsapp },
}: ContactHoursTable): ContactHoursTable => ({
  version,
  channels: { email: withRest(email), sms: withRest(sms), whatsapp: withRest(whatsapp) },
});

/** The hours of one channel, in every state. */
type OfChannel = ContactHoursTable['channels']['email'];

const withRest = ({ default: usual, byUf }: OfChannel): OfChannel => ({
  default: resting(usual),
  byUf: Object.fromEntries(Object.entries(byUf).map(([uf, hours]) => [uf, resting(hours)])),
});

const resting = (hours: ContactHours): ContactHours => ({ ...hours, sundaysAndHolidays: 'closed' });
