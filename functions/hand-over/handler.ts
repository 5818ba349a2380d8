import { HandOverInput } from '../../schemas/machine.ts';
import { machineHandler } from '../shared/middleware.ts';
import { handOver } from './hand-over.ts';

/** Ends a ladder: a person takes over. */
export const handler = machineHandler(HandOverInput, handOver);
