import { listDebt } from '#application/listings/list-debt.ts';
import { machineHandler } from '#runtime/middleware.ts';
import { calendarTime } from '#runtime/time.ts';
import { ListDebtInput } from '#schemas/machine.ts';

/** Takes the listing step of a debt's ladder: its machine waits until the bureau reports, or the days of the law are over. */
export const handler = machineHandler(ListDebtInput, (input) =>
  listDebt({ ...input, enteredAt: calendarTime(input.enteredAt) }),
);
