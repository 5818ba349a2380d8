import { takeStep } from '#application/take-step/take-step.ts';
import { machineHandler } from '#runtime/middleware.ts';
import { calendarTime } from '#runtime/time.ts';
import { TakeStepInput } from '#schemas/machine.ts';

/** Takes one step of a debt's ladder; its machine waits for the token that this leaves on the debt. */
export const handler = machineHandler(TakeStepInput, (input) =>
  takeStep({ ...input, enteredAt: calendarTime(input.enteredAt) }),
);
