import { TakeStockInput } from '../../schemas/machine.ts';
import { machineHandler } from '../shared/middleware.ts';
import { calendarTime, clockTime } from '../shared/time.ts';
import { takeStock } from './take-stock.ts';

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
