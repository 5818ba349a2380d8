import type { Regua } from '#schemas/config/regua.ts';
import { DENIED, OFF_LADDER, UNDELIVERED } from '#schemas/machine.ts';
import * as expression from './expressions.ts';
import { retryFailures } from './retry.ts';
import { takeStep } from './rungs.ts';
import {
  AWAIT_AGREEMENT,
  AWAIT_CASE,
  AWAIT_PROMISE,
  AWAIT_TURN,
  CLOSED,
  HAND_OVER_STATE,
  type MachineNames,
  REMIND_OF_PROMISE,
  type State,
  TAKE_STOCK,
  WHICH_WAY,
} from './state.ts';
import { lookAgain, waitWhile } from './store-token.ts';

/** Routes by how the debt stands: to the end, to the wait of what the debtor said, or back to the ladder. */
export const whichWay = (): State => ({
  Type: 'Choice',
  Comment: 'Where a debt goes on that was promised, contested, agreed on, or given back to the ladder.',
  Choices: [
    {
      Condition: expression.stands('on-ladder'),
      Assign: {
        rung: expression.told('rung'),
        until: expression.told('until'),
        at: expression.told('at'),
      },
      Next: AWAIT_TURN,
    },
    {
      Condition: expression.stands('promised'),
      Assign: {
        reminder: expression.told('reminder'),
        until: expression.told('until'),
        over: expression.told('over'),
      },
      Next: AWAIT_PROMISE,
    },
    {
      Condition: expression.stands('contested'),
      Assign: { until: expression.told('until') },
      Next: AWAIT_CASE,
    },
    {
      Condition: expression.stands('agreed'),
      Assign: { until: expression.told('until') },
      Next: AWAIT_AGREEMENT,
    },
    { Condition: expression.stands('hand-over'), Next: HAND_OVER_STATE },
  ],
  Default: CLOSED,
});

/** The function that looks how the debt stands: what was promised is broken here, and the ladder planned anew. */
export const takeStock = (names: MachineNames): State => ({
  Type: 'Task',
  Comment: 'Looks how the debt stands, and where its ladder goes on.',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: {
    FunctionName: names.takeStockArn,
    Payload: {
      debtId: expression.debtId,
      version: expression.version,
      enteredAt: expression.attemptAt,
      startedAt: expression.startedAt,
    },
  },
  Output: expression.answer,
  Retry: [retryFailures],
  Next: WHICH_WAY,
});

/** The ladder rests on the debtor's word, until the morning of the day. */
export const awaitPromise = (names: MachineNames): State =>
  waitWhile('promised', {
    names,
    comment: 'The debtor promised a day: the ladder rests until that morning.',
    seconds: expression.secondsUntilThen,
    inTime: { Next: REMIND_OF_PROMISE },
  });

/** Reminds of the promise that morning, and waits until it is kept or over. */
export const remindOfPromise = ({ promise, several }: Regua, names: MachineNames): State => ({
  ...takeStep(names, false, {
    id: expression.reminder,
    channels: promise.channels,
    send: 'first',
    message: promise.message,
    several,
    tone: 'light',
    softenFor: [],
    offset: 0,
    during: 'promised',
  }),
  TimeoutSeconds: expression.secondsUntilOver,
  Catch: [
    { ErrorEquals: ['States.Timeout'], Next: TAKE_STOCK },
    { ErrorEquals: [DENIED], Assign: { until: expression.deniedUntilOver }, Next: AWAIT_PROMISE },
    { ErrorEquals: [UNDELIVERED], Next: REMIND_OF_PROMISE },
    { ErrorEquals: [OFF_LADDER], Next: HAND_OVER_STATE },
    lookAgain,
  ],
});

/** The ladder stands still until a person solved the case, or should have. */
export const awaitCase = (names: MachineNames): State =>
  waitWhile('contested', {
    names,
    comment: 'The debtor contests the debt or cannot pay: nobody is chased until a person answers.',
    seconds: expression.secondsUntilThen,
    inTime: { Next: TAKE_STOCK },
  });

/** Instalments stand in the place of the debt, each on a ladder of its own. */
export const awaitAgreement = (names: MachineNames): State =>
  waitWhile('agreed', {
    names,
    comment: 'Instalments stand in its place, each on a ladder of its own: until they are paid or missed.',
    seconds: expression.secondsUntilThen,
    inTime: { Next: TAKE_STOCK },
  });
