import * as z from 'zod';
import { CalendarDay } from '#schemas/primitives.ts';
import { CaseKind } from '#schemas/records/negotiation.ts';

/** What is supposed of a debt, one of these: nothing is changed. */
export const NextStepAsked = z
  .strictObject({
    ifPromisedFor: CalendarDay.optional().describe('as if the debtor had promised to pay on that day'),
    ifPausedUntil: CalendarDay.optional().describe(
      'as if its collection were paused until the end of that day',
    ),
    ifCaseOpened: CaseKind.optional().describe('as if such a case had been opened'),
  })
  .refine((asked) => Object.values(asked).filter((one) => one !== undefined).length <= 1, {
    error: 'must suppose one thing at most',
  });
export type NextStepAsked = z.infer<typeof NextStepAsked>;
