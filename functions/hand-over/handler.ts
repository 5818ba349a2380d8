import { HandOverInput } from '../../schemas/machine.ts';
import { machineHandler } from '../shared/middleware.ts';
import { calendarTime } from '../shared/time.ts';
import { handOver } from './hand-over.ts';

/** Ends a ladder: a person takes over. */
export const handler = machineHandler(HandOverInput, (input) =>
  handOver({ ...input, enteredAt: calendarTime(input.enteredAt) }),
);
