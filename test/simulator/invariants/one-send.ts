import type { Invariant } from '#test/simulator/recording.ts';
import { keyOf } from './contacts.ts';
import { shown } from './local-time.ts';

/** A step of a version of a debt is sent once on a channel: a channel that took a message is never given it again. */
export const oneSend: Invariant = ({ sends }) =>
  [...Map.groupBy(sends, (send) => `${keyOf(send)}/${send.channel}`)].flatMap(([key, taken]) => [
    ...(taken.length > 1 ? [`${key}: taken ${taken.length} times, ${taken.map(({ at }) => shown(at))}`] : []),
    ...(taken.some(({ claimed }) => claimed === undefined) ? [`${key}: sent without a claim`] : []),
  ]);
