import type { ContactHoursTable, ContactLimits } from '#schemas/config/legal.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Allowance } from '#schemas/records/entry.ts';
import { contactHours, type Place } from './contact-hours.ts';

/** What allows a courtesy, of which the hours alone are asked. */
export function allowedByHours(hours: ContactHoursTable, channel: Channel, { uf }: Place): Allowance {
  const { citation } = contactHours(hours, channel, uf);
  return { rule: 'contact-hours', citation, tableVersion: hours.version };
}

/** What allows a message that the legal gate lets pass: the rule of the hours, and the version of the limits that were asked before. */
export const allowedBy = (
  { hours, limits }: { readonly hours: ContactHoursTable; readonly limits: ContactLimits },
  channel: Channel,
  place: Place,
): Allowance => ({ ...allowedByHours(hours, channel, place), limitsVersion: limits.version });
