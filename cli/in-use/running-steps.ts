import * as z from 'zod';
import type { RunningStep } from '#config-loader/stranded.ts';
import { jsonText } from '#schemas/json-text.ts';
import { StepOrder } from '#schemas/machine.ts';

/** What a state orders of the step function; loose, because older definitions order other things beside it. */
const Order = z.looseObject({
  // An id, or the expression of the reminder of a promise.
  id: z.string(),
  channels: StepOrder.shape.channels,
  message: StepOrder.shape.message,
  several: StepOrder.shape.several,
  tone: StepOrder.shape.tone,
  softenFor: StepOrder.shape.softenFor,
});

const Task = z.looseObject({ Arguments: z.looseObject({ Payload: z.looseObject({ step: Order }) }) });

/** The steps of a definition, of any version of Régua so far: what its states order of the step function. */
export const RunningSteps = jsonText(z.looseObject({ States: z.record(z.string(), z.unknown()) })).transform(
  ({ States }): RunningStep[] =>
    Object.entries(States).flatMap(([state, value]) => {
      const task = Task.safeParse(value);
      if (!task.success) return [];
      const { id, channels, message, several, tone, softenFor } = task.data.Arguments.Payload.step;
      return [{ id: id.startsWith('{%') ? state : id, channels, message, several, tone, softenFor }];
    }),
);
