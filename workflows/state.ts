/** The resources that a definition refers to. */
export interface MachineNames {
  readonly tableName: string;
  readonly takeStepArn: string;
  readonly listDebtArn: string;
  readonly handOverArn: string;
  readonly reEvaluateDebtArn: string;
}

export type State = Readonly<Record<string, unknown>>;

/** A state machine in Amazon States Language (JSONata). */
export interface Definition {
  readonly Comment: string;
  readonly QueryLanguage: 'JSONata';
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

/** The states that every machine has in addition to its steps; no step may have these names. */
export const WAIT_FOR_FIRST_STEP = 'Wait for first step';
export const WAIT_FOR_NEXT_ALLOWED_TIME = 'Wait for next allowed time';
export const WAIT_BEFORE_RESTART = 'Wait before restart';
export const RESUME_LADDER = 'Resume ladder';
export const RE_EVALUATE_DEBT = 'Re-evaluate debt';
export const WAIT_FOR_PROMISED_DATE = 'Wait for promised date';
export const REMIND_OF_PROMISE = 'Promise reminder';
export const WAIT_FOR_CASE_RESOLUTION = 'Wait for case resolution';
export const WAIT_FOR_PAYMENT_PLAN = 'Wait for payment plan';
export const HAND_OVER_STATE = 'Hand over to a person';
