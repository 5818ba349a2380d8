import { HAND_OVER } from '#schemas/machine.ts';

/**
 * Every JSONata expression of the machine, as it is in the definition; each has a test. No money arithmetic here:
 * functions compute amounts.
 */
const jsonata = (expression: string): string => `{% ${expression} %}`;

const INPUT = '$states.context.Execution.Input';

/** A step id as a JSONata field name: in backquotes, because it has hyphens. */
const timeOf = (at: string, step: string): string => `${at}.\`${step}\``;

/** The times of the steps in the input. */
const PLANNED = `${INPUT}.at`;
export const planned = jsonata(PLANNED);

export const debtId = jsonata(`${INPUT}.debtId`);
export const debtKey = jsonata(`'DEBT#' & ${INPUT}.debtId`);
export const version = jsonata(`${INPUT}.version`);
export const versionAsText = jsonata(`$string(${INPUT}.version)`);
/**
 * The start of this attempt. Not `State.EnteredTime`, which a retry and a redrive keep: a late attempt must check the
 * law again, at its own time.
 */
export const attemptAt = jsonata('$now()');
export const taskToken = jsonata('$states.context.Task.Token');

/** The start of the execution. */
export const startedAt = jsonata('$states.context.Execution.StartTime');

/** The entry point of an execution: `first`, or the last step that a late invoice missed. */
export const entryStep = jsonata(`${INPUT}.from`);

/** True for a step without a time in the current plan. */
export const isMissed = (step: string): string => jsonata(`$not($exists(${timeOf('$at', step)}))`);

/** True if the ladder resumes at this step. */
export const resumesAt = (step: string): string => jsonata(`$step = '${step}'`);

/** What a function answers as the cause of its error. */
const CAUSE = '$parse($states.errorOutput.Cause)';

/** A field of the answer that says what a debt is now. */
export type Answered = 'step' | 'until' | 'at' | 'over' | 'reminder';
export const answered = (field: Answered): string => jsonata(`${CAUSE}.${field}`);

/** When a postponed step is tried again. */
export const postponedUntil = jsonata(`${CAUSE}.until`);

/** The plan of the ladder after a postponed step. */
export const postponedPlan = jsonata(`${CAUSE}.at`);

/** Whole seconds, at least 1 (the least that Step Functions accepts), from entering a state until an instant. */
const secondsUntil = (instant: string): string =>
  jsonata(`$max([1, $ceil(($toMillis(${instant}) - $toMillis($states.context.State.EnteredTime)) / 1000)])`);

const firstOf = (at: string, steps: readonly string[]): string =>
  `[${[...steps, HAND_OVER].map((step) => timeOf(at, step)).join(', ')}][0]`;

/** Seconds to the first of these steps that has a time in the plan; the hand-over always has one. */
export const secondsUntilNext = (steps: readonly string[]): string => secondsUntil(firstOf('$at', steps));

/** The same for the first wait, before any variable is assigned. */
export const secondsUntilFirst = (steps: readonly string[]): string => secondsUntil(firstOf(PLANNED, steps));

/** Seconds to the instant that the last answer gave. */
export const secondsUntilThen = secondsUntil('$until');

/** Seconds to the restart of an execution that replaces one that failed. */
export const secondsUntilRestart = secondsUntil(`${INPUT}.restartAt`);

/** The step that reminds of the current promise. */
export const reminder = jsonata('$reminder');

/** Seconds to the end of the current promise. */
export const secondsUntilOver = secondsUntil('$over');

/** When a postponed reminder is tried again, at most the end of its promise. */
export const postponedUntilOrOver = jsonata(
  `($then := ${CAUSE}.until; $toMillis($then) < $toMillis($over) ? $then : $over)`,
);
