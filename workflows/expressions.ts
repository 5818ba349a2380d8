import { HAND_OVER } from '#schemas/machine.ts';

/**
 * Every JSONata expression of the machine. Each is a string as it stands in the definition, and each has a test.
 * No money arithmetic here: amounts are the functions' work.
 */
const jsonata = (expression: string): string => `{% ${expression} %}`;

const INPUT = '$states.context.Execution.Input';

/** A rung id as a JSONata field name: backquoted, for it has hyphens. */
const timeOf = (at: string, rung: string): string => `${at}.\`${rung}\``;

/** The times of the rungs, as the input has them. */
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
export const told = (field: 'rung' | 'until' | 'at' | 'over' | 'reminder'): string =>
  jsonata(`$states.input.${field}`);

/** True when the debt stands so. */
export const stands = (event: string): string => jsonata(`$states.input.event = '${event}'`);

/** Where an execution enters: `first`, or the last rung that a late invoice missed. */
export const entryRung = jsonata(`${INPUT}.from`);

/** True for a rung that has no time in the plan that holds. */
export const isMissed = (rung: string): string => jsonata(`$not($exists(${timeOf('$at', rung)}))`);

/** True when the ladder is to go on at this rung. */
export const goesOnAt = (rung: string): string => jsonata(`$rung = '${rung}'`);

/** The next lawful instant, that a denied step gives as the cause of its error. */
export const deniedUntil = jsonata('$states.errorOutput.Cause');

/** Whole seconds, at least 1 (Step Functions takes no less), from entering a state until an instant. */
const secondsUntil = (instant: string): string =>
  jsonata(`$max([1, $ceil(($toMillis(${instant}) - $toMillis($states.context.State.EnteredTime)) / 1000)])`);

const firstOf = (at: string, rungs: readonly string[]): string =>
  `[${[...rungs, HAND_OVER].map((rung) => timeOf(at, rung)).join(', ')}][0]`;

/** Seconds to the first of these rungs that the plan takes; the hand-over is always taken. */
export const secondsUntilNext = (rungs: readonly string[]): string => secondsUntil(firstOf('$at', rungs));

/** The same for the first wait, which no variable is assigned before. */
export const secondsUntilFirst = (rungs: readonly string[]): string => secondsUntil(firstOf(PLANNED, rungs));

/** Seconds to the instant that the machine was told to wait for. */
export const secondsUntilThen = secondsUntil('$until');

/** The step that reminds of the promise that holds. */
export const reminder = jsonata('$reminder');

/** Seconds to the instant at which the promise that holds is over. */
export const secondsUntilOver = secondsUntil('$over');

/** A reminder that the legal gate denied waits for its lawful instant, at most until its promise is over. */
export const deniedUntilOver = jsonata(
  '$toMillis($states.errorOutput.Cause) < $toMillis($over) ? $states.errorOutput.Cause : $over',
);
