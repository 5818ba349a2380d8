import { publish } from '#adapters/aws/publish.ts';
import { importedLists } from '#adapters/table/registers.ts';
import { type Watched, watchOutages } from '#application/reconciliation/watch-outages.ts';
import { startOfDay } from '#domain/calendar/days.ts';
import { isStale, listExpectedBy } from '#domain/compliance/registers.ts';
import { config } from '#runtime/config.ts';
import { log } from '#runtime/log.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { type CreditorEventDetail, CreditorEvents } from '#schemas/events/regua.ts';
import type { UF } from '#schemas/primitives.ts';

/** What the alarm on stale registers looks for in the log, each time that they are checked (`deployment/log-metrics.ts`). */
export const REGISTER_TOO_OLD = 'the list of a register of blocked phones is too old';

/**
 * Publishes once that the list of a register on which a creditor relies went stale, and once that a fresh one was imported.
 * @param now ISO-8601
 */
export async function watchRegisters({ id: creditorId, registers }: Creditor, now: string): Promise<void> {
  if (registers.length === 0) return;
  const lists = await importedLists();
  const watched = registers.flatMap((uf): Watched[] => {
    const register = config().registers.registers[uf];
    if (!register) return [];
    const list = lists[uf];
    const isSilent = isStale(register, list, now);
    if (isSilent) log.warn(REGISTER_TOO_OLD, { creditorId, register: uf });
    const silent = list
      ? { reportedUntil: startOfDay(list.edition), expectedBy: listExpectedBy(register, list) }
      : {};
    return [
      {
        name: `register/${uf}`,
        silent: isSilent ? silent : undefined,
        reportedUntil: async () => list && startOfDay(list.edition),
        wentStale: ({ name, ...outage }) =>
          publishAbout('RegisterWentStale.v1', {
            ...about(creditorId, uf, name, 'RegisterWentStale.v1'),
            ...outage,
          }),
        restored: ({ name, ...outage }) =>
          publishAbout('RegisterRestored.v1', {
            ...about(creditorId, uf, name, 'RegisterRestored.v1'),
            ...outage,
          }),
      },
    ];
  });
  await watchOutages(creditorId, watched, now);
}

const about = (creditorId: string, register: UF, outage: string, type: string) => ({
  eventId: `${creditorId}/${type}/${register}/${outage}`,
  creditorId,
  register,
});

const publishAbout = <T extends 'RegisterWentStale.v1' | 'RegisterRestored.v1'>(
  type: T,
  detail: CreditorEventDetail<T>,
): Promise<void> =>
  publish([{ type, detail: CreditorEvents[type].parse(detail) }], `register ${detail.register}`);
