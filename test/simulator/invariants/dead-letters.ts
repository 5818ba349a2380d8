import type { Invariant } from '#test/simulator/recording.ts';
import { wasTroubled } from './certainty.ts';
import { shown } from './local-time.ts';

const HOUR = 3_600_000;

/**
 * What is with the dead letters was refused with a reason that a person can read. What came there without one failed at
 * every try, which only trouble within the hour before excuses.
 */
export const deadLetters: Invariant = (recording) =>
  recording.deadLetters.flatMap(({ at, body, reason }) => {
    if (reason !== undefined && reason.trim().length > 8) return [];
    return wasTroubled(recording, at - HOUR, at)
      ? []
      : [`${shown(at)}: ${reason ?? 'no reason'}: ${body.slice(0, 200)}`];
  });
