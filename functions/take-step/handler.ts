import { TakeStepInput } from '../../schemas/machine.ts';
import { machineHandler } from '../shared/middleware.ts';
import { calendarTime } from '../shared/time.ts';
import { takeStep } from './take-step.ts';

/** Takes one rung of a debt's ladder; its machine waits for the token that this leaves on the debt. */
export const handler = machineHandler(TakeStepInput, (input) =>
  takeStep({ ...input, enteredAt: calendarTime(input.enteredAt) }),
);
