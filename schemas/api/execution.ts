import * as z from 'zod';
import { Instant } from '#schemas/primitives.ts';
import { ExecutionFailure } from '#schemas/records/debt.ts';

const GraphEdge = z.strictObject({
  from: z.string(),
  to: z.string().optional().describe('absent where the machine ends'),
  why: z.string().optional(),
});

/** The execution of a debt, the way that it took, and the picture of its machine. */
export const ExecutionAnswer = z
  .strictObject({
    debtId: z.string(),
    version: z.int().positive().describe('of the debt: each has one execution at most'),
    name: z.string(),
    arn: z.string(),
    state: z
      .enum(['running', 'succeeded', 'failed', 'timedOut', 'aborted', 'waitsForRedrive', 'none'])
      .describe('`none`: it never ran, or ended more than 90 days ago'),
    startedAt: Instant.optional(),
    endedAt: Instant.optional(),
    path: z
      .array(z.strictObject({ state: z.string(), enteredAt: Instant, leftAt: Instant.optional() }))
      .describe('the states that it was in, in order; the last without `leftAt` is the one that it is in'),
    machine: z
      .strictObject({
        startAt: z.string(),
        states: z.array(z.strictObject({ name: z.string(), type: z.string() })),
        edges: z.array(GraphEdge),
      })
      .optional()
      .describe('as it was when the execution started: states, and the ways between them'),
    failures: z
      .array(ExecutionFailure)
      .describe('executions that ended although the debt waited on them, within a day of the last'),
  })
  .meta({ id: 'Execution' });
export type ExecutionAnswer = z.infer<typeof ExecutionAnswer>;
