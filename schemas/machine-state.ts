import * as z from 'zod';

/** The part of a state of a state machine that says where it leads (Amazon States Language). */
export const MachineState = z.object({
  Type: z.string(),
  Resource: z.string().optional(),
  Next: z.string().optional(),
  End: z.boolean().optional(),
  Default: z.string().optional(),
  Choices: z.array(z.object({ Condition: z.string(), Next: z.string() })).optional(),
  Catch: z.array(z.object({ ErrorEquals: z.array(z.string()), Next: z.string() })).optional(),
});
export type MachineState = z.infer<typeof MachineState>;

/** The part of a definition that its picture shows. */
export const MachineDefinition = z.object({
  StartAt: z.string(),
  States: z.record(z.string(), MachineState),
});
export type MachineDefinition = z.infer<typeof MachineDefinition>;
