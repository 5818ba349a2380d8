import { BANK_ZONE, endOfDay, isBefore } from '#domain/calendar/days.ts';
import type { Pause, PauseScope } from '#schemas/records/pause.ts';

/** The part of a debt, or of a debtor, that says whether its collection is paused. */
export interface Pausable {
  readonly pauses: readonly Pause[];
  readonly resumedAt?: Readonly<Partial<Record<PauseScope, string>>> | undefined;
}

/** The pauses that nobody and nothing has ended yet: the last day of one may have passed. */
export const pausesOf = ({ pauses }: Pick<Pausable, 'pauses'>): Pause[] =>
  pauses.filter(({ ended }) => ended === undefined);

/** Whether a pause has to be ended before anything is asked of the debtor again. */
export const isPaused = (debt: Pick<Pausable, 'pauses'>): boolean => pausesOf(debt).length > 0;

/** When the last of some pauses is over (ISO-8601): at the end of its last day, in Brasília. */
export function pausedUntil(pauses: readonly Pause[]): string | undefined {
  const lastDay = pauses
    .map((pause) => pause.lastDay)
    .sort()
    .at(-1);
  return lastDay === undefined ? undefined : endOfDay(lastDay, BANK_ZONE);
}

/** The pauses whose last day has passed at an instant. */
export const lapsedPauses = (debt: Pick<Pausable, 'pauses'>, at: string): Pause[] =>
  pausesOf(debt).filter(({ lastDay }) => !isBefore(at, endOfDay(lastDay, BANK_ZONE)));

/**
 * The same pause was recorded before; `otherwise`: one of the same id, with another content. The ids of a batch's pauses are its own.
 */
export function knownPause(
  { pauses }: Pick<Pausable, 'pauses'>,
  given: Pause,
): 'same' | 'otherwise' | undefined {
  const known = pauses.find(
    ({ pauseId, scope }) => pauseId === given.pauseId && (scope === 'batch') === (given.scope === 'batch'),
  );
  if (!known) return undefined;
  const isSame =
    known.scope === given.scope &&
    known.reason === given.reason &&
    known.pausedAt === given.pausedAt &&
    known.lastDay === given.lastDay;
  return isSame ? 'same' : 'otherwise';
}

/** Adds a pause, which is over at once if a person resumed collection at its start or later. */
export function withPause({ pauses, resumedAt }: Pausable, pause: Pause): Pause[] {
  const resumed = resumedAt?.[pause.scope];
  const isOver = resumed !== undefined && !isBefore(resumed, pause.pausedAt);
  return [...pauses, isOver ? { ...pause, ended: { at: resumed, how: 'resumed' } } : pause];
}

/** Resumed by a person: every pause of the scope that began before it is ended. */
export function withResumed<P extends Pausable>(
  { pauses, resumedAt }: P,
  scope: PauseScope,
  at: string,
): { pauses: Pause[]; resumedAt: Partial<Record<PauseScope, string>> } {
  const latest = resumedAt?.[scope];
  return {
    pauses: pauses.map((pause) =>
      pause.ended === undefined && pause.scope === scope && !isBefore(at, pause.pausedAt)
        ? { ...pause, ended: { at, how: 'resumed' } }
        : pause,
    ),
    resumedAt: { ...resumedAt, [scope]: latest !== undefined && isBefore(at, latest) ? latest : at },
  };
}
