import * as expression from './expressions.ts';
import { type MachineNames, RE_EVALUATE_DEBT, type State } from './state.ts';
import { waitWhile } from './store-token.ts';

/** Waits while instalments, each on a ladder of its own, replace the debt. */
export const waitForPaymentPlan = (names: MachineNames): State =>
  waitWhile(['onPaymentPlan'], {
    names,
    comment: 'Instalments, each on a ladder of its own, replace the debt until they are paid or missed.',
    seconds: expression.secondsUntilThen,
    inTime: { Next: RE_EVALUATE_DEBT },
  });
