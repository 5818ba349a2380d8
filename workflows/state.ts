/** What a definition names outside itself. */
export interface MachineNames {
  readonly tableName: string;
  readonly takeStepArn: string;
  readonly handOverArn: string;
  readonly takeStockArn: string;
}

export type State = Readonly<Record<string, unknown>>;

/** A state machine in Amazon States Language (JSONata). */
export interface Definition {
  readonly Comment: string;
  readonly QueryLanguage: 'JSONata';
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

/** The states that every machine has beside its rungs; no rung may take these names. */
export const AWAIT_FIRST = 'Await first rung';
export const AWAIT_TURN = 'Await its time';
export const JOIN = 'Join the ladder';
export const WHICH_WAY = 'Which way';
export const TAKE_STOCK = 'Take stock';
export const AWAIT_PROMISE = 'Await promised day';
export const REMIND_OF_PROMISE = 'Promise reminder';
export const AWAIT_CASE = 'Await a solved case';
export const AWAIT_AGREEMENT = 'Await agreement';
export const HAND_OVER_STATE = 'Hand over';
export const CLOSED = 'Closed';
