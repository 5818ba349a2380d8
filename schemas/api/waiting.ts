import * as z from 'zod';
import { Instant, Slug } from '#schemas/primitives.ts';

/** What happens to something that waits for a person if nobody acts. */
export const IfNobodyActs = z
  .enum(['stays-unapplied', 'applied-when-issued', 'forgotten', 'reminders-held', 'not-sent-again'])
  .describe(
    '`stays-unapplied`: the money is kept and is on no debt, so who paid may be reminded again; `applied-when-issued`: when its invoice comes, it is applied by itself; `forgotten`: at `fallbackAt` it leaves the list, and what it says does not happen; `reminders-held`: no reminder of the creditor is sent until the source reports; `not-sent-again`: the ladder goes on with its next step',
  );
export type IfNobodyActs = z.infer<typeof IfNobodyActs>;

/** Who acts on something that waits for a person, by when, and what happens if nobody does. */
export const Waiting = z
  .strictObject({
    owner: Slug.optional().describe(
      "the team that acts on it, `backOffice.owner` of the creditor's configuration; absent where no creditor of ours is named. Everybody of the role sees it",
    ),
    dueAt: Instant.describe('by when somebody has to act'),
    isOverdue: z.boolean(),
    ifNobodyActs: IfNobodyActs,
    fallbackAt: Instant.optional().describe('when that happens; absent when it is so from the beginning'),
  })
  .meta({ id: 'Waiting' });
export type Waiting = z.infer<typeof Waiting>;
