import type { Debt } from '#schemas/records/debt.ts';

/** Whether the step that waits has claimed a channel, and not yet recorded what became of its message. */
export const isSending = ({ sends, wakeStepKey }: Pick<Debt, 'sends' | 'wakeStepKey'>): boolean =>
  Object.entries(sends).some(
    ([key, { status }]) => status === 'claimed' && key.startsWith(`${wakeStepKey}/`),
  );
