import type { Regua, Step } from '#schemas/config/regua.ts';
import type { StepOrder } from '#schemas/machine.ts';

/** What a step of a régua does, as its machine tells the step function. */
export const stepOrder = (regua: Regua, step: Step): StepOrder => ({
  id: step.id,
  channels: step.channels,
  send: step.send,
  message: step.message,
  several: step.several ?? regua.several,
  tone: step.tone,
  softenFor: regua.softenFor,
  offset: step.offset,
  ...(step.costCeiling ? { costCeiling: step.costCeiling } : {}),
  ...(step.reissue ? { reissue: step.reissue } : {}),
  ...(step.introduces ? { introduces: step.introduces } : {}),
  handOverAfterDays: regua.handOver.offset - step.offset,
  during: 'open',
});

/**
 * What the reminder of a promise does.
 * @param id the step by which claims and messages know it
 */
export const reminderOrder = (
  { promise, several }: Pick<Regua, 'promise' | 'several'>,
  id: string,
): StepOrder => ({
  id,
  channels: promise.channels,
  send: 'first',
  message: promise.message,
  several,
  tone: 'light',
  softenFor: [],
  offset: 0,
  during: 'promised',
});
