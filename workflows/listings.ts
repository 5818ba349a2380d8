import type { ListingStep, Regua } from '#schemas/config/regua.ts';
import { LISTING_OVER, NOT_ALLOWED_YET } from '#schemas/machine.ts';
import * as expression from './expressions.ts';
import { notYet } from './not-yet.ts';
import { LONGEST_CALL_SECONDS, retryCall, retryListingAnswers } from './retry.ts';
import { HAND_OVER_STATE, type MachineNames, type State } from './state.ts';
import { reEvaluateOnChange, waitWhile } from './store-token.ts';

/** The state after the last step: the first listing step, or without one the hand-over. */
export const endOfLadder = ({ listings: [first] }: Pick<Regua, 'listings'>): string =>
  first?.name.en ?? HAND_OVER_STATE;

/** The listing steps of a régua, each with its wait: one after the other, between the last step and the hand-over. */
export const listings = (regua: Regua, names: MachineNames): Record<string, State> =>
  Object.fromEntries(
    regua.listings.flatMap((step, index) => [
      [step.name.en, listDebt(step, regua.listings[index + 1]?.name.en ?? HAND_OVER_STATE, names)],
      [notYet(step.name.en), waitForBureau(step, names)],
    ]),
  );

/** A listing step: the function asks the bureau for what is next, and answers at once until when it waits, or that it is over. */
const listDebt = ({ kind, name: { en: name } }: ListingStep, next: string, names: MachineNames): State => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: {
    FunctionName: names.listDebtArn,
    Payload: {
      debtId: expression.debtId,
      version: expression.version,
      taskToken: expression.taskToken,
      enteredAt: expression.attemptAt,
      kind,
    },
  },
  TimeoutSeconds: LONGEST_CALL_SECONDS,
  Retry: [retryListingAnswers, ...retryCall],
  Catch: [
    { ErrorEquals: [NOT_ALLOWED_YET], Assign: { until: expression.postponedUntil }, Next: notYet(name) },
    { ErrorEquals: [LISTING_OVER], Next: next },
    reEvaluateOnChange,
  ],
  End: true,
});

/** Waits for the bureau, or for the days of the law. A payment, the debtor's word and that of the bureau end it early. */
const waitForBureau = ({ name: { en: name } }: ListingStep, names: MachineNames): State =>
  waitWhile(['open'], {
    names,
    comment: 'Waits until the bureau reports, or until the debt may be listed.',
    seconds: expression.secondsUntilThen,
    inTime: { Next: name },
  });
