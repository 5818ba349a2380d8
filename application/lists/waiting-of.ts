import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { dayOf, endOfDay, isBefore } from '#domain/calendar/days.ts';
import { zoneOf } from '#domain/calendar/time-zone.ts';
import { findCreditor } from '#runtime/config.ts';
import type { IfNobodyActs, Waiting } from '#schemas/api/waiting.ts';
import { BackOffice } from '#schemas/config/back-office.ts';

/**
 * The owner of something that waits for a person, the day by which they act, and what happens if nobody does: the team that the creditor
 * names, by the end of the business day that it names.
 * @param about.creditorId absent when it names no creditor of ours: it has no owner, and the usual days
 * @param about.since when it came (ISO-8601)
 * @param about.dueAt where another instant says by when
 */
export function waitingOf(
  about: {
    readonly creditorId?: string | undefined;
    readonly since: string;
    readonly dueAt?: string | undefined;
    readonly ifNobodyActs: IfNobodyActs;
    readonly fallbackAt?: string | undefined;
  },
  now: string,
): Waiting {
  const creditor = about.creditorId === undefined ? undefined : findCreditor(about.creditorId);
  const { actInBusinessDays } = creditor?.backOffice ?? BackOffice.parse({});
  const zone = zoneOf(creditor?.uf);
  const lastDay = addBusinessDays(dayOf(about.since, zone), actInBusinessDays, creditor?.holidays);
  const dueAt = about.dueAt ?? endOfDay(lastDay, zone);
  return {
    ...(creditor && { owner: creditor.backOffice.owner }),
    dueAt,
    isOverdue: !isBefore(now, dueAt),
    ifNobodyActs: about.ifNobodyActs,
    ...(about.fallbackAt !== undefined && { fallbackAt: about.fallbackAt }),
  };
}
