import { takeStock } from '#application/resume/take-stock.ts';
import { machineHandler } from '#runtime/middleware.ts';
import { calendarTime, clockTime } from '#runtime/time.ts';
import { TakeStockInput } from '#schemas/machine.ts';

/** Tells the machine how a debt stands, in the instants of AWS's clock. */
export const handler = machineHandler(TakeStockInput, async (input) => {
  const standing = await takeStock({
    ...input,
    enteredAt: calendarTime(input.enteredAt),
    startedAt: calendarTime(input.startedAt),
  });
  return {
    ...standing,
    ...('until' in standing ? { until: clockTime(standing.until) } : {}),
    ...('over' in standing ? { over: clockTime(standing.over) } : {}),
  };
});
