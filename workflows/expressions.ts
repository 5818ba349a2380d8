import { HAND_OVER } from '#schemas/machine.ts';

/**
 * Every JSONata expression of the machine. Each is a string as it stands in the definition, and each has a test.
 * No money arithmetic here: amounts are the functions' work.
 */
const jsonata = (expression: string): string => `{% ${expression} %}`;

const INPUT = '$states.context.Execution.Input';

/** A step id as a JSONata field name: backquoted, for it has hyphens. */
const timeOf = (at: string, step: string): string => `${at}.\`${step}\``;

/** The times of the steps, as the input has them. */
const PLANNED = `${INPUT}.at`;
export const planned = jsonata(PLANNED);

export const debtId = jsonata(`${INPUT}.debtId`);
export const debtKey = jsonata(`'DEBT#' & ${INPUT}.debtId`);
export const version = jsonata(`${INPUT}.version`);
export const versionAsText = jsonata(`$string(${INPUT}.version)`);
/**
 * When this attempt begins. Not `State.EnteredTime`, which a retry and a redrive keep: an attempt that comes late must ask
 * the law again, with the time that it is then.
 */
export const attemptAt = jsonata('$now()');
export const taskToken = jsonata('$states.context.Task.Token');

/** When the execution began. */
export const startedAt = jsonata('$states.context.Execution.StartTime');

/** What a function answered. */
export const answer = jsonata('$states.result.Payload');

/** A field of what a function answered, once it is the input of the state that routes by it. */
export const told = (field: 'step' | 'until' | 'at' | 'over' | 'reminder'): string =>
  jsonata(`$states.input.${field}`);

/** True when the debt stands so. */
export const stands = (event: string): string => jsonata(`$states.input.event = '${event}'`);

/** Where an execution enters: `first`, or the last step that a late invoice missed. */
export const entryStep = jsonata(`${INPUT}.from`);

/** True for a step that has no time in the plan that holds. */
export const isMissed = (step: string): string => jsonata(`$not($exists(${timeOf('$at', step)}))`);

/** True when the ladder is to go on at this step. */
export const goesOnAt = (step: string): string => jsonata(`$step = '${step}'`);

/** The next lawful instant, that a denied step gives as the cause of its error. */
export const allowedFrom = jsonata('$states.errorOutput.Cause');

/** Whole seconds, at least 1 (Step Functions takes no less), from entering a state until an instant. */
const secondsUntil = (instant: string): string =>
  jsonata(`$max([1, $ceil(($toMillis(${instant}) - $toMillis($states.context.State.EnteredTime)) / 1000)])`);

const firstOf = (at: string, steps: readonly string[]): string =>
  `[${[...steps, HAND_OVER].map((step) => timeOf(at, step)).join(', ')}][0]`;

/** Seconds to the first of these steps that the plan takes; the hand-over is always taken. */
export const secondsUntilNext = (steps: readonly string[]): string => secondsUntil(firstOf('$at', steps));

/** The same for the first wait, which no variable is assigned before. */
export const secondsUntilFirst = (steps: readonly string[]): string => secondsUntil(firstOf(PLANNED, steps));

/** Seconds to the instant that the machine was told to wait for. */
export const secondsUntilThen = secondsUntil('$until');

/** The step that reminds of the promise that holds. */
export const reminder = jsonata('$reminder');

/** Seconds to the instant at which the promise that holds is over. */
export const secondsUntilOver = secondsUntil('$over');

/** A reminder that the legal gate denied waits for its lawful instant, at most until its promise is over. */
export const allowedFromOrOver = jsonata(
  '$toMillis($states.errorOutput.Cause) < $toMillis($over) ? $states.errorOutput.Cause : $over',
);
