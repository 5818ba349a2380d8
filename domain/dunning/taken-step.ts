import { daysAfter } from './ladder-days.ts';
import { isReminder, type OneStep, type PlanRequest } from './plan-request.ts';

/** A step that was taken, and its day. */
export interface Taken {
  readonly step: OneStep;
  readonly day: string;
}

/** The last step that was taken, if its day is known. */
export function lastTaken({ ladder, taken = {} }: PlanRequest): Taken | undefined {
  const step = ladder.steps.findLast(({ id }) => taken[id] !== undefined);
  const day = step && taken[step.id];
  return step && day !== undefined ? { step, day } : undefined;
}

/** The first day of a step after a reminder that was taken or joins late: as long after that as the régua has it. */
export const spacedDay = (request: PlanRequest, below: Taken | undefined, step: OneStep) =>
  below && isReminder(below.step) && step.offset > below.step.offset
    ? daysAfter(request, below.day, step.offset - below.step.offset)
    : undefined;

/** Why a step is as late as the one before it. */
export const AS_FAR_APART = 'as long after the step that was late as the régua has it';
