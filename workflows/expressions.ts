import { HAND_OVER } from '../schemas/machine.ts';

/**
 * Every JSONata expression of the machine. Each is a string as it stands in the definition, and each has a test.
 * No money arithmetic here: amounts are the functions' work.
 */
const jsonata = (expression: string): string => `{% ${expression} %}`;

const INPUT = '$states.context.Execution.Input';

/** A rung id as a JSONata field name: backquoted, for it has hyphens. */
const timeOf = (rung: string): string => `${INPUT}.at.\`${rung}\``;

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

/** Where an execution enters: `first`, or the last rung that a late invoice missed. */
export const entryRung = jsonata(`${INPUT}.from`);

/** True for a rung that has no time in the plan. */
export const isMissed = (rung: string): string => jsonata(`$not($exists(${timeOf(rung)}))`);

/** True when the ladder is to go on at this rung. */
export const goesOnAt = (rung: string): string => jsonata(`$rung = '${rung}'`);

/** The next lawful instant, that a denied step gives as the cause of its error. */
export const deniedUntil = jsonata('$states.errorOutput.Cause');

/** Whole seconds, at least 1 (Step Functions takes no less), from entering a state until an instant. */
const secondsUntil = (instant: string): string =>
  jsonata(`$max([1, $ceil(($toMillis(${instant}) - $toMillis($states.context.State.EnteredTime)) / 1000)])`);

/** Seconds to the first of these rungs that the plan takes; the hand-over is always taken. */
export const secondsUntilNext = (rungs: readonly string[]): string =>
  secondsUntil(`[${[...rungs, HAND_OVER].map(timeOf).join(', ')}][0]`);

/** Seconds to the instant that a denied step waits for. */
export const secondsUntilLawful = secondsUntil('$until');
