import type { Invariant } from '#test/simulator/recording.ts';
import { surelyKnown } from './certainty.ts';
import { shown } from './local-time.ts';

/**
 * Nobody gets a message on a channel after they opted out of it (CDC art. 6 IV and 71; SP, Lei 13.226/2008): once the
 * opt-out was acknowledged or published.
 */
export const optOuts: Invariant = (recording) =>
  recording.optOuts.flatMap((optOut) => {
    const from = surelyKnown(recording, optOut);
    return recording.sends
      .filter(
        ({ address, channel, at }) =>
          address === optOut.address && optOut.channels.includes(channel) && at > from,
      )
      .map(({ channel, at }) => `${channel} at ${shown(at)}, after an opt-out at ${shown(optOut.at)}`);
  });
