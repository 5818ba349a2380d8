import type { VirtualClock } from '#sandbox/clock/virtual-clock.ts';
import type { Occurrence } from './happenings.ts';
import type { Ids } from './ids.ts';

/** What every service of the sandbox shares. */
export interface World {
  readonly clock: VirtualClock;
  readonly ids: Ids;
  readonly region: string;
  readonly account: string;
  /** Notifies the observer, now. */
  readonly report: (occurrence: Occurrence) => void;
}

/** The ARN of something in the sandbox's account. */
export function arn(world: World, service: string, resource: string): string {
  return `arn:aws:${service}:${world.region}:${world.account}:${resource}`;
}
