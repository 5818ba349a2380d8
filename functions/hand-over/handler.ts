import { handOver } from '#application/ladder/hand-over.ts';
import { machineHandler } from '#runtime/middleware.ts';
import { calendarTime } from '#runtime/time.ts';
import { HandOverInput } from '#schemas/machine.ts';

/** Ends a ladder: a person takes over. */
export const handler = machineHandler(HandOverInput, (input) =>
  handOver({ ...input, enteredAt: calendarTime(input.enteredAt) }),
);
