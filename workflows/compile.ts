import type { Regua, Step } from '#schemas/config/regua.ts';
import { awaitFirst, awaitTurn, handOver, join, rung } from './rungs.ts';
import {
  AWAIT_AGREEMENT,
  AWAIT_CASE,
  AWAIT_FIRST,
  AWAIT_PROMISE,
  AWAIT_TURN,
  CLOSED,
  type Definition,
  HAND_OVER_STATE,
  JOIN,
  type MachineNames,
  REMIND_OF_PROMISE,
  TAKE_STOCK,
  WHICH_WAY,
} from './state.ts';
import { awaitAgreement, awaitCase, awaitPromise, remindOfPromise, takeStock, whichWay } from './ways-out.ts';

/**
 * A régua as a state machine: wait for the first rung, take each rung and wait for the next, hand over to a
 * person. One state per rung, one billed transition per rung. What closes the debt ends the wait under way and with it
 * the execution; what the debtor says has a wait of its own and its way back; time running out is the normal path,
 * upwards.
 */
export function compileRegua(regua: Regua, names: MachineNames): Definition {
  const [first] = regua.steps as [Step, ...Step[]];
  return {
    Comment: regua.description,
    QueryLanguage: 'JSONata',
    StartAt: AWAIT_FIRST,
    States: {
      [AWAIT_FIRST]: awaitFirst(regua, first, names),
      ...Object.fromEntries(regua.steps.map((step, index) => [step.name, rung(regua, index, names)])),
      [HAND_OVER_STATE]: handOver(names),
      [AWAIT_TURN]: awaitTurn(names),
      [JOIN]: join(regua),
      [WHICH_WAY]: whichWay(),
      [TAKE_STOCK]: takeStock(names),
      [AWAIT_PROMISE]: awaitPromise(names),
      [REMIND_OF_PROMISE]: remindOfPromise(regua, names),
      [AWAIT_CASE]: awaitCase(names),
      [AWAIT_AGREEMENT]: awaitAgreement(names),
      [CLOSED]: { Type: 'Succeed' },
    },
  };
}
