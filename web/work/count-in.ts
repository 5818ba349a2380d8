import type { WorkCount } from '#schemas/api/work.ts';

/** A count as it is shown: `7`, or `100+` where nobody counted further. */
export const countIn = ({ count, isMore }: Pick<WorkCount, 'count' | 'isMore'>): string =>
  `${count}${isMore ? '+' : ''}`;
