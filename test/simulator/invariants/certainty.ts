import type { Recording, Seen } from '#test/simulator/recording.ts';

const MINUTE = 60_000;
/** Longer than a queue hides a message whose function died (six times its time-out), and than it holds one back. */
const RETRY = 20 * MINUTE;

interface Trouble {
  readonly from: number;
  readonly to: number;
}

/** The times at which something went wrong, the earliest first. */
function troublesOf({ faults, outages, plan }: Recording): Trouble[] {
  const start = Date.parse(plan.setting.start);
  return [
    ...faults.map(({ at }) => ({ from: at, to: at })),
    ...outages.map(({ from, minutes }) => ({
      from: start + from * MINUTE,
      to: start + (from + minutes) * MINUTE,
    })),
  ].sort((one, other) => one.from - other.from);
}

/** Whether something went wrong between two instants. */
export const wasTroubled = (recording: Recording, after: number, before: number): boolean =>
  troublesOf(recording).some(({ from, to }) => to >= after && from <= before);

/**
 * When something that came by a queue has surely been processed: some minutes after it came, if nothing went wrong
 * then; some more after each thing that did. Infinity when that is not before the end.
 */
export function surelyKnown(recording: Recording, { at }: Pick<Seen, 'at'>): number {
  let known = at + 2 * MINUTE;
  for (const { from, to } of troublesOf(recording)) if (to >= at && from <= known) known = to + RETRY;
  return known > recording.end ? Number.POSITIVE_INFINITY : known;
}
