import { setFlagsFromString } from 'node:v8';

/**
 * Has the heap of this process grow by a fifth at most before it is cleaned, in place of doubling, and its nursery stay as small as it begins:
 * most of what a run makes is garbage at once, and a run of hundreds of debts took a third more memory without it.
 */
export function keepHeapLean(): void {
  setFlagsFromString('--heap-growing-percent=20');
  setFlagsFromString('--semi-space-growth-factor=1');
}
