import * as z from 'zod';
import { Instant } from '#schemas/primitives.ts';

/** The commands that the roles of the caller allow, and whether the debt, as it is now, takes each. */
export const DebtCommandsAnswer = z
  .strictObject({
    items: z.array(
      z
        .strictObject({
          operation: z.string().describe('the id of the operation'),
          isAllowed: z.boolean().describe('what the command says may still be refused'),
          why: z.string().optional().describe('why not, in the language of the answer'),
          law: z.string().optional().describe('the law that forbids it, as its article is cited'),
          lawfulAt: Instant.optional().describe('from when it is allowed, when it is a matter of time'),
        })
        .meta({ id: 'DebtCommand' }),
    ),
  })
  .meta({ id: 'DebtCommands' });
export type DebtCommandsAnswer = z.infer<typeof DebtCommandsAnswer>;
