import { reEvaluateDebt } from '#application/resume/re-evaluate-debt.ts';
import { machineHandler } from '#runtime/middleware.ts';
import { calendarTime, clockTime } from '#runtime/time.ts';
import { ReEvaluateDebtInput } from '#schemas/machine.ts';

/** Returns to the machine what its debt waits for next, in the instants of AWS's clock. */
export const handler = machineHandler(ReEvaluateDebtInput, async (input) => {
  const answer = await reEvaluateDebt({
    ...input,
    enteredAt: calendarTime(input.enteredAt),
    startedAt: calendarTime(input.startedAt),
  });
  return {
    ...answer,
    ...('until' in answer ? { until: clockTime(answer.until) } : {}),
    ...('over' in answer ? { over: clockTime(answer.over) } : {}),
  };
});
