import * as z from 'zod';
import { Instant } from '#schemas/primitives.ts';
import { OwnerId } from '#schemas/records/actor.ts';
import { Debt } from '#schemas/records/debt.ts';
import { OfCreditor, PageAsked } from './page.ts';

/** Every status of a debt whose invoice came. */
export const STATUSES = Debt.options.map((one) => one.shape.status.value);

/** Every status of a debt, and groups of them. */
export const StatusAsked = z
  .enum([...STATUSES, 'owed', 'agreed', 'attended', 'closed', 'all'])
  .describe(
    'a status; `owed`: each in which the debt may be demanded; `agreed`: `promised` and `onPaymentPlan`; `attended`: those that a person works on, `caseOpen` and `handedOver`; `closed`: those that are over; `all`: closed ones too',
  );

const Days = z
  .string()
  .regex(/^-?\d{1,5}$/, 'must be whole days, as 15 or -3')
  .optional();

const Owner = {
  owner: OwnerId.optional().describe(
    'who has to act on it: the id of a person, or a name that the creditor uses',
  ),
};

/** Which debts are listed, and in which order. */
export const DebtListQuery = z.strictObject({
  ...OfCreditor,
  status: StatusAsked.optional().describe('`owed` without it'),
  ...Owner,
  daysLateFrom: Days.describe('at least this number of days late; negative before the due date'),
  daysLateTo: Days.describe('at most this number of days late'),
  nextActionBefore: Instant.optional().describe('only what is to happen before then'),
  sort: z
    .enum(['dueDate', 'nextAction'])
    .optional()
    .describe(
      'the earliest first; `dueDate` without it. By `nextAction`, debts that wait for nothing are left out. What is owed on a day is no order',
    ),
  ...PageAsked,
});

/** Which open cases are listed. */
export const CaseListQuery = z.strictObject({
  ...OfCreditor,
  ...Owner,
  overdue: z
    .enum(['true', 'false'])
    .optional()
    .describe('`true`: only those whose last day for an answer is over'),
  ...PageAsked,
});
