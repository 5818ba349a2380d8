import * as expression from './expressions.ts';
import { type MachineNames, RE_EVALUATE_DEBT, type State } from './state.ts';
import { waitWhile } from './store-token.ts';

/** Waits until a person answers the case, or until its deadline. */
export const waitForCaseResolution = (names: MachineNames): State =>
  waitWhile(['caseOpen'], {
    names,
    comment: 'The debtor disputes the debt or reported hardship: nobody is chased until a person answers.',
    seconds: expression.secondsUntilThen,
    inTime: { Next: RE_EVALUATE_DEBT },
  });
