import { reEvaluateDebt } from '#application/resume/re-evaluate-debt.ts';
import { route } from '#application/unit-of-work/end-wait.ts';
import { machineHandler } from '#runtime/middleware.ts';
import { calendarTime, clockTime } from '#runtime/time.ts';
import { ReEvaluateDebtInput } from '#schemas/machine.ts';

/**
 * Answers the machine what its debt waits for next, in the instants of AWS's clock. Machines of before route by what is returned;
 * today's by an error with the token of the call.
 */
export const handler = machineHandler(ReEvaluateDebtInput, async ({ taskToken, ...input }) => {
  const found = await reEvaluateDebt({
    ...input,
    enteredAt: calendarTime(input.enteredAt),
    startedAt: calendarTime(input.startedAt),
  });
  const answer = {
    ...found,
    ...('until' in found ? { until: clockTime(found.until) } : {}),
    ...('over' in found ? { over: clockTime(found.over) } : {}),
  };
  if (taskToken !== undefined) await route(input.debtId, taskToken, answer);
  return answer;
});
